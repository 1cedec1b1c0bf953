"""What is drawn around a chosen point: a thumb-wide disc, and the way to measure."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple, Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from explorer.domain.map_state import MapState
from explorer.domain.measuring import MeasuringLine
from explorer.domain.sides import BodySide
from explorer.ui.body_map.figure_layout import Figure
from explorer.ui.body_map.marker import MarkerKey
from explorer.ui.body_map.sight import Sight
from explorer.ui.palettes import Palette

THUMB_RADIUS = 8.0
"""Of a thumb, in thousandths of the body's height: 0.6 cun of about 12.8."""
_DASHES = [4.0, 3.0]
_PAD = 4.0
_APART = 13.0
"""How far words stand off the line, in pixels."""
_UP = QPointF(0, -1)
_LEGIBLE = 18.0
"""A line shorter than this, in pixels, says nothing: it only points."""


class Places(Protocol):
    """Where markers lie in the scene."""

    places: dict[MarkerKey, tuple[float, float]]

    def places_of(self, code: str) -> list[MarkerKey]:
        """Where a point is drawn on the shown figures."""


class _Way(NamedTuple):
    """A measuring line in scene units: its corners, and words for each piece."""

    felt: str
    corners: tuple[tuple[float, float], ...]
    words: tuple[str, ...]


class PointNotes:
    """Look here, then feel for the hollow: a disc is truer than a dot."""

    def __init__(self, palette: Palette) -> None:
        self._palette = palette
        self._discs: list[tuple[float, float, float]] = []
        self._ways: list[_Way] = []

    def show(self, state: MapState, figures: Sequence[Figure], field: Places) -> None:
        """Note what belongs to the chosen point, or nothing."""
        chosen = state.selection
        keys = field.places_of(chosen.code) if chosen else []
        by_view = {figure.view.id: figure for figure in figures}
        self._discs = [
            (*field.places[key], THUMB_RADIUS * by_view[key.view].view.scale)
            for key in keys
        ]
        told = _told_sides(keys, chosen.side if chosen else None)
        self._ways = [
            _way(line, by_view[key.view], key.side)
            for line in state.measures
            for key in keys
            if (key.view, key.nth) == (line.view, line.nth)
            and (key.side is BodySide.MID) == (line.side is BodySide.MID)
            and key.side in told
        ]

    def boxes(self, sight: Sight, metrics: QFontMetricsF) -> list[QRectF]:
        """Where words stand in the window, for other labels to stay away from."""
        return [box for _, box in self._words(sight, metrics)]

    def paint(self, painter: QPainter, sight: Sight) -> None:
        """Paint discs and ways under the markers."""
        if not self._discs:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_discs(painter, sight)
        for way in self._ways:
            self._paint_way(painter, sight, way)

    def paint_words(self, painter: QPainter, sight: Sight) -> None:
        """Paint what is written on the ways, over the markers."""
        for text, box in self._words(sight, QFontMetricsF(painter.font())):
            ground = QColor(self._palette.base)
            ground.setAlphaF(0.92)
            painter.setPen(QPen(QColor(self._palette.marker_selected), 1.0))
            painter.setBrush(ground)
            painter.drawRoundedRect(box, 4, 4)
            painter.setPen(QColor(self._palette.text))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _words(self, sight: Sight, metrics: QFontMetricsF) -> list[tuple[str, QRectF]]:
        """What is written, and where it covers neither markers nor other words."""
        taken = [_around(sight.place(x, y)) for x, y, _ in self._discs]
        written: list[tuple[str, QRectF]] = []
        for way in self._ways:
            for text, boxes in _wordings(way, sight, metrics):
                free = (
                    box
                    for box in boxes
                    if sight.room.contains(box)
                    and not any(box.intersects(other) for other in taken)
                )
                box = next(free, _held(boxes[0], sight.room))
                taken.append(box)
                written.append((text, box))
        return written

    def _paint_discs(self, painter: QPainter, sight: Sight) -> None:
        soft = QColor(self._palette.marker_selected)
        painter.setPen(QPen(soft, 1.0))
        soft.setAlphaF(0.22)
        painter.setBrush(soft)
        for x, y, radius in self._discs:
            size = radius * sight.camera.scale
            painter.drawEllipse(sight.place(x, y), size, size)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_way(self, painter: QPainter, sight: Sight, way: _Way) -> None:
        corners = [sight.place(*corner) for corner in way.corners]
        halo = QPen(QColor(self._palette.marker_halo), 4.5)
        dashed = QPen(QColor(self._palette.marker_selected), 2.0)
        dashed.setDashPattern(_DASHES)
        for pen in (halo, dashed):
            painter.setPen(pen)
            painter.drawPolyline(corners)
        painter.setPen(QPen(QColor(self._palette.marker_selected), 2.0))
        painter.setBrush(QColor(self._palette.marker_halo))
        painter.drawEllipse(corners[0], 4.0, 4.0)
        painter.setBrush(Qt.BrushStyle.NoBrush)


def _told_sides(
    keys: Sequence[MarkerKey], asked: BodySide | None
) -> tuple[BodySide, ...]:
    """The sides that ways are shown on: of a pair chosen as one, only the left."""
    if asked is not None:
        return (asked,)
    sides = {key.side for key in keys}
    if BodySide.LEFT in sides:
        sides.discard(BodySide.RIGHT)
    return tuple(sides)


def _way(line: MeasuringLine, figure: Figure, side: BodySide) -> _Way:
    """The line as it lies in the scene on this side of this figure."""
    is_right = side is BodySide.RIGHT and not figure.view.one_sided
    drawn = line.mirrored(figure.view.midline) if is_right else line
    corners = [(drawn.x, drawn.y), *((leg.x, leg.y) for leg in drawn.legs)]
    return _Way(
        drawn.felt,
        tuple(figure.to_scene(*corner) for corner in corners),
        tuple(leg.words for leg in drawn.legs),
    )


def _wordings(
    way: _Way, sight: Sight, metrics: QFontMetricsF
) -> list[tuple[str, list[QRectF]]]:
    """What is written, and where it may stand: best at the line's end or beside it."""
    corners = [sight.place(*corner) for corner in way.corners]
    length = sum((b - a).manhattanLength() for a, b in pairwise(corners))
    if length < _LEGIBLE:
        return []
    wordings = []
    for (start, end), words in zip(pairwise(corners), way.words, strict=True):
        if words:
            along = _unit(end - start)
            aside = QPointF(-along.y(), along.x())
            outwards = aside if aside.x() >= 0 else -aside
            ways = (outwards, -outwards, outwards * 2, outwards * -2)
            middle = (start + end) / 2
            boxes = [_box(words, middle, each, metrics) for each in ways]
            wordings.append((words, boxes))
    away = _unit(corners[0] - corners[1])
    ends = (away, _UP, -_UP, _UP * 3, _UP * -3)
    boxes = [_box(way.felt, corners[0], each, metrics) for each in ends]
    return [*wordings, (way.felt, boxes)]


def _held(box: QRectF, room: QRectF) -> QRectF:
    """The box moved until all of it is seen, or at least its beginning."""
    x = max(min(box.x(), room.right() - box.width()), room.x())
    y = max(min(box.y(), room.bottom() - box.height()), room.y())
    return QRectF(x, y, box.width(), box.height())


def _around(spot: QPointF) -> QRectF:
    return QRectF(spot.x() - _APART, spot.y() - _APART, 2 * _APART, 2 * _APART)


def _box(text: str, spot: QPointF, away: QPointF, metrics: QFontMetricsF) -> QRectF:
    """A box for the text that leaves a spot free, off in a direction."""
    width = metrics.horizontalAdvance(text) + 2 * _PAD
    height = metrics.height() + _PAD
    x = spot.x() + away.x() * (_APART + width / 2)
    y = spot.y() + away.y() * (_APART + height / 2)
    return QRectF(x - width / 2, y - height / 2, width, height)


def _unit(way: QPointF) -> QPointF:
    length = (way.x() ** 2 + way.y() ** 2) ** 0.5
    return way / length if length else QPointF(0, -1)
