"""What is said at the pointer: the card of a marker, the name of skin, the question."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, Signal

from explorer.ui.body_map.hover_card import HoverCard
from explorer.ui.body_map.map_overlays import MapOverlays
from explorer.ui.body_map.marker import MarkerKey
from explorer.ui.body_map.skin_lights import LitRegion, SkinLights
from explorer.ui.body_map.tie_menu import TieMenu
from explorer.ui.body_map.view import BodyMapView


class PointerWords(QObject):
    """Follows the pointer and the keys over a view."""

    point_meant = Signal(object)  # which of several markers was meant: MarkerKey

    def __init__(
        self, view: BodyMapView, overlays: MapOverlays, lights: SkinLights
    ) -> None:
        super().__init__(view)
        self._view = view
        self._overlays = overlays
        self._lights = lights
        self._card = HoverCard(view)
        self._ties = TieMenu(view)
        view.pointed_at_changed.connect(self._show_card)
        view.region_pointed_at.connect(self._name_region)
        view.camera_moved.connect(self._hide_card)
        view.cleared.connect(self._hide_card)
        view.tie_pressed.connect(self._ask_which)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._ask_here)
        self._ties.chosen.connect(self.point_meant)
        self._ties.skin_chosen.connect(view.press_skin)

    def _ask_which(self, keys: Sequence[MarkerKey], spot: QPointF) -> None:
        self._hide_card()
        looks = self._view.field.looks
        self._ties.ask([looks[key] for key in keys], spot, self._skin_at(spot))

    def _ask_here(self, place: QPoint) -> None:
        """A right click asks whether a marker or the skin is meant."""
        spot = QPointF(place)
        self._ask_which(self._view.markers_at(spot), spot)

    def _skin_at(self, spot: QPointF) -> str:
        """What a person calls the skin at this spot; empty beside the body."""
        figure, skin = self._view.figure_at(spot), self._lights.skin
        if figure is None:
            return ""
        region = self._lights.region_under(figure, *self._view.scene_place(spot))
        return skin.label(region) if region else ""

    def _show_card(self, key: MarkerKey | None) -> None:
        spot = self._view.marker_place(key) if key else None
        if key is None or spot is None:
            self._hide_card()
            return
        look = self._view.field.looks[key]
        self._card.show_beside(look, spot, self._view.size())

    def _name_region(self, lit: LitRegion | None) -> None:
        name = self._lights.skin.label(lit.region) if lit else ""
        self._overlays.name_region(name)

    def _hide_card(self) -> None:
        self._card.hide()
