"""Layers over the bodies that paint nothing, and know how often they were asked to."""

from PySide6.QtGui import QPainter

from explorer.ui.body_map.camera import Camera, Size


class CountedLayers:
    """Counts its paintings; a test changes the revision by hand."""

    def __init__(self) -> None:
        self.revision = 0
        self.painted = 0

    def paint(self, _painter: QPainter, _camera: Camera, _size: Size) -> None:
        """Paint nothing."""
        self.painted += 1


NOTHING = CountedLayers()
