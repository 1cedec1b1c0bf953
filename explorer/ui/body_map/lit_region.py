"""The area of skin that lies open, lit up behind the markers."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsPathItem

from explorer.ui.body_map.figure_layout import Figure
from explorer.ui.palettes import Palette

Outline = Sequence[Sequence[tuple[float, float]]]
OutlineSource = Callable[[str, str], Outline]
"""The polygons of a region (by id or path id) in a view, in SVG units."""


def no_outline(_view: str, _region: str) -> Outline:
    """For pictures in which nothing is lit."""
    return ()


class LitRegion(QGraphicsPathItem):
    """One region in every figure that shows it; none when nothing is open."""

    def __init__(self, palette: Palette, outline_of: OutlineSource) -> None:
        super().__init__()
        self.outline_of = outline_of
        self.recolour(palette)

    def light(self, region: str | None, figures: Sequence[Figure]) -> None:
        """Light this region, and no other."""
        path = QPainterPath()
        for figure in figures if region else ():
            for polygon in self.outline_of(figure.view.id, region or ""):
                corners = [QPointF(x + figure.dx, y + figure.dy) for x, y in polygon]
                path.addPolygon(QPolygonF(corners))
                path.closeSubpath()
        self.setPath(path)

    def recolour(self, palette: Palette) -> None:
        """Take over a theme's colours."""
        fill = QColor(palette.region_hover)
        fill.setAlphaF(0.22)
        self.setBrush(fill)
        edge = QPen(QColor(palette.region_hover), 1.5)
        edge.setCosmetic(True)
        self.setPen(edge)
