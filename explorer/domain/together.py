"""Several complaints at once, and the few points to begin with."""

from collections.abc import Iterable
from typing import NamedTuple

from explorer.domain.atlas import Atlas
from explorer.domain.map_state import Opened
from explorer.domain.pages import PageKind
from explorer.domain.points import Point, Reach, SelfPressure

JOIN = "+"
"""Between the ids of complaints that are looked up together; at the end of them, it
means that another one is to be chosen."""
_FIRST_POINTS = 4
_REACHES = tuple(Reach)


class Served(NamedTuple):
    """A point, and the complaints of those asked for that list it."""

    code: str
    conditions: tuple[str, ...]


def ids_of(joined: str) -> tuple[str, ...]:
    """The ids that were joined, each once."""
    return tuple(dict.fromkeys(part for part in joined.split(JOIN) if part))


def joined(ids: Iterable[str]) -> str:
    """One name for complaints that are looked up together."""
    return JOIN.join(dict.fromkeys(ids))


def is_choosing(opened: Opened | None) -> bool:
    """Whether the page that lies open asks for another complaint."""
    return (
        opened is not None
        and opened.kind is PageKind.TOGETHER
        and opened.id.endswith(JOIN)
    )


def with_another(opened: Opened, condition: str) -> Opened:
    """What opens when a complaint is chosen to go with those already there."""
    return Opened(PageKind.TOGETHER, joined((*ids_of(opened.id), condition)))


def ranked_points(atlas: Atlas, conditions: Iterable[str]) -> tuple[Served, ...]:
    """The points of these complaints, those that serve most of them first.

    Of equals the one that stands higher in the complaints' own lists comes first.
    """
    lists = {id_: atlas.condition(id_).points for id_ in conditions}
    served: dict[str, list[str]] = {}
    places: dict[str, int] = {}
    for id_, points in lists.items():
        for place, code in enumerate(points):
            served.setdefault(code, []).append(id_)
            places[code] = places.get(code, 0) + place
    order = sorted(
        served, key=lambda code: (-len(served[code]), places[code] / len(served[code]))
    )
    return tuple(Served(code, tuple(served[code])) for code in order)


def codes_to_start(
    atlas: Atlas, kind: PageKind, id_: str, passing: frozenset[str] | None = None
) -> tuple[str, ...]:
    """The first few points of a page that a person can press without help.

    Those that are easy to reach go first; `passing` are those that filters let through.
    """
    codes = _codes_of(atlas, kind, id_)
    usable = [
        point
        for point in map(atlas.point, codes)
        if _can_be_started(point) and (passing is None or point.code in passing)
    ]
    usable.sort(key=lambda point: _REACHES.index(point.reach))
    return tuple(point.code for point in usable[:_FIRST_POINTS])


def conditions_of(atlas: Atlas, kind: PageKind, id_: str) -> tuple[str, ...]:
    """The complaints that a page with something to start is about."""
    match kind:
        case PageKind.CONDITION:
            return (id_,)
        case PageKind.TOGETHER:
            return ids_of(id_)
        case PageKind.ROUTINE:
            return atlas.routine(id_).conditions
        case PageKind.REGION:
            return atlas.region_of_path(id_).conditions
        case _:
            return ()


def region_points(atlas: Atlas, path_id: str) -> tuple[tuple[str, ...], ...]:
    """The points to press in a region, and those elsewhere that serve it.

    Those that most complaints of the region list come first.
    """
    region = atlas.region_of_path(path_id)
    serving = [each.code for each in ranked_points(atlas, region.conditions)]
    on_it = atlas.points_on(path_id)
    here = (*(code for code in serving if code in on_it), *on_it)
    away = tuple(code for code in serving if code not in on_it)
    return tuple(dict.fromkeys(here)), away


def _codes_of(atlas: Atlas, kind: PageKind, id_: str) -> tuple[str, ...]:
    match kind:
        case PageKind.CONDITION:
            return atlas.condition(id_).points
        case PageKind.TOGETHER:
            return tuple(each.code for each in ranked_points(atlas, ids_of(id_)))
        case PageKind.REGION:
            here, away = region_points(atlas, id_)
            return _mixed(here, away)
        case _:
            return ()


def _mixed(here: tuple[str, ...], away: tuple[str, ...]) -> tuple[str, ...]:
    """Half of the first few on the place itself, the others away from it."""
    half = _FIRST_POINTS // 2
    return (*here[:half], *away[:half], *here[half:], *away[half:])


def _can_be_started(point: Point) -> bool:
    pressed = point.self_pressure is not SelfPressure.AVOID
    return pressed and point.reach is not Reach.PARTNER
