"""Ways to measure to a point, as they stand in the data: a spot to feel, and widths."""

from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct

from explorer.domain.finger_widths import finger_words
from explorer.domain.measuring import Leg, MeasuringLine, way_words
from explorer.domain.sides import BodySide


class Share(StrEnum):
    """How much of the way to another landmark is gone, where no width is counted."""

    NONE = "none"
    HALF = "half"
    THIRD = "third"


class MeasuredLeg(Struct, frozen=True, forbid_unknown_fields=True):
    """A straight piece up to a spot; without `cun` or `share` it only bends the way."""

    to: tuple[float, float]
    cun: float = 0
    share: Share = Share.NONE
    towards: str = ""


class MeasuredWay(Struct, frozen=True, forbid_unknown_fields=True):
    """One way in one view, on the left or the middle; `nth` as in `MarkerLook`."""

    view: str
    side: BodySide
    start: tuple[float, float]
    felt: str
    legs: tuple[MeasuredLeg, ...]
    nth: int = 0


class PointMeasures(Struct, frozen=True, forbid_unknown_fields=True):
    """All ways to one point."""

    code: str
    ways: tuple[MeasuredWay, ...]


def measuring_lines(measures: PointMeasures) -> tuple[MeasuringLine, ...]:
    """The ways in the words that the map writes on them."""
    return tuple(_line(measures.code, way) for way in measures.ways)


def _line(code: str, way: MeasuredWay) -> MeasuringLine:
    x, y = way.start
    legs = tuple(_legs(way.legs))
    return MeasuringLine(code, way.view, way.side, x, y, way.felt, legs, way.nth)


def _legs(legs: Iterable[MeasuredLeg]) -> Iterable[Leg]:
    for leg in legs:
        words = finger_words(leg.cun) if leg.cun > 0 else ""
        if leg.share is not Share.NONE:
            words = way_words(leg.share.value, leg.towards)
        yield Leg(*leg.to, words)
