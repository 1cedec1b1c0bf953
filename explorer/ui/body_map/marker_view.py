"""Markers over the figures: shown, found, and one of them pointed at."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter

from explorer.domain.first_look import MarkerLook
from explorer.domain.map_looks import MapLook
from explorer.domain.map_state import MapState
from explorer.ui.body_map.body_picture import BodyPicture
from explorer.ui.body_map.camera import Bounds
from explorer.ui.body_map.figure_layout import Figure
from explorer.ui.body_map.marker import MarkerKey
from explorer.ui.body_map.marker_field import MarkerField
from explorer.ui.body_map.marker_layers import MarkerLayers
from explorer.ui.body_map.zooming_view import ZoomingView
from explorer.ui.guard import guarded
from explorer.ui.palettes import Palette

_HIT_PIXELS = 14
_TIE_PIXELS = 3
"""Markers hardly farther than the nearest: which one is meant has to be asked."""
_EDGE_PIXELS = 48


class MarkerView(ZoomingView):
    """Keeps which marker is pointed at, by pointer or keyboard."""

    pointed_at_changed = Signal(object)  # the MarkerKey pointed at now, or None

    def __init__(self, picture: BodyPicture, layers: MarkerLayers) -> None:
        super().__init__(picture, layers)
        self._over = layers
        self._state = MapState()
        self._pointed: MarkerKey | None = None
        self.camera_moved.connect(self._resize_markers)

    @property
    def field(self) -> MarkerField:
        """The markers: where they lie and how they stand out."""
        return self._over.field

    def show_markers(
        self, figures: Sequence[Figure], looks: Sequence[MarkerLook]
    ) -> None:
        """Show these figures with these markers, whole."""
        self.point_at(None)
        self.field.show_markers(looks, figures)
        self._over.show_figures(figures)
        self.show_figures(figures)
        self._stand_out()

    def show_state(self, state: MapState) -> None:
        """Let markers stand out as the state says."""
        self._state = state
        if self.field.show_state(state):
            self._stand_out()

    def recolour(self, palette: Palette) -> None:
        """Take over a theme's colours."""
        self._picture.recolour(palette.map_ground)
        self._over.recolour(palette, self.devicePixelRatioF())
        self._stand_out()

    def wear_look(self, look: MapLook) -> None:
        """Colour markers, and join them by lines, as this says."""
        self._over.wear_look(look)
        self.draw_again()

    def come_to_rest(self) -> None:
        """Extends the rest: codes find the best places for where the map lies now."""
        super().come_to_rest()
        self._over.forget_places()
        self.draw_again()

    def point_at(self, key: MarkerKey | None) -> None:
        """Let this marker grow, as under the pointer; None lets go."""
        if key == self._pointed:
            return
        self._pointed = key
        self._over.grow(key)
        hand = Qt.CursorShape.PointingHandCursor
        self.setCursor(hand if key else Qt.CursorShape.ArrowCursor)
        self.draw_again()
        self.pointed_at_changed.emit(key)

    @property
    def pointed_at(self) -> MarkerKey | None:
        """The marker that pointer or keyboard are at."""
        return self._pointed

    def bring_into_sight(self, key: MarkerKey) -> None:
        """Pan when this marker is not well inside the window."""
        place = self.field.places.get(key)
        if place is None:
            return
        edge = _EDGE_PIXELS
        inner = self.room.adjusted(edge, edge, -edge, -edge)
        if not inner.contains(self.window_place(*place)) and not self._is_fitted:
            self.centre_on(*place)

    def marker_place(self, key: MarkerKey) -> QPointF | None:
        """Where a marker is in the window, None when it is not drawn."""
        place = self.field.places.get(key)
        return None if place is None else self.window_place(*place)

    def marker_at(self, spot: QPointF) -> MarkerKey | None:
        """The marker nearest to a place in the window, within the hit radius."""
        radius = _HIT_PIXELS / self.camera.scale
        return self.field.nearest(*self.scene_place(spot), radius)

    def markers_at(self, spot: QPointF) -> tuple[MarkerKey, ...]:
        """The nearest marker and all that could be meant as well, the nearest first."""
        scale = self.camera.scale
        place = self.scene_place(spot)
        return self.field.contenders(*place, _HIT_PIXELS / scale, _TIE_PIXELS / scale)

    def zoom_anchor(self) -> QPointF | None:
        """Keys and buttons zoom at the marker pointed at, else at the middle."""
        return self.marker_place(self._pointed) if self._pointed else None

    def keep_clear(self, boxes: Sequence[QRectF]) -> None:
        """Write no codes where something else stands."""
        self._over.covered = tuple(boxes)
        self._over.forget_places()
        self.draw_again()

    def bounds_of_markers(self, keys: Sequence[MarkerKey]) -> Bounds | None:
        """What these markers take up together, in scene units."""
        places = [self.field.places[key] for key in keys if key in self.field.places]
        if not places:
            return None
        xs, ys = [x for x, _ in places], [y for _, y in places]
        return min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)

    def paint_over(self, painter: QPainter) -> None:
        """Extends the map by what is under the pointer or the keyboard."""
        self._over.paint_pointed_at(painter, self.camera)
        if self._pointed and self.hasFocus():
            place = self.marker_place(self._pointed)
            self._over.lettering.draw_focus(painter, place)

    @guarded(fallback=False)
    def event(self, event: QEvent) -> bool:
        """Extends all events: on a finer screen the markers are painted anew."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._over.take_ratio(self.devicePixelRatioF())
            self._stand_out()
        return super().event(event)

    def _stand_out(self) -> None:
        over, state = self._over, self._state
        over.lights.light(state.region, self._figures)
        over.notes.show(state, self._figures, self.field)
        over.lay_markers()
        over.grow(self._pointed)
        self.draw_again()

    def _resize_markers(self) -> None:
        self._over.window = self.width(), self.height()
        self._over.resize_markers(self.magnification)
