"""Practising with the real widgets and a clock that is told the time."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from explorer.domain.pages import PageKind
from explorer.domain.preferences import Theme
from explorer.domain.session_plan import seconds_total
from explorer.domain.session_view import clock_text
from explorer.domain.sides import BodySide
from explorer.ui.body_map.marker import MarkerKey
from explorer.ui.body_map.marker_state import Prominence
from explorer.ui.commands import Command
from tests.journeys.whole_program import (
    TICK,
    Running,
    settle,
    shipped_atlas,
)

LI4_LEFT = MarkerKey("LI4", BodySide.LEFT, "back")
READY, CHANGE = 10.0, 5.0


def title(running: Running) -> str:
    return running.explorer.window.windowTitle()


def start(running: Running, code: str = "LI4", seconds: int = 5) -> None:
    running.explorer.practise_desk.start(PageKind.POINT, code, seconds)


def test_pressed_marker_is_held_left_then_right_without_a_hand(
    running: Running,
) -> None:
    running.press_marker(LI4_LEFT)
    running.trigger(Command.HOLD)
    titles = [title(running)]
    holding = shipped_atlas().point("LI4").hold_seconds
    for seconds in (READY, holding, CHANGE, holding):
        running.let_pass(seconds - TICK)
        assert title(running) == titles[-1]
        running.let_pass(2 * TICK)
        running.clock.instant -= TICK
        titles.append(title(running))
    assert titles == [
        "Get ready: LI4, your left side",
        "Hold LI4, your left side",
        "Change to your right side",
        "Hold LI4, your right side",
        "Done",
    ]


def test_map_shows_the_side_that_is_pressed(running: Running) -> None:
    field = running.explorer.window.panels.map.view.field
    right = LI4_LEFT._replace(side=BodySide.RIGHT)
    start(running)
    running.let_pass(READY + 1)
    assert field.stands[LI4_LEFT].prominence is Prominence.SELECTED
    assert field.stands[right].prominence is Prominence.TWIN
    running.let_pass(5)
    assert field.stands[right].prominence is Prominence.SELECTED


@pytest.mark.parametrize("routine", list(shipped_atlas().routines))
def test_routine_takes_exactly_the_time_it_announced(
    running: Running, routine: str
) -> None:
    total = seconds_total(shipped_atlas().routine(routine))
    running.explorer.explore_desk.open_page(PageKind.ROUTINE, routine)
    running.trigger(Command.HOLD)
    assert f"{clock_text(total)} left in all" in " ".join(running.session_texts())
    running.let_pass(total - 1, step=1.0)
    assert title(running) != "Done"
    assert "0:01 left in all" in " ".join(running.session_texts())
    running.let_pass(1 + TICK)
    assert title(running) == "Done"


def test_paused_time_does_not_count(running: Running) -> None:
    start(running)
    running.let_pass(4)
    running.trigger(Command.PAUSE)
    assert title(running) == "Paused: LI4, your left side"
    running.let_pass(100)
    running.trigger(Command.PAUSE)
    running.let_pass(5)
    assert title(running) == "Get ready: LI4, your left side"
    running.let_pass(1 + TICK)
    assert title(running) == "Hold LI4, your left side"


def test_sleeping_computer_pauses_and_says_so(running: Running) -> None:
    start(running)
    running.let_pass(3)
    running.clock.instant += 3600
    running.explorer.practise_desk.tick()
    assert title(running).startswith("Paused")
    assert any("slept" in text for text in running.session_texts())


def test_keys_lead_through_a_session(running: Running) -> None:
    start(running)
    panel = running.explorer.late.session
    focused = QApplication.focusWidget()
    assert focused is not None
    assert panel.isAncestorOf(focused)
    for key, expected in (
        (Qt.Key.Key_Right, "Hold LI4, your left side"),
        (Qt.Key.Key_Right, "Change to your right side"),
        (Qt.Key.Key_Left, "Get ready: LI4, your left side"),
        (Qt.Key.Key_Space, "Paused: LI4, your left side"),
        (Qt.Key.Key_Space, "Get ready: LI4, your left side"),
        (Qt.Key.Key_R, "Get ready: LI4, your left side"),
        (Qt.Key.Key_Escape, "Stop here?"),
        (Qt.Key.Key_Escape, "LI4 · your left"),
    ):
        QTest.keyClick(focused, key)
        assert title(running) == expected, key
    assert panel.isHidden()


def test_buttons_do_what_they_say(running: Running) -> None:
    start(running)
    for text, expected in (
        ("Next", "Hold LI4, your left side"),
        ("Pause", "Paused: LI4, your left side"),
        ("Go on", "Hold LI4, your left side"),
        ("Stop", "Stop here?"),
    ):
        running.press_button(text)
        assert title(running) == expected
    running.press_button("Close")
    assert running.explorer.late.session.isHidden()


def test_session_survives_resizing_and_other_looks(running: Running) -> None:
    start(running)
    running.let_pass(READY + 2)
    shown = running.session_texts()
    desk = running.explorer.look_desk
    sizes = ((720, 480), (1900, 1000), (1024, 640), (1280, 860))
    for theme, size in zip(reversed(Theme), sizes, strict=True):
        desk.choose_theme(theme)
        running.explorer.window.resize(*size)
        settle()
    desk.enlarge_text()
    settle()
    assert running.session_texts() == shown
    desk.shrink_text()
    running.let_pass(2)
    assert title(running) == "Hold LI4, your left side"
    running.let_pass(1 + TICK)
    assert title(running) == "Change to your right side"


def test_reading_on_does_not_disturb_the_session(running: Running) -> None:
    start(running)
    running.let_pass(READY + 1)
    running.type_words("knee")
    running.explorer.explore_desk.open_page(PageKind.CONDITION, "knee-pain")
    running.let_pass(2)
    assert title(running) == "Hold LI4, your left side"
    assert running.page_texts()[0] == shipped_atlas().condition("knee-pain").name


def test_new_session_takes_the_place_of_the_old_one(running: Running) -> None:
    start(running)
    running.let_pass(READY + 1)
    start(running, "BL60")
    assert title(running) == "Get ready: BL60, your left side"
    running.let_pass(READY + TICK)
    assert title(running) == "Hold BL60, your left side"


def test_window_closes_in_the_middle_of_a_hold(running: Running) -> None:
    start(running)
    running.let_pass(READY + 1)
    running.explorer.window.close()
    running.let_pass(60)
    assert running.explorer.late.session.isHidden()


def test_ten_minutes_of_ticks_are_borne(running: Running) -> None:
    running.explorer.explore_desk.open_page(PageKind.ROUTINE, "ten-points")
    running.trigger(Command.HOLD)
    for minute in range(10):
        running.let_pass(59)
        running.explorer.window.grab()
        running.let_pass(1)
        assert title(running) not in {"Done", "Point Explorer"}, minute
        settle()
    left = seconds_total(shipped_atlas().routine("ten-points")) - 600
    assert f"{clock_text(left)} left in all" in " ".join(running.session_texts())
