"""An item without what it names in vain, or nothing where that would mislead."""

from collections.abc import Set
from typing import TypeAlias

from msgspec.structs import replace

from explorer.domain.body import Region, View
from explorer.domain.conditions import Condition
from explorer.domain.point_measures import PointMeasures
from explorer.domain.point_places import PointPlaces
from explorer.domain.points import Placement, Point
from explorer.domain.routines import Routine
from explorer.services.atlas_kinds import Kind
from explorer.services.data_files import Item

There: TypeAlias = Set[tuple[Kind, str]]


def without_missing(item: Item, there: There) -> Item | None:
    """The item as far as what it refers to is there."""
    match item:
        case Point():
            return _point_without(item, there)
        case Condition():
            return _condition_without(item, there)
        case Routine():
            return _routine_without(item, there)
        case Region():
            return _region_without(item, there)
        case _:
            return _drawing_without(item, there)


def _drawing_without(item: Item, there: There) -> Item:
    match item:
        case View() if (Kind.REGIONS, item.region) not in there:
            return replace(item, region="")
        case PointPlaces():
            return replace(item, places=_seen(item.places, there))
        case PointMeasures():
            ways = (way for way in item.ways if (Kind.VIEWS, way.view) in there)
            return replace(item, ways=tuple(ways))
        case _:
            return item


def _point_without(point: Point, there: There) -> Point | None:
    placements = _seen(point.placements, there)
    lost = bool(point.placements) and not placements
    # Without one of its cautions a point would look safer than it is.
    sound = _all_there(point.cautions, Kind.CAUTIONS, there)
    if lost or not sound or (Kind.REGIONS, point.region) not in there:
        return None
    return replace(
        point,
        placements=placements,
        conditions=_left(point.conditions, Kind.CONDITIONS, there),
        substitutes=_left(point.substitutes, Kind.POINTS, there),
    )


def _condition_without(condition: Condition, there: There) -> Condition:
    return replace(
        condition,
        points=_left(condition.points, Kind.POINTS, there),
        distant=_left(condition.distant, Kind.POINTS, there),
    )


def _routine_without(routine: Routine, there: There) -> Routine | None:
    steps = tuple(step for step in routine.steps if (Kind.POINTS, step.point) in there)
    # Without its conditions a routine would lose its warning signs.
    sound = _all_there(routine.conditions, Kind.CONDITIONS, there)
    return replace(routine, steps=steps) if steps and sound else None


def _region_without(region: Region, there: There) -> Region | None:
    views = _left(region.views, Kind.VIEWS, there)
    conditions = _left(region.conditions, Kind.CONDITIONS, there)
    return replace(region, views=views, conditions=conditions) if views else None


def _seen(places: tuple[Placement, ...], there: There) -> tuple[Placement, ...]:
    return tuple(place for place in places if (Kind.VIEWS, place.view) in there)


def _all_there(keys: tuple[str, ...], kind: Kind, there: There) -> bool:
    return all((kind, key) in there for key in keys)


def _left(keys: tuple[str, ...], kind: Kind, there: There) -> tuple[str, ...]:
    return tuple(key for key in keys if (kind, key) in there)
