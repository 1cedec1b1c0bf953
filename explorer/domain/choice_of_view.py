"""Which drawing shows what was asked for: the choice of view follows the point."""

from explorer.domain.atlas import Atlas
from explorer.domain.map_state import MapState
from explorer.domain.sides import BodySide

_WHOLE = "body"
"""The part of those views that show the whole body."""


def view_showing(state: MapState, atlas: Atlas) -> str:
    """The view turned to, unless what is chosen or found is drawn elsewhere.

    Of the others a view of the whole body is taken first: it says where on the body
    one is, and a closer look is offered from there.
    """
    if state.selection:
        return _showing(atlas, (state.selection.code,), state.view)
    if state.hits:
        views = [found for code in state.hits if (found := views_of(atlas, code))]
        here = all(state.view in found for found in views)
        return state.view if here else _showing(atlas, state.hits, "")
    return state.view


def views_of(atlas: Atlas, code: str) -> tuple[str, ...]:
    """The views that a point is drawn in, the one that shows it best first.

    So it stands in the data: what is seen at the edge of a figure comes last.
    """
    return tuple(dict.fromkeys(place.view for place in atlas.placements_of(code)))


def closer_views(atlas: Atlas, code: str, view: str) -> tuple[str, ...]:
    """The views that show a point larger than this one does."""
    here = atlas.views[view].scale if view in atlas.views else 0.0
    return tuple(id_ for id_ in views_of(atlas, code) if atlas.views[id_].scale > here)


def is_mirrored(state: MapState) -> bool:
    """Whether a drawing of one limb shows the right one: the side that was chosen."""
    side = state.selection.side if state.selection else None
    if side in (BodySide.LEFT, BodySide.RIGHT):
        return side is BodySide.RIGHT
    return state.mirrored


def _showing(atlas: Atlas, codes: tuple[str, ...], current: str) -> str:
    drawn = [view for code in codes for view in views_of(atlas, code)]
    if current in drawn or not drawn:
        return current or next(iter(atlas.views), "")
    whole = [view for view in drawn if atlas.views[view].part == _WHOLE]
    return (whole or drawn)[0]
