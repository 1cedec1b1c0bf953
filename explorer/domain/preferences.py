"""What a person chose about the program, with defaults and limits."""

from enum import StrEnum
from typing import NamedTuple, Self

from explorer.domain.map_looks import MapLook

SMALLEST_TEXT, LARGEST_TEXT, TEXT_STEP = 80, 200, 10
"""Text size in percent of the desktop's own."""


class Theme(StrEnum):
    """The colours asked for; `SYSTEM` follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high-contrast"


class Preferences(NamedTuple):
    """All choices that outlive a session of the program."""

    theme: Theme = Theme.SYSTEM
    text_percent: int = 100
    is_muted: bool = False
    is_calm: bool = False
    """Whether words take the place of what moves."""
    map_look: MapLook = MapLook()
    keeps_log: bool = True
    """Whether holds are written down as they end."""

    def with_text_percent(self, percent: int) -> Self:
        """The same with another text size, held within its limits."""
        held = min(max(percent, SMALLEST_TEXT), LARGEST_TEXT)
        return self._replace(text_percent=held)
