"""One data file: recognised by its top keys, read entry by entry."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from explorer.domain.body import Region, View
from explorer.domain.cautions import Caution
from explorer.domain.circumstances import BodyArea, Circumstance
from explorer.domain.conditions import Condition
from explorer.domain.guide import GuidePage
from explorer.domain.point_measures import PointMeasures
from explorer.domain.point_places import PointPlaces, UnshownPoint
from explorer.domain.points import Point
from explorer.domain.routines import Routine
from explorer.domain.safety import SafetyNotice
from explorer.services.atlas_kinds import Kind
from explorer.services.entry_reader import read_entry
from explorer.services.entry_rules import IDENTIFIER, POINT_CODE
from explorer.services.findings import Findings
from explorer.services.shown_text import closest, shown, shown_path
from explorer.services.yaml_nodes import ListNode, MapNode, Node, Scalar
from explorer.services.yaml_tree import read_tree

Item: TypeAlias = (
    Point
    | Condition
    | Routine
    | Caution
    | View
    | Region
    | SafetyNotice
    | PointPlaces
    | UnshownPoint
    | PointMeasures
    | GuidePage
    | Circumstance
    | BodyArea
)


STRUCTS: Mapping[Kind, type[Item]] = MappingProxyType(
    {
        Kind.VIEWS: View,
        Kind.REGIONS: Region,
        Kind.CAUTIONS: Caution,
        Kind.CONDITIONS: Condition,
        Kind.POINTS: Point,
        Kind.ROUTINES: Routine,
        Kind.NOTICES: SafetyNotice,
        Kind.PLACEMENTS: PointPlaces,
        Kind.UNSHOWN: UnshownPoint,
        Kind.MEASURES: PointMeasures,
        Kind.GUIDE: GuidePage,
        Kind.CIRCUMSTANCES: Circumstance,
        Kind.AREAS: BodyArea,
    }
)


def item_key(item: Item) -> str:
    """What an item is found by: a point's code, the id of anything else."""
    match item:
        case Point() | PointPlaces() | UnshownPoint() | PointMeasures():
            return item.code
        case _:
            return item.id


def is_key(kind: Kind, key: str) -> bool:
    """Whether a text can be the code or the id of an entry."""
    pattern = POINT_CODE if kind.key_name == "code" else IDENTIFIER
    return re.fullmatch(pattern, key) is not None


class Entry(NamedTuple):
    """An item with the place it was read from."""

    kind: Kind
    item: Item
    node: Node
    findings: Findings

    @property
    def key(self) -> str:
        """The item's code or id."""
        return item_key(self.item)


class DataFile(NamedTuple):
    """The good entries of a file and what is known of the damaged ones.

    `lost` are keys of entries that are there but not good; in the `unsure`
    lists there may be more entries of which nothing is known.
    """

    entries: tuple[Entry, ...]
    lost: frozenset[tuple[Kind, str]]
    unsure: frozenset[Kind]
    findings: Findings


def read_data_file(path: Path, expected: Iterable[Kind] = ()) -> DataFile:
    """A file's entries; `expected` are the lists that a file of this name holds."""
    findings = Findings(shown_path(path))
    tree = read_tree(path, findings)
    kinds = set(expected)
    entries: list[Entry] = []
    lost: set[tuple[Kind, str]] = set()
    for kind, node in _lists(tree.pairs, findings):
        kinds.add(kind)
        for item in node.items:
            if findings.hopeless:
                break
            entry = _read(kind, item, findings)
            if entry:
                entries.append(entry)
            else:
                lost.add((kind, _key_of(item)))
    lost.update((kind, key) for kind in kinds for key in tree.lost)
    unsure = {kind for kind, key in lost if not is_key(kind, key)}
    if not tree.whole or findings.hopeless:
        unsure |= kinds or set(Kind)
    return DataFile(tuple(entries), frozenset(lost), frozenset(unsure), findings)


def _lists(
    pairs: tuple[tuple[Scalar, Node], ...], findings: Findings
) -> list[tuple[Kind, ListNode]]:
    first: dict[str, Scalar] = {}
    lists: list[tuple[Kind, ListNode]] = []
    for key, node in pairs:
        if findings.hopeless:
            break
        if key.text in first:
            line = first[key.text].spot.line
            cause = f"the key {shown(key.text)} stands twice, first in line {line}"
            findings.error(key.spot, cause, "move its entries under the first one")
        elif key.text not in Kind.__members__.values():
            _report_unknown(key, findings)
        elif not isinstance(node, ListNode):
            cause = f'"{key.text}" takes a list of entries'
            findings.error(node.spot, cause, 'start each entry with "- "')
        else:
            lists.append((Kind(key.text), node))
        first.setdefault(key.text, key)
    return lists


def _report_unknown(key: Scalar, findings: Findings) -> None:
    near = "" if findings.full else closest(key.text, list(Kind))
    cure = f'did you mean "{near}"?' if near else f"write one of: {', '.join(Kind)}"
    findings.error(key.spot, f"{shown(key.text)} is not a list of the atlas", cure)


def _read(kind: Kind, node: Node, findings: Findings) -> Entry | None:
    item = read_entry(node, STRUCTS[kind], findings)
    return Entry(kind, item, node, findings) if item is not None else None


def _key_of(node: Node) -> str:
    if isinstance(node, MapNode):
        for name in ("code", "id"):
            key = node.get(name)
            if isinstance(key, Scalar):
                return key.text
    return ""
