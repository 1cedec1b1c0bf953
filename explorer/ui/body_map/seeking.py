"""Goes to what was chosen or found just now, unless it is seen well already."""

from collections.abc import Sequence

from explorer.domain.map_state import MapState, Selection
from explorer.ui.body_map.marker import MarkerKey
from explorer.ui.body_map.marker_view import MarkerView

_CLOSE_UP, _CLOSE_HITS = 2.4, 4.0
"""How many times larger than the whole a point, or all hits, are shown at most."""


def seek(view: MarkerView, before: MapState, now: MapState) -> None:
    """Move the view to what is new in this state.

    A marker that was pressed is under the hand: the map must not move away then, nor
    when the page of an area is closed that was pressed.
    """
    chosen, hits = now.selection, now.hits
    if chosen is not None and chosen != before.selection:
        _seek_chosen(view, chosen)
    elif hits and chosen is None and hits != before.hits:
        _fly_to(view, [k for c in hits for k in view.field.places_of(c)], _CLOSE_HITS)
    elif not hits and before.hits and chosen is None and before.region is None:
        view.fit()


def _seek_chosen(view: MarkerView, chosen: Selection) -> None:
    keys = view.field.places_of(chosen.code)
    if chosen.side is None:
        _fly_to(view, keys, _CLOSE_UP)
        return
    exact = [key for key in keys if key.side is chosen.side]
    for key in (exact or keys)[:1]:
        view.bring_into_sight(key)


def _fly_to(view: MarkerView, keys: Sequence[MarkerKey], at_most: float) -> None:
    bounds = view.bounds_of_markers(keys)
    if bounds is not None:
        view.fly_to(bounds, at_most=at_most)
