"""The list of the points on the map: the road for screen readers and for keys."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QListView, QToolButton, QVBoxLayout, QWidget

from explorer.domain.first_look import MarkerLook
from explorer.ui.body_map.marker import MarkerKey
from explorer.ui.theme import GAP, GAP_TIGHT
from explorer.ui.view_points_model import ViewPointsModel

_ROWS_SHOWN = 9


class ViewPoints(QWidget):
    """In step with the map: what one points at, the other shows."""

    pointed_at = Signal(object)  # the MarkerKey that the keys in the list are at
    point_pressed = Signal(object)  # a row was clicked or entered: MarkerKey

    def __init__(self) -> None:
        super().__init__()
        self._model = ViewPointsModel(self.fontMetrics().height() + GAP)
        self._is_following = False
        self._list = self._build_list()
        self._header = QToolButton()
        self._header.setCheckable(True)
        self._header.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._header.setArrowType(Qt.ArrowType.RightArrow)
        self._header.setToolTip(self.tr("List of the points on the map (L)"))
        self._header.toggled.connect(self._unfold)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_TIGHT)
        layout.addWidget(self._header)
        layout.addWidget(self._list)

    def _build_list(self) -> QListView:
        rows = QListView()
        rows.setModel(self._model)
        rows.setUniformItemSizes(True)
        rows.setFrameShape(QFrame.Shape.NoFrame)
        rows.setAccessibleName(self.tr("Points on this view"))
        rows.setTextElideMode(Qt.TextElideMode.ElideRight)
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.hide()
        rows.clicked.connect(self._press)
        rows.activated.connect(self._press)
        rows.selectionModel().currentChanged.connect(self._point)
        return rows

    def show_markers(
        self, keys: Sequence[MarkerKey], looks: Mapping[MarkerKey, MarkerLook]
    ) -> None:
        """List these markers; the same again leave the keys where they are."""
        words = self.tr("Points on this view: {count}")
        self._header.setText(words.format(count=len(keys)))
        if self._model.holds(keys, looks):
            return
        self._is_following = True
        self._model.show_markers(keys, looks)
        self._is_following = False

    def follow(self, key: MarkerKey | None) -> None:
        """Show which marker pointer or keys are at on the map."""
        if key is not None and self._list.isVisible():
            self._is_following = True
            self._list.setCurrentIndex(self._model.index_of(key))
            self._is_following = False

    def open(self) -> None:
        """Unfold the list and let the keys walk in it."""
        self._header.setChecked(True)
        last, had_keys = self._list.currentIndex(), self._list.hasFocus()
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if last.isValid() and not had_keys:
            self._point(last)  # the map let go of it with the focus
        elif not self._list.currentIndex().isValid() and self._model.rowCount():
            self._list.setCurrentIndex(self._model.index(0))

    def _unfold(self, open_: bool) -> None:
        arrow = Qt.ArrowType.DownArrow if open_ else Qt.ArrowType.RightArrow
        self._header.setArrowType(arrow)
        row = self._list.sizeHintForRow(0) if self._model.rowCount() else 20
        self._list.setFixedHeight(_ROWS_SHOWN * max(row, 20))
        self._list.setVisible(open_)

    def _point(self, index: QModelIndex) -> None:
        key = self._model.key(index)
        if key is not None and not self._is_following:
            self.pointed_at.emit(key)

    def _press(self, index: QModelIndex) -> None:
        key = self._model.key(index)
        if key is not None:
            self.point_pressed.emit(key)
