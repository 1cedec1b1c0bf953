"""One table gives the commands, their keys and the page that lists them."""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from explorer.ui.actions import WindowActions, build_actions
from explorer.ui.commands import (
    ACTIONS,
    Command,
    build_menus,
    keys_page,
    session_commands,
)


@pytest.fixture
def bar(qapp: QApplication) -> Iterator[QMenuBar]:
    bar = QMenuBar()
    yield bar
    bar.deleteLater()


@pytest.fixture
def actions(bar: QMenuBar) -> dict[Command, QAction]:
    return build_actions(build_menus(bar))


def menus(bar: QMenuBar) -> list[QMenu]:
    found = (action.menu() for action in bar.actions())
    return [menu for menu in found if isinstance(menu, QMenu)]


def test_every_command_has_one_row_in_the_table() -> None:
    assert Counter(spec.command for spec in ACTIONS) == Counter(Command)


def test_every_command_is_in_a_menu(
    bar: QMenuBar, actions: dict[Command, QAction]
) -> None:
    shown = [action for menu in menus(bar) for action in menu.actions()]
    assert [menu.title() for menu in menus(bar)] == [
        *("&Find", "&Body", "&View", "&Practise", "&Help"),
    ]
    assert set(actions.values()) <= set(shown)


def test_no_two_commands_share_a_key(actions: dict[Command, QAction]) -> None:
    keys = [key.toString() for action in actions.values() for key in action.shortcuts()]
    assert [key for key, times in Counter(keys).items() if times > 1] == []
    assert "" not in keys


def test_no_key_is_another_with_shift_added(actions: dict[Command, QAction]) -> None:
    """Where + needs Shift, Ctrl++ is typed as Ctrl+Shift++: Qt takes the first."""
    keys = [key.toString() for action in actions.values() for key in action.shortcuts()]
    for one, other in combinations(keys, 2):
        assert one.replace("Shift+", "") != other.replace("Shift+", "")


def test_letters_to_press_in_a_menu_differ(
    bar: QMenuBar, actions: dict[Command, QAction]
) -> None:
    for menu in menus(bar):
        texts = [each.text() for each in menu.actions() if not each.isSeparator()]
        letters = [text[text.index("&") + 1].lower() for text in texts]
        assert len(set(letters)) == len(letters), menu.title()


def test_commands_of_a_session_sleep_until_there_is_one(
    actions: dict[Command, QAction],
) -> None:
    asleep = {command for command in Command if not actions[command].isEnabled()}
    assert asleep == {*session_commands(), Command.HOLD}
    assert Command.PAUSE in asleep


def test_hold_works_while_the_page_offers_one(bar: QMenuBar) -> None:
    actions = WindowActions(build_menus(bar))
    hold = actions.by_command[Command.HOLD]
    actions.enable_hold(offered=True)
    assert hold.isEnabled()
    actions.enable_hold(offered=False)
    assert not hold.isEnabled()


def test_keys_of_a_session_work_only_while_there_is_one(bar: QMenuBar) -> None:
    actions = WindowActions(build_menus(bar))
    pause = actions.by_command[Command.PAUSE]
    assert not pause.isEnabled()
    actions.enable_session_commands()
    assert pause.isEnabled()
    actions.disable_session_commands()
    assert not pause.isEnabled()


def test_space_is_lent_to_the_button_that_has_the_focus(
    bar: QMenuBar, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button, field = QPushButton(window), QLineEdit(window)
    actions = WindowActions(build_menus(bar))
    pause = actions.by_command[Command.PAUSE]
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    button.setFocus()
    assert pause.shortcuts() == []
    field.setFocus()
    assert [key.toString() for key in pause.shortcuts()] == ["Space"]


def test_one_theme_is_chosen_at_a_time(actions: dict[Command, QAction]) -> None:
    actions[Command.DARK_THEME].setChecked(True)
    actions[Command.LIGHT_THEME].setChecked(True)
    assert not actions[Command.DARK_THEME].isChecked()


def test_every_key_is_one_that_qt_knows() -> None:
    for spec in ACTIONS:
        for keys in spec.keys:
            assert QKeySequence(keys).toString(), keys


def test_page_of_keys_tells_every_key_without_menu_marks() -> None:
    page = keys_page()
    assert "&" not in page
    for spec in ACTIONS:
        for keys in spec.keys:
            assert keys in page
    assert "Tab or Shift+Tab" in page
