"""Points that are drawn and named, while their text is still to be written."""

from msgspec import Struct

from explorer.domain.points import Placement, PointNames


class QuietPoint(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A point without a text: it has no cautions yet, so nothing may offer to press it.

    It can be found and looked at, but it is never held, part of a routine, named for
    a condition or printed.  Its places are given like those of a point.
    """

    code: str
    names: PointNames
    meridian: str
    region: str
    bilateral: bool
    placements: tuple[Placement, ...] = ()
