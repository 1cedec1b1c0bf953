"""The first look at an atlas; apart, so that `first_look` stays quick to import."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice

from explorer.domain.atlas import Atlas
from explorer.domain.body import View
from explorer.domain.conditions import Grade
from explorer.domain.first_look import FirstLook, MarkerLook, ViewLook
from explorer.domain.page_parts import REACH_NOTES
from explorer.domain.points import Placement, Point
from explorer.domain.session_plan import seconds_total
from explorer.domain.sides import BodySide
from explorer.domain.wording import duration_words

MOST_COMMON = 8
QUIET_NOTE = "Its text is still to come."
_GRADES = tuple(Grade)


def first_look(atlas: Atlas) -> FirstLook:
    """What is drawn first: every view, every marker, the first conditions."""
    conditions = islice(atlas.conditions.values(), MOST_COMMON)
    return FirstLook(
        views=tuple(_view_look(view) for view in atlas.views.values()),
        markers=tuple(_markers(atlas)),
        common=tuple((condition.id, condition.name) for condition in conditions),
        routines=tuple(
            (routine.id, routine.name, duration_words(seconds_total(routine)))
            for routine in islice(atlas.routines.values(), MOST_COMMON)
        ),
    )


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


def _note(point: Point) -> str:
    uses = f"Traditionally used for {point.benefits[0]}" if point.benefits else ""
    return " · ".join(word for word in (uses, REACH_NOTES[point.reach]) if word)


def _markers(atlas: Atlas) -> Iterator[MarkerLook]:
    """The markers of all points, of the quiet ones last."""
    for point in atlas.points.values():
        plain = MarkerLook(
            *(point.code, point.title, "", BodySide.MID, 0.0, 0.0),
            group=point.meridian,
            note=_note(point),
            reach=point.reach.value,
            evidence=_evidence(atlas, point),
        )
        yield from _placed(plain, point.placements)
    for quiet in atlas.quiet.values():
        plain = MarkerLook(
            *(quiet.code, quiet.names.english, "", BodySide.MID, 0.0, 0.0),
            group=quiet.meridian,
            note=QUIET_NOTE,
            is_written=False,
        )
        yield from _placed(plain, quiet.placements)


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
