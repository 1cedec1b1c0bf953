"""A question before something goes that cannot come back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from explorer.ui.plain_label import plain_label
from explorer.ui.scrolled_dialog import ScrolledDialog


class ConfirmDialog(ScrolledDialog):
    """Enter keeps everything as it is; only a press on the other button goes on."""

    confirmed = Signal()  # the person wants it gone

    def __init__(self, window: QWidget, title: str, text: str, deed: str) -> None:
        super().__init__(window, title)
        self.add(plain_label(text))
        keep = QPushButton(self.tr("Keep it"))
        keep.clicked.connect(self.reject)
        go_on = QPushButton(deed)
        go_on.clicked.connect(self._go_on)
        self.finish(title, (keep, go_on))

    def _go_on(self) -> None:
        self.accept()
        self.confirmed.emit()
