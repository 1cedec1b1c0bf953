"""Labels and fonts for the words of a session."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea


def scrolled(label: QLabel, name: str) -> QScrollArea:
    """The label where there may be too little room for it."""
    label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    area = QScrollArea()
    area.setAccessibleName(name)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(label)
    area.viewport().setAutoFillBackground(False)
    label.setAutoFillBackground(False)
    return area


def put_text(label: QLabel, text: str) -> None:
    """Show the text unless it stands there already."""
    if label.text() != text:
        label.setText(text)


def bold(font: QFont, pixels: int) -> QFont:
    """The font in bold letters of this height."""
    copy = sized(font, pixels)
    copy.setBold(True)
    return copy


def sized(font: QFont, pixels: int) -> QFont:
    """The font in letters of this height."""
    copy = QFont(font)
    copy.setPixelSize(pixels)
    return copy
