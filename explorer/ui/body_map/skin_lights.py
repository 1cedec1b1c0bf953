"""Named areas of skin that are lit: the one that lies open, the one pointed at."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from explorer.domain.region_paths import other_side_of
from explorer.ui.body_map.figure_layout import Figure
from explorer.ui.body_map.sight import Sight
from explorer.ui.palettes import Palette

_OPENED, _POINTED_AT = 0.22, 0.13
"""How strongly the skin is tinted."""

Outline = Sequence[Sequence[tuple[float, float]]]


class Skin(Protocol):
    """Knows the named areas of the drawings, in their own SVG units."""

    def region_at(self, view: str, x: float, y: float) -> str | None:
        """The area at a place, None off the body."""

    def outline(self, view: str, region: str) -> Outline:
        """The polygons of an area; a pair's without `-l` or `-r` is both."""

    def label(self, region: str) -> str:
        """What a person calls the area."""


class NoSkin:
    """For pictures in which nothing is lit."""

    def region_at(self, _view: str, _x: float, _y: float) -> str | None:
        """Nothing anywhere."""
        return None

    def outline(self, _view: str, _region: str) -> Outline:
        """No area."""
        return ()

    def label(self, _region: str) -> str:
        """No name."""
        return ""


class LitRegion(NamedTuple):
    """An area of one view, named as its path in the drawing is."""

    view: str
    region: str


class SkinLights:
    """Paints at most two areas: `opened` in every figure, `pointed_at` in one."""

    def __init__(self, palette: Palette, skin: Skin) -> None:
        self.skin = skin
        self._palette = palette
        self._opened: str | None = None
        self._opened_path = QPainterPath()
        self._pointed_at: LitRegion | None = None
        self._pointed_path = QPainterPath()

    def light(self, region: str | None, figures: Sequence[Figure]) -> None:
        """Light the area that lies open, and no other."""
        self._opened = region
        self._opened_path = self._path(region, figures)

    def point_at(self, lit: LitRegion | None, figures: Sequence[Figure]) -> bool:
        """Light the area under the pointer; False when nothing changes."""
        if lit == self._pointed_at:
            return False
        self._pointed_at = lit
        shown = [fig for fig in figures if lit and fig.view.id == lit.view]
        self._pointed_path = self._path(lit.region if lit else None, shown)
        return True

    @property
    def pointed_at(self) -> LitRegion | None:
        """The area under the pointer."""
        return self._pointed_at

    def recolour(self, palette: Palette) -> None:
        """Take over a theme's colours."""
        self._palette = palette

    def region_under(self, figure: Figure, x: float, y: float) -> str | None:
        """The area at a scene place of a figure, with the side it shows."""
        found = self.skin.region_at(figure.view.id, *figure.to_drawing(x, y))
        return found and other_side_of(found) if _turns_sides(figure) else found

    def paint_opened(self, painter: QPainter, sight: Sight) -> None:
        """Paint the area that lies open."""
        self._paint(painter, sight, self._opened_path, _OPENED)

    def paint_pointed_at(self, painter: QPainter, sight: Sight) -> None:
        """Paint the area under the pointer, unless it lies open."""
        if self._pointed_at and self._pointed_at.region != self._opened:
            self._paint(painter, sight, self._pointed_path, _POINTED_AT)

    def _paint(
        self, painter: QPainter, sight: Sight, path: QPainterPath, strength: float
    ) -> None:
        if path.isEmpty():
            return
        corner, scale = sight.place(0, 0), sight.camera.scale
        to_window = QTransform(scale, 0, 0, scale, corner.x(), corner.y())
        fill = QColor(self._palette.region_hover)
        edge = QPen(fill, 1.5)
        edge.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        fill.setAlphaF(strength)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(edge)
        painter.setBrush(fill)
        painter.drawPath(to_window.map(path))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _path(self, region: str | None, figures: Sequence[Figure]) -> QPainterPath:
        path = QPainterPath()
        for figure in figures if region else ():
            drawn = region or ""
            if _turns_sides(figure):
                drawn = other_side_of(drawn)
            for polygon in self.skin.outline(figure.view.id, drawn):
                corners = [QPointF(*figure.to_scene(x, y)) for x, y in polygon]
                path.addPolygon(QPolygonF(corners))
                path.closeSubpath()
        return path


def _turns_sides(figure: Figure) -> bool:
    return figure.view.one_sided and figure.mirrored
