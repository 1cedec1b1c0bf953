"""How high the strip of views is: its room is kept free before it is there."""

from PySide6.QtGui import QFontMetrics

THUMBNAIL_WIDTH, THUMBNAIL_HEIGHT = 34, 46
_AROUND = 30
"""Paddings, borders and the thin bar that shows that there is more."""


def strip_height(metrics: QFontMetrics) -> int:
    """In pixels, for a text of this size."""
    return THUMBNAIL_HEIGHT + metrics.height() + _AROUND
