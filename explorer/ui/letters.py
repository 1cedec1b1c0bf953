"""Fonts: the bold of one, and whether this machine has Chinese characters.

Asking one font is not enough: Qt takes missing letters from another, if there is
any.  Where there is none, empty boxes would be drawn, which help nobody.
"""

from functools import cache

from PySide6 import QtGui
from PySide6.QtGui import QFont

_FIRST_HANZI = "\u2e80"
"""Chinese radicals begin here; what comes before is in every Western font."""


def bold_of(font: QFont) -> QFont:
    """The same letters in bold."""
    bold = QFont(font)
    bold.setBold(True)
    return bold


def can_be_drawn(text: str) -> bool:
    """Whether no character of the text would be an empty box."""
    return _has_hanzi_font() or all(letter < _FIRST_HANZI for letter in text)


def drawable_parts(text: str) -> str:
    """The comma-separated parts of a text that can be drawn."""
    return ", ".join(part for part in text.split(", ") if can_be_drawn(part))


@cache
def _has_hanzi_font() -> bool:
    # Reached through its module: the first frame needs no font database.
    database = QtGui.QFontDatabase
    scripts = database.WritingSystem
    systems = (scripts.TraditionalChinese, scripts.SimplifiedChinese)
    return any(database.families(system) for system in systems)
