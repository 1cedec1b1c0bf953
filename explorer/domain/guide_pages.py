"""The pages of the guide, and their list."""

from collections.abc import Iterator

from explorer.domain.atlas import Atlas
from explorer.domain.guide import GuideSection
from explorer.domain.page_parts import guide_links, without_empty
from explorer.domain.pages import (
    Block,
    LinksBlock,
    ListBlock,
    Page,
    PageKind,
    TextBlock,
)

_TITLE = "Guide"


def guide_page(atlas: Atlas, id_: str) -> Page:
    """One page of the guide, or the list of all when no page is named."""
    if not id_:
        return _contents(atlas)
    shown = atlas.guide_page(id_)
    sections = (block for each in shown.sections for block in _blocks(each))
    others = tuple(other for other in atlas.guide if other != id_)
    return Page(
        kind=PageKind.GUIDE,
        id=id_,
        title=shown.title,
        subtitle=_TITLE,
        blocks=without_empty(
            (
                TextBlock("", shown.summary),
                *sections,
                ListBlock("Sources", shown.sources),
                LinksBlock("More to read", guide_links(atlas, others)),
            )
        ),
    )


def _contents(atlas: Atlas) -> Page:
    return Page(
        kind=PageKind.GUIDE,
        id="",
        title=_TITLE,
        subtitle="Short pages, each a few minutes to read",
        blocks=(LinksBlock("", guide_links(atlas, atlas.guide)),),
    )


def _blocks(section: GuideSection) -> Iterator[Block]:
    if section.text or not section.items:
        yield TextBlock(section.heading, section.text)
    heading = "" if section.text else section.heading
    yield ListBlock(heading, section.items, section.numbered)
