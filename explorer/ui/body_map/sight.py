"""What a camera sees in a window: where things are in it, in pixels."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF

from explorer.ui.body_map.camera import Camera, Size


class Sight(NamedTuple):
    """A camera and the size of the window, or picture, that it fills.

    `room` is the part of it that a person sees.  `magnification` is how many pixels
    a thousandth of the body's height takes up.
    """

    camera: Camera
    size: Size
    room: QRectF
    magnification: float

    def place(self, x: float, y: float) -> QPointF:
        """Where a scene place is in the window."""
        return QPointF(*self.camera.to_window(x, y, self.size))
