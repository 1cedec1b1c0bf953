"""Whether the entries of all files agree: references, doubles, answers."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from explorer.domain.body import View
from explorer.domain.conditions import Condition
from explorer.domain.point_measures import PointMeasures
from explorer.domain.point_places import PointPlaces, UnshownPoint
from explorer.domain.points import Point
from explorer.domain.routines import Routine
from explorer.services.atlas_kinds import Kind
from explorer.services.data_files import DataFile, Entry, Item
from explorer.services.known_keys import Known
from explorer.services.place_checks import check_listed_places
from explorer.services.point_checks import (
    check_condition,
    check_point,
    check_routine,
    check_view,
)
from explorer.services.shown_text import closest, shown
from explorer.services.whereabouts import (
    check_is_placed,
    check_is_unshown,
    check_owner,
)
from explorer.services.yaml_nodes import Scalar, scalars_at, spot_at

REFERENCES: Mapping[Kind, tuple[tuple[tuple[str, ...], Kind], ...]] = MappingProxyType(
    {
        Kind.VIEWS: ((("region",), Kind.REGIONS),),
        Kind.CAUTIONS: (),
        Kind.NOTICES: (),
        Kind.REGIONS: (
            (("conditions",), Kind.CONDITIONS),
            (("views",), Kind.VIEWS),
        ),
        Kind.CONDITIONS: (
            (("points",), Kind.POINTS),
            (("distant",), Kind.POINTS),
        ),
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
        Kind.PLACEMENTS: ((("places", "view"), Kind.VIEWS),),
        Kind.UNSHOWN: (),
        Kind.MEASURES: ((("ways", "view"), Kind.VIEWS),),
        Kind.GUIDE: ((("sections", "before"), Kind.REGIONS),),
        Kind.CIRCUMSTANCES: (
            (("rules", "points"), Kind.POINTS),
            (("rules", "cautions"), Kind.CAUTIONS),
            (("rules", "regions"), Kind.REGIONS),
        ),
        Kind.AREAS: ((("regions",), Kind.REGIONS),),
    }
)


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
            name = entry.kind.key_name
            spot = spot_at(entry.node, name)
            line = spot_at(kept.node, name).line
            cause = f"{shown(entry.key)} stands twice, first in line {line}"
            file.findings.error(spot, cause, f"give one another {name}, or remove it")
    return file._replace(entries=tuple(first.values()), unsure=frozenset(unsure))


def without_doubles_across(files: Iterable[DataFile]) -> list[DataFile]:
    """The files without entries whose key stands in a file before."""
    first: dict[tuple[Kind, str], Entry] = {}
    return [_without_known(file, first) for file in files]


def _without_known(file: DataFile, first: dict[tuple[Kind, str], Entry]) -> DataFile:
    left: list[Entry] = []
    for entry in file.entries:
        kept = first.setdefault((entry.kind, entry.key), entry)
        if kept is entry:
            left.append(entry)
            continue
        name = entry.kind.key_name
        line = spot_at(kept.node, name).line
        path = kept.findings.path
        cause = f"{shown(entry.key)} stands twice, first in line {line} of {path}"
        spot = spot_at(entry.node, name)
        file.findings.error(spot, cause, f"give one another {name}, or remove it")
    return file._replace(entries=tuple(left))


class Around(NamedTuple):
    """What the entries are held against: all entries that could be read."""

    known: Known
    views: Mapping[str, View]
    points: Mapping[str, Point]


def is_sound(entry: Entry, around: Around) -> bool:
    """Whether an entry names only what exists and does not contradict itself."""
    before = entry.findings.errors
    _check_references(entry, around.known)
    _check_itself(entry, around)
    _check_place(entry, around)
    return entry.findings.errors == before


def _check_itself(entry: Entry, around: Around) -> None:
    node, views, findings = entry.node, around.views, entry.findings
    match entry.item:
        case View() as view:
            check_view(view, node, findings)
        case Point() as point:
            check_point(point, node, views, findings)
            _check_codes(point, entry, around.points)
        case Condition() as condition:
            check_condition(condition, node, around.points, findings)
        case Routine() as routine:
            check_routine(routine, node, around.points, findings)
        case _:
            pass


def _check_place(entry: Entry, around: Around) -> None:
    """A point has a place or a reason for none, and a place has a point."""
    node, views, findings = entry.node, around.views, entry.findings
    match entry.item:
        case Point() as point:
            check_is_placed(point, entry, around.known)
        case PointPlaces() as item:
            point_placed = around.points.get(item.code)
            check_listed_places(item, node, point_placed, views, findings)
            check_owner(entry, around.known)
        case UnshownPoint():
            check_owner(entry, around.known)
            check_is_unshown(entry, around.known)
        case PointMeasures():
            check_owner(entry, around.known)
        case _:
            pass


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


def check_named_back(entries: Iterable[Entry]) -> None:
    """A point knows of each condition that lists it.

    The other way round need not be: a condition lists its best points only.
    """
    entries = list(entries)
    points = {entry.key: entry for entry in entries if entry.kind is Kind.POINTS}
    for entry in entries:
        if entry.kind is not Kind.CONDITIONS:
            continue
        for scalar in scalars_at(entry.node, "points"):
            other = points.get(scalar.text)
            if other is None or _names(other.item, entry.key):
                continue
            line, path = other.node.spot.line, other.findings.path
            cause = f"{shown(other.key)} does not name {shown(entry.key)} in turn"
            cure = f"add it there (line {line} of {path}), or remove it here"
            entry.findings.warn(scalar.spot, cause, cure)


def _names(item: Item, condition: str) -> bool:
    return isinstance(item, Point) and condition in item.conditions
