"""The scene mirrors a map state as items: it changes only what differs."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGraphicsScene

from explorer.domain.first_look import MarkerLook
from explorer.domain.map_state import MapState, Selection
from explorer.ui.body_map.figure_layout import Figure
from explorer.ui.body_map.hit_grid import HitGrid, Spot
from explorer.ui.body_map.lit_region import LitRegion, OutlineSource, no_outline
from explorer.ui.body_map.marker import MarkerItem, MarkerKey, key_of
from explorer.ui.body_map.sprites import MarkerLookState, SpriteSheet
from explorer.ui.body_map.standing import Standing
from explorer.ui.body_map.thumb_disc import ThumbDisc
from explorer.ui.palettes import Palette

_MOST_PLACES = 4
"""A point is drawn at most on both sides of the two views shown together."""


class BodyScene(QGraphicsScene):
    """Markers on the shown figures, found by key; figures lie behind, unpainted."""

    def __init__(
        self,
        palette: Palette,
        pixel_ratio: float,
        outline_of: OutlineSource = no_outline,
    ) -> None:
        super().__init__()
        self._lit = LitRegion(palette, outline_of)
        self.addItem(self._lit)
        self._sprites = SpriteSheet(palette, pixel_ratio)
        self._figures: tuple[Figure, ...] = ()
        self._looks: tuple[MarkerLook, ...] = ()
        self._items: dict[MarkerKey, MarkerItem] = {}
        self._places: dict[MarkerKey, tuple[float, float]] = {}
        self._midlines: dict[str, float] = {}
        self._grid: HitGrid[MarkerKey] = HitGrid(())
        self._grown: MarkerKey | None = None
        self._state = MapState()
        self.standing = Standing()
        self._thumbs = [ThumbDisc(palette) for _ in range(_MOST_PLACES)]
        for thumb in self._thumbs:
            self.addItem(thumb)

    def show_markers(
        self, looks: Sequence[MarkerLook], figures: Sequence[Figure]
    ) -> None:
        """Draw the markers of these figures, instead of any drawn before."""
        for item in self._items.values():
            self.removeItem(item)
        self._looks = tuple(looks)
        self._grown = None
        self._figures = tuple(figures)
        by_view = {figure.view.id: figure for figure in figures}
        self._places = {
            key_of(look): (look.x + figure.dx, look.y + figure.dy)
            for look in self._looks
            if (figure := by_view.get(look.view)) is not None
        }
        self._midlines = {
            figure.view.id: figure.view.midline + figure.dx for figure in figures
        }
        self._items = {key: self._placed(key) for key in self._places}
        self._grid = HitGrid(Spot(key, *place) for key, place in self._places.items())
        self._stand_out_all()
        self._lit.light(self._state.region, figures)

    def show_state(self, state: MapState) -> None:
        """Let markers stand out as the state says."""
        if state != self._state:
            self._state = state
            self._stand_out_all()
            self._lit.light(state.region, self._figures)

    def outline_with(self, outline_of: OutlineSource) -> None:
        """Ask for the outlines of regions here from now on."""
        self._lit.outline_of = outline_of

    def recolour(self, palette: Palette, pixel_ratio: float) -> None:
        """Wear another theme's colours."""
        self._sprites = SpriteSheet(palette, pixel_ratio)
        for item in self._items.values():
            item.wear(self._sprites)
        self._lit.recolour(palette)
        for thumb in self._thumbs:
            thumb.recolour(palette)

    def grow(self, key: MarkerKey | None) -> None:
        """Let the marker under the pointer or keyboard grow, and no other."""
        for other, grown in ((self._grown, False), (key, True)):
            item = self._items.get(other) if other else None
            if item:
                item.grow(self._sprites, grown=grown)
        self._grown = key

    def nearest(self, x: float, y: float, radius: float) -> MarkerKey | None:
        """The marker nearest to a scene place within a radius in scene units."""
        return self._grid.nearest(x, y, radius)

    def toward(self, key: MarkerKey, right: int, down: int) -> MarkerKey | None:
        """The next marker in a direction (one of right and down is -1 or 1)."""
        return self._grid.toward(*self._places[key], right, down)

    def place_of(self, key: MarkerKey) -> tuple[float, float] | None:
        """Where a marker lies in the scene, None when it is not drawn."""
        return self._places.get(key)

    def following(self, key: MarkerKey | None, *, forward: bool) -> MarkerKey | None:
        """The next marker in reading order, or the first one; None past the last."""
        order = self.reading_order() if forward else self.reading_order()[::-1]
        at = order.index(key) + 1 if key in order else 0
        return order[at] if at < len(order) else None

    def reading_order(self) -> tuple[MarkerKey, ...]:
        """The markers view by view, from the head down, left to right."""
        views = [figure.view.id for figure in self._figures]
        return tuple(
            sorted(
                self._places,
                key=lambda key: (
                    views.index(key.view),
                    *reversed(self._places[key]),
                ),
            )
        )

    def is_right_half(self, key: MarkerKey) -> bool:
        """Whether a marker lies right of its figure's midline, where labels go out."""
        return self._places[key][0] >= self._midlines[key.view]

    def item(self, key: MarkerKey) -> MarkerItem:
        """The drawn marker of a key."""
        return self._items[key]

    def _placed(self, key: MarkerKey) -> MarkerItem:
        item = MarkerItem(key, self._sprites)
        item.setPos(*self._places[key])
        self.addItem(item)
        return item

    def _stand_out_all(self) -> None:
        numbers = {code: at for at, code in enumerate(self._state.hits, start=1)}
        chosen = self._state.selection
        for key, item in self._items.items():
            number = numbers.get(key.code, 0)
            item.stand_out(_look(key, number, self._state), number, self._sprites)
        self.standing.rank(self._items.values())
        self._lay_thumbs(chosen)

    def _lay_thumbs(self, chosen: Selection | None) -> None:
        places = [
            place
            for key, place in self._places.items()
            if chosen and key.code == chosen.code
        ]
        for at, thumb in enumerate(self._thumbs):
            thumb.setVisible(at < len(places))
            if at < len(places):
                thumb.setPos(*places[at])


def _look(key: MarkerKey, number: int, state: MapState) -> MarkerLookState:
    chosen = state.selection
    if chosen and key.code == chosen.code:
        exact = chosen.side is None or key.side is chosen.side
        return MarkerLookState.SELECTED if exact else MarkerLookState.TWIN
    if number:
        return MarkerLookState.HIT
    return MarkerLookState.DIMMED if state.hits else MarkerLookState.PLAIN
