"""Left, right and middle, always as the figure itself would say it."""

from enum import StrEnum
from typing import Self


class BodySide(StrEnum):
    """The figure's own left or right, or its midline."""

    LEFT = "left"
    RIGHT = "right"
    MID = "mid"

    # Of the text itself: an enum's own is written in Python, and markers are looked
    # up by their side thousands of times at each start.
    __hash__ = str.__hash__

    def opposite(self) -> Self:
        """The other side; the midline is its own."""
        flipped = {"left": "right", "right": "left", "mid": "mid"}
        return type(self)(flipped[self.value])


class HoldSides(StrEnum):
    """Which sides a step presses: one after the other, both at once, or the midline."""

    LEFT_RIGHT = "left-right"
    BOTH = "both"
    MID = "mid"
