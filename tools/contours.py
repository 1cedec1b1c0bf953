"""Smooth outlines that lie a little inside a closed shape.

The shape is painted white without a band along its edge, at twice its size; the
border of what is left is followed, thinned out and rounded off again.  Stroking and
subtracting the shape itself would be shorter, but leaves hundreds of jagged edges.
"""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QPolygonF

from explorer.services.plane import XY, Polygon, between

TIMES = 2
"""Pixels for a unit of the drawing."""
HALF = 128
"""From this grey on a pixel belongs to the shape."""
SLACK = 0.4
"""How far, in units, a spot may lie beside the line that does without it."""
STRETCH = 200
"""At the latest after so many pixels a spot is kept."""
LEAST_AREA = 30.0
"""What is smaller, in square units, is left out."""
CORNER = 0.5
"""A line that turns by more than 60 degrees, the cosine of which this is,"""
CORNER_SIDE = 4.0
"""between two straight parts so long in units has a corner; else it is a bend."""
_MARGIN = 3
_Pixel = tuple[int, int]


class Ends(NamedTuple):
    """The levels above and below which nothing is left of the shape."""

    top: float = -math.inf
    bottom: float = math.inf


class _Picture(NamedTuple):
    """The painted shape, a byte for a pixel, and where its corner lies."""

    pixels: bytes
    width: int
    left: int
    top: int

    def inside(self, pixel: _Pixel) -> bool:
        return self.pixels[pixel[1] * self.width + pixel[0]] >= HALF

    def crossing(self, inner: _Pixel, outer: _Pixel) -> XY:
        """Where the edge runs between two neighbours, in the units of the drawing."""
        light, dark = (self.pixels[y * self.width + x] for x, y in (inner, outer))
        share = (light - HALF + 0.5) / (light - dark)
        x, y = between(inner, outer, share)
        return self.left + (x + 0.5) / TIMES, self.top + (y + 0.5) / TIMES


def inset_path(shape: tuple[Polygon, ...], width: float, ends: Ends) -> str:
    """Path data of the shape without a band of this width along its edge."""
    picture = _painted(shape, width, ends)
    rings = (_thinned(ring) for ring in _rings(picture) if _area(ring) >= LEAST_AREA)
    return "".join(_smooth(ring) for ring in rings)


def _painted(shape: tuple[Polygon, ...], width: float, ends: Ends) -> _Picture:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for polygon in shape:
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in polygon]))
        path.closeSubpath()
    room = path.boundingRect().toAlignedRect()
    room.adjust(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)
    across = -4 * (-room.width() * TIMES // 4)  # a row of Qt has a multiple of four
    kind = QImage.Format.Format_Grayscale8
    image = QImage(across, room.height() * TIMES, kind)
    image.fill(0)
    pen = QPen(QColor("#000000"), 2 * width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(TIMES, TIMES)
        painter.translate(-room.topLeft())
        painter.setClipRect(_between_ends(QRectF(room), ends))
        painter.fillPath(path, QColor("#ffffff"))
        painter.strokePath(path, pen)
    return _Picture(bytes(image.constBits()), across, room.x(), room.y())


def _between_ends(room: QRectF, ends: Ends) -> QRectF:
    top, bottom = max(ends.top, room.top()), min(ends.bottom, room.bottom())
    return QRectF(room.left(), top, room.width(), bottom - top)


def _rings(picture: _Picture) -> Iterator[list[XY]]:
    """The edges of the painted shape, each once round."""
    binary = picture.pixels.translate(bytes(each >= HALF for each in range(256)))
    followed: set[_Pixel] = set()
    at = binary.find(b"\0\1")
    while at >= 0:
        y, x = divmod(at + 1, picture.width)
        if (x, y) not in followed:
            yield _followed(picture, (x, y), followed)
        at = binary.find(b"\0\1", at + 1)


def _followed(picture: _Picture, start: _Pixel, followed: set[_Pixel]) -> list[XY]:
    """One edge, from a pixel whose left neighbour lies outside, round to it again."""
    ring: list[XY] = []
    inner, outer = start, (start[0] - 1, start[1])
    while not (ring and inner == start and outer == (start[0] - 1, start[1])):
        ring.append(picture.crossing(inner, outer))
        across, down = outer[0] - inner[0], outer[1] - inner[1]
        if across == -1:
            followed.add(inner)
        ahead = inner[0] - down, inner[1] + across
        beside = outer[0] - down, outer[1] + across
        if not picture.inside(ahead):
            outer = ahead
        elif not picture.inside(beside):
            inner, outer = ahead, beside
        else:
            inner = beside
    return ring


def _area(ring: Sequence[XY]) -> float:
    edges = pairwise((*ring, ring[0]))
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in edges)) / 2


def _thinned(ring: Sequence[XY]) -> list[XY]:
    """The ring with no more spots than its shape needs."""
    closed = (*ring, ring[0])
    kept: list[XY] = []
    for first in range(0, len(ring), STRETCH):
        kept += _needed(closed[first : first + STRETCH + 1])
    return kept


def _needed(spots: Sequence[XY]) -> list[XY]:
    """The spots of an open line that shape it, but for its last (Douglas-Peucker)."""
    first, last = spots[0], spots[-1]
    across, down = last[0] - first[0], last[1] - first[1]
    length = math.hypot(across, down)

    def beside(index: int) -> float:
        x, y = spots[index][0] - first[0], spots[index][1] - first[1]
        return abs(x * down - y * across) / length if length else math.hypot(x, y)

    farthest = max(range(1, len(spots) - 1), key=beside, default=0)
    if not farthest or beside(farthest) <= SLACK:
        return [first]
    return _needed(spots[: farthest + 1]) + _needed(spots[farthest:])


def _smooth(ring: Sequence[XY]) -> str:
    """Path data of a closed curve through all spots (centripetal Catmull-Rom)."""
    count = len(ring)
    x, y = (round(each, 1) for each in ring[0])
    data = [f"M{_numbers((x, y))}c"]
    for index in range(count):
        four = [ring[(index + step) % count] for step in (-1, 0, 1, 2)]
        spots = [
            (round(across - x, 1), round(down - y, 1)) for across, down in _bent(*four)
        ]
        data.append(_numbers([each for spot in spots for each in spot]))
        x, y = round(x + spots[-1][0], 1), round(y + spots[-1][1], 1)
    first, *others = data
    joined = "".join(
        part if part.startswith("-") or not at else f" {part}"
        for at, part in enumerate(others)
    )
    return f"{first}{joined}Z"


def _bent(before: XY, start: XY, end: XY, after: XY) -> tuple[XY, XY, XY]:
    """The control spots and the end of the curve between the two middle spots."""
    return _control(before, start, end), _control(after, end, start), end


def _control(before: XY, at: XY, end: XY) -> XY:
    """The control spot beside one end of a curve; at a sharp corner it stays near."""
    first, second = math.dist(before, at), math.dist(at, end)
    shorter = min(first, second)
    if not shorter:
        return at
    old, new = (at[0] - before[0], at[1] - before[1]), (end[0] - at[0], end[1] - at[1])
    straight = (old[0] * new[0] + old[1] * new[1]) / (first * second)
    if straight < CORNER and shorter > CORNER_SIDE:
        return at
    come, go = math.sqrt(first), math.sqrt(second)
    x, y = (
        (go * go * was / come + come * will) / (3 * (come + go))
        for was, will in zip(old, new, strict=True)
    )
    share = min(1.0, shorter / (math.hypot(x, y) or shorter))
    return at[0] + share * x, at[1] + share * y


def _numbers(values: Sequence[float]) -> str:
    """Numbers with one decimal, as short as path data may have them."""
    text = ""
    for value in values:
        short = f"{value:.1f}".removesuffix(".0").replace("0.", ".", 1)
        if abs(value) >= 1:
            short = f"{value:.1f}".removesuffix(".0")
        short = {"-0": "0"}.get(short, short)
        text += short if not text or short.startswith("-") else f" {short}"
    return text
