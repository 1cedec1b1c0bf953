"""Filters stand in a menu and as chips; safety is one press away."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from explorer.domain.narrowing import FILTER_WORDS, Filter, Filters
from explorer.ui.filter_bar import FilterBar, SafetyButtons
from explorer.ui.top_bar import TopBar


@pytest.fixture
def bar(qtbot: QtBot) -> FilterBar:
    bar = FilterBar()
    qtbot.addWidget(bar)
    bar.show()
    return bar


def chips(bar: FilterBar) -> list[QPushButton]:
    buttons = bar.findChildren(QPushButton)
    return [each for each in buttons if each.isVisible() and each is not bar.button]


def asked(bar: FilterBar) -> list[Filters]:
    heard: list[Filters] = []
    bar.narrowed.connect(heard.append)
    return heard


def test_the_menu_asks_for_a_filter_and_does_not_take_it_by_itself(
    bar: FilterBar,
) -> None:
    heard = asked(bar)
    menu = bar.button.menu()
    assert isinstance(menu, QMenu)
    menu.actions()[0].trigger()
    assert heard == [frozenset({Filter.DESK})]
    assert chips(bar) == []


def test_a_chip_shows_each_filter_that_is_on_and_takes_it_off(bar: FilterBar) -> None:
    bar.show_filters(frozenset({Filter.DESK, Filter.EASY}))
    desk, easy = chips(bar)
    assert FILTER_WORDS[Filter.DESK] in desk.text()
    heard = asked(bar)
    QTest.mouseClick(easy, Qt.MouseButton.LeftButton)
    assert heard == [frozenset({Filter.DESK})]


def test_clearing_asks_once_and_only_where_there_is_something(bar: FilterBar) -> None:
    heard = asked(bar)
    bar.clear()
    assert heard == []
    bar.show_filters(frozenset(Filter))
    bar.clear()
    assert heard == [frozenset()]


def test_the_menu_is_ticked_as_the_state_is(bar: FilterBar) -> None:
    bar.show_filters(frozenset({Filter.SAFE}))
    menu = bar.button.menu()
    assert isinstance(menu, QMenu)
    ticked = [action.text() for action in menu.actions() if action.isChecked()]
    assert ticked == [FILTER_WORDS[Filter.SAFE]]


def test_the_menu_opens_by_key_and_returns_at_once(bar: FilterBar) -> None:
    bar.open_menu()
    menu = bar.button.menu()
    assert isinstance(menu, QMenu)
    assert menu.isVisible()
    menu.close()


def test_chips_give_way_to_a_count_where_there_is_no_room(bar: FilterBar) -> None:
    bar.show_filters(frozenset(Filter))
    assert len(chips(bar)) == len(Filter)
    bar.give_room(120)
    assert chips(bar) == []
    assert bar.button.text() == f"&Filters: {len(Filter)}"
    bar.show_filters(frozenset())
    assert bar.button.text() == "&Filters"


def test_the_safety_buttons_say_what_was_pressed(qtbot: QtBot) -> None:
    buttons = SafetyButtons()
    qtbot.addWidget(buttons)
    signs, profile = buttons.findChildren(QPushButton)
    with qtbot.waitSignal(buttons.signs_wanted, timeout=1000):
        QTest.mouseClick(signs, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(buttons.profile_wanted, timeout=1000):
        QTest.mouseClick(profile, Qt.MouseButton.LeftButton)


def test_the_button_tells_how_many_points_are_left_out(qtbot: QtBot) -> None:
    buttons = SafetyButtons()
    qtbot.addWidget(buttons)
    assert buttons.profile.text() == "Safe for me"
    buttons.show_left_out(83)
    assert buttons.profile.text() == "Safe for me: 83 left out"


def test_the_bar_is_as_high_before_its_buttons_come_as_afterwards(qtbot: QtBot) -> None:
    bar = TopBar()
    qtbot.addWidget(bar)
    bar.show()
    before = bar.height()
    bar.take(FilterBar(), SafetyButtons())
    assert bar.height() == before
    font = bar.font()
    font.setPointSizeF(2 * font.pointSizeF())
    bar.setFont(font)
    assert bar.height() > before
