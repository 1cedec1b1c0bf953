"""The filters by name; free of msgspec, for the widgets."""

from enum import StrEnum


class Filter(StrEnum):
    """One thing that a point must go with."""

    DESK = "at-my-desk"
    ONE_HAND = "one-hand"
    SHOES_ON = "no-shoes-off"
    EASY = "easy-to-reach"
    SAFE = "safe-for-me"


FILTER_WORDS = {
    Filter.DESK: "At my desk",
    Filter.ONE_HAND: "One hand free",
    Filter.SHOES_ON: "Shoes stay on",
    Filter.EASY: "Easy to reach",
    Filter.SAFE: "Safe for me",
}
FILTER_HINTS = {
    Filter.DESK: "Points you can press on a chair, dressed and with your shoes on",
    Filter.ONE_HAND: "Points that need one hand and do not lie on an arm",
    Filter.SHOES_ON: "No points on the foot or ankle",
    Filter.EASY: "Points you can reach without stretching or help",
    Filter.SAFE: "Nothing that is left out for you or not for pressing",
}

Filters = frozenset[Filter]
NO_FILTERS: Filters = frozenset()
