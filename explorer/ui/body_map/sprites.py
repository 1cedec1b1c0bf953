"""Marker pictures, painted once per look and shared by all markers."""

from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap

from explorer.ui.palettes import Palette


class MarkerLookState(Enum):
    """How a marker stands out; every state differs in shape, not only colour."""

    PLAIN = auto()
    DIMMED = auto()
    HIT = auto()
    SELECTED = auto()
    TWIN = auto()


_RADII = {
    MarkerLookState.PLAIN: 5.0,
    MarkerLookState.DIMMED: 4.0,
    MarkerLookState.HIT: 8.0,
    MarkerLookState.SELECTED: 8.0,
    MarkerLookState.TWIN: 7.0,
}
_GROWN = 1.35
_ONE_DIGIT = 9


class SpriteSheet:
    """Pixmaps by state, size and number for one theme and one pixel ratio."""

    def __init__(self, palette: Palette, pixel_ratio: float) -> None:
        self._palette = palette
        self._ratio = pixel_ratio
        self._pixmaps: dict[tuple[MarkerLookState, bool, int], QPixmap] = {}

    def pixmap(
        self, state: MarkerLookState, *, grown: bool = False, number: int = 0
    ) -> QPixmap:
        """The picture of a marker; its middle is the place of the point."""
        key = (state, grown, number)
        if key not in self._pixmaps:
            self._pixmaps[key] = self._painted(*key)
        return self._pixmaps[key]

    def _painted(self, state: MarkerLookState, grown: bool, number: int) -> QPixmap:
        radius = _RADII[state] * (_GROWN if grown else 1.0)
        half = round(radius + 5)
        pixmap = QPixmap(round(2 * half * self._ratio), round(2 * half * self._ratio))
        pixmap.setDevicePixelRatio(self._ratio)
        pixmap.fill(QColor(0, 0, 0, 0))
        with QPainter(pixmap) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(half, half)
            self._paint(painter, state, radius)
            if number:
                self._paint_number(painter, number, radius)
            elif state is MarkerLookState.SELECTED:
                self._paint_eye(painter, radius)
        return pixmap

    def _paint(self, painter: QPainter, state: MarkerLookState, radius: float) -> None:
        colours = self._palette
        centre = QPointF(0, 0)
        if state is MarkerLookState.DIMMED:
            faint = QColor(colours.marker_dim)
            painter.setPen(QPen(faint, 1.4))
            painter.drawEllipse(centre, radius, radius)
            return
        halo = QPen(QColor(colours.marker_halo), 2.2)
        painter.setPen(halo)
        painter.drawEllipse(centre, radius + 1.6, radius + 1.6)
        fill = {
            MarkerLookState.HIT: colours.marker_hit,
            MarkerLookState.SELECTED: colours.marker_selected,
            MarkerLookState.TWIN: colours.map_ground,
        }.get(state, colours.marker_fill)
        rim = (
            colours.marker_selected
            if state in (MarkerLookState.SELECTED, MarkerLookState.TWIN)
            else colours.marker_rim
        )
        painter.setPen(QPen(QColor(rim), 2.0))
        painter.setBrush(QColor(fill))
        painter.drawEllipse(centre, radius, radius)

    def _paint_eye(self, painter: QPainter, radius: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._palette.marker_halo))
        painter.drawEllipse(QPointF(0, 0), radius * 0.32, radius * 0.32)

    def _paint_number(self, painter: QPainter, number: int, radius: float) -> None:
        font = QFont(painter.font())
        font.setPixelSize(round(radius * (1.25 if number <= _ONE_DIGIT else 1.05)))
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(self._palette.marker_halo))
        box = QRectF(-radius, -radius, 2 * radius, 2 * radius)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))
