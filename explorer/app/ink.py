"""Sizes and lettering on paper, all in the units of the device that is printed on."""

from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPagedPaintDevice, QPainter

BLACK = QColor("#000000")
WHITE = QColor("#ffffff")
_POINTS_PER_INCH = 72
_ENDLESS = 1e9
_WRAP = Qt.TextFlag.TextWordWrap.value


class Ink(NamedTuple):
    """A device and the size of its running text in typographic points."""

    device: QPagedPaintDevice
    size: float

    @property
    def unit(self) -> float:
        """Device units in one typographic point."""
        return self.device.logicalDpiY() / _POINTS_PER_INCH

    def font(self, scale: float = 1.0, *, bold: bool = False) -> QFont:
        """The font of the running text, or one larger or smaller by a factor."""
        font = QFont()
        font.setPointSizeF(self.size * scale)
        font.setBold(bold)
        return font

    def metrics(self, font: QFont) -> QFontMetricsF:
        """How large this font's letters are on the device."""
        return QFontMetricsF(font, self.device)

    def height(self, text: str, font: QFont, width: float) -> float:
        """How high the text is when it is wrapped to a width."""
        room = QRectF(0, 0, width, _ENDLESS)
        return self.metrics(font).boundingRect(room, _WRAP, text).height()

    def write(self, painter: QPainter, box: QRectF, text: str, font: QFont) -> None:
        """Write plain text into a box, wrapped to its width."""
        painter.setFont(font)
        painter.setPen(BLACK)
        painter.drawText(box, _WRAP, text)
