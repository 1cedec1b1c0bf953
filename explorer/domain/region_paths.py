"""How the named areas of skin are called in the drawings: `knee-l` is the left knee."""

from explorer.domain.sides import BodySide

_SIDES = {"-l": BodySide.LEFT, "-r": BodySide.RIGHT}
_OTHER = {"-l": "-r", "-r": "-l"}


def other_side_of(path_id: str) -> str:
    """The same area on the other side; an area of the middle is its own."""
    ending = path_id[-2:]
    return path_id[:-2] + _OTHER[ending] if ending in _OTHER else path_id


def side_of(path_id: str) -> BodySide | None:
    """The side that an area of the drawing lies on; None for both and the middle."""
    return _SIDES.get(path_id[-2:])
