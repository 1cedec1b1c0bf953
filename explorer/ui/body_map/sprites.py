"""Marker pictures, painted once per look, side by side in one shared pixmap.

One pixmap for all lets Qt paint hundreds of markers with a single call.
"""

from collections.abc import Iterable
from enum import Enum
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPixmap

from explorer.ui.body_map.marker_shapes import Shape, outline
from explorer.ui.body_map.marker_state import Prominence
from explorer.ui.palettes import Palette

CELL = 36
"""The edge of the square that each picture stands in the middle of, in pixels."""
_COLUMNS = 16
_ONE_DIGIT = 9
_WIDEST, _BLUR = 1.35, 0.1
"""How far corners reach beyond the radius, and soft edges beyond the halo."""


class MarkerSize(Enum):
    """The radius of a marker that does not stand out, in pixels."""

    TINY = 1.8
    SMALL = 3.6
    MEDIUM = 4.6
    LARGE = 5.6


class Sprite(NamedTuple):
    """One look; `fill` is `#rrggbb`, empty for the theme's own."""

    prominence: Prominence = Prominence.PLAIN
    number: int = 0
    size: MarkerSize = MarkerSize.MEDIUM
    shape: Shape = Shape.CIRCLE
    fill: str = ""
    minor: bool = False
    grown: bool = False

    @property
    def extent(self) -> int:
        """From the middle to where nothing is painted any more, in whole pixels."""
        plain_round = self.shape is Shape.CIRCLE
        widest = self.radius if plain_round else self.radius * _WIDEST
        beyond = sum(self.edges) / 2 + _BLUR
        return min(ceil(widest + beyond), CELL // 2)

    @property
    def edges(self) -> tuple[float, float]:
        """How wide the rim is, and how much wider the halo around it."""
        is_small = self.radius < MarkerSize.MEDIUM.value
        return (1.2, 1.2) if is_small else (2.0, 2.4)

    @property
    def radius(self) -> float:
        """From the middle to the rim, in pixels."""
        own = self.size.value
        usual = {
            Prominence.DIMMED: own * 0.8,
            Prominence.PLAIN: own,
            Prominence.HIT: min(own * 1.9, 8.0),
            Prominence.TWIN: 7.0,
            Prominence.SELECTED: 8.0,
        }[self.prominence]
        return max(usual * 1.35, 6.0) if self.grown else usual


class SpriteSheet:
    """The pictures for one theme and one pixel ratio; grows when looks are added."""

    def __init__(self, palette: Palette, pixel_ratio: float) -> None:
        self._palette = palette
        self.ratio = pixel_ratio
        self.edge = 2 * round(CELL * pixel_ratio / 2)
        self._places: dict[Sprite, int] = {}
        self.pixmap = self._blank(1)

    def add(self, sprites: Iterable[Sprite]) -> None:
        """Paint those of these that are not there yet."""
        new = [each for each in dict.fromkeys(sprites) if each not in self._places]
        if not new:
            return
        self._make_room(len(self._places) + len(new))
        with QPainter(self.pixmap) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for sprite in new:
                at = self._places[sprite] = len(self._places)
                left, top = _corner(at)
                painter.resetTransform()
                painter.scale(self.edge / CELL, self.edge / CELL)
                painter.translate((left + 0.5) * CELL, (top + 0.5) * CELL)
                _paint(painter, sprite, self._palette)

    def source(self, sprite: Sprite) -> tuple[int, int, int]:
        """An added picture's left, top and edge, in the pixmap's own pixels."""
        column, row = _corner(self._places[sprite])
        edge = min(2 * ceil(sprite.extent * self.ratio), self.edge)
        spare = (self.edge - edge) // 2
        return column * self.edge + spare, row * self.edge + spare, edge

    def _make_room(self, count: int) -> None:
        rows = -(-count // _COLUMNS)
        if rows * self.edge <= self.pixmap.height():
            return
        before = self.pixmap
        self.pixmap = self._blank(2 * rows)
        with QPainter(self.pixmap) as painter:
            painter.drawPixmap(0, 0, before)

    def _blank(self, rows: int) -> QPixmap:
        pixmap = QPixmap(_COLUMNS * self.edge, rows * self.edge)
        pixmap.fill(QColor(0, 0, 0, 0))
        return pixmap


def _corner(at: int) -> tuple[int, int]:
    row, column = divmod(at, _COLUMNS)
    return column, row


def paint_sprite(painter: QPainter, sprite: Sprite, palette: Palette) -> None:
    """Paint one marker by itself around the origin: for vector files and legends."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint(painter, sprite, palette)
    painter.restore()


def _paint(painter: QPainter, sprite: Sprite, palette: Palette) -> None:
    radius = sprite.radius
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if sprite.prominence is Prominence.DIMMED:
        painter.setPen(QPen(QColor(palette.marker_dim), 1.2))
        painter.drawPath(outline(sprite.shape, radius))
        return
    _paint_body(painter, sprite, palette)
    if sprite.number:
        _paint_number(painter, sprite.number, radius, QColor(palette.marker_halo))
    elif sprite.prominence is Prominence.SELECTED:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.marker_halo))
        painter.drawEllipse(QPointF(0, 0), radius * 0.32, radius * 0.32)


def _paint_body(painter: QPainter, sprite: Sprite, palette: Palette) -> None:
    fill, rim = _colours(sprite, palette)
    path = _body(sprite)
    width, wider = sprite.edges
    painter.setPen(QPen(QColor(palette.marker_halo), width + wider))
    painter.drawPath(path)
    painter.setPen(QPen(QColor(rim), width))
    painter.setBrush(QColor(fill))
    painter.drawPath(path)


def _body(sprite: Sprite) -> QPainterPath:
    """Whatever stands out is round, so that number and eye find room."""
    plain = sprite.prominence is Prominence.PLAIN
    return outline(sprite.shape if plain else Shape.CIRCLE, sprite.radius)


def _colours(sprite: Sprite, palette: Palette) -> tuple[str, str]:
    """What a marker is filled with, and its rim."""
    match sprite.prominence:
        case Prominence.HIT:
            return palette.marker_hit, palette.marker_rim
        case Prominence.SELECTED:
            return palette.marker_selected, palette.marker_selected
        case Prominence.TWIN:
            return palette.map_ground, palette.marker_selected
        case _ if sprite.minor and not sprite.fill:
            return palette.map_ground, palette.marker_dim
        case _:
            return sprite.fill or palette.marker_fill, palette.marker_rim


def _paint_number(
    painter: QPainter, number: int, radius: float, colour: QColor
) -> None:
    font = QFont(painter.font())
    font.setPixelSize(round(radius * (1.25 if number <= _ONE_DIGIT else 1.05)))
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(colour)
    box = QRectF(-radius, -radius, 2 * radius, 2 * radius)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))
