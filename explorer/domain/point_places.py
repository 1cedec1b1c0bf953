"""Where points are drawn, apart from what is said about them."""

from msgspec import Struct

from explorer.domain.points import Placement


class PointPlaces(Struct, frozen=True, forbid_unknown_fields=True):
    """All places of one point, both sides written out.

    A view of one side holds the left or the middle only.  Some points have several
    places in one view: the four around the crown, the tips of all ten fingers.
    """

    code: str
    places: tuple[Placement, ...]


class UnshownPoint(Struct, frozen=True, forbid_unknown_fields=True):
    """A point that no view can show, and why."""

    code: str
    why: str
