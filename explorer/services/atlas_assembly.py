"""From the entries of all files to one atlas in which every reference holds."""

from collections.abc import Iterable, Mapping, Set
from typing import NamedTuple, TypeAlias

from msgspec.structs import replace

from explorer.domain.atlas import Atlas, build_atlas
from explorer.domain.body import Region, View
from explorer.domain.cautions import Caution
from explorer.domain.conditions import Condition
from explorer.domain.points import Placement, Point
from explorer.domain.problems import Problem
from explorer.domain.routines import Routine
from explorer.domain.safety import SafetyNotice
from explorer.services.atlas_checks import (
    Known,
    check_both_ways,
    is_sound,
    known_in,
    without_doubles,
)
from explorer.services.atlas_kinds import Kind
from explorer.services.data_files import DataFile, Entry, Item
from explorer.services.shown_text import shown

There: TypeAlias = Set[tuple[Kind, str]]


class Assembly(NamedTuple):
    """An atlas, what is wrong with its files, and what may be referred to."""

    atlas: Atlas
    problems: tuple[Problem, ...]
    known: Known


def assemble(files: Iterable[DataFile], before: Assembly | None = None) -> Assembly:
    """The atlas of the sound entries; `before` is what they may also refer to."""
    files = [without_doubles(file) for file in files]
    known = known_in(files, before.known if before else None)
    entries = [entry for file in files for entry in file.entries]
    views = dict(before.atlas.views) if before else {}
    views |= {item.id: item for item in _items(entries) if isinstance(item, View)}
    sound = _sound(entries, known, views, before.atlas.points if before else {})
    kept = _closed(sound, before.known.keys if before else {})
    check_both_ways(kept)
    problems = tuple(found for file in files for found in file.findings.problems())
    return Assembly(_atlas(kept, views), problems, known)


def _sound(
    entries: list[Entry],
    known: Known,
    views: Mapping[str, View],
    before: Mapping[str, Point],
) -> list[Entry]:
    """The entries without a fault; routines are held against sound points only."""
    routines = [entry for entry in entries if entry.kind is Kind.ROUTINES]
    others = [entry for entry in entries if entry.kind is not Kind.ROUTINES]
    points = {**before, **_points(others)}
    sound = [entry for entry in others if is_sound(entry, known, views, points)]
    points = {**before, **_points(sound)}
    return sound + [
        entry for entry in routines if is_sound(entry, known, views, points)
    ]


def _points(entries: Iterable[Entry]) -> dict[str, Point]:
    return {item.code: item for item in _items(entries) if isinstance(item, Point)}


def _items(entries: Iterable[Entry]) -> Iterable[Item]:
    return (entry.item for entry in entries)


def _closed(entries: list[Entry], before: Mapping[Kind, frozenset[str]]) -> list[Entry]:
    """The entries without what refers to a damaged one, until nothing does."""
    while True:
        there = {(entry.kind, entry.key) for entry in entries}
        there |= {(kind, key) for kind, keys in before.items() for key in keys}
        trimmed = [_trimmed(entry, there) for entry in entries]
        left = [entry for entry in trimmed if entry is not None]
        if len(left) == len(entries):
            return left
        entries = left


def _trimmed(entry: Entry, there: There) -> Entry | None:
    item = _without_missing(entry.item, there)
    if item is None:
        cause = f"{shown(entry.key)} is left out: what it is built on has a fault"
        entry.findings.warn(entry.node.spot, cause, "mend that fault first")
        return None
    return entry._replace(item=item)


def _without_missing(item: Item, there: There) -> Item | None:
    match item:
        case Point():
            return _point_without(item, there)
        case Condition():
            return replace(item, points=_left(item.points, Kind.POINTS, there))
        case Routine():
            steps = tuple(
                step for step in item.steps if (Kind.POINTS, step.point) in there
            )
            # Without its conditions a routine would lose its warning signs.
            sound = _all_there(item.conditions, Kind.CONDITIONS, there)
            return replace(item, steps=steps) if steps and sound else None
        case Region():
            views = _left(item.views, Kind.VIEWS, there)
            conditions = _left(item.conditions, Kind.CONDITIONS, there)
            return replace(item, views=views, conditions=conditions) if views else None
        case Caution() | View() | SafetyNotice():
            return item


def _point_without(point: Point, there: There) -> Point | None:
    placements = tuple(
        place for place in point.placements if (Kind.VIEWS, place.view) in there
    )
    # Without one of its cautions a point would look safer than it is.
    sound = _all_there(point.cautions, Kind.CAUTIONS, there)
    if not placements or not sound or (Kind.REGIONS, point.region) not in there:
        return None
    return replace(
        point,
        placements=placements,
        conditions=_left(point.conditions, Kind.CONDITIONS, there),
        substitutes=_left(point.substitutes, Kind.POINTS, there),
    )


def _all_there(keys: tuple[str, ...], kind: Kind, there: There) -> bool:
    return all((kind, key) in there for key in keys)


def _left(keys: tuple[str, ...], kind: Kind, there: There) -> tuple[str, ...]:
    return tuple(key for key in keys if (kind, key) in there)


def _atlas(entries: list[Entry], views: Mapping[str, View]) -> Atlas:
    items = list(_items(entries))
    return build_atlas(
        points=[
            _on_both_sides(item, views) for item in items if isinstance(item, Point)
        ],
        conditions=[item for item in items if isinstance(item, Condition)],
        routines=[item for item in items if isinstance(item, Routine)],
        cautions=[item for item in items if isinstance(item, Caution)],
        views=[item for item in items if isinstance(item, View)],
        regions=[item for item in items if isinstance(item, Region)],
        notices=[item for item in items if isinstance(item, SafetyNotice)],
    )


def _on_both_sides(point: Point, views: Mapping[str, View]) -> Point:
    if not point.bilateral:
        return point
    both: list[Placement] = []
    for place in point.placements:
        both += [place, place.mirrored(views[place.view].midline)]
    return replace(point, placements=tuple(both))
