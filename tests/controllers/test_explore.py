"""Searching, choosing and turning, with a screen that only remembers."""

import pytest

from explorer.controllers.explore import ExploreController
from explorer.domain.body import BodyPart
from explorer.domain.errors import NotInAtlasError
from explorer.domain.map_state import Intent, Opened, Selection
from explorer.domain.pages import PageKind
from explorer.domain.resolve import Knowledge
from explorer.domain.screen_state import ScreenState
from explorer.domain.search import SearchIndex
from explorer.domain.sides import BodySide
from tests.builders import (
    make_atlas,
    make_pair,
    make_placement,
    make_point,
    make_region,
    make_view,
)

FRONT, BACK = make_view("front", "Front"), make_view("back", "Back")
HAND = make_view("hand", "Hand", one_sided=True, scale=5.0, part=BodyPart.HAND)


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
            make_point(
                "LI4",
                placements=(
                    *make_pair(FRONT, 650, 950),
                    make_placement("hand", BodySide.LEFT, 400, 300),
                ),
            ),
        ),
        views=(FRONT, BACK, HAND),
        regions=(make_region(), make_region("knee", "Knee")),
    )
    knowledge = Knowledge(atlas, SearchIndex.build(atlas))
    return ExploreController(screen, lambda: knowledge, region_under)


def region_under(view: str, x: float, y: float) -> str | None:
    if x > 700:
        return "knee-l"
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


@pytest.mark.parametrize("view", ["front", "back", "hand"])
def test_turning_keeps_what_is_open(
    explore: ExploreController, screen: RememberingScreen, view: str
) -> None:
    explore.search("lumbago")
    explore.select("BL23", BodySide.RIGHT)
    before = explore.intent
    explore.turn_to(view)
    assert screen.last.map.view == view
    assert screen.last.map.selection == Selection("BL23", BodySide.RIGHT)
    assert screen.last.page.id == "BL23"
    assert explore.intent == before._replace(view=view)


def test_turning_is_no_step_to_go_back_by(
    explore: ExploreController, screen: RememberingScreen
) -> None:
    explore.open_page(PageKind.CONDITION, "low-back-pain")
    explore.select("BL23")
    explore.turn_to("front")
    explore.back()
    assert screen.last.page.id == "low-back-pain"


@pytest.mark.parametrize("side", [BodySide.LEFT, BodySide.RIGHT])
def test_chosen_side_decides_which_limb_is_shown(
    explore: ExploreController, screen: RememberingScreen, side: BodySide
) -> None:
    explore.turn_to("hand")
    explore.select("LI4", side)
    assert screen.last.map.view == "hand"
    assert screen.last.map.mirrored is (side is BodySide.RIGHT)


def test_point_without_a_side_leaves_the_limb_as_it_is(
    explore: ExploreController, screen: RememberingScreen
) -> None:
    explore.select("LI4", BodySide.RIGHT)
    explore.select("LI4")
    assert screen.last.map.mirrored
    explore.select("LI4", BodySide.LEFT)
    explore.select("LI4")
    assert not screen.last.map.mirrored


def test_other_side_shows_the_other_limb_and_chooses_the_point_on_it(
    explore: ExploreController, screen: RememberingScreen
) -> None:
    explore.turn_to("hand")
    explore.select("LI4", BodySide.LEFT)
    for side in (BodySide.RIGHT, BodySide.LEFT):
        explore.show_other_side()
        assert screen.last.map.selection == Selection("LI4", side)
        assert screen.last.map.mirrored is (side is BodySide.RIGHT)
        assert screen.last.map.view == "hand"
        assert screen.last.page.id == "LI4"


def test_other_side_needs_nothing_chosen(
    explore: ExploreController, screen: RememberingScreen
) -> None:
    explore.turn_to("hand")
    for selection, mirrored in ((None, True), (Selection("LI4"), False)):
        if selection is not None:
            explore.select(selection.code)
        explore.show_other_side()
        assert screen.last.map.selection == selection
        assert screen.last.map.mirrored is mirrored


@pytest.mark.parametrize(
    ("view", "mirrored", "region"),
    [
        ("hand", False, "knee-l"),
        ("hand", True, "knee-r"),
        ("front", False, "knee-l"),
        ("front", True, "knee-l"),  # drawn with both sides: nothing is turned over
    ],
)
def test_press_on_a_limb_turned_over_opens_the_region_of_the_other_side(
    explore: ExploreController,
    screen: RememberingScreen,
    view: str,
    mirrored: bool,
    region: str,
) -> None:
    explore.resume(Intent(view=view, mirrored=mirrored))
    explore.press_skin(view, 800, 10)
    assert screen.last.map.region == region
    assert screen.last.page.kind is PageKind.REGION


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


def test_press_on_skin_keeps_the_view_that_was_pressed(
    explore: ExploreController, screen: RememberingScreen
) -> None:
    explore.turn_to("front")
    explore.press_skin("back", 700, 900)
    assert screen.last.map.view == "back"
    explore.press_skin("front", 700, 900)
    assert screen.last.map.view == "front"


def test_region_of_a_limb_is_turned_over_with_it(
    explore: ExploreController, screen: RememberingScreen
) -> None:
    explore.press_skin("hand", 800, 10)
    opened = [screen.last.map.region]
    for _ in range(2):
        explore.show_other_side()
        opened.append(screen.last.map.region)
    assert opened == ["knee-l", "knee-r", "knee-l"]
