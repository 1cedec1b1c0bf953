"""How much drawing one element of an SVG file asks for, by its attributes."""

import math
from collections.abc import Mapping
from itertools import islice

from explorer.services.svg_cost import Cost
from explorer.services.svg_paths import PathError, length, pieces
from explorer.services.svg_rules import numbers_in

_ENOUGH = 6_000
"""Pieces of a path that are looked at: more of them than a drawing may have."""


def own_cost(element: str, attributes: Mapping[str, str]) -> Cost:
    """Count one element without its children; raises `PathError` if it is no shape."""
    match element:
        case "path":
            return _path_cost(attributes.get("d", ""))
        case "polyline" | "polygon":
            return _polygon_cost(attributes.get("points", ""))
        case "circle" | "ellipse" | "rect":
            return Cost(1, 4, 2 * math.pi * _size(attributes))
        case "line":
            return Cost(1, 1, 2 * _size(attributes))
        case _:
            return Cost(1)


def _path_cost(data: str) -> Cost:
    if not data.strip():
        raise PathError("a path has nothing to draw")
    drawn = list(islice(pieces(data), _ENOUGH))
    return Cost(1, len(drawn), sum(length(piece) for piece in drawn))


def _polygon_cost(points: str) -> Cost:
    numbers = numbers_in(points)
    if numbers is None or len(numbers) % 2:
        raise PathError("the points are not pairs of numbers")
    corners = tuple(zip(numbers[::2], numbers[1::2], strict=True))
    return Cost(1, len(corners), 2 * length(corners))


def _size(attributes: Mapping[str, str]) -> float:
    """The largest measure of a simple shape."""
    names = ("r", "rx", "ry", "width", "height", "x1", "y1", "x2", "y2")
    sizes = [numbers_in(attributes.get(name, "0")) or (0.0,) for name in names]
    return max(abs(size[0]) for size in sizes)
