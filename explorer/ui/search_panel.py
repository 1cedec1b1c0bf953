"""The search field and, below it, the answers as they come."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from explorer.domain.result_rows import (
    AnswerRow,
    LiteralRow,
    ResultRow,
    SuggestionRow,
    TogetherRow,
)
from explorer.ui.guard import guarded
from explorer.ui.palettes import Palette
from explorer.ui.result_painter import ResultPainter
from explorer.ui.results_model import ResultsModel
from explorer.ui.theme import GAP

_LONGEST_QUERY = 200


class SearchField(QLineEdit):
    """A line edit whose up, down and Enter act on the answers below."""

    step_requested = Signal(int)  # 1 down the answers, -1 up
    open_requested = Signal()  # Enter: open the chosen answer
    start_requested = Signal()  # Ctrl+Enter: open it and start what it offers
    left = Signal()  # Escape in an empty field

    def __init__(self) -> None:
        super().__init__()
        self.setMaxLength(_LONGEST_QUERY)
        self.setPlaceholderText(self.tr("What hurts? e.g. sore lower back"))
        self.setAccessibleName(self.tr("Search"))
        self.setClearButtonEnabled(True)

    @guarded(fallback=False)
    def event(self, event: QEvent) -> bool:
        """Extends the events: Escape clears what is typed before it means more."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self.text()
        ):
            event.accept()
            return True
        return super().event(event)

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Extends the editing keys by those that act on the answers."""
        match event.key():
            case Qt.Key.Key_Down:
                self.step_requested.emit(1)
            case Qt.Key.Key_Up:
                self.step_requested.emit(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if _is_with_control(event):
                self.start_requested.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.open_requested.emit()
            case Qt.Key.Key_Escape if self.text():
                self.clear()
                self.textEdited.emit("")
            case Qt.Key.Key_Escape:
                self.left.emit()
            case _:
                super().keyPressEvent(event)


def _is_with_control(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


class SearchPanel(QWidget):
    """Says what is typed and what is chosen; shows the rows it is given."""

    search_requested = Signal(str)  # the text changed under the person's hands
    result_requested = Signal(object, str)  # ResultKind and id of a chosen answer
    together_requested = Signal(str)  # several complaints, their ids joined by "+"
    start_requested = Signal()  # start what the page of the last answer offers
    literal_requested = Signal()  # the very words, with no slip put right
    left = Signal()  # Escape in an empty field: back to the map

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self.field = SearchField()
        self._model = ResultsModel()
        self._list = QListView()
        self._painter = ResultPainter(palette, self._list)
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._painter)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setMouseTracking(True)
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setAccessibleName(self.tr("Answers"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.addWidget(self.field)
        layout.addWidget(self._list, 1)
        self._connect()

    def _connect(self) -> None:
        self.field.textEdited.connect(self.search_requested)
        self.field.step_requested.connect(self._step)
        self.field.open_requested.connect(self._open_chosen)
        self.field.start_requested.connect(self._start_chosen)
        self.field.left.connect(self.left)
        self._list.clicked.connect(self._open)
        self._list.activated.connect(self._open)

    def stand_below(self, foot: QWidget) -> None:
        """Give this the room below the answers."""
        layout = self.layout()
        if layout is not None:
            layout.addWidget(foot)

    def show_query(self, text: str) -> None:
        """Show this text in the field, unless it stands there already."""
        if self.field.text().strip() != text.strip():
            self.field.setText(text)

    def show_rows(self, rows: Sequence[ResultRow]) -> None:
        """Show these answers."""
        self._model.show_rows(rows)

    def recolour(self, palette: Palette) -> None:
        """Take over a theme's colours."""
        self._painter.recolour(palette)
        self._list.viewport().update()

    def focus_field(self) -> None:
        """Let the person type, replacing what stands there."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def _step(self, step: int) -> None:
        following = self._model.next_choice(self._list.currentIndex(), step)
        self._list.setCurrentIndex(following)

    def _open_chosen(self) -> None:
        chosen = self._list.currentIndex()
        self._open(chosen if chosen.isValid() else self._model.first_choice())

    def _start_chosen(self) -> None:
        self._open_chosen()
        self.start_requested.emit()

    def _open(self, index: QModelIndex) -> None:
        match self._model.row(index):
            case AnswerRow(kind=kind, id=id_):
                self.result_requested.emit(kind, id_)
            case TogetherRow(ids=ids):
                self.together_requested.emit("+".join(ids))
            case LiteralRow():
                self.literal_requested.emit()
            case SuggestionRow(text=text):
                self.field.setText(text)
                self.search_requested.emit(text)
            case _:
                return
