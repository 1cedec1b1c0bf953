"""From a cold start to the first running hold in three actions, for somebody new.

The person has never opened the program: the warning signs and the questions of "Safe
for me" stand between them and the hold, and still it is three actions.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QListView, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from explorer.domain.result_rows import AnswerRow
from explorer.ui.before_dialog import BeforeDialog
from tests.journeys.whole_program import (
    Running,
    settle,
    shipped_atlas,
    texts_on,
    whole_program,
)

TYPED = {
    "sore lower back": "low-back-pain",
    "sciatica": "sciatica",
    "stiff neck": "stiff-neck",
    "shoulder hurts": "shoulder-pain",
    "tension headache": "tension-headache",
    "tired eyes": "eye-strain",
    "my knee hurts": "knee-pain",
    "can't sleep": "insomnia",
    "feeling sick": "nausea",
    "period cramps": "period-pain",
}
CLICKED = (
    "Lower back pain",
    "Sciatica",
    "Neck pain",
    "Shoulder pain",
    "Tension headache",
    "Tired eyes from a screen",
    "Knee pain",
    "Trouble sleeping",
    "Nausea",
    "Period pain",
)
LEFT = Qt.MouseButton.LeftButton
NONE = "None of these: start"


@pytest.fixture
def cold(qtbot: QtBot, tmp_path: Path) -> Iterator[Running]:
    with whole_program(tmp_path, is_new=True) as running:
        yield running
        running.explorer.practise_desk.close()


def press(key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)
    settle()


def dialog(running: Running) -> BeforeDialog:
    found = running.explorer.window.findChildren(BeforeDialog)
    [shown] = [each for each in found if each.isVisible()]
    return shown


def button_that_says(owner: QWidget, words: str) -> QPushButton:
    [found] = [each for each in owner.findChildren(QPushButton) if each.text() == words]
    return found


def row_that_says(answers: QListView, title: str) -> QModelIndex:
    model = answers.model()
    rows = (model.index(at, 0) for at in range(model.rowCount()))
    for index in rows:
        row = index.data(Qt.ItemDataRole.UserRole)
        if isinstance(row, AnswerRow) and row.title == title:
            return index
    raise AssertionError(title)


def is_held(running: Running) -> bool:
    """Whether time counts towards the first hold."""
    return running.explorer.practise.running


def codes_of(running: Running) -> list[str]:
    plan = running.explorer.practise.plan
    assert plan is not None
    return [step.code for step in plan.steps]


@pytest.mark.parametrize("words", TYPED)
def test_by_keys_alone(cold: Running, words: str) -> None:
    first = QApplication.focusWidget()
    assert first is not None
    QTest.keyClicks(first, words)  # one
    settle()
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)  # two
    assert not is_held(cold)
    dialog(cold).activateWindow()
    settle()
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)  # three
    assert is_held(cold)
    expected = shipped_atlas().condition(TYPED[words]).points
    assert set(codes_of(cold)) <= set(expected)


@pytest.mark.parametrize("name", CLICKED)
def test_by_mouse_alone(cold: Running, name: str) -> None:
    answers = cold.explorer.window.panels.search.findChild(QListView)
    assert isinstance(answers, QListView)
    place = answers.visualRect(row_that_says(answers, name))
    assert answers.viewport().rect().contains(place), "in sight without scrolling"
    QTest.mouseClick(answers.viewport(), LEFT, pos=place.center())  # one
    settle()
    [start] = [each for each in cold.buttons() if each.text().startswith("Start")]
    QTest.mouseClick(start, LEFT)  # two
    settle()
    assert not is_held(cold)
    QTest.mouseClick(button_that_says(dialog(cold), NONE), LEFT)  # three
    settle()
    assert is_held(cold)
    assert len(codes_of(cold)) >= 2


def test_by_a_click_on_the_sore_place(cold: Running) -> None:
    cold.explorer.window.panels.map.skin_pressed.emit("back", 300.0, 430.0)  # one
    settle()
    [start] = [each for each in cold.buttons() if each.text().startswith("Start")]
    QTest.mouseClick(start, LEFT)  # two
    settle()
    QTest.mouseClick(button_that_says(dialog(cold), NONE), LEFT)  # three
    settle()
    assert is_held(cold)


def test_who_leaves_the_question_starts_nothing(cold: Running) -> None:
    cold.type_words("sciatica")
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    shown = dialog(cold)
    shown.activateWindow()
    settle()
    press(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert not is_held(cold)
    assert not cold.explorer.safe.profile.asked
    cold.explorer.window.activateWindow()
    cold.explorer.window.panels.page.press_hold()
    settle()
    assert dialog(cold) is not shown, "asked again, since nothing was answered"


def test_an_answer_given_on_the_way_acts_on_what_is_started(cold: Running) -> None:
    cold.explorer.practise.start_point("LI4", 30, 0.0)
    settle()
    shown = dialog(cold)
    boxes = shown.findChildren(QCheckBox)
    next(each for each in boxes if each.text().startswith("Pregnant")).click()
    QTest.mouseClick(button_that_says(shown, "Keep this and start"), LEFT)
    settle()
    assert not is_held(cold)
    assert any("You said: pregnant" in text for text in texts_on(cold.explorer.window))
    assert cold.explorer.safe.profile.said("pregnant")


def test_a_sign_that_applies_opens_the_page_of_signs(cold: Running) -> None:
    cold.explorer.practise.start_point("BL23", 30, 0.0)
    settle()
    QTest.mouseClick(button_that_says(dialog(cold), "One of them applies"), LEFT)
    settle()
    assert not is_held(cold)
    assert cold.explorer.window.windowTitle() == "Warning signs"


def test_neither_is_asked_again_the_same_day(cold: Running) -> None:
    for _ in range(2):
        cold.explorer.practise.start_point("BL23", 30, 0.0)
        settle()
        if not is_held(cold):
            QTest.mouseClick(button_that_says(dialog(cold), NONE), LEFT)
            settle()
            assert is_held(cold)
            cold.explorer.practise_desk.close()
    assert is_held(cold)
