"""The session panel shows what it is given and says which button was pressed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from explorer.domain.hold_phases import Cue, step_phases
from explorer.domain.hold_timer import PauseReason, Session
from explorer.domain.session_view import (
    CautionText,
    PlanStep,
    SessionPlan,
    SessionView,
    view_of,
)
from explorer.domain.sides import HoldSides
from explorer.ui.caution_box import CautionBox
from explorer.ui.hold_ring import HoldRing
from explorer.ui.icons import Icons
from explorer.ui.palettes import DARK, LIGHT
from explorer.ui.session_panel import SessionPanel
from explorer.ui.session_words import SessionWords
from explorer.ui.sounds import CuePlayer
from explorer.ui.style_sheet import style_sheet

ICONS = Icons(Path("assets/icons").resolve())
CAUTIONS = (
    CautionText("Pregnant, or maybe", "Tradition leaves this point out; ask first."),
    CautionText("Brittle bones", "Lean in gently, never with your full weight."),
)
LONG = " ".join(["Press firmly but gently, and ease off if it is too much."] * 4)
PHASES = step_phases(0, HoldSides.LEFT_RIGHT, 60) + step_phases(1, HoldSides.MID, 45)
PLAN = SessionPlan(
    "Two points",
    (
        PlanStep("LI4", "Back of the hand, in the web of the thumb", LONG, LONG),
        PlanStep("CV6", "Belly, two fingers below the navel", "Find <b>.", "Sink in."),
    ),
    PHASES,
    CAUTIONS,
)
READY, LEFT, CHANGE, RIGHT, READY_TWO, MID, OVER = range(7)


def view_at(
    place: int, elapsed: float = 0.0, paused: PauseReason | None = None
) -> SessionView:
    """The view some way into one of the phases."""
    return view_of(PLAN, Session(PHASES, place, elapsed, 0.0, paused))


class FakeSpeaker:
    """Counts what is played."""

    def __init__(self) -> None:
        self.played: list[str] = []

    def launch(self, _program: str, arguments: list[str]) -> bool:
        """Pretend to play a file."""
        self.played.append(Path(arguments[-1]).stem)
        return True


@pytest.fixture
def speaker() -> FakeSpeaker:
    """A loudspeaker that works."""
    return FakeSpeaker()


@pytest.fixture
def panel(
    qtbot: QtBot, qapp: QApplication, speaker: FakeSpeaker
) -> Iterator[SessionPanel]:
    """A panel in the light theme, with sound, at the bottom of a window."""
    qapp.setStyleSheet(style_sheet(LIGHT))
    player = CuePlayer("", find=lambda name: f"/bin/{name}", launch=speaker.launch)
    yield from shown(qtbot, SessionPanel(LIGHT, ICONS, player))
    qapp.setStyleSheet("")


@pytest.fixture
def silent_panel(qtbot: QtBot) -> Iterator[SessionPanel]:
    """A panel on a computer without any sound player."""
    player = CuePlayer("", find=lambda _name: "")
    yield from shown(qtbot, SessionPanel(LIGHT, ICONS, player))


def shown(qtbot: QtBot, panel: SessionPanel) -> Iterator[SessionPanel]:
    """The panel below something that takes the rest of the window."""
    window = QWidget()
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(QLabel("map"), 1)
    column.addWidget(panel)
    qtbot.addWidget(window)
    window.resize(1024, 640)
    panel.show_session(view_at(READY))
    window.show()
    yield panel


def texts(panel: QWidget) -> list[str]:
    """Every text on the screen."""
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


def buttons(panel: QWidget) -> dict[str, QPushButton]:
    """The buttons on the screen by their text."""
    found = panel.findChildren(QPushButton)
    return {button.text(): button for button in found if button.isVisible()}


def test_words_place_and_what_comes_next_are_shown(panel: SessionPanel) -> None:
    panel.show_session(view_at(LEFT, 15))
    assert "Hold LI4, your left side" in texts(panel)
    assert "Back of the hand, in the web of the thumb" in texts(panel)
    status = "1 of 2  ·  then: change to your right side  ·  2:45 left in all"
    assert status in texts(panel)


def test_every_text_is_plain(panel: SessionPanel) -> None:
    labels = panel.findChildren(QLabel)
    words = [label for label in labels if label.text()]
    assert words
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in words)


def test_cautions_stand_before_the_first_press_only(panel: SessionPanel) -> None:
    shown = "\n".join(texts(panel))
    assert all(caution.title in shown for caution in CAUTIONS)
    assert all(caution.text in shown for caution in CAUTIONS)
    panel.show_session(view_at(LEFT))
    assert not panel.findChildren(CautionBox)[0].isVisible()


def test_the_same_view_twice_changes_nothing(panel: SessionPanel, qtbot: QtBot) -> None:
    panel.show_session(view_at(LEFT, 15))
    before = panel.grab().toImage()
    panel.show_session(view_at(LEFT, 15))
    assert panel.grab().toImage() == before


def test_without_a_session_the_panel_is_not_there(
    panel: SessionPanel, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(panel.closed, timeout=500):
        panel.show_session(None)
    assert not panel.isVisible()


def test_a_new_session_opens_the_panel_and_takes_the_keys(
    panel: SessionPanel, qtbot: QtBot
) -> None:
    panel.show_session(None)
    with qtbot.waitSignal(panel.opened, timeout=500):
        panel.show_session(view_at(READY))
    assert panel.isVisible()
    assert buttons(panel)["Pause"].hasFocus()
    with qtbot.assertNotEmitted(panel.opened):
        panel.show_session(view_at(LEFT))


def test_showing_never_sounds_like_a_press(panel: SessionPanel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(panel.pause_requested):
        panel.show_session(view_at(LEFT, 15, PauseReason.HAND))
        panel.show_session(view_at(LEFT, 15))
    with qtbot.assertNotEmitted(panel.mute_requested):
        panel.show_muted(muted=True)


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("Pause", "pause_requested"),
        ("Back", "back_requested"),
        ("Next", "next_requested"),
        ("Repeat", "repeat_requested"),
        ("Stop", "stop_requested"),
        ("Mute", "mute_requested"),
    ],
)
def test_each_button_says_what_is_wished(
    panel: SessionPanel, qtbot: QtBot, text: str, signal: str
) -> None:
    with qtbot.waitSignal(getattr(panel, signal), timeout=500):
        qtbot.mouseClick(buttons(panel)[text], Qt.MouseButton.LeftButton)


def test_paused_the_main_button_goes_on_and_the_reason_stands(
    panel: SessionPanel, qtbot: QtBot
) -> None:
    panel.show_session(view_at(LEFT, 15, PauseReason.STALL))
    assert any("not counted" in text for text in texts(panel))
    with qtbot.waitSignal(panel.pause_requested, timeout=500):
        qtbot.mouseClick(buttons(panel)["Go on"], Qt.MouseButton.LeftButton)


def test_asking_to_stop_offers_to_go_on_or_to_close(
    panel: SessionPanel, qtbot: QtBot
) -> None:
    panel.show_session(view_at(LEFT, 15, PauseReason.STOP))
    assert "Stop here?" in texts(panel)
    assert {"Go on", "Close"} <= set(buttons(panel))
    with qtbot.waitSignal(panel.stop_requested, timeout=500):
        qtbot.mouseClick(buttons(panel)["Close"], Qt.MouseButton.LeftButton)


def test_done_there_is_one_button_and_it_closes(
    panel: SessionPanel, qtbot: QtBot
) -> None:
    panel.show_session(view_at(OVER))
    assert "Release slowly, take two easy breaths." in texts(panel)
    assert set(buttons(panel)) == {"Close"}
    with qtbot.waitSignal(panel.stop_requested, timeout=500):
        qtbot.mouseClick(buttons(panel)["Close"], Qt.MouseButton.LeftButton)


def test_after_done_a_new_session_has_all_its_buttons(panel: SessionPanel) -> None:
    panel.show_session(view_at(OVER))
    panel.show_session(None)
    panel.show_session(view_at(READY))
    assert list(buttons(panel)) == ["Pause", "Back", "Next", "Repeat", "Stop", "Mute"]


def test_buttons_are_named_explained_and_tall_enough(panel: SessionPanel) -> None:
    for text, button in buttons(panel).items():
        assert button.accessibleName() == text
        assert "(" in button.toolTip()  # the key
        assert button.height() >= 32


def test_a_cue_is_heard_and_does_not_flash(
    panel: SessionPanel, speaker: FakeSpeaker
) -> None:
    before = panel.findChildren(HoldRing)[0].grab().toImage()
    panel.play_cue(Cue.CHANGE)
    assert speaker.played == ["change"]
    assert panel.findChildren(HoldRing)[0].grab().toImage() == before


def test_without_a_player_the_ring_flashes_and_it_is_said(
    silent_panel: SessionPanel,
) -> None:
    silent_panel.show_session(view_at(LEFT, 15))
    sentence = "No sound player found: the ring flashes instead"
    assert any(sentence in text for text in texts(silent_panel))
    before = silent_panel.findChildren(HoldRing)[0].grab().toImage()
    silent_panel.play_cue(Cue.START)
    assert silent_panel.findChildren(HoldRing)[0].grab().toImage() != before


def test_muted_nothing_is_played_and_the_button_offers_sound(
    panel: SessionPanel, speaker: FakeSpeaker
) -> None:
    panel.show_muted(muted=True)
    panel.play_cue(Cue.START)
    assert speaker.played == []
    assert "Sound on" in buttons(panel)
    panel.show_muted(muted=False)
    panel.play_cue(Cue.START)
    assert speaker.played == ["start"]


EVERY_STAND = [
    view_at(READY),
    view_at(LEFT, 15),
    view_at(CHANGE),
    view_at(READY_TWO),
    view_at(MID, 15, PauseReason.HAND),
    view_at(MID, 15, PauseReason.STALL),
    view_at(MID, 15, PauseReason.STOP),
    view_at(OVER),
]


def test_the_panel_keeps_one_height_through_a_session(
    panel: SessionPanel, qtbot: QtBot
) -> None:
    heights = set()
    for view in EVERY_STAND:
        panel.show_session(view)
        qtbot.wait(5)
        heights.add(panel.height())
    assert heights == {220}


def inside(inner: QWidget, outer: QWidget) -> bool:
    """Whether a widget is wholly within another."""
    place = inner.mapTo(outer, inner.rect().topLeft())
    return outer.rect().contains(inner.rect().translated(place))


@pytest.fixture(params=[1.0, 1.5, 2.0])
def text_scale(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    """All text of the program at this size."""
    usual = qapp.font()
    larger = QFont(usual)
    larger.setPointSizeF(usual.pointSizeF() * float(request.param))
    qapp.setFont(larger)
    yield
    qapp.setFont(usual)


@pytest.mark.usefixtures("text_scale")
def test_opening_it_does_not_make_the_window_grow(
    panel: SessionPanel, qtbot: QtBot
) -> None:
    panel.show_session(None)
    window = panel.window()
    window.resize(1024, 640)
    qtbot.wait(5)
    panel.resize(100, 30)  # as it is before it was ever laid out
    panel.show_session(view_at(READY))
    qtbot.wait(20)
    assert (window.width(), window.height()) == (1024, 640)


@pytest.mark.usefixtures("text_scale")
def test_no_word_is_cut_off(panel: SessionPanel, qtbot: QtBot) -> None:
    for view in EVERY_STAND:
        panel.show_session(view)
        qtbot.wait(5)
        for button in buttons(panel).values():
            assert inside(button, panel)
            assert button.height() >= button.sizeHint().height()
            assert button.width() >= button.sizeHint().width()
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        owners = (panel, *panel.findChildren(SessionWords))
        labels = [
            label
            for owner in owners
            for label in owner.findChildren(QLabel, options=direct)
        ]
        assert len(labels) == 3  # word, title, status
        for label in labels:
            assert inside(label, panel)
            assert label.height() >= label.heightForWidth(label.width())


def test_a_theme_takes_effect_at_once(panel: SessionPanel) -> None:
    before = panel.grab().toImage()
    panel.recolour(DARK)
    assert panel.grab().toImage() != before


def test_an_announcement_needs_no_screen_reader(panel: SessionPanel) -> None:
    before = panel.grab().toImage()
    panel.announce("Hold LI4, your left side.")
    assert panel.grab().toImage() == before


def test_focus_goes_to_the_main_button(panel: SessionPanel) -> None:
    assert panel.focusProxy() is buttons(panel)["Pause"]
