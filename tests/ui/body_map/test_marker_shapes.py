"""Shapes are told apart by their corners, and all look about equally large."""

from itertools import pairwise
from math import pi

import pytest

from explorer.ui.body_map.marker_shapes import Shape, outline

CORNERS = {
    Shape.SQUARE: 4,
    Shape.DIAMOND: 4,
    Shape.UP: 3,
    Shape.DOWN: 3,
    Shape.HEXAGON: 6,
}


def corners(shape: Shape, radius: float = 10.0) -> list[tuple[float, float]]:
    path = outline(shape, radius)
    elements = [path.elementAt(at) for at in range(path.elementCount())]
    return list({(round(each.x, 3), round(each.y, 3)): None for each in elements})


@pytest.mark.parametrize(("shape", "count"), CORNERS.items())
def test_shape_has_its_corners(shape: Shape, count: int) -> None:
    assert len(corners(shape)) == count


def test_square_lies_flat_and_diamond_stands_on_a_corner() -> None:
    assert len({y for _, y in corners(Shape.SQUARE)}) == 2
    assert len({y for _, y in corners(Shape.DIAMOND)}) == 3


def test_triangles_point_up_and_down() -> None:
    up, down = corners(Shape.UP), corners(Shape.DOWN)
    assert [y < 0 for _, y in up].count(True) == 1
    assert [y > 0 for _, y in down].count(True) == 1
    assert min(up, key=lambda each: each[1])[0] == pytest.approx(0, abs=1e-3)


@pytest.mark.parametrize("shape", list(Shape))
def test_shape_is_about_as_large_as_the_circle(shape: Shape) -> None:
    [polygon] = outline(shape, 10.0).toSubpathPolygons()
    spots = [polygon.at(at) for at in range(polygon.size())]
    crossed = (a.x() * b.y() - b.x() * a.y() for a, b in pairwise(spots))
    assert 0.7 <= abs(sum(crossed)) / 2 / (pi * 10**2) <= 1.05


@pytest.mark.parametrize("shape", list(Shape))
def test_twice_the_radius_is_twice_the_shape(shape: Shape) -> None:
    one, two = outline(shape, 5.0).boundingRect(), outline(shape, 10.0).boundingRect()
    assert two.width() == pytest.approx(2 * one.width())
    assert two.height() == pytest.approx(2 * one.height())
