"""A strip of small pictures of all views: press one to see the body that way."""

from collections.abc import Collection, Sequence
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPixmap, QShowEvent, QWheelEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QToolButton,
    QWidget,
)

from explorer.domain.first_look import ViewLook
from explorer.domain.map_state import MapState
from explorer.ui.body_map.figure_layout import Figure
from explorer.ui.guard import guarded
from explorer.ui.strip_height import (
    THUMBNAIL_HEIGHT,
    THUMBNAIL_WIDTH,
    strip_height,
)
from explorer.ui.theme import GAP_TIGHT

THUMBNAIL = QSize(THUMBNAIL_WIDTH, THUMBNAIL_HEIGHT)


_BESIDE = 12
"""Around a picture or word, in pixels, border and padding included."""


class ViewStrip(QScrollArea):
    """One button a view, in groups by the part of the body."""

    view_requested = Signal(str)  # the view that was pressed

    def __init__(self, views: Sequence[ViewLook]) -> None:
        super().__init__()
        self.setProperty("look", "strip")
        self.setAccessibleName(self.tr("Views of the body"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._buttons = {view.id: self._button(view) for view in views}
        self._row = self._build_row(views)
        self.setWidget(self._row)
        self.fit_text()

    def show_look(self, state: MapState, figures: Sequence[Figure]) -> None:
        """Mark the views on the map, and those that the chosen point is drawn in."""
        shown = [figure.view.id for figure in figures]
        for view, button in self._buttons.items():
            button.setChecked(view in shown)
        for view in shown[:1]:
            self.ensureWidgetVisible(self._buttons[view])
        self._mark(state.drawn_in)

    def _mark(self, views: Collection[str]) -> None:
        for view, button in self._buttons.items():
            marked = view in views
            if button.property("marked") != marked:
                button.setProperty("marked", marked)
                button.style().unpolish(button)
                button.style().polish(button)
                button.setAccessibleDescription(
                    self.tr("Shows the chosen point") if marked else ""
                )

    def picture(self, view: str, thumbnail: QPixmap) -> None:
        """Take this picture for a view."""
        self._buttons[view].setIcon(QIcon(thumbnail))

    def _button(self, view: ViewLook) -> QToolButton:
        button = _ViewButton()
        button.setText(view.caption or view.title)
        button.setToolTip(view.title)
        button.setAccessibleName(view.title)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIconSize(THUMBNAIL)
        button.setIcon(QIcon(_blank()))  # so that nothing moves when pictures come
        button.setCheckable(True)
        button.setProperty("look", "view")
        button.setObjectName(f"view-{view.id}")
        button.clicked.connect(self._ask)
        return button

    def _ask(self) -> None:
        sender = self.sender()
        for view, button in self._buttons.items():
            if button is sender:
                # What is shown is for the map to say, not for the press.
                button.setChecked(not button.isChecked())
                self.view_requested.emit(view)

    def _build_row(self, views: Sequence[ViewLook]) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(GAP_TIGHT, GAP_TIGHT, GAP_TIGHT, GAP_TIGHT)
        layout.setSpacing(0)
        layout.addStretch(1)
        for before, view in pairwise([None, *views]):
            if before is not None and view is not None and before.part != view.part:
                layout.addWidget(_divider())
            if view is not None:
                layout.addWidget(self._buttons[view.id])
        layout.addStretch(1)
        return row

    def fit_text(self) -> None:
        """Be as high, and the row as wide, as text of this size needs.

        The width has to be said: a style sheet lets buttons shrink to nothing.
        """
        self.setFixedHeight(strip_height(self.fontMetrics()))
        self._row.setMinimumWidth(self._row.sizeHint().width())

    @guarded(None)
    def showEvent(self, event: QShowEvent) -> None:
        """Extends the showing: only now is it known how wide the words are."""
        super().showEvent(event)
        self.fit_text()

    @guarded(None)
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Replaces scrolling up and down: a wheel moves along the strip."""
        delta = event.angleDelta().y() or event.angleDelta().x()
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - delta)
        event.accept()


class _ViewButton(QToolButton):
    """As wide as its picture or its word, whichever is wider, and no wider."""

    @guarded(QSize(THUMBNAIL_WIDTH, THUMBNAIL_HEIGHT))
    def sizeHint(self) -> QSize:
        """Replaces the style's hint, which would leave room for twice as few."""
        words = self.fontMetrics().horizontalAdvance(self.text())
        usual = super().sizeHint()
        return QSize(max(THUMBNAIL_WIDTH, words) + _BESIDE, usual.height())


def _blank() -> QPixmap:
    pixmap = QPixmap(THUMBNAIL)
    pixmap.fill(QColor(0, 0, 0, 0))
    return pixmap


def _divider() -> QFrame:
    line = QFrame()
    line.setProperty("look", "divider")
    line.setFixedWidth(1)
    return line
