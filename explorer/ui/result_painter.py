"""Paints one row of the result list: a heading, or a title with its note."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from explorer.domain.result_rows import AnswerRow, HeadingRow, SuggestionRow
from explorer.domain.search_results import ResultKind
from explorer.ui.guard import guarded
from explorer.ui.palettes import Palette
from explorer.ui.results_model import ROW_ROLE
from explorer.ui.theme import GAP, GAP_TIGHT, RADIUS


class ResultPainter(QStyledItemDelegate):
    """Draws rows in one theme's colours; asks the model for one role only."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._palette = palette

    def recolour(self, palette: Palette) -> None:
        """Take over a theme's colours."""
        self._palette = palette

    @guarded(None)
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Replaces the item look."""
        row = index.data(ROW_ROLE)
        area = option.rect.adjusted(GAP_TIGHT, 1, -GAP_TIGHT, -1)
        painter.save()
        if isinstance(row, HeadingRow):
            self._paint_heading(painter, area, row, option.font)
        else:
            self._paint_ground(painter, area, option)
            self._paint_row(painter, area.adjusted(GAP, 0, -GAP, 0), row, option.font)
        painter.restore()

    @guarded(QSize(100, 40))
    def sizeHint(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        """Replaces the size: one line for a heading, two where there is a note."""
        row = index.data(ROW_ROLE)
        line = QFontMetrics(option.font).lineSpacing()
        if isinstance(row, HeadingRow):
            return QSize(100, line + 2 * GAP)
        lines = 2 if isinstance(row, AnswerRow) and row.note else 1
        return QSize(100, lines * line + 2 * GAP)

    def _paint_heading(
        self, painter: QPainter, area: QRect, row: HeadingRow, font: QFont
    ) -> None:
        bold = QFont(font)
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(QColor(self._palette.muted))
        text = QFontMetrics(bold).elidedText(
            row.text, Qt.TextElideMode.ElideRight, area.width() - GAP
        )
        painter.drawText(area.adjusted(GAP, 0, 0, -GAP_TIGHT), _BOTTOM, text)

    def _paint_ground(
        self, painter: QPainter, area: QRect, option: QStyleOptionViewItem
    ) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if not chosen and not hovered:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(self._palette.accent_soft))
        edge = QColor(self._palette.accent if chosen else self._palette.accent_soft)
        painter.setPen(edge)
        painter.drawRoundedRect(area, RADIUS, RADIUS)

    def _paint_row(
        self, painter: QPainter, area: QRect, row: object, font: QFont
    ) -> None:
        if isinstance(row, SuggestionRow):
            self._paint_line(painter, area, row.text, self._palette.accent)
        if not isinstance(row, AnswerRow):
            return
        urgent = row.kind is ResultKind.SAFETY
        title_colour = self._palette.warning if urgent else self._palette.text
        if not row.note:
            self._paint_line(painter, area, row.title, title_colour)
            return
        line = QFontMetrics(font).lineSpacing()
        top = QRect(area.left(), area.top() + GAP - 1, area.width(), line)
        self._paint_line(painter, top, row.title, title_colour)
        self._paint_line(
            painter, top.translated(0, line), row.note, self._palette.muted
        )

    def _paint_line(
        self, painter: QPainter, area: QRect, text: str, colour: str
    ) -> None:
        painter.setPen(QColor(colour))
        shown = painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, area.width()
        )
        painter.drawText(area, _MIDDLE, shown)


_BOTTOM = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
