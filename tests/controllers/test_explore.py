"""Searching, choosing and turning, with a screen that only remembers."""

import pytest

from explorer.controllers.explore import ExploreController
from explorer.domain.errors import NotInAtlasError
from explorer.domain.map_state import Intent, Opened, Selection
from explorer.domain.pages import PageKind
from explorer.domain.resolve import Knowledge
from explorer.domain.screen_state import ScreenState
from explorer.domain.search import SearchIndex
from explorer.domain.sides import BodySide
from tests.builders import make_atlas, make_pair, make_point, make_view

FRONT, BACK = make_view("front", "Front"), make_view("back", "Back")


class RememberingScreen:
    """Keeps every state it was shown."""

    def __init__(self) -> None:
        self.states: list[ScreenState] = []

    def show_state(self, state: ScreenState) -> None:
        """Remember the state."""
        self.states.append(state)

    @property
    def last(self) -> ScreenState:
        """What is on the screen."""
        return self.states[-1]


@pytest.fixture
def screen() -> RememberingScreen:
    return RememberingScreen()


@pytest.fixture
def explore(screen: RememberingScreen) -> ExploreController:
    atlas = make_atlas(
        points=(
            make_point("BL23", placements=make_pair(BACK, 600, 900)),
            make_point("ST36", placements=make_pair(FRONT, 600, 900)),
        ),
        views=(FRONT, BACK),
    )
    knowledge = Knowledge(atlas, SearchIndex.build(atlas))
    return ExploreController(screen, knowledge, region_under)


def region_under(view: str, x: float, y: float) -> str | None:
    return "lower-back" if y < 1000 else None


def test_a_marker_press_selects_the_point_and_its_side(
    explore: ExploreController, screen: RememberingScreen
) -> None:
    explore.select("BL23", BodySide.RIGHT)
    assert screen.last.map.selection == Selection("BL23", BodySide.RIGHT)
    assert screen.last.page.id == "BL23"


def test_choosing_a_point_keeps_the_search(
    explore: ExploreController, screen: RememberingScreen
) -> None:
    explore.search("lumbago")
    explore.select("BL23")
    assert screen.last.answer.query == "lumbago"


def test_a_new_search_closes_what_was_open(
    explore: ExploreController, screen: RememberingScreen
) -> None:
    explore.select("BL23")
    explore.search("knee")
    assert screen.last.page.kind is PageKind.WELCOME


def test_a_press_on_skin_opens_the_region(
    explore: ExploreController, screen: RememberingScreen
) -> None:
    explore.press_skin("back", 10, 10)
    assert screen.last.page.kind is PageKind.REGION


def test_a_press_beside_the_body_closes_what_is_open(
    explore: ExploreController, screen: RememberingScreen
) -> None:
    explore.select("BL23")
    explore.press_skin("back", 10, 2000)
    assert screen.last.map.selection is None


def test_back_returns_to_what_was_open_before(
    explore: ExploreController, screen: RememberingScreen
) -> None:
    explore.open_page(PageKind.CONDITION, "low-back-pain")
    explore.select("BL23")
    explore.back()
    assert screen.last.page.id == "low-back-pain"
    explore.back()
    assert screen.last.page.kind is PageKind.WELCOME


def test_back_at_the_beginning_shows_the_first_page(
    explore: ExploreController, screen: RememberingScreen
) -> None:
    explore.back()
    assert screen.last.page.kind is PageKind.WELCOME


def test_clearing_closes_first_and_then_forgets_the_search(
    explore: ExploreController, screen: RememberingScreen
) -> None:
    explore.search("lumbago")
    explore.select("BL23")
    explore.clear()
    assert screen.last.answer.query == "lumbago"
    assert screen.last.map.selection is None
    explore.clear()
    assert screen.last.answer.query == ""


def test_turning_away_from_a_point_closes_it(
    explore: ExploreController, screen: RememberingScreen
) -> None:
    explore.select("BL23")
    explore.turn_to("front")
    assert screen.last.map.view == "front"
    assert screen.last.map.selection is None


def test_the_body_turns_to_what_was_found(
    explore: ExploreController, screen: RememberingScreen
) -> None:
    explore.select("BL23")
    assert screen.last.map.view == "back"


def test_what_lay_open_last_is_seen_and_leads_back_to_the_beginning(
    explore: ExploreController, screen: RememberingScreen
) -> None:
    explore.resume(Intent(opened=Opened(PageKind.POINT, "BL23")))
    assert screen.last.map.view == "back"
    explore.back()
    assert screen.last.page.kind is PageKind.WELCOME


def test_turning_by_hand_wins_over_what_was_found(
    explore: ExploreController, screen: RememberingScreen
) -> None:
    explore.open_page(PageKind.CONDITION, "low-back-pain")
    assert screen.last.map.view == "back"
    explore.turn_to("front")
    assert screen.last.map.view == "front"
    assert screen.last.page.id == "low-back-pain"


def test_an_unknown_point_leaves_everything_as_it_was(
    explore: ExploreController, screen: RememberingScreen
) -> None:
    explore.select("BL23")
    before = explore.intent
    with pytest.raises(NotInAtlasError):
        explore.select("BL999")
    assert explore.intent == before
    assert screen.last.page.id == "BL23"
