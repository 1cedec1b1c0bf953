"""The clickable body: pointer and keys meet the markers here."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent

from explorer.domain.first_look import MarkerLook
from explorer.ui.body_map.body_picture import BodyPicture
from explorer.ui.body_map.figure_layout import Figure
from explorer.ui.body_map.grab import Grab
from explorer.ui.body_map.marker import MarkerKey
from explorer.ui.body_map.marker_layers import MarkerLayers
from explorer.ui.body_map.marker_view import MarkerView
from explorer.ui.body_map.skin_lights import LitRegion
from explorer.ui.guard import guarded

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
    tie_pressed = Signal(object, QPointF)  # which of these MarkerKeys was meant?
    region_pointed_at = Signal(object)  # the LitRegion under the pointer, or None
    skin_pressed = Signal(str, float, float)  # view, x, y in SVG units: no marker near
    cleared = Signal()  # Escape was pressed on the map

    def __init__(self, picture: BodyPicture, layers: MarkerLayers) -> None:
        super().__init__(picture, layers)
        self._lights = layers.lights
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

    def show_markers(
        self, figures: Sequence[Figure], looks: Sequence[MarkerLook]
    ) -> None:
        """Extends the showing: skin pointed at in the figures before is let go."""
        self._light(None)
        super().show_markers(figures, looks)

    def _step(self, *, forward: bool) -> bool:
        """Walk to the next marker; False past the last, so that focus moves on."""
        key = self.field.following(self._pointed, forward=forward)
        if key is None:
            self.point_at(None)
            return False
        self._walk_to(key)
        return True

    def _walk(self, right: int, down: int) -> None:
        if self._pointed is None:
            self._step(forward=True)
        elif (key := self.field.toward(self._pointed, right, down)) is not None:
            self._walk_to(key)

    def _walk_to(self, key: MarkerKey) -> None:
        self._is_walking = True
        self.bring_into_sight(key)
        self.point_at(key)

    def _press(self, spot: QPointF) -> None:
        keys = self.markers_at(spot)
        if len(keys) > 1:
            self.tie_pressed.emit(keys, spot)
        elif keys:
            self.point_pressed.emit(keys[0])
        else:
            self.press_skin(spot)

    def press_skin(self, spot: QPointF) -> None:
        """Mean the skin at this spot, whatever markers lie over it."""
        figure = self.figure_at(spot)
        if figure is not None:
            place = figure.to_drawing(*self.scene_place(spot))
            self.skin_pressed.emit(figure.view.id, *place)

    def figure_at(self, spot: QPointF) -> Figure | None:
        """The figure in whose frame a spot of the window lies."""
        place = self.scene_place(spot)
        return next((each for each in self._figures if each.holds(*place)), None)

    def _hover(self, spot: QPointF) -> None:
        key = self.marker_at(spot)
        self.point_at(key)
        figure = None if key else self.figure_at(spot)
        region = figure and self._lights.region_under(figure, *self.scene_place(spot))
        lit = LitRegion(figure.view.id, region) if figure and region else None
        self._light(lit)

    def _light(self, lit: LitRegion | None) -> None:
        if self._lights.point_at(lit, self._figures):
            self.draw_again()
            self.region_pointed_at.emit(lit)

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
            self._hover(event.position())
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
        is_left = event.button() is Qt.MouseButton.LeftButton
        if is_left and self.marker_at(event.position()) is None:
            self.zoom(2.0, event.position())

    @guarded(None)
    def leaveEvent(self, event: QEvent) -> None:
        """Extends the leaving: what the pointer was at is let go, the keys' is not."""
        super().leaveEvent(event)
        self._light(None)
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
