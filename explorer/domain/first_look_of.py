"""The first look at an atlas; apart, so that `first_look` stays quick to import."""

from itertools import islice

from explorer.domain.atlas import Atlas
from explorer.domain.first_look import FirstLook, MarkerLook, ViewLook
from explorer.domain.page_parts import REACH_NOTES
from explorer.domain.points import Point
from explorer.domain.session_plan import seconds_total
from explorer.domain.wording import duration_words

MOST_COMMON = 8


def first_look(atlas: Atlas) -> FirstLook:
    """What is drawn first: every view, every marker, the first conditions."""
    conditions = islice(atlas.conditions.values(), MOST_COMMON)
    return FirstLook(
        views=tuple(
            ViewLook(
                view.id, view.title, view.svg, view.viewbox, view.midline, view.facing
            )
            for view in atlas.views.values()
        ),
        markers=tuple(
            look for point in atlas.points.values() for look in _markers(point)
        ),
        common=tuple((condition.id, condition.name) for condition in conditions),
        routines=tuple(
            (routine.id, routine.name, duration_words(seconds_total(routine)))
            for routine in islice(atlas.routines.values(), MOST_COMMON)
        ),
    )


def _note(point: Point) -> str:
    uses = f"Traditionally used for {point.benefits[0]}" if point.benefits else ""
    return " · ".join(word for word in (uses, REACH_NOTES[point.reach]) if word)


def _markers(point: Point) -> list[MarkerLook]:
    return [
        MarkerLook(
            code=point.code,
            title=point.title,
            view=place.view,
            side=place.side,
            x=place.x,
            y=place.y,
            group=point.meridian,
            note=_note(point),
        )
        for place in point.placements
    ]
