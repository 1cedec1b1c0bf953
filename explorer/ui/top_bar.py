"""The bar on top, in the room that was kept free for it since the first frame."""

from typing import Protocol

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from explorer.ui.guard import guarded
from explorer.ui.theme import GAP, GAP_TIGHT
from explorer.ui.top_bar_height import top_bar_height


class Yielding(Protocol):
    """What shows more or less of itself, as there is room."""

    def give_room(self, room: int) -> None:
        """Take up no more than so many pixels."""


class TopBar(QFrame):
    """An empty bar as high as its buttons will be."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "top-bar")
        self._pair: tuple[Yielding, QWidget] | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(GAP, GAP_TIGHT, GAP, GAP_TIGHT)
        self._row.setSpacing(GAP)
        self._fit()

    def take(self, left: QWidget, yielding: Yielding, right: QWidget) -> None:
        """Give these their places; the `yielding` one, at the left, gives way."""
        self._pair = (yielding, right)
        self._row.addWidget(left)
        self._row.addStretch(1)
        self._row.addWidget(right)
        self._share_room()

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Extends the resizing: chips only where there is room for all of them."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        if self._pair is not None:
            left, right = self._pair
            left.give_room(self.width() - right.sizeHint().width() - 4 * GAP)

    @guarded(None)
    def changeEvent(self, event: QEvent) -> None:
        """Extends the changes: larger letters need a higher bar."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()
            self._share_room()

    def _fit(self) -> None:
        self.setFixedHeight(top_bar_height(self.fontMetrics()))
