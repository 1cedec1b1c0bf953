"""Which points a person's filters let through: where they are, and what is free."""

from explorer.domain.atlas import Atlas
from explorer.domain.narrowing import Filter, Filters
from explorer.domain.points import Point, Reach, SelfPressure
from explorer.domain.sides import HoldSides

_IN_A_SHOE = frozenset({"ankle", "heel", "foot", "toes"})
_ON_AN_ARM = frozenset({"upper-arm", "elbow", "forearm", "wrist", "hand"})
_UNDRESSED = frozenset(
    {"abdomen-upper", "abdomen-lower", "groin", "chest", "side-ribs", "thigh-inner"}
)
_NOT_ON_A_CHAIR = ("foot on a", "foot raised", "barefoot", "low stool", "bed", "wall")
_NOT_ONE_HAND = (
    *("both", "each hand", "other hand", "hands", "thumbs", "fists", "knuckles"),
    *("ball", "helper"),
)


def passing(atlas: Atlas, filters: Filters) -> frozenset[str] | None:
    """The codes that all filters let through; None when there is no filter."""
    if not filters:
        return None
    return frozenset(
        point.code
        for point in atlas.points.values()
        if all(_passes(point, each) for each in filters)
    )


def _passes(point: Point, wanted: Filter) -> bool:
    if point.self_pressure is SelfPressure.AVOID:
        return False
    match wanted:
        case Filter.DESK:
            return _at_a_desk(point)
        case Filter.ONE_HAND:
            return _with_one_hand(point)
        case Filter.SHOES_ON:
            return point.region not in _IN_A_SHOE
        case Filter.EASY:
            return point.reach is Reach.EASY
        case Filter.SAFE:
            return True


def _at_a_desk(point: Point) -> bool:
    """Easy, dressed, and on a chair; arms need no words about sitting."""
    posture = point.posture.lower()
    seated = "sitting" in posture or point.region in _ON_AN_ARM
    return (
        point.reach is Reach.EASY
        and point.region not in _IN_A_SHOE | _UNDRESSED
        and seated
        and not any(words in posture for words in _NOT_ON_A_CHAIR)
    )


def _with_one_hand(point: Point) -> bool:
    tool = point.tool.lower()
    return (
        point.sides is not HoldSides.BOTH
        and point.reach is not Reach.PARTNER
        and point.region not in _ON_AN_ARM
        and not any(words in tool for words in _NOT_ONE_HAND)
    )
