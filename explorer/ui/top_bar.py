"""The bar on top, in the room that was kept free for it since the first frame."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from explorer.ui.filter_bar import FilterBar
from explorer.ui.guard import guarded
from explorer.ui.theme import GAP, GAP_TIGHT
from explorer.ui.top_bar_height import top_bar_height


class TopBar(QFrame):
    """An empty bar as high as its buttons will be."""

    def __init__(self) -> None:
        super().__init__()
        self._pair: tuple[FilterBar, QWidget] | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(GAP, GAP_TIGHT, GAP, GAP_TIGHT)
        self._row.setSpacing(GAP)
        self._fit()

    def take(self, filters: FilterBar, safety: QWidget) -> None:
        """Give these their places; the filters give way where there is little room."""
        self._pair = (filters, safety)
        self._row.addWidget(filters)
        self._row.addStretch(1)
        self._row.addWidget(safety)
        self._share_room()

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Extends the resizing: chips only where there is room for all of them."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        if self._pair is not None:
            filters, safety = self._pair
            filters.give_room(self.width() - safety.sizeHint().width() - 4 * GAP)

    @guarded(None)
    def changeEvent(self, event: QEvent) -> None:
        """Extends the changes: larger letters need a higher bar."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()
            self._share_room()

    def _fit(self) -> None:
        self.setFixedHeight(top_bar_height(self.fontMetrics()))
