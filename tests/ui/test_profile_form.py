"""The questions of "Safe for me" as boxes, and the dialogs they stand in."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from explorer.domain.before_session import BeforeSession, Signs
from explorer.domain.profile import Answer, Profile, Question, Questions
from explorer.ui.before_dialog import BeforeDialog, SafeForMeDialog
from explorer.ui.profile_form import ProfileForm, WhereBoxes
from explorer.ui.tick_box import TickBox

QUESTIONS = Questions(
    (
        Question("pregnant", "Pregnant & so on", "A detail."),
        Question("injury", "An injury", asks_where=True),
    ),
    (("knee", "Knee"), ("back", "Back")),
)
SIGNS = (Signs("Back", "Rare.", ("Numb.", "Weak.")),)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(1200, 800)
    qtbot.addWidget(window)
    window.show()
    return window


def form_of(qtbot: QtBot, profile: Profile) -> ProfileForm:
    form = ProfileForm(QUESTIONS, profile)
    qtbot.addWidget(form)
    form.show()
    return form


def box_called(owner: QWidget, text: str) -> TickBox:
    [found] = [each for each in owner.findChildren(TickBox) if each.text() == text]
    return found


def button_called(owner: QWidget, text: str) -> QPushButton:
    [found] = [each for each in owner.findChildren(QPushButton) if each.text() == text]
    return found


def test_a_profile_is_shown_and_given_back(qtbot: QtBot) -> None:
    said = Profile((Answer("pregnant"), Answer("injury", ("back",))), asked=True)
    assert form_of(qtbot, said).profile() == said
    assert form_of(qtbot, Profile()).profile() == Profile(asked=True)


def test_where_is_asked_once_there_is_something_to_place(qtbot: QtBot) -> None:
    form = form_of(qtbot, Profile())
    [where] = form.findChildren(WhereBoxes)
    assert not where.isVisible()
    box_called(form, "An injury").click()
    assert where.isVisible()
    assert form.profile().answers == (Answer("injury"),)
    box_called(form, "Knee").click()
    assert form.profile().answers == (Answer("injury", ("knee",)),)


def test_a_text_from_data_is_never_a_shortcut(qtbot: QtBot) -> None:
    form = form_of(qtbot, Profile())
    assert box_called(form, "Pregnant && so on").shortcut().isEmpty()


def test_a_tick_is_a_shape(qtbot: QtBot) -> None:
    box = TickBox("Knee")
    qtbot.addWidget(box)
    box.setStyleSheet(
        "QCheckBox::indicator { width: 14px; height: 14px; background: #204060; }"
    )
    box.show()
    plain = box.grab().toImage()
    box.click()
    assert box.grab().toImage() != plain


def test_enter_says_that_nothing_applies(qtbot: QtBot, window: QWidget) -> None:
    dialog = BeforeDialog(window, BeforeSession("LI4", SIGNS, QUESTIONS), Profile())
    dialog.open()
    heard: list[object] = []
    dialog.went_on.connect(heard.append)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert heard == [Profile(asked=True)]


def test_signs_alone_leave_the_answers_as_they_are(window: QWidget) -> None:
    dialog = BeforeDialog(window, BeforeSession("LI4", SIGNS), Profile())
    dialog.open()
    heard: list[object] = []
    dialog.went_on.connect(heard.append)
    QTest.mouseClick(button_called(dialog, "None of these: start"), LEFT)
    assert heard == [None]


def test_the_button_says_what_it_does(window: QWidget) -> None:
    before = BeforeSession("LI4", SIGNS, QUESTIONS)
    dialog = BeforeDialog(window, before, Profile())
    dialog.open()
    box_called(dialog, "Pregnant && so on").click()
    assert button_called(dialog, "Keep this and start").isDefault()
    dialog.reject()


def test_without_signs_nobody_is_asked_for_one(window: QWidget) -> None:
    dialog = BeforeDialog(window, BeforeSession("LI4", (), QUESTIONS), Profile())
    dialog.open()
    words = [each.text() for each in dialog.findChildren(QPushButton)]
    assert words == ["None of these: start", "Not now"]
    dialog.reject()


def test_a_small_window_gets_a_small_dialog(window: QWidget) -> None:
    window.resize(400, 300)
    before = BeforeSession("LI4", SIGNS, QUESTIONS)
    dialog = BeforeDialog(window, before, Profile())
    dialog.open()
    assert dialog.width() <= 400
    assert dialog.height() <= 300
    dialog.reject()


@pytest.mark.parametrize(
    ("button", "expected"),
    [
        ("Keep", [Profile((Answer("pregnant"),), asked=True)]),
        ("None of these", [Profile(asked=True)]),
        ("Cancel", []),
    ],
)
def test_the_form_keeps_clears_or_leaves(
    window: QWidget, button: str, expected: list[Profile]
) -> None:
    form = ProfileForm(QUESTIONS, Profile((Answer("pregnant"),), asked=True))
    dialog = SafeForMeDialog(window, form)
    dialog.open()
    heard: list[object] = []
    dialog.answered.connect(heard.append)
    QTest.mouseClick(button_called(dialog, button), LEFT)
    assert heard == expected
