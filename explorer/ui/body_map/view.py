"""The clickable body: pointer and keys meet the markers here."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent

from explorer.ui.body_map.body_picture import BodyPicture
from explorer.ui.body_map.grab import Grab
from explorer.ui.body_map.marker import MarkerKey
from explorer.ui.body_map.marker_view import MarkerView
from explorer.ui.body_map.scene import BodyScene
from explorer.ui.guard import guarded
from explorer.ui.palettes import Palette

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ARROWS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class BodyMapView(MarkerView):
    """Turns pointer and keys into presses on markers and skin."""

    point_pressed = Signal(object)  # a marker was clicked or entered: MarkerKey
    skin_pressed = Signal(str, float, float)  # view, x, y in SVG units: no marker near
    cleared = Signal()  # Escape was pressed on the map

    def __init__(
        self, scene: BodyScene, picture: BodyPicture, palette: Palette
    ) -> None:
        super().__init__(scene, picture, palette)
        self._grab: Grab | None = None
        self._is_walking = False
        self._deeds: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Plus: self.zoom_in,
            Qt.Key.Key_Equal: self.zoom_in,
            Qt.Key.Key_Minus: self.zoom_out,
            Qt.Key.Key_0: self.fit,
            Qt.Key.Key_Escape: self.cleared.emit,
        }
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Body map"))

    def _step(self, *, forward: bool) -> bool:
        """Walk to the next marker; False past the last, so that focus moves on."""
        key = self._scene.following(self._pointed, forward=forward)
        if key is None:
            self.point_at(None)
            return False
        self._walk_to(key)
        return True

    def _walk(self, right: int, down: int) -> None:
        if self._pointed is None:
            self._step(forward=True)
        elif (key := self._scene.toward(self._pointed, right, down)) is not None:
            self._walk_to(key)

    def _walk_to(self, key: MarkerKey) -> None:
        self._is_walking = True
        self.bring_into_sight(key)
        self.point_at(key)

    def _press(self, spot: QPointF) -> None:
        key = self.marker_at(spot)
        if key is not None:
            self.point_pressed.emit(key)
            return
        x, y = self.scene_place(spot)
        figure = next((each for each in self._figures if each.holds(x, y)), None)
        if figure is not None:
            self.skin_pressed.emit(figure.view.id, x - figure.dx, y - figure.dy)

    @guarded(None)
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Replaces scene clicks: a press may become a click or a drag."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._grab = Grab(event.position().toPoint())

    @guarded(None)
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Replaces scene hover: pans while dragging, else points at a marker."""
        self._is_walking = False
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._grab = None  # released where we could not hear it
        if self._grab is None:
            self.point_at(self.marker_at(event.position()))
        elif (moved := self._grab.move(event.position().toPoint())) is not None:
            self.pan(-moved.x(), -moved.y())

    @guarded(None)
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Replaces scene clicks: a release without a drag is a press."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if self._grab is not None and not self._grab.is_drag:
            self._press(event.position())
        self._grab = None

    @guarded(None)
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Replaces scene double clicks: comes nearer, unless on a marker."""
        if self.marker_at(event.position()) is None:
            self.zoom(2.0, event.position())

    @guarded(None)
    def leaveEvent(self, event: QEvent) -> None:
        """Extends the leaving: what the pointer was at is let go, the keys' is not."""
        super().leaveEvent(event)
        if not (self._is_walking and self.hasFocus()):
            self.point_at(None)

    @guarded(None)
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Extends the loss of focus: the keyboard points at nothing."""
        super().focusOutEvent(event)
        self.point_at(None)

    @guarded(fallback=False)
    def focusNextPrevChild(self, forward: bool) -> bool:
        """Extends Tab: through the markers in reading order, then on."""
        return self._step(forward=forward) or super().focusNextPrevChild(forward)

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Replaces scrolling keys: arrows walk, Enter presses, + - 0 zoom."""
        key = event.key()
        if key in _ARROWS:
            self._walk(*_ARROWS[key])
        elif key in _ENTER and self._pointed:
            self.point_pressed.emit(self._pointed)
        elif key in self._deeds:
            self._deeds[key]()
        else:
            event.ignore()
