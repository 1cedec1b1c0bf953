"""Whether the entries of all files agree: references, doubles, both directions."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from explorer.domain.body import View
from explorer.domain.conditions import Condition
from explorer.domain.points import Point
from explorer.domain.routines import Routine
from explorer.services.atlas_kinds import Kind
from explorer.services.data_files import DataFile, Entry
from explorer.services.point_checks import (
    check_point,
    check_routine,
    check_view,
    spot_at,
)
from explorer.services.shown_text import closest, shown
from explorer.services.yaml_nodes import Scalar, scalars_at

REFERENCES: Mapping[Kind, tuple[tuple[tuple[str, ...], Kind], ...]] = MappingProxyType(
    {
        Kind.VIEWS: (),
        Kind.CAUTIONS: (),
        Kind.NOTICES: (),
        Kind.REGIONS: (
            (("conditions",), Kind.CONDITIONS),
            (("views",), Kind.VIEWS),
        ),
        Kind.CONDITIONS: ((("points",), Kind.POINTS),),
        Kind.POINTS: (
            (("region",), Kind.REGIONS),
            (("placements", "view"), Kind.VIEWS),
            (("conditions",), Kind.CONDITIONS),
            (("substitutes",), Kind.POINTS),
            (("cautions",), Kind.CAUTIONS),
        ),
        Kind.ROUTINES: (
            (("conditions",), Kind.CONDITIONS),
            (("steps", "point"), Kind.POINTS),
        ),
    }
)


class Known(NamedTuple):
    """What may be referred to: entries that exist, good or damaged.

    In an `unsure` list there may be more, so that nothing is called unknown.
    """

    keys: Mapping[Kind, frozenset[str]]
    unsure: frozenset[Kind]

    def unknown(self, kind: Kind, key: str) -> bool:
        """Whether there is surely no entry of this name."""
        return kind not in self.unsure and key not in self.keys[kind]


def known_in(files: Iterable[DataFile], before: Known | None = None) -> Known:
    """All that the files hold or should hold, beside what was known before."""
    keys: dict[Kind, set[str]] = {
        kind: set(before.keys[kind]) if before else set() for kind in Kind
    }
    unsure: set[Kind] = set()
    for file in files:
        unsure |= file.unsure
        for entry in file.entries:
            keys[entry.kind].add(entry.key)
        for kind, key in file.lost:
            keys[kind].add(key)
    frozen = {kind: frozenset(found) for kind, found in keys.items()}
    return Known(MappingProxyType(frozen), frozenset(unsure))


def without_doubles(file: DataFile) -> DataFile:
    """The file's entries; of two with the same key only the first.

    Which key the second one should have is not known: its list becomes unsure.
    """
    first: dict[tuple[Kind, str], Entry] = {}
    unsure = set(file.unsure)
    for entry in file.entries:
        kept = first.setdefault((entry.kind, entry.key), entry)
        if kept is not entry:
            unsure.add(entry.kind)
            name = "code" if entry.kind is Kind.POINTS else "id"
            spot = spot_at(entry.node, name)
            line = spot_at(kept.node, name).line
            cause = f"{shown(entry.key)} stands twice, first in line {line}"
            file.findings.error(spot, cause, f"give one another {name}, or remove it")
    return file._replace(entries=tuple(first.values()), unsure=frozenset(unsure))


def is_sound(
    entry: Entry, known: Known, views: Mapping[str, View], points: Mapping[str, Point]
) -> bool:
    """Whether an entry names only what exists and does not contradict itself."""
    before = entry.findings.errors
    _check_references(entry, known)
    match entry.item:
        case View() as view:
            check_view(view, entry.node, entry.findings)
        case Point() as point:
            check_point(point, entry.node, views, entry.findings)
            _check_codes(point, entry, points)
        case Routine() as routine:
            check_routine(routine, entry.node, points, entry.findings)
        case _:
            pass
    return entry.findings.errors == before


def _check_references(entry: Entry, known: Known) -> None:
    for path, kind in REFERENCES[entry.kind]:
        seen: set[str] = set()
        for scalar in scalars_at(entry.node, *path):
            if known.unknown(kind, scalar.text):
                _report_unknown(entry, scalar, kind, known)
            elif scalar.text in seen and len(path) == 1:
                cause = f"{shown(scalar.text)} stands twice in this list"
                entry.findings.warn(scalar.spot, cause, "remove one of the two")
            seen.add(scalar.text)


def _report_unknown(entry: Entry, scalar: Scalar, kind: Kind, known: Known) -> None:
    near = "" if entry.findings.full else closest(scalar.text, known.keys[kind])
    cure = f"did you mean {shown(near)}?" if near else f"add it to {kind}, or remove it"
    cause = f"there is no {kind.singular} {shown(scalar.text)}"
    entry.findings.error(scalar.spot, cause, cure)


def _check_codes(point: Point, entry: Entry, points: Mapping[str, Point]) -> None:
    for scalar in scalars_at(entry.node, "codes"):
        if scalar.text in points and scalar.text != point.code:
            cause = f"{shown(scalar.text)} is the code of another point"
            cure = 'move it to "old_codes", or remove it'
            entry.findings.error(scalar.spot, cause, cure)
    for scalar in scalars_at(entry.node, "substitutes"):
        if scalar.text == point.code:
            cause = "the point is named as its own substitute"
            entry.findings.error(scalar.spot, cause, "remove it")


def check_both_ways(entries: Iterable[Entry]) -> None:
    """A condition names a point just when the point names the condition."""
    by_key = {(entry.kind, entry.key): entry for entry in entries}
    pairs = ((Kind.POINTS, "conditions"), (Kind.CONDITIONS, "points"))
    for entry in by_key.values():
        for kind, name in pairs:
            if entry.kind is kind:
                _check_answers(entry, name, by_key)


def _check_answers(
    entry: Entry, name: str, by_key: Mapping[tuple[Kind, str], Entry]
) -> None:
    for scalar in scalars_at(entry.node, name):
        other = by_key.get((Kind(name), scalar.text))
        if other is None or entry.key in _named_by(other):
            continue
        cause = f"{shown(other.key)} does not name {shown(entry.key)} in turn"
        cure = f"add it there (line {other.node.spot.line} of {other.findings.path})"
        entry.findings.warn(scalar.spot, cause, f"{cure}, or remove it here")


def _named_by(entry: Entry) -> tuple[str, ...]:
    match entry.item:
        case Point(conditions=named) | Condition(points=named):
            return named
        case _:
            return ()
