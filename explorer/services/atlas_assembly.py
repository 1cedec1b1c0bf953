"""From the entries of all files to one atlas in which every reference holds."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from msgspec.structs import replace

from explorer.domain.atlas import Atlas, build_atlas
from explorer.domain.body import Region, View
from explorer.domain.cautions import Caution
from explorer.domain.circumstances import BodyArea, Circumstance
from explorer.domain.conditions import Condition
from explorer.domain.guide import GuidePage
from explorer.domain.point_measures import PointMeasures
from explorer.domain.point_places import PointPlaces, UnshownPoint
from explorer.domain.points import Placement, Point
from explorer.domain.problems import Problem
from explorer.domain.routines import Routine
from explorer.domain.safety import SafetyNotice
from explorer.services.atlas_checks import (
    Around,
    check_named_back,
    is_sound,
    without_doubles,
    without_doubles_across,
)
from explorer.services.atlas_kinds import Kind
from explorer.services.data_files import DataFile, Entry, Item
from explorer.services.known_keys import Known, known_in
from explorer.services.missing_parts import There, without_missing
from explorer.services.same_texts import check_same_texts
from explorer.services.shown_text import shown


class Assembly(NamedTuple):
    """An atlas, what is wrong with its files, and what may be referred to."""

    atlas: Atlas
    problems: tuple[Problem, ...]
    known: Known


def assemble(files: Iterable[DataFile], before: Assembly | None = None) -> Assembly:
    """The atlas of the sound entries; `before` is what they may also refer to."""
    files = without_doubles_across(without_doubles(file) for file in files)
    known = known_in(files, before.known if before else None)
    entries = [entry for file in files for entry in file.entries]
    old = before.atlas if before else None
    around = _around(entries, known, old)
    sound = _sound(entries, around, old)
    kept = _closed(sound, before.known.keys if before else {})
    check_named_back(kept)
    check_same_texts(kept)
    problems = tuple(found for file in files for found in file.findings.problems())
    return Assembly(_atlas(kept, around.views), problems, known)


def _around(entries: Iterable[Entry], known: Known, before: Atlas | None) -> Around:
    """All that was read, sound or not, over what was there before."""
    items = list(_items(entries))
    views = {item.id: item for item in items if isinstance(item, View)}
    if before is None:
        return Around(known, views, _points(entries))
    return Around(
        known,
        {**before.views, **views},
        {**before.points, **_points(entries)},
    )


def _sound(entries: list[Entry], around: Around, before: Atlas | None) -> list[Entry]:
    """The entries without a fault; routines are held against sound points only."""
    routines = [entry for entry in entries if entry.kind is Kind.ROUTINES]
    others = [entry for entry in entries if entry.kind is not Kind.ROUTINES]
    sound = [entry for entry in others if is_sound(entry, around)]
    points = {**(before.points if before else {}), **_points(sound)}
    sure = around._replace(points=points)
    return sound + [entry for entry in routines if is_sound(entry, sure)]


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
    item = without_missing(entry.item, there)
    if item is None:
        cause = f"{shown(entry.key)} is left out: what it is built on has a fault"
        entry.findings.warn(entry.node.spot, cause, "mend that fault first")
        return None
    return entry._replace(item=item)


def _atlas(entries: list[Entry], views: Mapping[str, View]) -> Atlas:
    items = list(_items(entries))
    listed = {item.code: item.places for item in items if isinstance(item, PointPlaces)}
    return build_atlas(
        points=[
            _placed(item, views, listed) for item in items if isinstance(item, Point)
        ],
        conditions=[item for item in items if isinstance(item, Condition)],
        routines=[item for item in items if isinstance(item, Routine)],
        cautions=[item for item in items if isinstance(item, Caution)],
        views=[item for item in items if isinstance(item, View)],
        regions=[item for item in items if isinstance(item, Region)],
        notices=[item for item in items if isinstance(item, SafetyNotice)],
        unshown=[item for item in items if isinstance(item, UnshownPoint)],
        measures=[item for item in items if isinstance(item, PointMeasures)],
        guide=[item for item in items if isinstance(item, GuidePage)],
        circumstances=[item for item in items if isinstance(item, Circumstance)],
        areas=[item for item in items if isinstance(item, BodyArea)],
    )


def _placed(
    point: Point,
    views: Mapping[str, View],
    listed: Mapping[str, tuple[Placement, ...]],
) -> Point:
    """The point with all its places: its own win over those that are listed."""
    if not point.placements:
        return replace(point, placements=listed.get(point.code, ()))
    if not point.bilateral:
        return point
    both: list[Placement] = []
    for place in point.placements:
        both.append(place)
        if not views[place.view].one_sided:
            both.append(place.mirrored(views[place.view].midline))
    return replace(point, placements=tuple(both))
