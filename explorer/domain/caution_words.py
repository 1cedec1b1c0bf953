"""Cautions in words, saying whose they are where several points come together."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from explorer.domain.atlas import Atlas
from explorer.domain.cautions import Caution, CautionLevel
from explorer.domain.points import SelfPressure

LEFT_OUT = "Left out for you"


class WordedCaution(NamedTuple):
    """A caution as it is read; the title names the points it belongs to."""

    title: str
    text: str
    level: CautionLevel


def worded_cautions(atlas: Atlas, codes: Iterable[str]) -> tuple[WordedCaution, ...]:
    """The union of the cautions of these points, each once, the strongest first.

    What is left out for the person comes first.  Points that bear a light touch only
    come last, each with its reason.
    """
    points = tuple(dict.fromkeys(codes))
    cautions = (
        WordedCaution(_title(atlas, caution, points), caution.text, caution.level)
        for caution in atlas.cautions_of(points)
    )
    return (*_left_out(atlas, points), *cautions, *_gentle_points(atlas, points))


def _left_out(atlas: Atlas, points: tuple[str, ...]) -> Iterator[WordedCaution]:
    for code in points:
        if reason := atlas.left_out.get(code):
            title = LEFT_OUT if len(points) == 1 else f"{LEFT_OUT} ({code})"
            yield WordedCaution(title, reason, CautionLevel.SKIP)


def _gentle_points(atlas: Atlas, points: tuple[str, ...]) -> Iterator[WordedCaution]:
    for point in map(atlas.point, points):
        if point.self_pressure is SelfPressure.GENTLE:
            whose = "here" if len(points) == 1 else f"on {point.code}"
            title = f"Press gently {whose}"
            yield WordedCaution(title, point.self_pressure_reason, CautionLevel.GENTLE)


def _title(atlas: Atlas, caution: Caution, points: tuple[str, ...]) -> str:
    """With several points "no knuckle" must not be read of them all."""
    theirs = [code for code in points if caution.id in atlas.point(code).cautions]
    if len(points) == 1:
        return caution.title
    if len(theirs) == len(points):
        return f"{caution.title} (all points)"
    return f"{caution.title} ({', '.join(theirs)})"
