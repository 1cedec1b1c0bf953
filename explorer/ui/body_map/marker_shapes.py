"""The shapes of markers, so that nothing is told by colour alone."""

from enum import Enum, auto
from math import cos, pi, sin

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QPolygonF, QTransform


class Shape(Enum):
    """What a marker looks like from outside."""

    CIRCLE = auto()
    SQUARE = auto()
    DIAMOND = auto()
    UP = auto()
    DOWN = auto()
    HEXAGON = auto()
    CROSS = auto()


_CORNERS: dict[Shape, tuple[int, float]] = {
    Shape.SQUARE: (4, 0.25),
    Shape.DIAMOND: (4, 0.0),
    Shape.UP: (3, 0.0),
    Shape.DOWN: (3, 0.5),
    Shape.HEXAGON: (6, 0.0),
}
"""How many corners, and by how much of half a turn the first is off the top."""
_SWELL = {3: 1.35, 4: 1.2, 6: 1.08}
"""How much farther out corners lie, so that all shapes look equally large."""


_ARM, _HALF = 1.15, 0.4
"""How far the arms of a cross reach, and half their width, in radii."""


def outline(shape: Shape, radius: float) -> QPainterPath:
    """The shape around the origin, as large as a circle of this radius."""
    path = QPainterPath()
    if shape is Shape.CIRCLE:
        path.addEllipse(QPointF(0, 0), radius, radius)
        return path
    if shape is Shape.CROSS:
        return _cross(radius)
    count, off = _CORNERS[shape]
    reach = radius * _SWELL[count]
    turn = off * pi if count != 3 else 2 * off * pi  # noqa: PLR2004 - a triangle
    angles = (2 * pi * at / count + turn - pi / 2 for at in range(count))
    corners = [QPointF(reach * cos(each), reach * sin(each)) for each in angles]
    path.addPolygon(QPolygonF(corners))
    path.closeSubpath()
    return path


def _cross(radius: float) -> QPainterPath:
    """Two bars that cross like the letter X."""
    upright = QPainterPath()
    upright.addRect(
        -_HALF * radius, -_ARM * radius, 2 * _HALF * radius, 2 * _ARM * radius
    )
    turned = QTransform().rotate(45)
    bar = turned.map(upright)
    return bar.united(QTransform().rotate(90).map(bar)).simplified()
