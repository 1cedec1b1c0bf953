"""The pages of the help menu."""

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from explorer.ui.commands import keys_page
from explorer.ui.plain_label import plain_label
from explorer.ui.theme import GAP, GAP_WIDE

_LINE = 52
"""Letters in a comfortable line of these texts."""


class HelpPages(QObject):
    """Shows texts over a window that goes on working."""

    def __init__(self, window: QWidget, about: str) -> None:
        super().__init__(window)
        self._window = window
        self._about = about

    def show_keys(self) -> None:
        """Show all keys."""
        self._show(self.tr("Keys"), keys_page())

    def show_about(self) -> None:
        """Show what the program is, its versions and its licences."""
        self._show(self.tr("About Point Explorer"), self._about)

    def _show(self, title: str, text: str) -> None:
        dialog = TextDialog(self._window, title, text)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


class TextDialog(QDialog):
    """A text to scroll through, never larger than the window it stands over."""

    def __init__(self, window: QWidget, title: str, text: str) -> None:
        super().__init__(window)
        self.setWindowTitle(title)
        label = plain_label(text)
        label.setContentsMargins(GAP, GAP, GAP, GAP)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(label)
        area.setAccessibleName(title)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_WIDE, GAP_WIDE, GAP_WIDE, GAP_WIDE)
        column.addWidget(area)
        column.addWidget(buttons)
        width = label.fontMetrics().averageCharWidth() * _LINE
        height = label.heightForWidth(width) + buttons.sizeHint().height()
        wanted = QSize(width, height) + QSize(4 * GAP_WIDE, 5 * GAP_WIDE)
        self.resize(wanted.boundedTo(window.size() * 0.9))
