"""Filters let through what suits where the person is, and hide nothing."""

from functools import cache

import pytest

from explorer.domain.atlas import Atlas
from explorer.domain.atlas_pages import page_of
from explorer.domain.filters import passing
from explorer.domain.map_state import Opened
from explorer.domain.narrowing import FILTER_HINTS, FILTER_WORDS, Filter
from explorer.domain.pages import LinksBlock, PageKind
from explorer.domain.points import SelfPressure
from explorer.services.atlas_files import load
from explorer.services.resources import data_dir


@cache
def shipped() -> Atlas:
    return load(data_dir()).atlas


def through(*filters: Filter) -> frozenset[str]:
    codes = passing(shipped(), frozenset(filters))
    assert codes is not None
    return codes


def test_no_filter_is_not_the_same_as_one_that_all_pass() -> None:
    assert passing(shipped(), frozenset()) is None


@pytest.mark.parametrize(
    ("filter_", "some", "none"),
    [
        (Filter.DESK, "LI4 PC6 GB20 LI10 HT7 EX-HN5 BL2", "BL60 CV12 KI1 BL25 GB30"),
        (Filter.ONE_HAND, "ST36 GB34 CV12 SP6 LR3", "LI4 PC6 GB20 HT7 BL13"),
        (Filter.SHOES_ON, "ST36 LI4 BL40 SP6", "BL60 KI1 LR3 BL67 KI3"),
        (Filter.EASY, "LI4 ST36 PC6", "GB30 BL54 BL15"),
        (Filter.SAFE, "LI4 ST36 BL60", "ST9 CV22 BL1 CV8"),
    ],
)
def test_points_that_everybody_knows_fall_on_the_right_side(
    filter_: Filter, some: str, none: str
) -> None:
    codes = through(filter_)
    assert set(some.split()) <= codes
    assert codes.isdisjoint(none.split())


@pytest.mark.parametrize("filter_", list(Filter))
def test_a_filter_never_lets_through_what_is_not_pressed(filter_: Filter) -> None:
    avoided = {
        point.code
        for point in shipped().points.values()
        if point.self_pressure is SelfPressure.AVOID
    }
    assert avoided.isdisjoint(through(filter_))
    assert through(filter_)


def test_filters_add_up() -> None:
    both = through(Filter.DESK, Filter.ONE_HAND)
    assert both == through(Filter.DESK) & through(Filter.ONE_HAND)


def test_at_a_desk_there_is_something_for_most_complaints() -> None:
    desk = through(Filter.DESK)
    served = [
        item
        for item in shipped().conditions.values()
        if not desk.isdisjoint(item.points)
    ]
    assert len(served) >= 0.8 * len(shipped().conditions)


def test_a_page_fades_what_is_filtered_and_starts_without_it() -> None:
    through_ = through(Filter.SHOES_ON)
    page = page_of(shipped(), Opened(PageKind.CONDITION, "sciatica"), through_)
    [links] = [
        block.links
        for block in page.blocks
        if isinstance(block, LinksBlock) and block.heading == "Points, best first"
    ]
    faded = {link.id for link in links if link.is_faded}
    assert faded == {link.id for link in links} - through_
    assert "BL60" in faded
    assert page.hold is not None
    assert "BL60" not in page.hold.sides


def test_every_filter_has_its_words() -> None:
    assert set(FILTER_WORDS) == set(FILTER_HINTS) == set(Filter)
