"""The first look at an atlas; apart, so that `first_look` stays quick to import."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

from explorer.domain.atlas import Atlas
from explorer.domain.body import View
from explorer.domain.caution_words import LEFT_OUT
from explorer.domain.conditions import Condition, Grade
from explorer.domain.first_look import FirstLook, MarkerLook, ViewLook
from explorer.domain.page_parts import REACH_NOTES
from explorer.domain.points import Placement, Point, SelfPressure
from explorer.domain.routines import Routine
from explorer.domain.session_plan import time_words
from explorer.domain.sides import BodySide

MOST_COMMON = 12
LISTED_OFTEN = 4
"""By how many complaints a point is listed that stands out on the map."""
_GRADES = tuple(Grade)


def first_look(atlas: Atlas) -> FirstLook:
    """What is drawn first: every view, every marker, the first conditions."""
    conditions = islice(_common_first(atlas.conditions.values()), MOST_COMMON)
    routines = islice(_common_first(atlas.routines.values()), MOST_COMMON)
    return FirstLook(
        views=tuple(_view_look(view) for view in atlas.views.values()),
        markers=tuple(_markers(atlas)),
        common=tuple((condition.id, condition.name) for condition in conditions),
        routines=tuple(
            (routine.id, routine.name, time_words(routine)) for routine in routines
        ),
    )


_T = TypeVar("_T", Condition, Routine)


def _common_first(items: Iterable[_T]) -> list[_T]:
    """Those that are asked for most, then the others, each in file order."""
    return sorted(items, key=lambda item: not item.common)


def _view_look(view: View) -> ViewLook:
    return ViewLook(
        id=view.id,
        title=view.title,
        svg=view.svg,
        viewbox=view.viewbox,
        midline=view.midline,
        facing=view.facing,
        one_sided=view.one_sided,
        scale=view.scale,
        part=view.part.value,
        caption=view.caption,
    )


def _note(atlas: Atlas, point: Point) -> str:
    if reason := atlas.left_out.get(point.code):
        return f"{LEFT_OUT}. {reason}"
    if point.self_pressure is SelfPressure.AVOID:
        return "Shown for reference, not for pressing"
    uses = f"Traditionally used for {point.benefits[0]}" if point.benefits else ""
    return " · ".join(word for word in (uses, REACH_NOTES[point.reach]) if word)


def _markers(atlas: Atlas) -> Iterator[MarkerLook]:
    major = major_points(atlas)
    for point in atlas.points.values():
        plain = MarkerLook(
            *(point.code, point.title, "", BodySide.MID, 0.0, 0.0),
            group=point.meridian,
            note=_note(atlas, point),
            reach=_reach(point),
            evidence=_evidence(atlas, point),
            is_minor=point.code not in major,
        )
        yield from _placed(plain, point.placements)


def major_points(atlas: Atlas) -> frozenset[str]:
    """The points that stand out on the map: those that complaints lead to most.

    With all of them alike, a whole body would be covered with markers and there
    would be no skin left to press.
    """
    in_routines = {
        step.point for routine in atlas.routines.values() for step in routine.steps
    }
    listed = Counter(code for item in atlas.conditions.values() for code in item.points)
    often = {code for code, times in listed.items() if times >= LISTED_OFTEN}
    return frozenset(in_routines | often)


def _reach(point: Point) -> str:
    """Empty for what is not pressed at all."""
    avoid = point.self_pressure is SelfPressure.AVOID
    return "" if avoid else point.reach.value


def _placed(plain: MarkerLook, placements: Iterable[Placement]) -> Iterator[MarkerLook]:
    """A marker for each place; `nth` counts those of one view on one side."""
    counts: Counter[tuple[str, BodySide]] = Counter()
    for place in placements:
        where = (place.view, place.side)
        yield plain._replace(
            view=place.view, side=place.side, x=place.x, y=place.y, nth=counts[where]
        )
        counts[where] += 1


def _evidence(atlas: Atlas, point: Point) -> str:
    """The best that is known of finger pressure for what the point is named for."""
    known = [atlas.conditions[id_].finger_pressure.grade for id_ in point.conditions]
    return min(known, key=_GRADES.index).value if known else ""
