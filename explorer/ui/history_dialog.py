"""What was practised, to be read, and deleted if the person wishes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from explorer.domain.history import History
from explorer.domain.pages import ListBlock
from explorer.ui.page_blocks import item_list
from explorer.ui.plain_label import plain_label
from explorer.ui.scrolled_dialog import ScrolledDialog


class HistoryDialog(ScrolledDialog):
    """The days, the newest first."""

    deletion_wanted = Signal()  # all of it is to go, after a question

    def __init__(self, window: QWidget, history: History) -> None:
        title = self.tr("What I practised")
        super().__init__(window, title)
        self.add(plain_label(history.summary))
        for day in history.days:
            self.add(plain_label(day.heading, "heading"))
            self.add(item_list(ListBlock("", day.sessions)))
        if history.earlier:
            words = self.tr("{} earlier days are in the export of the log.")
            self.add(plain_label(words.format(history.earlier), "muted"))
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        delete = QPushButton(self.tr("Delete it all ..."))
        delete.setEnabled(bool(history.days))
        delete.clicked.connect(self._ask)
        self.finish(title, (close, delete))

    def _ask(self) -> None:
        self.accept()
        self.deletion_wanted.emit()
