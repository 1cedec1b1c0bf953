"""A quiet line on top of the window for what went wrong and can be mended."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from explorer.ui.plain_label import plain_label
from explorer.ui.theme import GAP


class NoticeBar(QFrame):
    """Shows one sentence until it is closed; never takes the focus away."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "caution")
        self._text = plain_label("")
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, GAP, GAP, GAP)
        row.addWidget(self._text, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def tell(self, text: str) -> None:
        """Show this sentence."""
        self._text.setText(text)
        self.show()
