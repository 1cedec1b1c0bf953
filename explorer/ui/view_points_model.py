"""The points on the shown figures as a Qt list model, in reading order."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
)

from explorer.domain.first_look import MarkerLook
from explorer.domain.wording import side_words
from explorer.ui.body_map.marker import MarkerKey
from explorer.ui.guard import guarded

AnyIndex = QModelIndex | QPersistentModelIndex
_TEXT_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.ToolTipRole,
)


class ViewPointsModel(QAbstractListModel):
    """One row a marker; a row says what a sighted person sees on the card."""

    def __init__(self, row_height: int) -> None:
        super().__init__()
        self._row_height = row_height
        self._keys: tuple[MarkerKey, ...] = ()
        self._looks: Mapping[MarkerKey, MarkerLook] = {}
        self._rows: dict[MarkerKey, int] = {}

    def show_markers(
        self, keys: Sequence[MarkerKey], looks: Mapping[MarkerKey, MarkerLook]
    ) -> None:
        """Hold these markers in this order."""
        self.beginResetModel()
        self._keys, self._looks = tuple(keys), dict(looks)
        self._rows = {key: at for at, key in enumerate(self._keys)}
        self.endResetModel()

    def holds(
        self, keys: Sequence[MarkerKey], looks: Mapping[MarkerKey, MarkerLook]
    ) -> bool:
        """Whether just these markers are listed, in this order."""
        return self._keys == tuple(keys) and self._looks == looks

    def key(self, index: AnyIndex) -> MarkerKey | None:
        """The marker of a row, None outside."""
        at = index.row()
        return self._keys[at] if 0 <= at < len(self._keys) else None

    def index_of(self, key: MarkerKey | None) -> QModelIndex:
        """The row of a marker, no row when it is not shown."""
        return self.index(self._rows[key]) if key in self._rows else QModelIndex()

    @guarded(fallback=0)
    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:
        """Replaces the count: a list has no children."""
        return 0 if parent.isValid() else len(self._keys)

    @guarded(None)
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Replaces the lookup: code, name and side as text."""
        key = self.key(index)
        if key is None:
            return None
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(
                1, self._row_height
            )  # as wide as the list: long texts end in dots
        return row_text(self._looks[key]) if role in _TEXT_ROLES else None


def row_text(look: MarkerLook) -> str:
    """What a row says of a marker."""
    words = f"{look.code}, {side_words(look.side)}: {look.title}"
    return words if look.reach else f"{words}, not for pressing"
