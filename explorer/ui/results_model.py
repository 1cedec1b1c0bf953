"""The result rows as a Qt list model, cheap to ask."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from explorer.domain.result_rows import (
    AnswerRow,
    HeadingRow,
    LiteralRow,
    ResultRow,
    SuggestionRow,
    TogetherRow,
)
from explorer.ui.guard import guarded

AnyIndex = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
_TEXT_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


_CHOSEN = (AnswerRow, SuggestionRow, LiteralRow, TogetherRow)
"""Rows that can be chosen; headings are only read."""


class ResultsModel(QAbstractListModel):
    """Holds the rows it is given; headings cannot be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[ResultRow, ...] = ()

    def show_rows(self, rows: Sequence[ResultRow]) -> None:
        """Hold these rows; the same again changes nothing."""
        if tuple(rows) != self._rows:
            self.beginResetModel()
            self._rows = tuple(rows)
            self.endResetModel()

    def row(self, index: AnyIndex) -> ResultRow | None:
        """The row at an index, None outside."""
        at = index.row()
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def first_choice(self) -> QModelIndex:
        """The first answer or suggestion; the way back to a slip is not meant."""
        for at, row in enumerate(self._rows):
            if isinstance(row, AnswerRow | SuggestionRow | TogetherRow):
                return self.index(at)
        return QModelIndex()

    def next_choice(self, index: AnyIndex, step: int) -> QModelIndex:
        """The next row that can be chosen, going down (1) or up (-1)."""
        if not index.isValid():
            return self.first_choice()
        at = index.row() + step
        while 0 <= at < len(self._rows):
            if not isinstance(self._rows[at], HeadingRow):
                return self.index(at)
            at += step
        return self.index(index.row())

    @guarded(fallback=0)
    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:
        """Replaces the count: a list has no children."""
        return 0 if parent.isValid() else len(self._rows)

    @guarded(None)
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Replaces the lookup: the row itself for the painter, text for readers."""
        row = self.row(index)
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        return _text(row) if role in _TEXT_ROLES else None

    @guarded(Qt.ItemFlag.NoItemFlags)
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Replaces the flags: headings are read, not chosen."""
        if isinstance(self.row(index), _CHOSEN):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags


def together_words(title: str) -> str:
    """How complaints are offered that were said in one breath."""
    said = QCoreApplication.translate("ResultsModel", "Together: {}")
    return said.format(title)


def literal_words(text: str) -> str:
    """How the way back to the very words is offered."""
    said = QCoreApplication.translate("ResultsModel", "Search for “{}” instead")
    return said.format(text)


def _text(row: ResultRow) -> str:
    match row:
        case AnswerRow(title=title, note=note, matched=matched):
            return ", ".join(part for part in (title, note, matched) if part)
        case LiteralRow(text=text):
            return literal_words(text)
        case TogetherRow(title=title):
            return together_words(title)
        case HeadingRow(text=text) | SuggestionRow(text=text):
            return text
