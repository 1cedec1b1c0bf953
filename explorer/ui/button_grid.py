"""Buttons in one row or, where there is little room, in several even ones."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from explorer.ui.guard import guarded
from explorer.ui.theme import GAP


class ButtonGrid(QWidget):
    """Keeps all its buttons equally wide; a hidden one leaves its place empty."""

    def __init__(self, buttons: tuple[QPushButton, ...]) -> None:
        super().__init__()
        self.buttons = buttons
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self.arrange()

    def arrange(self) -> None:
        """Lay the buttons out anew, as when their texts have changed."""
        columns = self._columns()
        for place, button in enumerate(self.buttons):
            self._grid.removeWidget(button)
            self._grid.addWidget(button, *divmod(place, columns))
            self._grid.setColumnStretch(place, 1 if place < columns else 0)
        self.updateGeometry()

    def _columns(self) -> int:
        fitting = max(1, (self.width() + GAP) // (self._largest().width() + GAP))
        rows = -(-len(self.buttons) // fitting)
        return -(-len(self.buttons) // rows)  # rows of even length

    def _largest(self) -> QSize:
        hints = [button.sizeHint() for button in self.buttons]
        widest = max(hint.width() for hint in hints)
        return QSize(widest, max(hint.height() for hint in hints))

    @guarded(QSize())
    def minimumSizeHint(self) -> QSize:
        """Replaces the hint: one button a row would do, but none may be cut off.

        The layout would go by the smaller height that the style sheet allows.
        """
        largest = self._largest()
        rows = -(-len(self.buttons) // self._columns())
        return QSize(largest.width(), rows * (largest.height() + GAP) - GAP)

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Extends the resizing: as many buttons a row as there is room for."""
        super().resizeEvent(event)
        self.arrange()
