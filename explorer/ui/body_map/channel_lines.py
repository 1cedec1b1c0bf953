"""Thin lines that join the points of a channel, figure by figure."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTransform

from explorer.domain.channels import channel_of, point_before
from explorer.ui.body_map.dresses import channel_colour
from explorer.ui.body_map.marker import MarkerKey
from explorer.ui.body_map.sight import Sight

_WIDTH = 1.8


class ChannelLines:
    """One path a channel; nothing until the lines are asked for."""

    def __init__(self) -> None:
        self._paths: dict[str, QPainterPath] = {}

    def join(self, places: Mapping[MarkerKey, tuple[float, float]]) -> None:
        """Join each point to the one before on the same side of the same figure."""
        self._paths = {}
        for key, place in places.items():
            before = point_before(key.code)
            start = before and places.get(key._replace(code=before, nth=0))
            if start and not key.nth:
                path = self._paths.setdefault(channel_of(key.code), QPainterPath())
                path.moveTo(QPointF(*start))
                path.lineTo(QPointF(*place))

    def clear(self) -> None:
        """Draw no lines."""
        self._paths = {}

    def paint(self, painter: QPainter, sight: Sight) -> None:
        """Paint the lines under the markers."""
        corner, scale = sight.place(0, 0), sight.camera.scale
        to_window = QTransform(scale, 0, 0, scale, corner.x(), corner.y())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for channel, path in self._paths.items():
            colour = QColor(channel_colour(channel))
            colour.setAlphaF(0.75)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour, _WIDTH))
            painter.drawPath(to_window.map(path))
