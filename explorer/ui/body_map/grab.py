"""One mouse gesture on the map: a press that becomes a click or a drag."""

from PySide6.QtCore import QPoint

_DRAG_FROM = 3
"""Pixels of movement from which on a press is a drag."""


class Grab:
    """Follows one button from press to release."""

    def __init__(self, spot: QPoint) -> None:
        self._spot = spot
        self.is_drag = False

    def move(self, spot: QPoint) -> QPoint | None:
        """How far to drag the map, or None while it is still a press."""
        moved = spot - self._spot
        if not self.is_drag and moved.manhattanLength() <= _DRAG_FROM:
            return None
        self.is_drag = True
        self._spot = spot
        return moved
