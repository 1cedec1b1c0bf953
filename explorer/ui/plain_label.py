"""Labels for text from data: never read as markup."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


def plain_label(text: str, look: str = "") -> QLabel:
    """A wrapping label that never reads text as markup."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setWordWrap(True)
    if look:
        label.setProperty("look", look)
    return label
