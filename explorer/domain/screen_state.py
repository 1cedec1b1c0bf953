"""Everything one look at the window shows, computed from the intent."""

from typing import NamedTuple

from explorer.domain.kept import KeptPages
from explorer.domain.map_state import MapState
from explorer.domain.narrowing import NO_FILTERS, Filters
from explorer.domain.pages import Page
from explorer.domain.search_results import SearchAnswer


class ScreenState(NamedTuple):
    """Map, results and page belong together: they are shown as one.

    `passing` are the points that filters let through; None when there is no filter.
    """

    map: MapState
    answer: SearchAnswer
    page: Page
    passing: frozenset[str] | None = None
    filters: Filters = NO_FILTERS
    kept: KeptPages = KeptPages()
