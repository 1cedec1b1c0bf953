"""The markers of the shown figures: where they lie and how they stand out.

Plain values without Qt: who is nearest, who comes next, who is labelled first.
"""

from collections.abc import Sequence

from explorer.domain.first_look import MarkerLook
from explorer.domain.map_state import MapState
from explorer.ui.body_map.figure_layout import Figure
from explorer.ui.body_map.hit_grid import HitGrid, Spot
from explorer.ui.body_map.marker import MarkerKey
from explorer.ui.body_map.marker_state import Prominence, Stand, stands_of


class MarkerField:
    """Markers by key, in scene units; `revision` counts all changes."""

    def __init__(self) -> None:
        self.revision = 0
        self.looks: dict[MarkerKey, MarkerLook] = {}
        self.places: dict[MarkerKey, tuple[float, float]] = {}
        self.stands: dict[MarkerKey, Stand] = {}
        self._figures: tuple[Figure, ...] = ()
        self._midlines: dict[str, float] = {}
        self._minor_reach = 1.0
        self._grid: HitGrid[MarkerKey] | None = None
        self._order: tuple[MarkerKey, ...] | None = None
        self._state = MapState()

    def show_markers(
        self, looks: Sequence[MarkerLook], figures: Sequence[Figure]
    ) -> None:
        """Take the markers of these figures, instead of any before."""
        self._figures = tuple(figures)
        self.looks, self.places = {}, {}
        by_view = {figure.view.id: figure for figure in figures}
        for look in looks:
            figure = by_view.get(look.view)
            if figure is not None:
                side = figure.side_shown(look.side)
                key = MarkerKey(look.code, side, look.view, look.nth)
                self.looks[key] = look._replace(side=side)
                self.places[key] = figure.to_scene(look.x, look.y)
        self._midlines = {figure.view.id: figure.midline for figure in figures}
        self._grid = None
        self._order = None
        self._stand_out()

    def show_state(self, state: MapState) -> bool:
        """Let markers stand out as the state says; False when nothing changes."""
        if state == self._state:
            return False
        self._state = state
        self._stand_out()
        return True

    def narrow_minor(self, reach: float) -> None:
        """Let minor markers be meant within this share of a radius only."""
        self._minor_reach = reach
        self._grid = None

    def nearest(self, x: float, y: float, radius: float) -> MarkerKey | None:
        """The marker nearest to a scene place within a radius in scene units."""
        return self._hits().nearest(x, y, radius)

    def contenders(
        self, x: float, y: float, radius: float, margin: float
    ) -> tuple[MarkerKey, ...]:
        """The nearest marker and those hardly farther, the nearest first."""
        return self._hits().contenders(x, y, radius, margin)

    def toward(self, key: MarkerKey, right: int, down: int) -> MarkerKey | None:
        """The next marker in a direction (one of right and down is -1 or 1)."""
        return self._hits().toward(key, right, down)

    def following(self, key: MarkerKey | None, *, forward: bool) -> MarkerKey | None:
        """The next marker in reading order, or the first one; None past the last."""
        order = self.reading_order() if forward else self.reading_order()[::-1]
        at = order.index(key) + 1 if key in order else 0
        return order[at] if at < len(order) else None

    def reading_order(self) -> tuple[MarkerKey, ...]:
        """The markers view by view, from the head down, left to right."""
        if self._order is None:
            views = {fig.view.id: at for at, fig in enumerate(self._figures)}
            self._order = tuple(
                sorted(
                    self.places,
                    key=lambda key: (views[key.view], *reversed(self.places[key]), key),
                )
            )
        return self._order

    def is_right_half(self, key: MarkerKey) -> bool:
        """Whether a marker lies right of its figure's midline, where labels go out."""
        return self.places[key][0] >= self._midlines[key.view]

    def rising(self) -> list[MarkerKey]:
        """The markers in the order they are painted in, the most telling last."""
        looks, stands = self.looks, self.stands
        return sorted(
            stands, key=lambda key: (stands[key].height, not looks[key].is_minor)
        )

    def labelled(self, *, everything: bool) -> tuple[MarkerKey, ...]:
        """The most telling first; without `everything` only those that stand out."""
        least = Prominence.PLAIN if everything else Prominence.HIT
        return tuple(
            key
            for key in reversed(self.rising())
            if self.stands[key].prominence >= least
        )

    def places_of(self, code: str) -> list[MarkerKey]:
        """Where a point is drawn on the shown figures."""
        return [key for key in self.places if key.code == code]

    def _hits(self) -> HitGrid[MarkerKey]:
        """The grid, made when it is first asked: the first frame needs none."""
        if self._grid is None:
            minor = self._minor_reach
            self._grid = HitGrid(
                Spot(key, *place, minor if self.looks[key].is_minor else 1.0)
                for key, place in self.places.items()
            )
        return self._grid

    def _stand_out(self) -> None:
        self.stands = stands_of(self.places, self._state)
        self.revision += 1
