"""A box to tick whose tick is a shape, not a colour alone."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton

from explorer.ui.guard import guarded

_TICK = ((0.22, 0.52), (0.42, 0.72), (0.78, 0.30))
"""The corners of the tick, as shares of the box."""
_PEN = 2.0


class TickBox(QCheckBox):
    """A check box with a tick painted into the filled box."""

    def __init__(self, text: str) -> None:
        super().__init__(text.replace("&", "&&"))

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        """Extends the painting: the style sheet fills the box and paints no tick."""
        super().paintEvent(event)
        if not self.isChecked():
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        part = QStyle.SubElement.SE_CheckBoxIndicator
        box = self.style().subElementRect(part, option, self)
        corners = [
            QPointF(box.left() + x * box.width(), box.top() + y * box.height())
            for x, y in _TICK
        ]
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pen = QPen(self.palette().highlightedText().color(), _PEN)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawPolyline(corners)
