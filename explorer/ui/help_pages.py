"""The pages of the help menu."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from explorer.ui.commands import keys_page


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
        box = QMessageBox(self._window)
        box.setWindowTitle(title)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(text)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()
