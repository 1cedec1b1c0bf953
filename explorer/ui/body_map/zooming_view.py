"""How a hand zooms: wheel, touchpad, and steps for keys and buttons."""

from PySide6 import QtGui
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QWheelEvent

from explorer.ui.body_map.camera import wheel_factor
from explorer.ui.body_map.moving_view import MovingView
from explorer.ui.guard import guarded

_STEP = 1.4


class ZoomingView(MovingView):
    """Turns what wheel and touchpad do into zooming and panning."""

    def zoom_in(self) -> None:
        """One step nearer."""
        self.zoom(_STEP, self.zoom_anchor())

    def zoom_out(self) -> None:
        """One step farther."""
        self.zoom(1 / _STEP, self.zoom_anchor())

    def zoom_anchor(self) -> QPointF | None:
        """What the keys and buttons zoom at; None is the middle of the window."""
        return None

    @guarded(None)
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Replaces scrolling: a wheel zooms at the cursor, a touchpad pans."""
        pixels = event.pixelDelta()
        is_pad = event.device().type() == QtGui.QInputDevice.DeviceType.TouchPad
        zooming = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if is_pad and not zooming and not pixels.isNull():
            self.pan(-pixels.x(), -pixels.y())
        elif event.angleDelta().y():
            self.zoom(wheel_factor(event.angleDelta().y()), event.position())
        event.accept()

    @guarded(fallback=False)
    def event(self, event: QEvent) -> bool:
        """Extends all events by the pinch of a touchpad."""
        if (
            isinstance(event, QNativeGestureEvent)
            and event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture
        ):
            self.zoom(1 + event.value(), event.position())
            return True
        return super().event(event)
