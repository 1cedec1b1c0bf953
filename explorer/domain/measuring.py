"""How to measure one's way to a point from a spot that one can feel."""

from typing import NamedTuple

from explorer.domain.sides import BodySide


class Leg(NamedTuple):
    """A straight piece of the way up to a spot, and how wide it is in words.

    A leg without words only bends the line; the piece that follows has them.
    """

    x: float
    y: float
    words: str


class MeasuringLine(NamedTuple):
    """The way to a point from the landmark `felt`, in the view's SVG user units.

    The last leg ends on the point.  `nth` counts the places of a point that has
    several on one side of a view, as in `MarkerLook`.
    """

    code: str
    view: str
    side: BodySide
    x: float
    y: float
    felt: str
    legs: tuple[Leg, ...]
    nth: int = 0

    def mirrored(self, midline: float) -> "MeasuringLine":
        """The same way on the other side of the body."""
        return self._replace(
            side=self.side.opposite(),
            x=2 * midline - self.x,
            legs=tuple(leg._replace(x=2 * midline - leg.x) for leg in self.legs),
        )


def way_words(share: str, towards: str) -> str:
    """Say what share of the way to another landmark is gone: `half` or `third`."""
    spoken = {"half": "half way", "third": "a third of the way"}
    return f"{spoken[share]} to the {towards}"
