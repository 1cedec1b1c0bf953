"""Which picture a marker wears: by how it stands out, its channel and the zoom."""

from collections.abc import Callable

from explorer.domain.first_look import MarkerLook
from explorer.ui.body_map.marker_shapes import Shape
from explorer.ui.body_map.marker_state import Prominence, Stand
from explorer.ui.body_map.sprites import MarkerSize, Sprite

Dress = Callable[[MarkerLook], tuple[str, Shape]]
"""The colour, as `#rrggbb` or empty for the theme's own, and shape of a marker."""

_SIZES = ((0.8, MarkerSize.SMALL), (2.0, MarkerSize.MEDIUM))
"""Up to which magnification markers are how large."""


def plain_dress(look: MarkerLook) -> tuple[str, Shape]:
    """In the theme's own colour, with a cross for what is not to be pressed."""
    return "", Shape.CIRCLE if look.reach else Shape.CROSS


def size_at(magnification: float) -> MarkerSize:
    """How large markers are where a thousandth of the height takes so many pixels."""
    fits = (size for limit, size in _SIZES if magnification < limit)
    return next(fits, MarkerSize.LARGE)


def minor_reach(size: MarkerSize) -> float:
    """Within which share of the hit radius a marker in the background is meant.

    Small where such markers stand close: skin that hurts has to be pressable.
    """
    shares = {MarkerSize.LARGE: 0.5, MarkerSize.MEDIUM: 0.35}
    return shares.get(size, 0.25)


def sprite_of(look: MarkerLook, stand: Stand, size: MarkerSize, dress: Dress) -> Sprite:
    """The picture of a marker."""
    fill, shape = dress(look)
    own = size
    in_background = look.is_minor and stand.prominence <= Prominence.PLAIN
    if in_background:
        smaller = {
            MarkerSize.LARGE: MarkerSize.MEDIUM,
            MarkerSize.MEDIUM: MarkerSize.SMALL,
        }
        own = smaller.get(size, MarkerSize.TINY)
    return Sprite(stand.prominence, stand.number, own, shape, fill, in_background)
