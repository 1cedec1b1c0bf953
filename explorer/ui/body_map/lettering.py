"""What is written on the map: sides, codes that never overlap, the focus ring."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap

from explorer.ui.body_map.camera import Camera
from explorer.ui.body_map.figure_layout import Figure
from explorer.ui.body_map.label_layout import Box, Claim, Label, lay_out
from explorer.ui.body_map.marker import MarkerKey
from explorer.ui.body_map.scene import BodyScene
from explorer.ui.letters import bold_of
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


class _Stand(NamedTuple):
    """What the places of labels depend on, while the map is only panned."""

    revision: int
    scale: float
    room: QRectF
    font: str


class Lettering:
    """Draws text over the markers in window pixels, in one theme's colours.

    Codes are drawn once into pixmaps, and keep their places while the map is
    panned: laying hundreds of them out anew at each frame would be felt.
    """

    def __init__(self, palette: Palette) -> None:
        self._palette = palette
        self._codes: dict[tuple[str, str], QPixmap] = {}
        self._labels: tuple[Label[MarkerKey], ...] = ()
        self._stand: _Stand | None = None

    def draw_sides(
        self, painter: QPainter, window: Window, figures: Sequence[Figure]
    ) -> None:
        """Write each figure's name and whose left and right it shows."""
        plain, bold = QFont(painter.font()), bold_of(painter.font())
        metrics = QFontMetricsF(plain)
        for figure in figures:
            x, y, width, _ = figure.frame
            room = width * _HEAD_FROM * window.camera.scale - _INSET
            left, right = _side_texts(figure, metrics, room)
            title = QCoreApplication.translate("Lettering", figure.view.title)
            corner = window.window_place(x, y)
            painter.setFont(bold)
            self._write(painter, corner, title, 0)
            painter.setFont(plain)
            self._write(painter, corner, left, 1)
            far_corner = window.window_place(x + width, y)
            self._write(painter, far_corner, right, 1, at_right=True)

    def draw_codes(self, painter: QPainter, window: Window, scene: BodyScene) -> None:
        """Write codes beside markers, the most telling first, where room is left."""
        everything = window.camera.scale >= _CODES_FROM_SCALE
        keys = scene.standing.labelled(everything=everything)
        if not keys:
            return
        font = bold_of(painter.font())
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        stand = _Stand(
            scene.standing.revision, window.camera.scale, window.room, font.key()
        )
        if stand != self._stand:
            self._stand = stand
            self._labels = _laid_out(keys, window, scene, metrics)
        for label in self._labels:
            place = window.marker_place(label.key)
            if place is not None:
                size = _label_size(label.key.code, metrics)
                x, y = place.x() + label.left, place.y() + label.top
                box = QRectF(x, y, *size)
                if window.room.intersects(box):
                    self._write_code(painter, box, label.key.code)

    def forget_places(self) -> None:
        """Lay the codes out anew, now that a pan has come to rest."""
        self._stand = None

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
        key = (code, painter.font().key())
        if key not in self._codes:
            self._codes[key] = self._painted_code(painter, box, code)
        painter.drawPixmap(round(box.x()), round(box.y()), self._codes[key])

    def _painted_code(self, painter: QPainter, box: QRectF, code: str) -> QPixmap:
        ratio = painter.device().devicePixelRatioF()
        pixmap = QPixmap(round(box.width() * ratio), round(box.height() * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(QColor(0, 0, 0, 0))
        whole = QRectF(0, 0, box.width(), box.height())
        ground = QColor(self._palette.base)
        ground.setAlphaF(0.86)
        with QPainter(pixmap) as own:
            own.setFont(painter.font())
            own.setRenderHint(QPainter.RenderHint.Antialiasing)
            own.setPen(QColor(0, 0, 0, 0))
            own.setBrush(ground)
            own.drawRoundedRect(whole, 3, 3)
            own.setPen(QColor(self._palette.text))
            own.drawText(whole, Qt.AlignmentFlag.AlignCenter, code)
        return pixmap

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


def _label_size(code: str, metrics: QFontMetricsF) -> tuple[float, float]:
    return metrics.horizontalAdvance(code) + 8, metrics.height() + 2


def _laid_out(
    keys: Sequence[MarkerKey],
    window: Window,
    scene: BodyScene,
    metrics: QFontMetricsF,
) -> tuple[Label[MarkerKey], ...]:
    """Places for these markers' codes, free of all markers that are not dimmed."""
    discs = {
        key: _disc(window, scene, key)
        for key in scene.standing.labelled(everything=True)
    }
    claims = (
        Claim(
            key, discs[key], *_label_size(key.code, metrics), scene.is_right_half(key)
        )
        for key in keys
    )
    return lay_out(claims, tuple(discs.values()), _box(window.room))


def _side_texts(figure: Figure, metrics: QFontMetricsF, room: float) -> tuple[str, str]:
    """What is written at the drawing's left and right edge, in so many pixels."""
    said = [
        tuple(QCoreApplication.translate("Lettering", word) for word in pair)
        for pair in _SIDES
    ]
    fits = (pair for pair in said if max(map(metrics.horizontalAdvance, pair)) <= room)
    left, right = next(fits, said[-1])
    return (right, left) if figure.view.facing else (left, right)


def _disc(window: Window, scene: BodyScene, key: MarkerKey) -> Box:
    """What a marker covers in the window."""
    place = window.marker_place(key) or QPointF()
    return _box(scene.item(key).boundingRect().translated(place))


def _box(area: QRectF) -> Box:
    return area.left(), area.top(), area.right(), area.bottom()
