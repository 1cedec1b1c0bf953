"""Everything one look at the window shows, computed from the intent."""

from typing import NamedTuple

from explorer.domain.map_state import MapState
from explorer.domain.pages import Page
from explorer.domain.search_results import SearchAnswer


class ScreenState(NamedTuple):
    """Map, results and page belong together: they are shown as one."""

    map: MapState
    answer: SearchAnswer
    page: Page
