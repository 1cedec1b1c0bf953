"""Whose left and right a figure shows: the commonest mistake of all body maps."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap

from explorer.ui.body_map.figure_layout import Figure
from explorer.ui.body_map.sight import Sight
from explorer.ui.letters import bold_of
from explorer.ui.palettes import Palette

INSET = 8.0
"""Between the words and the edge of the figure's frame, in pixels."""
_HEAD_FROM = 0.39
"""Where the head begins, as a share of a figure's width."""
_SIDES = (("your left", "your right"), ("left", "right"), ("L", "R"))
"""What is written where there is less and less room beside the head."""


class SideWords:
    """Writes each figure's name and sides; words are painted once into pixmaps."""

    def __init__(self, palette: Palette) -> None:
        self._palette = palette
        self._font = QFont()
        self._painted: dict[tuple[str, bool], QPixmap] = {}

    def draw(self, painter: QPainter, sight: Sight, figures: Sequence[Figure]) -> None:
        """Write name and sides at the upper corners of each figure.

        With one figure alone they stand in the corners of the window, and stay there.
        """
        for word, spot in self._placed(painter, sight, figures):
            self._put(painter, word, spot.x(), spot.y())

    def boxes(
        self, painter: QPainter, sight: Sight, figures: Sequence[Figure]
    ) -> list[QRectF]:
        """What the words cover, for other labels to stay away from."""
        return [
            QRectF(QPointF(spot), word.deviceIndependentSize())
            for word, spot in self._placed(painter, sight, figures)
        ]

    def _placed(
        self, painter: QPainter, sight: Sight, figures: Sequence[Figure]
    ) -> Iterator[tuple[QPixmap, QPoint]]:
        self._take_font(painter)
        ratio = painter.device().devicePixelRatioF()
        alone = len(figures) == 1
        for figure in figures:
            x, y, width, _ = figure.frame
            if alone:
                area = sight.room
                left, right, top = area.left(), area.right(), area.top()
                room = area.width() / 2 - 2 * INSET
            else:
                left, top = sight.camera.to_window(x, y, sight.size)
                right = left + width * sight.camera.scale
                room = width * _HEAD_FROM * sight.camera.scale - INSET
            yield from self._words(figure, (left, right, top), room * ratio, ratio)

    def _words(
        self,
        figure: Figure,
        edges: tuple[float, float, float],
        room: float,
        ratio: float,
    ) -> Iterator[tuple[QPixmap, QPoint]]:
        """What fits at a left and a right edge under a top."""
        left, right, top = edges
        name = self._word(figure.view.title, ratio, bold=True)
        down = round(top + INSET + name.height() / ratio)
        yield name, QPoint(round(left + INSET), round(top + INSET))
        own, other = self._sides(figure, room, ratio)
        yield own, QPoint(round(left + INSET), down)
        if other is not None:
            back = other.width() / ratio + INSET
            yield other, QPoint(round(right - back), down)

    def _take_font(self, painter: QPainter) -> None:
        """Paint the words anew when the text has another size."""
        font = painter.font()
        if font != self._font:
            self._font = QFont(font)
            self._painted.clear()

    def _put(self, painter: QPainter, word: QPixmap, x: int, y: int) -> None:
        painter.drawPixmap(x, y, word)

    def _sides(
        self, figure: Figure, room: float, ratio: float
    ) -> tuple[QPixmap, QPixmap | None]:
        """What is written at the figure's left and right edge, in so many pixels."""
        pairs = [
            (self._word(left, ratio), self._word(right, ratio))
            for left, right in _SIDES
        ]
        fitting = [pair for pair in pairs if max(map(QPixmap.width, pair)) <= room]
        left, right = (fitting or pairs[-1:])[0]
        if figure.view.one_sided:
            return (right if figure.mirrored else left), None
        return (right, left) if figure.left_is_right else (left, right)

    def _word(self, words: str, ratio: float, *, bold: bool = False) -> QPixmap:
        pixmap = self._painted.get((words, bold))
        if pixmap is None or pixmap.devicePixelRatio() != ratio:
            text = QCoreApplication.translate("Lettering", words)
            pixmap = self._painted[words, bold] = self._painted_word(text, ratio, bold)
        return pixmap

    def _painted_word(self, text: str, ratio: float, bold: bool) -> QPixmap:
        font = bold_of(self._font) if bold else self._font
        metrics = QFontMetricsF(font)
        box = QRectF(0, 0, metrics.horizontalAdvance(text) + 2, metrics.lineSpacing())
        pixmap = QPixmap(round(box.width() * ratio), round(box.height() * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(QColor(0, 0, 0, 0))
        with QPainter(pixmap) as own:
            own.setFont(font)
            own.setPen(QColor(self._palette.text if bold else self._palette.muted))
            own.drawText(box, Qt.AlignmentFlag.AlignLeft, text)
        return pixmap
