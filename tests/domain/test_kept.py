"""Favourites, and what was opened last."""

from explorer.domain.kept import Kept, Place
from explorer.domain.kept_pages import kept_pages
from explorer.domain.map_state import Opened
from explorer.domain.pages import PageKind
from tests.builders import make_atlas

POINT = Opened(PageKind.POINT, "BL23")
CONDITION = Opened(PageKind.CONDITION, "low-back-pain")


def test_the_newest_page_stands_first_and_none_stands_twice() -> None:
    kept = Kept().visited(POINT).visited(CONDITION).visited(POINT)
    assert [place.id for place in kept.recent] == ["BL23", "low-back-pain"]


def test_few_pages_are_remembered() -> None:
    kept = Kept()
    for number in range(1, 40):
        kept = kept.visited(Opened(PageKind.POINT, f"BL{number}"))
    assert kept.recent[0].id == "BL39"
    assert len(kept.recent) == 6


def test_lists_guide_and_nothing_are_not_worth_it() -> None:
    for opened in (
        None,
        Opened(PageKind.CONDITION, ""),
        Opened(PageKind.GUIDE, "measuring"),
        Opened(PageKind.TOGETHER, "a+b"),
    ):
        assert Kept().visited(opened) == Kept()
        assert Kept().toggled(opened) == Kept()


def test_a_favourite_is_one_until_it_is_none() -> None:
    kept = Kept().toggled(POINT)
    assert kept.favourites == (Place(PageKind.POINT, "BL23"),)
    assert kept.toggled(POINT) == Kept()


def test_titles_come_from_the_atlas_and_what_it_lacks_is_passed_over() -> None:
    kept = Kept(
        favourites=(Place(PageKind.POINT, "BL23"), Place(PageKind.POINT, "XX9")),
        recent=(
            Place(PageKind.POINT, "BL23"),
            Place(PageKind.CONDITION, "low-back-pain"),
            Place(PageKind.ROUTINE, "low-back"),
            Place(PageKind.REGION, "lower-back-l"),
        ),
    )
    pages = kept_pages(make_atlas(), kept, POINT)
    assert [page.id for page in pages.favourites] == ["BL23"]
    assert [(page.title, page.note) for page in pages.recent] == [
        ("Lower back pain", ""),
        ("Low back, one point", "2 min 15 s"),
        ("Lower back", "your left"),
    ]
    assert pages.can_keep
    assert pages.is_favourite
