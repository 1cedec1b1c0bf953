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
from explorer.domain.pages import Block, HoldOffer, Link, LinksBlock, Page, PageKind
from explorer.domain.point_page import point_page
from explorer.domain.session_plan import first_steps, seconds_of
from explorer.domain.together import is_choosing
from explorer.domain.together_page import together_page
from explorer.domain.welcome_page import welcome_page
from explorer.domain.wording import duration_words

_PAGES = {
    PageKind.CONDITION: condition_page,
    PageKind.ROUTINE: routine_page,
    PageKind.REGION: region_page,
    PageKind.TOGETHER: together_page,
    PageKind.SAFETY: notice_page,
    PageKind.GUIDE: guide_page,
}
_FIRST_POINTS_START = (PageKind.CONDITION, PageKind.TOGETHER, PageKind.REGION)
_FILTERED = "not with your filters"


def page_of(
    atlas: Atlas, opened: Opened | None, passing: frozenset[str] | None = None
) -> Page:
    """The page of what is opened, or the first page when nothing is.

    `passing` are the points that filters let through: the others are faded, and not
    among those that are started.  Raises `NotInAtlasError` when the atlas does not
    hold what is opened.
    """
    if opened is None or opened.kind is PageKind.WELCOME:
        return welcome_page(len(atlas.points))
    if opened.kind is PageKind.POINT:
        page = point_page(atlas, opened.id, opened.side)
    else:
        page = _PAGES[opened.kind](atlas, opened.id)
        page = page._replace(hold=page.hold or _offer(atlas, opened, passing))
    return page if passing is None else _faded(page, passing)


def _offer(
    atlas: Atlas, opened: Opened, passing: frozenset[str] | None
) -> HoldOffer | None:
    """The first few points of a page as something to start."""
    kind, id_ = opened.kind, opened.id
    if not id_ or kind not in _FIRST_POINTS_START or is_choosing(opened):
        return None
    steps = first_steps(atlas, kind, id_, passing)
    if not steps:
        return None
    time = duration_words(seconds_of(steps))
    codes = ", ".join(step.point for step in steps)
    label = "Start the first point" if len(steps) == 1 else f"Start {len(steps)} points"
    return HoldOffer(label, kind, id_, f"{codes} · {time} in all")


def _faded(page: Page, passing: frozenset[str]) -> Page:
    return page._replace(
        blocks=tuple(_faded_block(each, passing) for each in page.blocks)
    )


def _faded_block(block: Block, passing: frozenset[str]) -> Block:
    if not isinstance(block, LinksBlock):
        return block
    return block._replace(
        links=tuple(_faded_link(each, passing) for each in block.links)
    )


def _faded_link(link: Link, passing: frozenset[str]) -> Link:
    if link.kind is not PageKind.POINT or link.id in passing:
        return link
    return link._replace(note=f"{link.note} · {_FILTERED}", is_faded=True)
