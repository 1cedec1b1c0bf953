"""The soft disc around a chosen point: look here, then feel for the hollow."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QGraphicsEllipseItem

from explorer.ui.palettes import Palette

THUMB_RADIUS = 8.0
"""Of a thumb on the body drawings, in SVG units: 0.6 cun of about 12.8 units."""


class ThumbDisc(QGraphicsEllipseItem):
    """About as wide as a thumb, at every zoom, since that is what presses."""

    def __init__(self, palette: Palette) -> None:
        size = 2 * THUMB_RADIUS
        super().__init__(QRectF(-THUMB_RADIUS, -THUMB_RADIUS, size, size))
        self.setVisible(False)
        self.recolour(palette)

    def recolour(self, palette: Palette) -> None:
        """Take over a theme's colours."""
        soft = QColor(palette.marker_selected)
        soft.setAlphaF(0.22)
        self.setBrush(soft)
        edge = QPen(QColor(palette.marker_selected), 1.0)
        edge.setCosmetic(True)
        self.setPen(edge)
