"""Small figures of the body on paper, each point named at the edge of its figure."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen

from explorer.app.ink import BLACK, WHITE, Ink
from explorer.app.map_pictures import view_renderer
from explorer.domain.first_look import MarkerLook, ViewLook
from explorer.ui.body_map.body_picture import draw_figures_as_image
from explorer.ui.body_map.camera import Camera, fitting
from explorer.ui.body_map.figure_layout import bounds_of, side_by_side
from explorer.ui.body_map.point_notes import THUMB_RADIUS
from explorer.ui.palettes import LIGHT, BodyColours

ON_PAPER = LIGHT._replace(
    map_ground="#ffffff",
    body=BodyColours(
        skin="#f4f4f4",
        edge="#9a9a9a",
        hair="#c9c9c9",
        tone="#c4c4c4",
        line="#5a5a5a",
        ink="#5a5a5a",
        accent="#b4b4b4",
    ),
)
"""Greys that stay apart on a black-and-white printer."""

_CLOSE_UP_UNITS = 150.0
"""How much of the drawing a close-up shows across, in SVG units."""
_CAPTION = "Close up. The dashed ring is about as wide as your thumb."
_FINENESS = 0.5
"""Pixels of the drawing for each dot of the page: 600 to the inch are plenty."""
_DOT = 1.9
_LABEL = 0.72
_ASIDE = 11.0
"""How far, in typographic points, a figure makes room for the names beside it."""


class Chart(NamedTuple):
    """One figure in its cell; `labels` name codes, `at_right` says at which edge."""

    view: ViewLook
    marks: tuple[MarkerLook, ...]
    labels: Mapping[str, str]
    cell: QRectF
    at_right: bool = True

    def paint(self, ink: Ink, painter: QPainter) -> None:
        """Draw the figure whole, its points as dots with their names beside it."""
        camera, size = self._camera(ink), _size_of(self.cell)
        painter.save()
        painter.translate(self.cell.topLeft())
        _draw_body(painter, self.view, camera, size)
        places = [(mark.code, self._place(mark, camera, size)) for mark in self.marks]
        self._paint_names(ink, painter, dict(self._nearest(places)))
        for _, place in places:
            _paint_dot(ink, painter, place)
        self._paint_sides(ink, painter)
        painter.restore()

    def _camera(self, ink: Ink) -> Camera:
        """The whole figure, moved a little away from where the names stand."""
        bounds = bounds_of(side_by_side([self.view]))
        camera = fitting(bounds, (self.cell.width(), self.cell.height()))
        aside = _ASIDE * ink.unit
        return camera.panned(aside if self.at_right else -aside, 0)

    def _place(self, mark: MarkerLook, camera: Camera, size: QSize) -> QPointF:
        figure = side_by_side([self.view])[0]
        return _on_paper(mark.x + figure.dx, mark.y + figure.dy, camera, size)

    def _nearest(self, places: Sequence[tuple[str, QPointF]]) -> dict[str, QPointF]:
        """Each code's dot that is nearest to the edge where the names stand."""
        sign = 1 if self.at_right else -1
        ordered = sorted(places, key=lambda each: sign * each[1].x())
        return dict(ordered)

    def _paint_names(
        self, ink: Ink, painter: QPainter, places: Mapping[str, QPointF]
    ) -> None:
        font = ink.font(_LABEL, bold=True)
        metrics = ink.metrics(font)
        line = metrics.height() * 1.05
        codes = sorted(places, key=lambda code: places[code].y())
        tops = _spread([places[code].y() for code in codes], line, self.cell.height())
        for code, middle in zip(codes, tops, strict=True):
            text = self.labels[code]
            width = metrics.horizontalAdvance(text) + ink.unit
            left = self.cell.width() - width if self.at_right else 0.0
            near = left if self.at_right else width
            painter.setPen(QPen(BLACK, 0.35 * ink.unit))
            painter.drawLine(QPointF(near, middle), places[code])
            box = QRectF(left, middle - line / 2, width, line)
            painter.fillRect(box, WHITE)
            painter.setFont(font)
            painter.setPen(BLACK)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_sides(self, ink: Ink, painter: QPainter) -> None:
        words = ("your right", "your left")
        left, right = words if self.view.facing else words[::-1]
        painter.setFont(ink.font(_LABEL))
        painter.setPen(BLACK)
        room = QRectF(0, 0, self.cell.width(), self.cell.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft, left)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight, right)


class CloseUp(NamedTuple):
    """A piece of skin around a point, with a disc as wide as a thumb."""

    view: ViewLook
    marks: tuple[MarkerLook, ...]
    cell: QRectF

    def paint(self, ink: Ink, painter: QPainter) -> None:
        """Draw the skin, the discs and a frame."""
        figure = side_by_side([self.view])[0]
        x, y = self._middle()
        scale = self.cell.width() / _CLOSE_UP_UNITS
        camera, size = Camera(x + figure.dx, y + figure.dy, scale), _size_of(self.cell)
        inside = QRectF(0, 0, self.cell.width(), self.cell.height())
        painter.save()
        painter.translate(self.cell.topLeft())
        painter.setClipRect(inside)
        _draw_body(painter, self.view, camera, size)
        for mark in self.marks:
            place = _on_paper(mark.x + figure.dx, mark.y + figure.dy, camera, size)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(BLACK, 0.8 * ink.unit, Qt.PenStyle.DashLine))
            painter.drawEllipse(place, THUMB_RADIUS * scale, THUMB_RADIUS * scale)
            _paint_dot(ink, painter, place)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(BLACK, 0.6 * ink.unit))
        painter.drawRect(inside)
        self._paint_caption(ink, painter, inside)
        painter.restore()

    def _paint_caption(self, ink: Ink, painter: QPainter, inside: QRectF) -> None:
        font = ink.font(_LABEL)
        height = ink.height(_CAPTION, font, inside.width() - 4 * ink.unit)
        strip = inside.adjusted(0, inside.height() - height - 2 * ink.unit, 0, 0)
        painter.fillRect(strip, WHITE)
        painter.drawRect(strip)
        ink.write(painter, strip.adjusted(2 * ink.unit, ink.unit, 0, 0), _CAPTION, font)

    def _middle(self) -> tuple[float, float]:
        """Between the two sides when both can be seen, else at the first."""
        across = [mark.x for mark in self.marks]
        both = max(across) - min(across) < _CLOSE_UP_UNITS - 4 * THUMB_RADIUS
        x = (max(across) + min(across)) / 2 if both else across[0]
        return x, self.marks[0].y


def _draw_body(painter: QPainter, view: ViewLook, camera: Camera, size: QSize) -> None:
    renderer = view_renderer(view, ON_PAPER)
    figures = side_by_side([view])
    draw_figures_as_image(painter, figures, lambda _: renderer, camera, size, _FINENESS)


def _size_of(cell: QRectF) -> QSize:
    return QSize(round(cell.width()), round(cell.height()))


def _on_paper(x: float, y: float, camera: Camera, size: QSize) -> QPointF:
    return QPointF(*camera.to_window(x, y, (size.width(), size.height())))


def _paint_dot(ink: Ink, painter: QPainter, place: QPointF) -> None:
    painter.setPen(QPen(WHITE, 0.7 * ink.unit))
    painter.setBrush(BLACK)
    painter.drawEllipse(place, _DOT * ink.unit, _DOT * ink.unit)


def _spread(wanted: Sequence[float], step: float, room: float) -> list[float]:
    """Heights as near to the wanted (rising) ones as a distance of `step` allows."""
    spread: list[float] = []
    for height in wanted:
        lowest = spread[-1] + step if spread else step / 2
        spread.append(max(height, lowest))
    limit = room - step / 2
    for at in range(len(spread) - 1, -1, -1):
        spread[at] = min(spread[at], limit)
        limit = spread[at] - step
    return spread
