"""A dialog whose words scroll above a row of buttons that is always in sight."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from explorer.ui.button_grid import ButtonGrid
from explorer.ui.plain_label import plain_label
from explorer.ui.theme import GAP, GAP_WIDE

_LINE = 62
"""Letters in a comfortable line of these texts."""
_SHARE = 0.92
"""Of the window, at most, so that the dialog is seen to stand over it."""


class ScrolledDialog(QDialog):
    """Never larger than its window; Enter presses the first button, Escape leaves."""

    def __init__(self, window: QWidget, title: str) -> None:
        super().__init__(window)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window = window
        self._columns = 1
        self._body = QWidget()
        self._words = QVBoxLayout(self._body)
        self._words.setContentsMargins(GAP, 0, GAP_WIDE, 0)
        self._words.setSpacing(GAP)
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAccessibleName(title)

    def add(self, widget: QWidget) -> None:
        """Put this below what stands there already."""
        self._words.addWidget(widget)

    def add_beside(self, left: QWidget, right: QWidget) -> None:
        """Put these side by side where the window is wide enough, else in a row."""
        width = self.fontMetrics().averageCharWidth() * _LINE
        self._columns = 2 if 2 * width < self._window.width() * _SHARE else 1
        if self._columns == 1:
            self.add(left)
            self.add(right)
            return
        pair = QWidget()
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GAP_WIDE)
        for side in (left, right):
            row.addWidget(side, 1, Qt.AlignmentFlag.AlignTop)
        self.add(pair)

    def finish(self, heading: str, buttons: tuple[QPushButton, ...]) -> None:
        """Lay it all out; the first button is the one that Enter presses."""
        self._words.addStretch(1)
        self.area.setWidget(self._body)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_WIDE, GAP_WIDE, GAP_WIDE, GAP_WIDE)
        column.setSpacing(GAP)
        column.addWidget(plain_label(heading, "title"))
        column.addWidget(self.area, 1)
        buttons[0].setProperty("look", "primary")
        for button in buttons:
            button.setAutoDefault(False)
        column.addWidget(ButtonGrid(buttons))
        buttons[0].setDefault(True)
        buttons[0].setFocus()
        self._fit()

    def _fit(self) -> None:
        width = self.fontMetrics().averageCharWidth() * _LINE * self._columns
        height = self._body.heightForWidth(width) if self._body.layout() else 0
        height = max(height, self._body.sizeHint().height())
        wanted = QSize(width + 6 * GAP_WIDE, height + 9 * GAP_WIDE)
        self.resize(wanted.boundedTo(self._window.size() * _SHARE))
