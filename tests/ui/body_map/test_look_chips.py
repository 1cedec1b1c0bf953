"""Chips offer what can be seen from here, and nothing that is seen already."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from explorer.domain.first_look import ViewLook
from explorer.domain.map_state import MapState, Selection
from explorer.ui.body_map.figure_layout import Figure, side_by_side
from explorer.ui.body_map.look_chips import LookChips

FRONT = ViewLook("front", "Front", "front.svg", (0.0, 0.0, 500.0, 1000.0), 250.0)
BACK = FRONT._replace(id="back", title="Back", facing=False)
SIDE = FRONT._replace(id="side", title="Side", one_sided=True)
PALM = SIDE._replace(id="palm", title="Palm", part="hand")
FACE = FRONT._replace(id="face", title="Face", part="head")
SOLE = SIDE._replace(id="sole", title="Sole", part="leg")
VIEWS = (FRONT, BACK, SIDE, PALM, FACE, SOLE)
NOTHING = MapState(view="front")


@pytest.fixture
def chips(qtbot: QtBot) -> LookChips:
    chips = LookChips(VIEWS)
    qtbot.addWidget(chips)
    return chips


def words(chips: LookChips) -> list[str]:
    column = chips.layout()
    assert column is not None
    items = [column.itemAt(at) for at in range(column.count())]
    buttons = [item.widget() for item in items if item]
    return [each.text() for each in buttons if isinstance(each, QPushButton)]


def chip(chips: LookChips, text: str) -> QPushButton:
    buttons = chips.findChildren(QPushButton)
    [found] = [
        each for each in buttons if each.text() == text and each.isVisibleTo(chips)
    ]
    return found


def shown(*views: ViewLook, mirrored: tuple[str, ...] = ()) -> tuple[Figure, ...]:
    return side_by_side(views, mirrored)


def test_whole_body_with_nothing_chosen_offers_nothing(chips: LookChips) -> None:
    chips.show_offers(NOTHING, shown(FRONT, BACK))
    assert words(chips) == []
    assert chips.isHidden()


def test_closer_looks_at_the_chosen_point_are_offered_in_order(
    chips: LookChips,
) -> None:
    state = MapState(view="back", closer=("sole", "palm"))
    chips.show_offers(state, shown(FRONT, BACK))
    assert words(chips) == ["Closer look: Sole", "Closer look: Palm"]
    assert not chips.isHidden()
    assert chips.first_closer_look() == "sole"


def test_what_is_on_the_map_already_is_not_offered(chips: LookChips) -> None:
    state = MapState(view="palm", closer=("palm", "sole"))
    chips.show_offers(state, shown(PALM))
    assert "Closer look: Palm" not in words(chips)
    assert chips.first_closer_look() == "sole"


def test_at_most_three_closer_looks_are_offered(chips: LookChips) -> None:
    state = MapState(closer=("palm", "face", "sole", "side"))
    chips.show_offers(state, shown(FRONT, BACK))
    assert words(chips) == [f"Closer look: {name}" for name in ("Palm", "Face", "Sole")]


def test_view_that_is_not_known_is_not_offered(chips: LookChips) -> None:
    chips.show_offers(MapState(closer=("moon", "palm")), shown(FRONT))
    assert words(chips) == ["Closer look: Palm"]
    assert chips.first_closer_look() == "palm"


def test_one_limb_offers_the_other(chips: LookChips) -> None:
    chips.show_offers(MapState(view="side"), shown(SIDE))
    assert words(chips) == ["Show your right"]
    chips.show_offers(
        MapState(view="side", mirrored=True), shown(SIDE, mirrored=("side",))
    )
    assert words(chips) == ["Show your left"]


def test_part_of_the_body_offers_the_way_back_to_the_whole(
    qtbot: QtBot, chips: LookChips
) -> None:
    chips.show_offers(MapState(view="face"), shown(FACE))
    assert words(chips) == ["Whole body"]
    with qtbot.waitSignal(chips.view_requested, timeout=100) as wish:
        chip(chips, "Whole body").click()
    assert wish.args == ["front"]


def test_pressed_chip_asks_for_its_view(qtbot: QtBot, chips: LookChips) -> None:
    chips.show_offers(MapState(closer=("palm", "sole")), shown(FRONT, BACK))
    with (
        qtbot.waitSignal(chips.view_requested, timeout=100) as wish,
        qtbot.assertNotEmitted(chips.other_side_requested),
    ):
        chip(chips, "Closer look: Sole").click()
    assert wish.args == ["sole"]


def test_chip_of_the_other_side_asks_for_no_view(
    qtbot: QtBot, chips: LookChips
) -> None:
    chips.show_offers(MapState(view="palm"), shown(PALM))
    with (
        qtbot.waitSignal(chips.other_side_requested, timeout=100),
        qtbot.assertNotEmitted(chips.view_requested),
    ):
        chip(chips, "Show your right").click()


def test_same_offers_again_change_nothing(qtbot: QtBot, chips: LookChips) -> None:
    state = MapState(closer=("palm",))
    with qtbot.waitSignal(chips.changed, timeout=100):
        chips.show_offers(state, shown(FRONT))
    before = chip(chips, "Closer look: Palm")
    with qtbot.assertNotEmitted(chips.changed):
        chips.show_offers(state, shown(FRONT))
    assert chip(chips, "Closer look: Palm") is before


def test_offers_that_are_over_go(chips: LookChips) -> None:
    chips.show_offers(MapState(closer=("palm",)), shown(FRONT))
    chips.show_offers(NOTHING, shown(FRONT))
    assert words(chips) == []
    assert chips.isHidden()
    assert chips.first_closer_look() == ""


def test_whole_body_is_the_one_that_shows_the_chosen_point(
    qtbot: QtBot, chips: LookChips
) -> None:
    close_up = next(view for view in VIEWS if view.part != "body")
    state = MapState(selection=Selection("BL40"), drawn_in=("back", close_up.id))
    chips.show_offers(state, shown(close_up))
    with qtbot.waitSignal(chips.view_requested, timeout=100) as wish:
        chip(chips, "Whole body").click()
    assert wish.args == ["back"]
