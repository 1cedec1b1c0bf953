"""The limit of any frame: one opaque picture of the window's size, copied."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from bench.sandbox import HEIGHT, WIDTH


class Blit(QWidget):
    """Paints the same full-frame pixmap each time."""

    def __init__(self) -> None:
        super().__init__()
        self._pixmap = QPixmap(WIDTH, HEIGHT)
        self._pixmap.fill(QColor(240, 236, 228))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.resize(WIDTH, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Replaces the empty painting."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._pixmap)
        painter.end()
