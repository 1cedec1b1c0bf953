"""The map: one body or two, the card at the marker, and what floats over it."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from explorer.domain.first_look import MarkerLook, ViewLook
from explorer.domain.map_looks import MapLook
from explorer.domain.map_state import MapState
from explorer.ui.body_map.body_picture import BodyPicture, DrawingSource
from explorer.ui.body_map.figure_layout import Figure
from explorer.ui.body_map.kept_picture import PictureStore
from explorer.ui.body_map.map_overlays import MapOverlays
from explorer.ui.body_map.marker_layers import MarkerLayers
from explorer.ui.body_map.pointer_words import PointerWords
from explorer.ui.body_map.seeking import seek
from explorer.ui.body_map.skin_lights import NoSkin, Skin, SkinLights
from explorer.ui.body_map.staging import Staging, bodies, staged
from explorer.ui.body_map.view import BodyMapView
from explorer.ui.palettes import Palette
from explorer.ui.strip_height import strip_height


class Drawings(NamedTuple):
    """What the map asks for: the drawings and a kept picture of them."""

    text_of: DrawingSource
    store: PictureStore | None = None


class BodyMapPanel(QWidget):
    """Front and back side by side when there is room, else the view asked for."""

    point_pressed = Signal(object)  # a marker was clicked or entered: MarkerKey
    skin_pressed = Signal(str, float, float)  # view, x, y in SVG units
    turn_requested = Signal(str)  # the view to turn the body to
    other_side_requested = Signal()  # a one-sided view is wanted from the other side
    look_changed = Signal(object, object)  # another MapState or Figures are shown
    can_turn_changed = Signal(bool)  # whether there is another view or side to see
    cleared = Signal()  # Escape was pressed on the map

    def __init__(self, palette: Palette, drawings: Drawings) -> None:
        super().__init__()
        self._views: tuple[ViewLook, ...] = ()
        self._looks: tuple[MarkerLook, ...] = ()
        self._figures: tuple[Figure, ...] = ()
        self._state = MapState()
        self._look = MapLook()
        self._is_skin_pressed = False
        self._lights = SkinLights(palette, NoSkin())
        layers = MarkerLayers(palette, self.devicePixelRatioF(), self._lights)
        picture = BodyPicture(drawings.text_of, palette.map_ground, drawings.store)
        self.view = BodyMapView(picture, layers)
        self.overlays = MapOverlays(self.view)
        self._words = PointerWords(self.view, self.overlays, self._lights)
        self._connect()
        self._foot = QVBoxLayout()
        self._foot.addSpacing(strip_height(self.fontMetrics()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.view, 1)
        layout.addLayout(self._foot)

    def _connect(self) -> None:
        self.view.point_pressed.connect(self.point_pressed)
        self.view.skin_pressed.connect(self._press_skin)
        self.view.cleared.connect(self.cleared)
        self.view.resized.connect(self._fit_window)
        self._words.point_meant.connect(self.point_pressed)
        self.overlays.placed.connect(self._keep_clear)

    def show_markers(
        self, views: Sequence[ViewLook], looks: Sequence[MarkerLook]
    ) -> None:
        """Show these views with these markers."""
        self._views = tuple(views)
        self._looks = tuple(looks)
        self._figures = ()
        self._lay_out()

    def stand_on(self, foot: QWidget) -> None:
        """Give this the room below the map that was kept free for it."""
        self._foot.takeAt(0)
        self._foot.addWidget(foot)

    def wear_skin(self, skin: Skin) -> None:
        """Ask for the named areas of skin here from now on."""
        self._lights.skin = skin

    def wear_look(self, look: MapLook) -> None:
        """Draw the map as the person chose."""
        if look != self._look:
            self._look = look
            self.view.wear_look(look)
            self._lay_out()

    def show_state(self, state: MapState) -> None:
        """Show what stands out, and go to where it is."""
        before, self._state = self._state, state
        self._lay_out()
        self.view.show_state(state)
        if state != before:
            if not self._is_skin_pressed:
                seek(self.view, before, state)
            self.look_changed.emit(state, self._figures)

    def recolour(self, palette: Palette) -> None:
        """Take over a theme's colours."""
        self.view.recolour(palette)

    def tell_look(self) -> None:
        """Say again what is shown, to whoever has just begun to listen."""
        self.look_changed.emit(self._state, self._figures)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """What is shown at the moment."""
        return self._figures

    def turn(self) -> None:
        """Ask for the body's other view, or the other side of a one-sided one."""
        shown = [figure.view for figure in self._figures]
        pair = [view.id for view in bodies(self._views)]
        if len(shown) != 1 or len(pair) < 2:  # noqa: PLR2004 - front and back
            return
        if shown[0].one_sided:
            self.other_side_requested.emit()
        elif shown[0].id in pair:
            self.turn_requested.emit(pair[pair.index(shown[0].id) - 1])
        else:
            self.turn_requested.emit(pair[0])

    @property
    def can_turn(self) -> bool:
        """Whether there is another view or side to turn to."""
        return len(self._figures) == 1

    def _lay_out(self) -> None:
        staging = Staging(self.view.width(), self.view.height(), self._look.as_mirror)
        figures = staged(self._views, self._state, staging)
        if figures == self._figures or not figures:
            return
        self._figures = figures
        ids = {figure.view.id for figure in figures}
        looks = [look for look in self._looks if look.view in ids]
        self.view.show_markers(figures, looks)
        self.can_turn_changed.emit(self.can_turn)
        self.look_changed.emit(self._state, figures)
        self.overlays.place()

    def _press_skin(self, view: str, x: float, y: float) -> None:
        """Whatever follows, the map stays: the place that hurts is under the hand."""
        self._is_skin_pressed = True
        self.skin_pressed.emit(view, x, y)
        self._is_skin_pressed = False

    def _keep_clear(self) -> None:
        self.view.keep_clear(self.overlays.boxes())

    def _fit_window(self) -> None:
        """Two bodies or one, whichever there is room for."""
        self._lay_out()
        self.overlays.place()
