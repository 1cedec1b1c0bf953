"""A wide button that leads to another page."""

from PySide6 import QtWidgets
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from explorer.ui.plain_label import plain_label
from explorer.ui.theme import GAP, GAP_TIGHT

# QSizePolicy is reached through its module: importing the name would build its
# enums for Python before the first frame, which shows no such button.


class LinkButton(QPushButton):
    """A wide button with a title and a quieter note below it."""

    def __init__(self, title: str, note: str, *, faded: bool = False) -> None:
        super().__init__()
        self.setProperty("look", "row")
        self.setAccessibleName(f"{title}. {note}" if note else title)
        column = QVBoxLayout(self)
        column.setSpacing(0)
        column.setContentsMargins(GAP, GAP_TIGHT, GAP, GAP_TIGHT)
        for text, look in ((title, "muted" if faded else ""), (note, "muted")):
            if text:
                label = plain_label(text, look)
                label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
                column.addWidget(label)
        policies = QtWidgets.QSizePolicy.Policy
        self.setSizePolicy(policies.Minimum, policies.Minimum)
