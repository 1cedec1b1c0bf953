"""What the map calls a marker: a point drawn in one view on one side."""

from typing import NamedTuple

from explorer.domain.first_look import MarkerLook
from explorer.domain.sides import BodySide


class MarkerKey(NamedTuple):
    """A point drawn in one view on one side of the figure.

    `nth` tells the places of a point apart that has several in one view.
    """

    code: str
    side: BodySide
    view: str
    nth: int = 0


def key_of(look: MarkerLook) -> MarkerKey:
    """The key that the map finds this marker by."""
    return MarkerKey(look.code, look.side, look.view, look.nth)
