"""Cautions in words, saying whose they are where several points come together."""

from collections.abc import Iterable
from typing import NamedTuple

from explorer.domain.atlas import Atlas
from explorer.domain.cautions import Caution


class WordedCaution(NamedTuple):
    """A caution as it is read; the title names the points it belongs to."""

    title: str
    text: str
    level: str


def worded_cautions(atlas: Atlas, codes: Iterable[str]) -> tuple[WordedCaution, ...]:
    """The union of the cautions of these points, each once, the gravest first."""
    points = tuple(dict.fromkeys(codes))
    return tuple(
        WordedCaution(_title(atlas, caution, points), caution.text, caution.level)
        for caution in atlas.cautions_of(points)
    )


def _title(atlas: Atlas, caution: Caution, points: tuple[str, ...]) -> str:
    """With several points "no knuckle" must not be read of them all."""
    theirs = [code for code in points if caution.id in atlas.point(code).cautions]
    if len(points) == 1:
        return caution.title
    if len(theirs) == len(points):
        return f"{caution.title} (all points)"
    return f"{caution.title} ({', '.join(theirs)})"
