"""Which page belongs to what is opened."""

from explorer.domain.atlas import Atlas
from explorer.domain.guide_pages import guide_page
from explorer.domain.lookup_pages import (
    condition_page,
    notice_page,
    region_page,
    routine_page,
)
from explorer.domain.map_state import Opened
from explorer.domain.pages import Page, PageKind
from explorer.domain.point_page import point_page
from explorer.domain.welcome_page import welcome_page

_PAGES = {
    PageKind.CONDITION: condition_page,
    PageKind.ROUTINE: routine_page,
    PageKind.REGION: region_page,
    PageKind.SAFETY: notice_page,
    PageKind.GUIDE: guide_page,
}


def page_of(atlas: Atlas, opened: Opened | None) -> Page:
    """The page of what is opened, or the first page when nothing is.

    Raises `NotInAtlasError` when the atlas does not hold it.
    """
    if opened is None or opened.kind is PageKind.WELCOME:
        return welcome_page(len(atlas.points))
    if opened.kind is PageKind.POINT:
        return point_page(atlas, opened.id, opened.side)
    return _PAGES[opened.kind](atlas, opened.id)
