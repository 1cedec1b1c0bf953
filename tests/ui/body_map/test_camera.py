"""The camera's arithmetic: nothing drifts, nothing leaves the figures."""

from math import isclose

from hypothesis import given
from hypothesis import strategies as st

from explorer.ui.body_map.camera import Camera, fitting, wheel_factor

WINDOW = (800.0, 600.0)
spots = st.tuples(st.floats(0, 800), st.floats(0, 600))


def test_two_wheel_notches_double_the_scale() -> None:
    assert wheel_factor(240) == 2
    assert wheel_factor(-240) == 0.5
    assert wheel_factor(0) == 1


@given(spot=spots, factors=st.lists(st.floats(0.5, 2.0), max_size=50))
def test_the_place_under_the_cursor_stays_there(
    spot: tuple[float, float], factors: list[float]
) -> None:
    camera = Camera(100, 200, 1.5)
    place = camera.to_scene(*spot, WINDOW)
    for factor in factors:
        camera = camera.zoomed(camera.scale * factor, place)
    x, y = camera.to_window(*place, WINDOW)
    assert isclose(x, spot[0], abs_tol=0.01)
    assert isclose(y, spot[1], abs_tol=0.01)


@given(spot=spots)
def test_window_and_scene_places_are_each_others_inverse(
    spot: tuple[float, float],
) -> None:
    camera = Camera(320, 550, 0.7)
    x, y = camera.to_window(*camera.to_scene(*spot, WINDOW), WINDOW)
    assert isclose(x, spot[0], abs_tol=1e-6)
    assert isclose(y, spot[1], abs_tol=1e-6)


def test_fitting_shows_the_whole_of_the_bounds_in_the_middle() -> None:
    camera = fitting((10, 20, 100, 400), WINDOW)
    assert camera == Camera(60, 220, 1.5)


def test_panning_moves_by_pixels_whatever_the_zoom() -> None:
    assert Camera(0, 0, 4).panned(8, -4) == Camera(2, -1, 4)


def test_panning_never_leaves_the_figures() -> None:
    camera = Camera(9_999, -9_999, 1).held_within((0, 0, 100, 200))
    assert (camera.x, camera.y) == (100, 0)
