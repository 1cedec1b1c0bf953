"""A measuring line leads from a landmark to a point, on either side."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.domain.measuring import Leg, MeasuringLine, way_words
from explorer.domain.sides import BodySide

SPOTS = st.floats(-1000, 1000)
LINE = MeasuringLine(
    "ST25", "front", BodySide.LEFT, 320, 415, "navel", (Leg(340, 415, "3 fingers"),)
)


def test_the_other_side_is_as_far_from_the_midline() -> None:
    other = LINE._replace(x=330).mirrored(320)
    assert (other.side, other.x, other.y) == (BodySide.RIGHT, 310, 415)
    assert other.legs == (Leg(300, 415, "3 fingers"),)


def test_the_other_side_keeps_its_words() -> None:
    other = LINE.mirrored(320)
    assert (other.code, other.view, other.felt) == ("ST25", "front", "navel")


@given(SPOTS, SPOTS, SPOTS)
def test_mirrored_twice_is_the_same_line(x: float, to: float, midline: float) -> None:
    line = LINE._replace(x=x, legs=(Leg(to, 0, ""),))
    twice = line.mirrored(midline).mirrored(midline)
    assert twice.side == line.side
    assert twice.x == pytest.approx(x, abs=1e-9)
    assert twice.legs[0].x == pytest.approx(to, abs=1e-9)


def test_a_share_is_said_with_where_it_leads() -> None:
    assert way_words("half", "tip of the shoulder") == (
        "half way to the tip of the shoulder"
    )
    assert way_words("third", "heel") == "a third of the way to the heel"
