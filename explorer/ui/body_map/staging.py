"""Which views are shown, and which of them turned over."""

from collections.abc import Sequence
from typing import NamedTuple

from explorer.domain.first_look import ViewLook
from explorer.domain.map_state import MapState
from explorer.ui.body_map.figure_layout import Figure, has_room_for_all, side_by_side


class Staging(NamedTuple):
    """How the views are to be shown; `as_mirror` turns those over that face us."""

    width: float
    height: float
    as_mirror: bool = False


def staged(
    views: Sequence[ViewLook], state: MapState, staging: Staging
) -> tuple[Figure, ...]:
    """Front and back together when there is room, else the view that is asked for."""
    if not views:
        return ()
    asked = next((view for view in views if view.id == state.view), views[0])
    together = bodies(views)
    if asked in together and has_room_for_all(together, staging.width, staging.height):
        shown: Sequence[ViewLook] = together
    else:
        shown = (asked,)
    turned = [view.id for view in shown if _is_turned(view, state, staging)]
    return side_by_side(shown, turned)


def bodies(views: Sequence[ViewLook]) -> tuple[ViewLook, ...]:
    """The views of the whole body that are shown together: front and back."""
    return tuple(view for view in views if view.part == "body" and not view.one_sided)


def _is_turned(view: ViewLook, state: MapState, staging: Staging) -> bool:
    if view.one_sided:
        return state.mirrored
    return view.facing and staging.as_mirror
