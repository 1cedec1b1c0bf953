"""Markers over the figures: shown, found, and one of them pointed at."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter

from explorer.domain.first_look import MarkerLook
from explorer.domain.map_state import MapState
from explorer.ui.body_map.body_picture import BodyPicture
from explorer.ui.body_map.figure_layout import Figure
from explorer.ui.body_map.lettering import Lettering
from explorer.ui.body_map.marker import MarkerKey
from explorer.ui.body_map.scene import BodyScene
from explorer.ui.body_map.zooming_view import ZoomingView
from explorer.ui.guard import guarded
from explorer.ui.palettes import Palette

_HIT_PIXELS = 14
_EDGE_PIXELS = 48


class MarkerView(ZoomingView):
    """Keeps which marker is pointed at, by pointer or keyboard."""

    pointed_at_changed = Signal(object)  # the MarkerKey pointed at now, or None

    def __init__(
        self, scene: BodyScene, picture: BodyPicture, palette: Palette
    ) -> None:
        super().__init__(scene, picture)
        self._scene = scene
        self._lettering = Lettering(palette)
        self._pointed: MarkerKey | None = None

    def show_markers(
        self, figures: Sequence[Figure], looks: Sequence[MarkerLook]
    ) -> None:
        """Show these figures with these markers, whole."""
        self.point_at(None)
        self._scene.show_markers(looks, figures)
        self.show_figures(figures)

    def show_state(self, state: MapState) -> None:
        """Let markers stand out as the state says."""
        self._scene.show_state(state)
        self.draw_again()

    def recolour(self, palette: Palette) -> None:
        """Take over a theme's colours."""
        self._lettering = Lettering(palette)
        self._picture.recolour(palette.map_ground)
        self._scene.recolour(palette, self.devicePixelRatioF())
        self.draw_again()

    def come_to_rest(self) -> None:
        """Extends the rest: codes find the best places for where the map lies now."""
        super().come_to_rest()
        self._lettering.forget_places()
        self.draw_again()

    def point_at(self, key: MarkerKey | None) -> None:
        """Let this marker grow, as under the pointer; None lets go."""
        if key == self._pointed:
            return
        self._pointed = key
        self._scene.grow(key)
        hand = Qt.CursorShape.PointingHandCursor
        self.setCursor(hand if key else Qt.CursorShape.ArrowCursor)
        self.draw_again()
        self.pointed_at_changed.emit(key)

    def bring_into_sight(self, key: MarkerKey) -> None:
        """Pan when this marker is not well inside the window."""
        place = self._scene.place_of(key)
        if place is None:
            return
        edge = _EDGE_PIXELS
        inner = self.room.adjusted(edge, edge, -edge, -edge)
        if not inner.contains(self.window_place(*place)) and not self._is_fitted:
            self.centre_on(*place)

    def marker_place(self, key: MarkerKey) -> QPointF | None:
        """Where a marker is in the window, None when it is not drawn."""
        place = self._scene.place_of(key)
        return None if place is None else self.window_place(*place)

    def marker_at(self, spot: QPointF) -> MarkerKey | None:
        """The marker nearest to a place in the window, within the hit radius."""
        radius = _HIT_PIXELS / self.camera.scale
        return self._scene.nearest(*self.scene_place(spot), radius)

    def zoom_anchor(self) -> QPointF | None:
        """Keys and buttons zoom at the marker pointed at, else at the middle."""
        return self.marker_place(self._pointed) if self._pointed else None

    @guarded(None)
    def drawForeground(self, painter: QPainter, rect: QRectF | object) -> None:
        """Replaces the empty foreground: side words, labels and the focus ring."""
        painter.save()
        painter.resetTransform()
        try:
            self._lettering.draw_sides(painter, self, self._figures)
            self._lettering.draw_codes(painter, self, self._scene)
            if self._pointed and self.hasFocus():
                self._lettering.draw_focus(painter, self.marker_place(self._pointed))
        finally:
            painter.restore()
