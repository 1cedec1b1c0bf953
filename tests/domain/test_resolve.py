"""What the window shows for what was asked."""

import pytest

from explorer.domain.choice_of_view import view_showing
from explorer.domain.errors import NotInAtlasError
from explorer.domain.map_state import Intent, MapState, Opened, Selection
from explorer.domain.pages import PageKind
from explorer.domain.resolve import Knowledge, resolve
from explorer.domain.search import SearchIndex
from explorer.domain.search_results import ResultKind
from explorer.domain.sides import BodySide
from tests.builders import (
    make_atlas,
    make_condition,
    make_pair,
    make_point,
    make_routine,
    make_step,
    make_view,
)

FRONT = make_view("front", "Front")
BACK = make_view("back", "Back")


@pytest.fixture
def knowledge() -> Knowledge:
    atlas = make_atlas(
        points=(
            make_point("BL23"),
            make_point(
                "ST36",
                title="Below the knee",
                english="Leg Three Miles",
                pinyin="Zúsānlǐ",
                region="shin",
                conditions=("knee-pain",),
                benefits=("a sore knee",),
                placements=make_pair(FRONT, 600, 900),
            ),
        ),
        conditions=(
            make_condition(),
            make_condition(
                "knee-pain",
                "Knee pain",
                synonyms=("sore knee",),
                medical=(),
                points=("ST36", "BL23"),
            ),
        ),
        routines=(make_routine(steps=(make_step("ST36"), make_step("BL23"))),),
        views=(FRONT, BACK),
    )
    return Knowledge(atlas, SearchIndex.build(atlas))


def test_nothing_asked_shows_the_first_page_and_dims_nothing(
    knowledge: Knowledge,
) -> None:
    state = resolve(Intent(), knowledge)
    assert state.page.kind is PageKind.WELCOME
    assert state.map.hits == ()
    assert state.map.view == "front"


def test_searching_marks_the_points_of_the_condition_that_is_meant(
    knowledge: Knowledge,
) -> None:
    state = resolve(Intent("sore knee"), knowledge)
    assert state.answer.results[0].kind is ResultKind.CONDITION
    assert state.map.hits == ("ST36", "BL23")


def test_an_open_condition_numbers_its_points_in_their_order(
    knowledge: Knowledge,
) -> None:
    intent = Intent("back", Opened(PageKind.CONDITION, "knee-pain"))
    assert resolve(intent, knowledge).map.hits == ("ST36", "BL23")


def test_an_open_routine_numbers_its_steps(knowledge: Knowledge) -> None:
    intent = Intent(opened=Opened(PageKind.ROUTINE, "low-back"))
    assert resolve(intent, knowledge).map.hits == ("ST36", "BL23")


def test_a_chosen_point_is_selected_on_the_side_that_was_pressed(
    knowledge: Knowledge,
) -> None:
    intent = Intent(opened=Opened(PageKind.POINT, "BL23", BodySide.RIGHT))
    state = resolve(intent, knowledge)
    assert state.map.selection == Selection("BL23", BodySide.RIGHT)
    assert "your right" in state.page.subtitle


def test_the_view_that_shows_a_chosen_point_is_the_one_it_is_drawn_in(
    knowledge: Knowledge,
) -> None:
    chosen = MapState(Selection("BL23"), view="front")
    assert view_showing(chosen, knowledge.atlas) == "back"
    assert view_showing(MapState(view="front"), knowledge.atlas) == "front"


def test_the_view_that_shows_hits_is_the_one_of_the_first(
    knowledge: Knowledge,
) -> None:
    behind_first = MapState(hits=("BL23", "ST36"), view="front")
    assert view_showing(behind_first, knowledge.atlas) == "back"
    in_front_first = MapState(hits=("ST36", "BL23"), view="front")
    assert view_showing(in_front_first, knowledge.atlas) == "front"


def test_an_open_region_lights_up_and_marks_its_points(knowledge: Knowledge) -> None:
    intent = Intent(opened=Opened(PageKind.REGION, "lower-back"))
    state = resolve(intent, knowledge)
    assert state.map.region == "lower-back"
    assert state.map.hits == ("BL23",)


def test_an_unknown_point_is_refused_with_a_sentence(knowledge: Knowledge) -> None:
    intent = Intent(opened=Opened(PageKind.POINT, "BL999"))
    with pytest.raises(NotInAtlasError, match="no point BL999"):
        resolve(intent, knowledge)
