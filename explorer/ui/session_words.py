"""The big words of a session, its point, and what to do now."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from explorer.domain.hold_phases import PhaseKind
from explorer.domain.session_view import SessionView
from explorer.ui.guard import guarded
from explorer.ui.plain_label import plain_label
from explorer.ui.session_text import bold, put_text, scrolled, sized
from explorer.ui.theme import GAP_TIGHT

_WORD_PIXELS = 24
_LARGER = 1.25


class SessionWords(QWidget):
    """Says what is going on in letters that can be read from two metres."""

    def __init__(self) -> None:
        super().__init__()
        self._word = plain_label("")
        self._title = plain_label("")
        self._instruction = plain_label("")
        self._near = self._far = self.font()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_TIGHT)
        column.addWidget(self._word)
        column.addWidget(self._title)
        column.addWidget(scrolled(self._instruction, self.tr("What to do")), 1)
        self._size_words()

    def show_view(self, view: SessionView) -> None:
        """Show these words; those that stand there already stay."""
        put_text(self._word, view.word)
        put_text(self._title, view.title)
        # Finding the point takes more words than holding it, and is read up close.
        near = view.kind is PhaseKind.READY and not view.pause_text
        font = self._near if near else self._far
        if self._instruction.font() != font:
            self._instruction.setFont(font)
        put_text(self._instruction, view.pause_text or view.instruction)

    def _size_words(self) -> None:
        base = self.fontInfo().pixelSize()
        word = max(_WORD_PIXELS, round(base * _LARGER))
        self._word.setFont(bold(self.font(), word))
        self._title.setFont(bold(self.font(), round(base * 1.1)))
        self._near = sized(self.font(), base)
        self._far = sized(self.font(), round(base * _LARGER))

    @guarded(None)
    def changeEvent(self, event: QEvent) -> None:
        """Extends the change of font: the big words grow with the others."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._size_words()
