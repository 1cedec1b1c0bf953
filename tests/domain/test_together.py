"""Several complaints at once: points ranked by how many they serve."""

import pytest

from explorer.domain.atlas import Atlas
from explorer.domain.atlas_pages import page_of
from explorer.domain.errors import NotInAtlasError
from explorer.domain.map_state import Opened
from explorer.domain.pages import LinksBlock, Page, PageKind
from explorer.domain.points import Reach, SelfPressure
from explorer.domain.together import (
    codes_to_start,
    conditions_of,
    ids_of,
    is_choosing,
    joined,
    ranked_points,
    region_points,
    with_another,
)
from tests.builders import make_atlas, make_condition, make_point, make_region

TOGETHER = PageKind.TOGETHER


@pytest.fixture
def atlas() -> Atlas:
    return make_atlas(
        points=(
            make_point("BL23", reach=Reach.AWKWARD),
            make_point("BL40", region="knee"),
            make_point("LI4", region="hand"),
            make_point("GV4", reach=Reach.PARTNER),
            make_point("ST9", self_pressure=SelfPressure.AVOID),
        ),
        conditions=(
            make_condition("back", "Back", points=("BL23", "BL40", "GV4", "ST9")),
            make_condition("head", "Head", points=("LI4", "BL40")),
            make_condition("knee", "Knee", points=("BL40",)),
        ),
        regions=(
            make_region(conditions=("back",)),
            make_region("knee", "Knee", conditions=("knee", "back")),
            make_region("hand", "Hand", conditions=("head",)),
        ),
        routines=(),
    )


def titles(page: Page, heading: str) -> list[str]:
    return [
        link.title
        for block in page.blocks
        if isinstance(block, LinksBlock) and block.heading == heading
        for link in block.links
    ]


def test_what_serves_most_comes_first_then_the_order_of_the_lists(
    atlas: Atlas,
) -> None:
    ranked = ranked_points(atlas, ("back", "head"))
    assert [each.code for each in ranked] == ["BL40", "BL23", "LI4", "GV4", "ST9"]
    assert ranked[0].conditions == ("back", "head")


def test_ids_are_joined_once_each() -> None:
    assert ids_of("back+head+back+") == ("back", "head")
    assert joined(("back", "head", "back")) == "back+head"


def test_easy_points_are_started_first_and_no_others_than_a_person_can(
    atlas: Atlas,
) -> None:
    codes = codes_to_start(atlas, PageKind.CONDITION, "back")
    assert codes == ("BL40", "BL23")
    assert codes_to_start(atlas, PageKind.CONDITION, "back", frozenset({"BL23"})) == (
        "BL23",
    )


def test_a_region_tells_here_from_away(atlas: Atlas) -> None:
    here, away = region_points(atlas, "knee-l")
    assert here == ("BL40",)
    assert "BL23" in away


def test_the_page_says_whom_each_point_serves(atlas: Atlas) -> None:
    page = page_of(atlas, Opened(TOGETHER, "back+head"))
    assert page.title == "Back and Head"
    notes = [
        link.note
        for block in page.blocks
        if isinstance(block, LinksBlock) and block.heading.startswith("Points")
        for link in block.links
    ]
    assert notes[0].endswith("for both")
    assert notes[2].endswith("for Head")
    assert page.hold is not None
    assert page.hold.kind is TOGETHER


def test_the_page_leads_to_one_more_and_to_one_less(atlas: Atlas) -> None:
    page = page_of(atlas, Opened(TOGETHER, "back+head"))
    changes = titles(page, "Change what goes together")
    assert changes == ["Add another complaint", "Without Back", "Without Head"]


def test_the_choice_offers_all_others(atlas: Atlas) -> None:
    page = page_of(atlas, Opened(TOGETHER, "back+"))
    offered = [
        link.id
        for block in page.blocks
        if isinstance(block, LinksBlock)
        for link in block.links
    ]
    assert offered == ["back+head", "back+knee"]
    assert page.hold is None


def test_a_chosen_complaint_joins_the_others() -> None:
    opened = Opened(TOGETHER, "back+")
    assert is_choosing(opened)
    assert with_another(opened, "head") == Opened(TOGETHER, "back+head")
    assert not is_choosing(Opened(TOGETHER, "back+head"))
    assert not is_choosing(None)


def test_an_unknown_complaint_is_told(atlas: Atlas) -> None:
    with pytest.raises(NotInAtlasError):
        page_of(atlas, Opened(TOGETHER, "back+nonsense"))


@pytest.mark.parametrize(
    ("kind", "id_", "expected"),
    [
        (PageKind.CONDITION, "back", ("back",)),
        (TOGETHER, "back+head", ("back", "head")),
        (PageKind.REGION, "knee-r", ("knee", "back")),
        (PageKind.POINT, "LI4", ()),
    ],
)
def test_what_a_page_is_about(
    atlas: Atlas, kind: PageKind, id_: str, expected: tuple[str, ...]
) -> None:
    assert conditions_of(atlas, kind, id_) == expected
