"""The map: one body or two, the card at the marker, and what floats over it."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from explorer.domain.first_look import MarkerLook, ViewLook
from explorer.domain.map_state import MapState
from explorer.ui.body_map.body_picture import BodyPicture, DrawingSource
from explorer.ui.body_map.figure_layout import has_room_for_all, side_by_side
from explorer.ui.body_map.hover_card import HoverCard
from explorer.ui.body_map.kept_picture import PictureStore
from explorer.ui.body_map.lit_region import OutlineSource, no_outline
from explorer.ui.body_map.marker import MarkerKey, key_of
from explorer.ui.body_map.scene import BodyScene
from explorer.ui.body_map.view import BodyMapView
from explorer.ui.guard import guarded
from explorer.ui.palettes import Palette
from explorer.ui.theme import GAP


class Drawings(NamedTuple):
    """What the map asks for: drawings, outlines of regions, and a kept picture."""

    text_of: DrawingSource
    outline_of: OutlineSource = no_outline
    store: PictureStore | None = None


class BodyMapPanel(QWidget):
    """Front and back side by side when there is room, else one with a switch."""

    point_pressed = Signal(object)  # a marker was clicked or entered: MarkerKey
    skin_pressed = Signal(str, float, float)  # view, x, y in SVG units
    turn_requested = Signal(str)  # the view to turn the body to
    can_turn_changed = Signal(bool)  # whether a view is hidden for want of room
    cleared = Signal()  # Escape was pressed on the map

    def __init__(self, palette: Palette, drawings: Drawings) -> None:
        super().__init__()
        self._views: tuple[ViewLook, ...] = ()
        self._looks: dict[MarkerKey, MarkerLook] = {}
        self._shown: tuple[str, ...] = ()
        self._state = MapState()
        ratio = self.devicePixelRatioF()
        self._scene = BodyScene(palette, ratio, drawings.outline_of)
        picture = BodyPicture(drawings.text_of, palette.map_ground, drawings.store)
        self.view = BodyMapView(self._scene, picture, palette)
        self._card = HoverCard(self.view)
        self._overlay: QWidget | None = None
        self._connect()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)

    def _connect(self) -> None:
        self.view.point_pressed.connect(self.point_pressed)
        self.view.skin_pressed.connect(self.skin_pressed)
        self.view.cleared.connect(self.cleared)
        self.view.pointed_at_changed.connect(self._show_card)
        self.view.camera_moved.connect(self._hide_card)

    def show_markers(
        self, views: Sequence[ViewLook], looks: Sequence[MarkerLook]
    ) -> None:
        """Show these views with these markers."""
        self._views = tuple(views)
        self._looks = {key_of(look): look for look in looks}
        self._shown = ()
        self._lay_out()

    def outline_with(self, outline_of: OutlineSource) -> None:
        """Ask for the outlines of regions here from now on."""
        self._scene.outline_with(outline_of)

    def show_state(self, state: MapState) -> None:
        """Show what stands out, and turn to the view it is in."""
        self._state = state
        self._lay_out()
        self.view.show_state(state)
        self._seek_selection()

    def add_overlay(self, overlay: QWidget) -> None:
        """Let this float over the map's lower right corner."""
        self._overlay = overlay
        overlay.setParent(self)
        overlay.show()
        self.can_turn_changed.emit(len(self._shown) < len(self._views))
        self._place_overlay()

    def recolour(self, palette: Palette) -> None:
        """Take over a theme's colours."""
        self.view.recolour(palette)

    def turn(self) -> None:
        """Ask for the next view, when only one is shown."""
        ids = [view.id for view in self._views]
        if len(self._shown) == 1:
            following = ids[(ids.index(self._shown[0]) + 1) % len(ids)]
            self.turn_requested.emit(following)

    def _lay_out(self) -> None:
        views = self._views_to_show()
        ids = tuple(view.id for view in views)
        self.can_turn_changed.emit(len(ids) < len(self._views))
        if ids == self._shown or not ids:
            return
        self._shown = ids
        looks = [look for look in self._looks.values() if look.view in ids]
        self.view.show_markers(side_by_side(views), looks)
        self._place_overlay()

    def _views_to_show(self) -> tuple[ViewLook, ...]:
        views = self._views
        if not views or has_room_for_all(views, self.width(), self.height()):
            return views
        asked = [view for view in views if view.id == self._state.view]
        return tuple((asked or views)[:1])

    def _seek_selection(self) -> None:
        chosen = self._state.selection
        if chosen is None:
            return
        keys = [key for key in self._looks if key.code == chosen.code]
        exact = [key for key in keys if key.side is chosen.side]
        for key in (exact or keys)[:1]:
            self.view.bring_into_sight(key)

    def _show_card(self, key: MarkerKey | None) -> None:
        spot = self.view.marker_place(key) if key else None
        if key is None or spot is None:
            self._hide_card()
            return
        self._card.show_beside(self._looks[key], spot, self.view.size())

    def _hide_card(self) -> None:
        self._card.hide()

    def _place_overlay(self) -> None:
        if self._overlay is not None:
            self._overlay.adjustSize()
            size = self._overlay.size()
            right, bottom = self.width() - GAP, self.height() - GAP
            self._overlay.move(right - size.width(), bottom - size.height())
            self._overlay.raise_()

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Extends the resizing: two bodies or one, whichever there is room for."""
        super().resizeEvent(event)
        self._lay_out()
        self._place_overlay()
