"""Whether the fonts of this machine have Chinese characters.

Asking one font is not enough: Qt takes missing letters from another, if there is
any.  Where there is none, empty boxes would be drawn, which help nobody.
"""

from functools import cache

from PySide6.QtGui import QFontDatabase

_FIRST_HANZI = "\u2e80"
"""Chinese radicals begin here; what comes before is in every Western font."""
_System = QFontDatabase.WritingSystem


def can_be_drawn(text: str) -> bool:
    """Whether no character of the text would be an empty box."""
    return _has_hanzi_font() or all(letter < _FIRST_HANZI for letter in text)


def drawable_parts(text: str) -> str:
    """The comma-separated parts of a text that can be drawn."""
    return ", ".join(part for part in text.split(", ") if can_be_drawn(part))


@cache
def _has_hanzi_font() -> bool:
    systems = (_System.TraditionalChinese, _System.SimplifiedChinese)
    return any(QFontDatabase.families(system) for system in systems)
