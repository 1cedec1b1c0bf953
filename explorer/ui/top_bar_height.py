"""How high the bar on top is: its room is kept free before it is there."""

from PySide6.QtGui import QFontMetrics

_AROUND = 18
"""Paddings and borders of a button and of the bar, above and below the letters."""
_LOWEST = 18
"""What a button's letters have at least."""


def top_bar_height(metrics: QFontMetrics) -> int:
    """In pixels, for a text of this size."""
    return max(metrics.height(), _LOWEST) + _AROUND
