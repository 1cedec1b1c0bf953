"""A point without a text can be looked at, and nothing can be done with it."""

import pytest

from explorer.domain.atlas_pages import page_of
from explorer.domain.errors import NotInAtlasError, NotWrittenError
from explorer.domain.map_state import Opened
from explorer.domain.pages import LinksBlock, PageKind, TextBlock
from explorer.domain.point_places import UnshownPoint
from explorer.domain.session_plan import plan_point, plan_routine
from explorer.domain.sides import BodySide
from tests.builders import (
    make_atlas,
    make_point,
    make_quiet_point,
    make_region,
    make_routine,
    make_step,
)

QUIET = make_quiet_point()
ATLAS = make_atlas(quiet=(QUIET,))


def words_of(code: str, side: BodySide | None = None) -> str:
    page = page_of(ATLAS, Opened(PageKind.POINT, code, side))
    texts = [block.text for block in page.blocks if isinstance(block, TextBlock)]
    return " ".join((page.title, page.subtitle, page.names, page.hanzi, *texts))


def test_asking_for_its_text_is_refused_in_a_sentence() -> None:
    with pytest.raises(NotWrittenError) as refused:
        ATLAS.point("BL24")
    assert "BL24 (Sea of Qi Transporter)" in str(refused.value)
    assert "not written yet" in str(refused.value)
    assert "no hold" in str(refused.value)


def test_whoever_expects_an_unknown_point_expects_this_too() -> None:
    with pytest.raises(NotInAtlasError):
        ATLAS.cautions_of(["BL24"])


def test_it_is_never_held() -> None:
    with pytest.raises(NotWrittenError):
        plan_point(ATLAS, "BL24", 60)
    routine = make_routine(steps=(make_step("BL24"),))
    with pytest.raises(NotWrittenError):
        plan_routine(make_atlas(quiet=(QUIET,), routines=(routine,)), routine.id)


def test_names_and_places_are_known_of_both_kinds() -> None:
    assert ATLAS.names_of("BL24") == QUIET.names
    assert ATLAS.names_of("BL23") == make_point().names
    assert ATLAS.placements_of("BL24") == QUIET.placements
    assert ATLAS.placements_of("BL23") == make_point().placements
    with pytest.raises(NotInAtlasError, match="no point BL99"):
        ATLAS.placements_of("BL99")


def test_a_written_point_is_no_longer_quiet() -> None:
    atlas = make_atlas(quiet=(make_quiet_point("BL23"), QUIET))
    assert list(atlas.quiet) == ["BL24"]
    assert atlas.point("BL23").title == make_point().title


def test_its_page_names_it_and_says_that_nothing_is_written() -> None:
    page = page_of(ATLAS, Opened(PageKind.POINT, "BL24"))
    assert (page.kind, page.id, page.hold) == (PageKind.POINT, "BL24", None)
    told = words_of("BL24")
    for word in ("Sea of Qi Transporter", "BL24", "Qìhǎishū", "氣海俞", "Bladder"):
        assert word in told
    assert "not written yet, so the program offers no hold for it" in told


def test_its_page_says_which_side_was_pressed() -> None:
    assert "your right" in words_of("BL24", BodySide.RIGHT)
    assert "your" not in words_of("BL24")


def test_its_page_leads_to_its_part_of_the_body() -> None:
    page = page_of(ATLAS, Opened(PageKind.POINT, "BL24"))
    links = [block.links for block in page.blocks if isinstance(block, LinksBlock)]
    assert [link.id for row in links for link in row] == ["lower-back"]


@pytest.mark.parametrize("code", ["BL23", "BL24"])
def test_a_page_says_why_no_drawing_shows_the_point(code: str) -> None:
    unshown = UnshownPoint(code, "inside the upper lip")
    atlas = make_atlas(quiet=(QUIET,), unshown=(unshown,))
    page = page_of(atlas, Opened(PageKind.POINT, code))
    told = [block.text for block in page.blocks if isinstance(block, TextBlock)]
    assert "It lies inside the upper lip." in told


def test_a_region_tells_what_is_to_come_and_offers_only_what_is_written() -> None:
    page = page_of(ATLAS, Opened(PageKind.REGION, "lower-back"))
    texts = [block.text for block in page.blocks if isinstance(block, TextBlock)]
    assert texts == ["Here, but not described yet: BL24."]
    links = [block for block in page.blocks if isinstance(block, LinksBlock)]
    assert [link.id for link in links[0].links] == ["BL23"]


def test_a_region_with_nothing_written_says_what_to_try() -> None:
    face = make_region("face", "Face", conditions=())
    atlas = make_atlas(regions=(face,), quiet=(make_quiet_point(region="face"),))
    page = page_of(atlas, Opened(PageKind.REGION, "face"))
    (block,) = page.blocks
    assert isinstance(block, TextBlock)
    assert block.text.startswith("Here, but not described yet: BL24. Try")
