"""Paints one row of the result list: a heading, or a title with its note.

Whether a row is chosen or pointed at is asked of the list: reading it from the
option's state would build Qt's `QStyle` for Python, a twelfth of a bare start.
"""

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from explorer.domain.result_rows import (
    AnswerRow,
    HeadingRow,
    LiteralRow,
    SuggestionRow,
    TogetherRow,
)
from explorer.domain.search_results import ResultKind
from explorer.ui.guard import guarded
from explorer.ui.letters import bold_of
from explorer.ui.palettes import Palette
from explorer.ui.results_model import ROW_ROLE, AnyIndex, literal_words, together_words
from explorer.ui.theme import GAP, GAP_TIGHT, RADIUS

_BOTTOM = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(
    Qt.TextFlag.TextWordWrap
)
_TALL = 10_000


class ResultPainter(QStyledItemDelegate):
    """Draws rows in one theme's colours; asks the model for one role only."""

    def __init__(self, palette: Palette, owner: QListView) -> None:
        super().__init__(owner)
        self._palette = palette
        self._list = owner
        self._pointed = QPersistentModelIndex()
        owner.entered.connect(self._point_at)
        owner.viewportEntered.connect(self._point_at_nothing)

    def recolour(self, palette: Palette) -> None:
        """Take over a theme's colours."""
        self._palette = palette

    def _point_at(self, index: QModelIndex) -> None:
        self._pointed = QPersistentModelIndex(index)

    def _point_at_nothing(self) -> None:
        self._pointed = QPersistentModelIndex()

    @guarded(None)
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex
    ) -> None:
        """Replaces the item look."""
        row = index.data(ROW_ROLE)
        area = option.rect.adjusted(GAP_TIGHT, 1, -GAP_TIGHT, -1)
        painter.save()
        try:
            if isinstance(row, HeadingRow):
                self._paint_heading(painter, area, row.text)
            else:
                self._paint_ground(painter, area, index)
                self._paint_row(painter, area.adjusted(GAP, 0, -GAP, 0), row)
        finally:
            painter.restore()

    @guarded(QSize(100, 40))
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Replaces the size: one line for a heading, two where there is a note."""
        row = index.data(ROW_ROLE)
        line = QFontMetrics(option.font).lineSpacing()
        lines = 2 if isinstance(row, AnswerRow) and _note(row) else 1
        if _is_urgent(row):
            lines += self._urgent_lines(row.title, option.font) - 1
        return QSize(100, lines * line + 2 * GAP)

    def _urgent_lines(self, title: str, font: QFont) -> int:
        """How many lines the title of an emergency takes, which is never cut off."""
        metrics = QFontMetrics(bold_of(font))
        width = self._list.viewport().width() - 2 * (GAP + GAP_TIGHT)
        box = metrics.boundingRect(QRect(0, 0, width, _TALL), _WRAPPED, title)
        return -(-box.height() // QFontMetrics(font).lineSpacing())

    def _paint_heading(self, painter: QPainter, area: QRect, text: str) -> None:
        painter.setFont(bold_of(painter.font()))
        place = area.adjusted(GAP, 0, -GAP, -GAP_TIGHT)
        _write(painter, place, text, self._palette.muted, _BOTTOM)

    def _paint_ground(self, painter: QPainter, area: QRect, index: AnyIndex) -> None:
        chosen = index == self._list.currentIndex()
        if not chosen and index != self._pointed:
            return
        colours = self._palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(colours.accent_soft))
        painter.setPen(QColor(colours.accent if chosen else colours.accent_soft))
        painter.drawRoundedRect(area, RADIUS, RADIUS)

    def _paint_row(self, painter: QPainter, area: QRect, row: object) -> None:
        if isinstance(row, SuggestionRow):
            _write(painter, area, row.text, self._palette.accent, _MIDDLE)
        if isinstance(row, TogetherRow):
            words = together_words(row.title)
            _write(painter, area, words, self._palette.text, _MIDDLE)
        if isinstance(row, LiteralRow):
            words = literal_words(row.text)
            _write(painter, area, words, self._palette.accent, _MIDDLE)
        if not isinstance(row, AnswerRow):
            return
        if _is_urgent(row):
            self._paint_urgent(painter, area, row)
            return
        colour = self._palette.muted if row.is_faded else self._palette.text
        if not _note(row):
            _write(painter, area, row.title, colour, _MIDDLE)
            return
        line = painter.fontMetrics().lineSpacing()
        top = QRect(area.left(), area.top() + GAP - 1, area.width(), line)
        _write(painter, top, row.title, colour, _MIDDLE)
        self._paint_note(painter, top.translated(0, line), row)

    def _paint_urgent(self, painter: QPainter, area: QRect, row: AnswerRow) -> None:
        """What to do in an emergency, in bold and never cut off in the middle."""
        line = painter.fontMetrics().lineSpacing()
        rest = area.height() - 2 * GAP - (line if _note(row) else 0)
        title = QRect(area.left(), area.top() + GAP, area.width(), rest)
        font = painter.font()
        painter.setFont(bold_of(font))
        painter.setPen(QColor(self._palette.warning))
        painter.drawText(title, _WRAPPED, row.title)
        painter.setFont(font)
        if _note(row):
            note = QRect(area.left(), title.bottom() + 1, area.width(), line)
            self._paint_note(painter, note, row)

    def _paint_note(self, painter: QPainter, area: QRect, row: AnswerRow) -> None:
        """The note, and the name that matched in bold."""
        lead = _note(row)[: -len(row.matched)] if row.matched else _note(row)
        _write(painter, area, lead, self._palette.muted, _MIDDLE)
        if row.matched:
            rest = area.adjusted(painter.fontMetrics().horizontalAdvance(lead), 0, 0, 0)
            painter.setFont(bold_of(painter.font()))
            _write(painter, rest, row.matched, self._palette.muted, _MIDDLE)


def _is_urgent(row: object) -> bool:
    return isinstance(row, AnswerRow) and row.kind is ResultKind.SAFETY


def _note(row: AnswerRow) -> str:
    """The second line of an answer; it ends with the name that matched."""
    matched = QCoreApplication.translate("ResultPainter", "matched: {}")
    parts = (row.note, matched.format(row.matched) if row.matched else "")
    return " · ".join(part for part in parts if part)


def _write(
    painter: QPainter, area: QRect, text: str, colour: str, where: Qt.AlignmentFlag
) -> None:
    painter.setPen(QColor(colour))
    shown = painter.fontMetrics().elidedText(
        text, Qt.TextElideMode.ElideRight, area.width()
    )
    painter.drawText(area, where, shown)
