"""What is written on the map: sides, codes that never overlap, the focus ring."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPixmap

from explorer.ui.body_map.figure_layout import Figure
from explorer.ui.body_map.label_layout import Box, Claim, Label, lay_out
from explorer.ui.body_map.marker import MarkerKey
from explorer.ui.body_map.marker_field import MarkerField
from explorer.ui.body_map.marker_state import Prominence
from explorer.ui.body_map.side_words import SideWords
from explorer.ui.body_map.sight import Sight
from explorer.ui.letters import bold_of
from explorer.ui.palettes import Palette

_CODES_FROM = 1.0
"""Pixels per thousandth of the body's height from which on every code is written."""
_DISC, _LARGE_DISC = 7.0, 11.0
"""What labels keep free around a marker, and around one that stands out."""


class _Stand(NamedTuple):
    """What the places of labels depend on, until the map comes to rest."""

    revision: int
    everything: bool
    room: QSizeF
    font: str


class Lettering:
    """Draws text over the markers in window pixels, in one theme's colours.

    Codes are drawn once into pixmaps, and keep their places while the map is
    panned: laying hundreds of them out anew at each frame would be felt.
    """

    def __init__(self, palette: Palette) -> None:
        self._palette = palette
        self._side_words = SideWords(palette)
        self._codes: dict[tuple[str, str], QPixmap] = {}
        self._labels: tuple[Label[MarkerKey], ...] = ()
        self._stand: _Stand | None = None

    def draw_sides(
        self, painter: QPainter, sight: Sight, figures: Sequence[Figure]
    ) -> None:
        """Write each figure's name and whose left and right it shows."""
        self._side_words.draw(painter, sight, figures)

    def side_boxes(
        self, painter: QPainter, sight: Sight, figures: Sequence[Figure]
    ) -> list[QRectF]:
        """What the names and sides of these figures cover."""
        return self._side_words.boxes(painter, sight, figures)

    def draw_codes(
        self,
        painter: QPainter,
        sight: Sight,
        field: MarkerField,
        reserved: Callable[[], Sequence[QRectF]] = tuple,
    ) -> None:
        """Write codes beside markers, the most telling first, where room is left."""
        everything = sight.magnification >= _CODES_FROM
        font = bold_of(painter.font())
        stand = _Stand(field.revision, everything, sight.room.size(), font.key())
        if stand != self._stand:
            self._stand = stand
            keys = field.labelled(everything=everything)
            self._labels = _laid_out(
                keys, sight, field, QFontMetricsF(font), reserved()
            )
        if not self._labels:
            return
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        for label in self._labels:
            spot = field.places.get(label.key)
            if spot is not None:
                place = sight.place(*spot)
                size = _label_size(label.key.code, metrics)
                x, y = place.x() + label.left, place.y() + label.top
                box = QRectF(x, y, *size)
                if box.right() > 0 and box.left() < sight.size[0]:
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


def _label_size(code: str, metrics: QFontMetricsF) -> tuple[float, float]:
    return metrics.horizontalAdvance(code) + 8, metrics.height() + 2


def _laid_out(
    keys: Sequence[MarkerKey],
    sight: Sight,
    field: MarkerField,
    metrics: QFontMetricsF,
    reserved: Sequence[QRectF],
) -> tuple[Label[MarkerKey], ...]:
    """Places for these markers' codes, free of all markers that are not dimmed."""
    if not keys:
        return ()
    discs = {key: _disc(sight, field, key) for key in field.labelled(everything=True)}
    plain = [key for key in discs if field.stands[key].prominence is Prominence.PLAIN]
    lesser = [discs[key] for key in plain]
    others = [discs[key] for key in discs.keys() - set(plain)]
    claims = (
        Claim(
            key,
            discs[key],
            *_label_size(key.code, metrics),
            rightward=field.is_right_half(key),
            insists=field.stands[key].prominence is not Prominence.PLAIN,
        )
        for key in keys
    )
    boxes = *others, *map(_box, reserved)
    return lay_out(claims, boxes, _box(sight.room), lesser)


def _disc(sight: Sight, field: MarkerField, key: MarkerKey) -> Box:
    """What a marker covers in the sight."""
    place = sight.place(*field.places[key])
    radius = _DISC if field.stands[key].prominence is Prominence.PLAIN else _LARGE_DISC
    return _box(QRectF(place.x() - radius, place.y() - radius, 2 * radius, 2 * radius))


def _box(area: QRectF) -> Box:
    return area.left(), area.top(), area.right(), area.bottom()
