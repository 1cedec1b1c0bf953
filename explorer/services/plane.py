"""Spots and polygons of a drawing, in its user units with y downwards."""

import math
from itertools import pairwise

XY = tuple[float, float]
Polygon = tuple[XY, ...]
Piece = tuple[XY, ...]
"""Two spots are a line, four are a cubic curve."""


def between(first: XY, second: XY, share: float) -> XY:
    """Go a share of the way from the first spot to the second."""
    return (
        first[0] + share * (second[0] - first[0]),
        first[1] + share * (second[1] - first[1]),
    )


def inside(polygons: tuple[Polygon, ...], x: float, y: float) -> bool:
    """Tell whether a spot lies in the area; sub-areas add up (non-zero winding)."""
    winding = 0
    for polygon in polygons:
        x1, y1 = polygon[-1]
        for x2, y2 in polygon:
            crosses = (y1 <= y) != (y2 <= y)
            if crosses and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
                winding += 1 if y2 > y1 else -1
            x1, y1 = x2, y2
    return winding != 0


def edge_distance(polygons: tuple[Polygon, ...], x: float, y: float) -> float:
    """Measure how far a spot is from the nearest edge, on either side of it."""
    return min(
        _line_distance(first, second, (x, y))
        for polygon in polygons
        for first, second in pairwise((*polygon, polygon[0]))
    )


def _line_distance(first: XY, second: XY, spot: XY) -> float:
    across, down = second[0] - first[0], second[1] - first[1]
    square = across * across + down * down
    along = (spot[0] - first[0]) * across + (spot[1] - first[1]) * down
    share = min(1.0, max(0.0, along / square)) if square else 0.0
    return math.dist(spot, between(first, second, share))
