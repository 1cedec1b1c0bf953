"""What is written on the map: sides, codes that never overlap, the focus ring."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from explorer.ui.body_map.camera import Camera
from explorer.ui.body_map.figure_layout import Figure
from explorer.ui.body_map.marker import MarkerKey
from explorer.ui.body_map.scene import BodyScene
from explorer.ui.palettes import Palette

_CODES_FROM_SCALE = 1.0
"""Pixels per SVG unit from which on every code is written."""
_INSET = 8.0
_HEAD_FROM = 0.39
"""Where the head begins, as a share of a figure's width."""
_SIDES = (("your left", "your right"), ("left", "right"), ("L", "R"))
"""What is written where there is less and less room beside the head."""


class Window(Protocol):
    """What lettering needs of the view: where things are on screen."""

    @property
    def camera(self) -> Camera:
        """Where the view looks."""

    @property
    def room(self) -> QRectF:
        """All there is of the window, in pixels."""

    def window_place(self, x: float, y: float) -> QPointF:
        """Where a scene place is in the window, in pixels."""

    def marker_place(self, key: MarkerKey) -> QPointF | None:
        """Where a marker is in the window, None when it is not drawn."""


class Lettering:
    """Draws text over the markers in window pixels, in one theme's colours."""

    def __init__(self, palette: Palette) -> None:
        self._palette = palette

    def draw_sides(
        self, painter: QPainter, window: Window, figures: Sequence[Figure]
    ) -> None:
        """Write each figure's name and whose left and right it shows."""
        font = QFont(painter.font())
        for figure in figures:
            x, y, width, _ = figure.frame
            room = width * _HEAD_FROM * window.camera.scale - _INSET
            left, right = _side_texts(figure, QFontMetricsF(font), room)
            title = QCoreApplication.translate("Lettering", figure.view.title)
            font.setBold(True)
            painter.setFont(font)
            self._write(painter, window.window_place(x, y), title, 0)
            font.setBold(False)
            painter.setFont(font)
            self._write(painter, window.window_place(x, y), left, 1)
            corner = window.window_place(x + width, y)
            self._write(painter, corner, right, 1, at_right=True)

    def draw_codes(self, painter: QPainter, window: Window, scene: BodyScene) -> None:
        """Write codes beside markers, the most telling first, where room is left."""
        font = QFont(painter.font())
        font.setBold(True)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        everything = window.camera.scale >= _CODES_FROM_SCALE
        discs = {
            key: _disc(window, scene, key) for key in scene.labelled(everything=True)
        }
        taken = list(discs.values())
        for key in scene.labelled(everything=everything):
            size = metrics.horizontalAdvance(key.code) + 8, metrics.height() + 2
            places = _places(discs[key], size, rightward=scene.is_right_half(key))
            inside = [place for place in places if window.room.contains(place)]
            box = _first_free(inside, discs[key], taken)
            if box is not None:
                taken.append(box)
                self._write_code(painter, box, key.code)

    def draw_focus(self, painter: QPainter, place: QPointF | None) -> None:
        """Draw the two-coloured ring around the marker that the keyboard is at."""
        if place is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        rings = ((self._palette.focus_gap, 5.0), (self._palette.focus, 3.0))
        for colour, width in rings:
            painter.setPen(QPen(QColor(colour), width))
            painter.drawEllipse(place, 15, 15)

    def _write_code(self, painter: QPainter, box: QRectF, code: str) -> None:
        ground = QColor(self._palette.base)
        ground.setAlphaF(0.86)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(QColor(self._palette.text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, code)

    def _write(
        self,
        painter: QPainter,
        corner: QPointF,
        text: str,
        line: int,
        *,
        at_right: bool = False,
    ) -> None:
        metrics = QFontMetricsF(painter.font())
        height = metrics.lineSpacing()
        width = metrics.horizontalAdvance(text) + 2
        left = corner.x() - width - _INSET if at_right else corner.x() + _INSET
        box = QRectF(left, corner.y() + _INSET + line * height, width, height)
        painter.setPen(QColor(self._palette.text if line == 0 else self._palette.muted))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft, text)


def _side_texts(figure: Figure, metrics: QFontMetricsF, room: float) -> tuple[str, str]:
    """What is written at the drawing's left and right edge, in so many pixels."""
    said = [
        tuple(QCoreApplication.translate("Lettering", word) for word in pair)
        for pair in _SIDES
    ]
    fits = (pair for pair in said if max(map(metrics.horizontalAdvance, pair)) <= room)
    left, right = next(fits, said[-1])
    return (right, left) if figure.view.facing else (left, right)


def _disc(window: Window, scene: BodyScene, key: MarkerKey) -> QRectF:
    """What a marker covers in the window."""
    place = window.marker_place(key) or QPointF()
    return scene.item(key).boundingRect().translated(place)


def _places(
    disc: QRectF, size: tuple[float, float], *, rightward: bool
) -> tuple[QRectF, ...]:
    """Where a label may stand: outside, above, below, and last inside."""
    width, height = size
    middle = disc.center().y() - height / 2
    right, left = disc.right(), disc.left() - width
    outside, inside = (right, left) if rightward else (left, right)
    along = disc.left() if rightward else disc.right() - width
    corners = (
        (outside, middle),
        (along, disc.top() - height),
        (along, disc.bottom()),
        (inside, middle),
    )
    return tuple(QRectF(x, y, width, height) for x, y in corners)


def _first_free(
    places: Sequence[QRectF], own: QRectF, taken: Sequence[QRectF]
) -> QRectF | None:
    """The first place that covers no other marker and no label."""
    others = [each for each in taken if each != own]
    free = (box for box in places if not any(map(box.intersects, others)))
    return next(free, None)
