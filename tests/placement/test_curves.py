"""Curves keep their ends, their lengths and their distances."""

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from explorer.services.plane import XY
from tests.placement.bodies import SQUARE
from tools.placing.curves import on_circle, outline_stretch, stretch

SPOTS = st.tuples(st.integers(-500, 500), st.integers(-500, 500))
SHARES = st.floats(0, 1)


def corner(first: XY, second: XY, third: XY) -> float:
    return abs(
        (second[0] - first[0]) * (third[1] - first[1])
        - (third[0] - first[0]) * (second[1] - first[1])
    )


@given(SPOTS, SPOTS, SPOTS, SHARES)
def test_an_arc_stays_on_one_circle(a: XY, b: XY, c: XY, share: float) -> None:
    assume(corner(a, b, c) > 1000)
    spots = [on_circle(a, b, c, part) for part in (0, share, 1)]
    assert spots[0] == pytest.approx(a, abs=1e-3)
    assert spots[2] == pytest.approx(c, abs=1e-3)
    again = on_circle(a, spots[1], c, 0.5) if 0.1 < share < 0.9 else None
    if again is not None:
        assert again == pytest.approx(on_circle(a, b, c, 0.5), abs=1e-2)


@given(SPOTS, SPOTS, SPOTS)
def test_an_arc_passes_the_spot_it_is_led_over(a: XY, b: XY, c: XY) -> None:
    assume(corner(a, b, c) > 1000)
    line = stretch(on_circle(a, b, c, step / 400) for step in range(401))
    assert line.distance(b) <= line.length / 400


@given(st.lists(SPOTS, min_size=2, max_size=8), SHARES)
def test_a_spot_on_a_line_divides_its_length(spots: list[XY], share: float) -> None:
    line = stretch(spots)
    assert line.at(0) == spots[0]
    assert line.at(line.length) == pytest.approx(spots[-1])
    assert line.at(-5) == spots[0]
    assert math.dist(spots[0], line.at(share * line.length)) <= (
        share * line.length + 1e-6
    )


@given(st.integers(0, 7), st.integers(2, 6))
def test_the_two_ways_round_an_outline_make_it_whole(start: int, steps: int) -> None:
    end = (start + steps) % 8
    first, last = SQUARE[start], SQUARE[end]
    there = outline_stretch(SQUARE, first, last, SQUARE[(start + 1) % 8])
    back = outline_stretch(SQUARE, first, last, SQUARE[(start - 1) % 8])
    assert there.length == pytest.approx(steps * 50)
    assert there.length + back.length == pytest.approx(400)
    assert (there.spots[0], there.spots[-1]) == (first, last)
    assert (back.spots[0], back.spots[-1]) == (first, last)


def test_from_a_spot_to_itself_there_is_no_way() -> None:
    here = SQUARE[2]
    assert outline_stretch(SQUARE, here, here, SQUARE[5]).length == 0
