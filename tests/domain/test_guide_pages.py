"""The guide: its pages, their list, and the ways that lead to them."""

import pytest
from msgspec.structs import replace

from explorer.domain.atlas_pages import page_of
from explorer.domain.errors import NotInAtlasError
from explorer.domain.guide import GuidePage, GuideSection
from explorer.domain.map_state import Intent, Opened
from explorer.domain.pages import Link, LinksBlock, ListBlock, PageKind, TextBlock
from explorer.domain.point_page import READ_FIRST
from explorer.domain.resolve import Knowledge, resolve
from explorer.domain.search import SearchIndex
from explorer.domain.search_results import ResultKind
from explorer.domain.welcome_page import TO_READ
from explorer.services.atlas_files import load
from explorer.services.resources import data_dir
from tests.builders import make_atlas, make_condition

MEASURING = GuidePage(
    id="measuring",
    title="Measuring with your fingers",
    summary="Your own hand is the ruler.",
    synonyms=("finger widths",),
    sections=(
        GuideSection("One thumb", "The width of your thumb.", ("Use your own hand.",)),
        GuideSection("Steps", items=("Find a bone.", "Measure."), numbered=True),
    ),
)
PRESSING = replace(MEASURING, id="how-to-press", title="How to press")
ATLAS = make_atlas(guide=(MEASURING, PRESSING))


def test_a_page_has_its_sections_in_order_and_leads_on() -> None:
    page = page_of(ATLAS, Opened(PageKind.GUIDE, "measuring"))
    assert page.title == "Measuring with your fingers"
    assert page.blocks == (
        TextBlock("", "Your own hand is the ruler."),
        TextBlock("One thumb", "The width of your thumb."),
        ListBlock("", ("Use your own hand.",)),
        ListBlock("Steps", ("Find a bone.", "Measure."), numbered=True),
        LinksBlock(
            "More to read", (Link(PageKind.GUIDE, "how-to-press", "How to press"),)
        ),
    )


def test_without_an_id_it_is_the_list_of_pages() -> None:
    page = page_of(ATLAS, Opened(PageKind.GUIDE, ""))
    (block,) = page.blocks
    assert isinstance(block, LinksBlock)
    assert [link.id for link in block.links] == ["measuring", "how-to-press"]


def test_an_unknown_page_is_told() -> None:
    with pytest.raises(NotInAtlasError, match="Did you mean measuring"):
        page_of(ATLAS, Opened(PageKind.GUIDE, "mesuring"))


def test_a_page_is_found_by_its_words() -> None:
    first = SearchIndex.build(ATLAS).find("finger widths").results[0]
    assert (first.kind, first.id) == (ResultKind.GUIDE, "measuring")


def test_lists_of_all_complaints_and_routines_mark_nothing_on_the_map() -> None:
    atlas = make_atlas(conditions=(make_condition(), make_condition("knee", "Knee")))
    knowledge = Knowledge(atlas, SearchIndex.build(atlas))
    for kind in (PageKind.CONDITION, PageKind.ROUTINE, PageKind.GUIDE):
        state = resolve(Intent(opened=Opened(kind, "")), knowledge)
        assert state.map.hits == ()
        assert state.page.kind is kind
    complaints = page_of(atlas, Opened(PageKind.CONDITION, ""))
    links = [b for b in complaints.blocks if isinstance(b, LinksBlock)]
    assert [link.id for block in links for link in block.links] == [
        "low-back-pain",
        "knee",
    ]


def test_pages_that_others_lead_to_are_shipped() -> None:
    guide = load(data_dir()).atlas.guide
    assert set(READ_FIRST) <= set(guide)
    assert {id_: guide[id_].title for id_, _ in TO_READ} == dict(TO_READ)
