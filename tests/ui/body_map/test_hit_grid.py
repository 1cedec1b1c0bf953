"""The nearest spot, and the next one in a direction."""

from math import hypot

from hypothesis import given
from hypothesis import strategies as st

from explorer.ui.body_map.hit_grid import HitGrid, Spot

coordinates = st.floats(-500, 500)
places = st.lists(st.tuples(coordinates, coordinates), min_size=1, max_size=40)
DIRECTIONS = ((1, 0), (-1, 0), (0, 1), (0, -1))


def grid_of(found: list[tuple[float, float]]) -> HitGrid[int]:
    return HitGrid(Spot(at, x, y) for at, (x, y) in enumerate(found))


@given(found=places, x=coordinates, y=coordinates, radius=st.floats(1, 200))
def test_the_nearest_is_what_a_look_at_every_spot_finds(
    found: list[tuple[float, float]], x: float, y: float, radius: float
) -> None:
    distances = [hypot(px - x, py - y) for px, py in found]
    key = grid_of(found).nearest(x, y, radius)
    if min(distances) > radius:
        assert key is None
    else:
        assert key is not None
        assert distances[key] == min(distances)


def test_of_two_in_reach_the_nearer_wins() -> None:
    assert grid_of([(0, 0), (10, 0)]).nearest(7, 0, 14) == 1


def test_arrows_go_to_the_next_spot_in_their_direction() -> None:
    grid = grid_of([(0, 0), (50, 5), (0, 60), (-40, 0), (0, -30)])
    assert [grid.toward(0, *way) for way in DIRECTIONS] == [1, 3, 2, 4]


def test_an_arrow_into_nothing_stays() -> None:
    assert grid_of([(0, 0)]).toward(0, 1, 0) is None


def test_spots_that_lie_on_one_another_are_walked_through() -> None:
    grid = grid_of([(0, 0), (0, 0.2), (0, 0), (30, 0)])
    walk = [0]
    for _ in range(3):
        walk.append(grid.toward(walk[-1], 1, 0) or 0)
    assert sorted(walk[:3]) == [0, 1, 2]
    assert walk[3] == 3


def test_contenders_are_the_nearest_and_those_hardly_farther() -> None:
    grid = grid_of([(0, 0), (4, 0), (9, 0), (40, 0)])
    assert grid.contenders(1, 0, 14, 3) == (0, 1)
    assert grid.contenders(1, 0, 14, 0) == (0,)
    assert grid.contenders(100, 0, 14, 3) == ()
