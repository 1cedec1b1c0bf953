"""Whatever a person does in whatever order, nothing breaks and Qt stays content."""

import random
from typing import NamedTuple

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QMessageBox,
    QPushButton,
    QSpinBox,
)

from explorer.ui.commands import Command
from tests.journeys.whole_program import Running, settle
from tests.ui.body_map.shown_map import (
    LEFT_BUTTON,
    all_keys,
    move,
    press,
    release,
    turn_wheel,
)

EVENTS_A_SEED = 250
SEEDS = (1, 2)
_WORDS = ("siatica", "bl 23", "knee", "zzz", "a" * 20, "<b>", "-", "pregnant", "B-54")
_KEYS = (
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Space),
    *(Qt.Key.Key_Escape, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up),
    *(Qt.Key.Key_Down, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_0),
    *(Qt.Key.Key_T, Qt.Key.Key_R, Qt.Key.Key_M, Qt.Key.Key_PageDown),
)
_SAFE = tuple(set(Command) - {Command.QUIT, Command.KEYS, Command.ABOUT})
_SEEN = 0.1
"""How often Qt comes to lay out and paint between two deeds."""
_SIZES = ((720, 480), (800, 600), (1024, 640), (1280, 860))


class Monkey(NamedTuple):
    """Does one thing after another, the same for the same seed."""

    running: Running
    chance: random.Random

    def act(self) -> None:
        """Do one thing; what builds a page or a style takes long, so is done less."""
        deeds = (
            *(self.drag, self.wheel, self.hover, self.set_seconds, self.pass_time) * 13,
            *(self.click_map, self.press_marker, self.type_word, self.press_key),
            *(self.click_button, self.choose, self.resize, self.read_on),
            *(self.answer, self.answer),
        )
        self.chance.choice(deeds)()
        if self.chance.random() < _SEEN:
            QApplication.processEvents()

    def somewhere(self) -> QPoint:
        """A place on the map, now and then outside."""
        room = self.running.explorer.window.panels.map.view.rect()
        across = self.chance.randint(-5, room.width() + 5)
        return QPoint(across, self.chance.randint(-5, room.height() + 5))

    def click_map(self) -> None:
        """Click somewhere, once or twice, with some button."""
        port = self.running.explorer.window.panels.map.view
        click = self.chance.choice((QTest.mouseClick, QTest.mouseDClick))
        button = self.chance.choice((LEFT_BUTTON, Qt.MouseButton.RightButton))
        click(port, button, pos=self.somewhere())

    def press_marker(self) -> None:
        """Press a marker where it is, be it in sight or not."""
        view = self.running.explorer.window.panels.map.view
        place = view.marker_place(self.chance.choice(all_keys()))
        if place is not None:
            QTest.mouseClick(view, LEFT_BUTTON, pos=place.toPoint())

    def drag(self) -> None:
        """Drag the map about; sometimes the release is never heard."""
        view = self.running.explorer.window.panels.map.view
        press(view, self.somewhere())
        for _ in range(self.chance.randint(0, 4)):
            move(view, self.somewhere(), LEFT_BUTTON)
        if self.chance.random() < 0.9:
            release(view, self.somewhere())

    def wheel(self) -> None:
        """Turn the wheel a little, or very much."""
        view = self.running.explorer.window.panels.map.view
        steps = self.chance.choice((-1, 1, 1, -2, 3, 0, 90, -90))
        turn_wheel(view, self.somewhere().toPointF(), steps)

    def hover(self) -> None:
        """Move the pointer."""
        move(self.running.explorer.window.panels.map.view, self.somewhere())

    def type_word(self) -> None:
        """Type into the search field."""
        self.running.type_words(self.chance.choice(_WORDS))

    def press_key(self) -> None:
        """Press a key wherever the focus is."""
        target = QApplication.focusWidget() or self.running.explorer.window
        keys = Qt.KeyboardModifier
        modifier = self.chance.choice((keys.NoModifier,) * 4 + (keys.AltModifier,))
        QTest.keyClick(target, self.chance.choice(_KEYS), modifier)

    def click_button(self) -> None:
        """Press a button that is in sight."""
        shown = self.running.buttons()
        if shown:
            QTest.mouseClick(self.chance.choice(shown), LEFT_BUTTON)

    def set_seconds(self) -> None:
        """Choose the length of a hold."""
        for field in self.running.explorer.window.findChildren(QSpinBox):
            field.setValue(self.chance.randint(0, 700))

    def pass_time(self) -> None:
        """Let some time pass, or a night."""
        self.running.let_pass(self.chance.uniform(0, 6))
        if self.chance.random() < 0.1:
            self.running.clock.instant += 30_000
            self.running.explorer.practise_desk.tick()

    def choose(self) -> None:
        """Choose something in the menus."""
        self.running.trigger(self.chance.choice(_SAFE))

    def resize(self) -> None:
        """Make the window larger or smaller."""
        self.running.explorer.window.resize(*self.chance.choice(_SIZES))

    def answer(self) -> None:
        """Tick something in what is asked, and press one of its buttons."""
        asked = QApplication.activeModalWidget()
        if asked is not None:
            boxes = asked.findChildren(QCheckBox)
            if boxes:
                self.chance.choice(boxes).click()
            self.chance.choice(asked.findChildren(QPushButton)).click()

    def read_on(self) -> None:
        """Follow a link of the page."""
        links = self.running.explorer.window.panels.page.findChildren(QPushButton)
        if links:
            self.chance.choice(links).click()


@pytest.mark.parametrize("seed", SEEDS)
def test_anything_may_be_done_in_any_order(one_program: Running, seed: int) -> None:
    one_program.begin_again()
    monkey = Monkey(one_program, random.Random(seed))
    for _ in range(EVENTS_A_SEED):
        monkey.act()
    settle()
    window = one_program.explorer.window
    assert window.isVisible()
    assert not window.findChildren(QMessageBox)
    one_program.begin_again()
    one_program.press_marker(all_keys()[0])
    assert window.windowTitle().startswith(all_keys()[0].code)
