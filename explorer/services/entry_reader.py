"""From the nodes of one entry to a value of the domain, or to all its faults.

What an entry holds is read off the Struct itself; nothing is guessed, so a
text becomes a number only where the Struct asks for one.
"""

from functools import cache
from typing import NamedTuple, TypeAlias, TypeVar

import msgspec
from msgspec import inspect

from explorer.services.entry_rules import DEFAULT, Rule, rule_for
from explorer.services.findings import Findings
from explorer.services.shown_text import closest, shown
from explorer.services.text_checks import is_missing
from explorer.services.value_reader import Value, read_value
from explorer.services.yaml_nodes import ListNode, MapNode, Node, Scalar

Plain: TypeAlias = Value | list["Plain"] | dict[str, "Plain"]
S = TypeVar("S", bound=msgspec.Struct)

_KIND_WORDS = {
    "PointNames": "point's names",
    "GuidePage": "page of the guide",
    "GuideSection": "section",
    "PointRule": "rule",
    "BodyArea": "area of the body",
    "CunFact": "measure in cun",
    "Evidence": "piece of evidence",
    "SafetyNotice": "safety notice",
    "PointPlaces": "list of places",
    "UnshownPoint": "point that is not shown",
    "PointMeasures": "list of ways",
    "MeasuredWay": "way",
    "MeasuredLeg": "leg of a way",
}


class Slot(NamedTuple):
    """One key of a Struct: what it takes, and whether it may be left out."""

    name: str
    wanted: inspect.Type
    rule: Rule
    required: bool


def read_entry(node: Node, kind: type[S], findings: Findings) -> S | None:
    """The entry as a value; nothing if it has a fault, all of which are reported."""
    before = findings.errors
    plain = _read_struct(node, kind, findings)
    if findings.errors > before or plain is None:
        return None
    return msgspec.convert(plain, kind)


@cache
def slots_of(kind: type[msgspec.Struct]) -> dict[str, Slot]:
    """The keys that an entry of this kind may have."""
    described = inspect.type_info(kind)
    if not isinstance(described, inspect.StructType):
        raise TypeError(f"{kind} is not a Struct")
    return {
        field.name: Slot(
            field.name,
            field.type,
            rule_for(kind.__name__, field.name),
            field.required,
        )
        for field in described.fields
    }


def kind_word(kind: type[msgspec.Struct]) -> str:
    """What an entry of this kind is called in a message."""
    return _KIND_WORDS.get(kind.__name__, kind.__name__.lower())


def _read_struct(
    node: Node, kind: type[msgspec.Struct], findings: Findings
) -> dict[str, Plain] | None:
    if not isinstance(node, MapNode):
        cause = f'the entry "{kind_word(kind)}" needs keys below it'
        first = next(iter(slots_of(kind)))
        findings.error(node.spot, cause, f'write it as "{first}: ..." and so on')
        return None
    slots = slots_of(kind)
    plain: dict[str, Plain] = {}
    for slot, value in _matched(node, slots, kind_word(kind), findings):
        read = _read(value, slot, findings)
        if read is not None:
            plain[slot.name] = read
    return plain


def _matched(
    node: MapNode, slots: dict[str, Slot], word: str, findings: Findings
) -> list[tuple[Slot, Node]]:
    """The values under known keys; reports unknown, double and missing keys."""
    first: dict[str, Scalar] = {}
    given = {key.text for key, _ in node.pairs}
    absent = [slot for slot in slots.values() if slot.name not in given]
    missing = [slot.name for slot in absent if slot.required]
    matched: list[tuple[Slot, Node]] = []
    for key, value in node.pairs:
        if findings.hopeless:
            break
        name = key.text
        if name not in slots:
            names = [slot.name for slot in absent]
            name = "" if findings.full else closest(name, names)
            cure_from = [name] if name else list(slots)
            _report_unknown(key, word, cure_from, findings)
        elif name in first:
            _report_double(key, first[name], findings)
            continue
        if name and name not in first:
            first[name] = key
            matched.append((slots[name], value))
    for name in missing:
        if name not in first:
            cause = f'the key "{name}" of this {word} is missing'
            findings.error(node.spot, cause, f'add a line "{name}: ..."')
    return matched


def _report_unknown(
    key: Scalar, word: str, names: list[str], findings: Findings
) -> None:
    near = "" if findings.full else closest(key.text, names)
    cure = f'did you mean "{near}"?' if near else "remove it"
    if key.text.isdecimal():
        cure = "write a decimal number with a point, as 482.5"
    findings.error(key.spot, f"{shown(key.text)} is not a key of a {word}", cure)


def _report_double(key: Scalar, first: Scalar, findings: Findings) -> None:
    cause = f"the key {shown(key.text)} stands twice, first in line {first.spot.line}"
    findings.error(key.spot, cause, "remove one of the two")


def _read(node: Node, slot: Slot, findings: Findings) -> Plain | None:
    match slot.wanted:
        case inspect.StructType(cls=kind):
            return _read_struct(node, kind, findings)
        case inspect.VarTupleType(item_type=wanted):
            return _read_list(node, slot, wanted, findings)
        case inspect.TupleType(item_types=several):
            return _read_row(node, slot, several, findings)
        case _:
            return _read_single(node, slot, findings)


def _read_single(node: Node, slot: Slot, findings: Findings) -> Plain | None:
    if not isinstance(node, Scalar):
        kind_of_node = "a list" if isinstance(node, ListNode) else "a group of keys"
        cause = f'"{slot.name}" takes one value, but {kind_of_node} stands here'
        findings.error(node.spot, cause, f'write it as "{slot.name}: value"')
        return None
    if is_missing(node):
        cause = f'"{slot.name}" has no value'
        cure = "write one" if slot.required else "write one, or remove the key"
        findings.error(node.spot, cause, cure)
        return None
    return read_value(node, slot.wanted, slot.rule, findings)


def _read_list(
    node: Node, slot: Slot, wanted: inspect.Type, findings: Findings
) -> list[Plain] | None:
    if not isinstance(node, ListNode):
        cause = f'"{slot.name}" takes a list'
        cure = 'put each item on its own line after "- ", or write [] for none'
        findings.error(node.spot, cause, cure)
        return None
    if not slot.rule.least <= len(node.items) <= slot.rule.most:
        cause = f'"{slot.name}" has {len(node.items)} items'
        cure = f"give it {slot.rule.least} to {slot.rule.most}"
        findings.error(node.spot, cause, cure)
    item = Slot(slot.name, wanted, slot.rule, required=True)
    read = [_read(each, item, findings) for each in node.items[: slot.rule.most]]
    return [value for value in read if value is not None]


def _read_row(
    node: Node, slot: Slot, several: tuple[inspect.Type, ...], findings: Findings
) -> list[Plain] | None:
    if not isinstance(node, ListNode) or len(node.items) != len(several):
        cause = f'"{slot.name}" takes {len(several)} values in brackets'
        findings.error(node.spot, cause, "write it as [0, 0, 800, 1800]")
        return None
    read = [
        _read(each, Slot(slot.name, wanted, DEFAULT, required=True), findings)
        for each, wanted in zip(node.items, several, strict=True)
    ]
    return [value for value in read if value is not None]
