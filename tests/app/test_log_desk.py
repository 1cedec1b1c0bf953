"""Holds are written down if the person wishes, and can be deleted."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from explorer.app.log_desk import LogDesk
from explorer.domain.hold_phases import Held, HoldSide, Phase, PhaseKind
from explorer.domain.session_view import PlanStep, SessionPlan
from explorer.services.practice_log import PracticeLog, read_log
from explorer.ui.confirm_dialog import ConfirmDialog
from explorer.ui.history_dialog import HistoryDialog

PHASE = Phase(PhaseKind.HOLD, 0, HoldSide.LEFT, 60)
PLAN = SessionPlan("Hand", (PlanStep("LI4", "Hand", "", ""),), (PHASE,))


class Listener:
    """Hears what is told."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def tell(self, text: str) -> None:
        """Remember it."""
        self.told.append(text)


@pytest.fixture
def heard() -> Listener:
    return Listener()


class Wish:
    """Whether the person wishes a log, and may wish otherwise."""

    is_there = True

    def __call__(self) -> bool:
        return self.is_there


@pytest.fixture
def wish() -> Wish:
    return Wish()


@pytest.fixture
def desk(
    qtbot: QtBot, tmp_path: Path, heard: Listener, wish: Wish
) -> Iterator[LogDesk]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    desk = LogDesk(window, heard, tmp_path, wish, lambda: 1_790_000_000.0)
    yield desk
    desk.close()


def test_a_hold_is_on_the_disk_at_once(desk: LogDesk, tmp_path: Path) -> None:
    desk.hold_finished(PLAN, Held(PHASE, 59.99951))
    [kept] = read_log(tmp_path)
    assert (kept.hold.point, kept.hold.side, kept.hold.title) == ("LI4", "left", "Hand")
    assert (kept.hold.seconds, kept.hold.planned) == (60.0, 60)


def test_the_holds_of_a_session_belong_together(desk: LogDesk, tmp_path: Path) -> None:
    other = PLAN._replace(title="Another")
    for plan in (PLAN, PLAN, other):
        desk.hold_finished(plan, Held(PHASE, 60.0))
    first, second, third = (kept.hold.session for kept in read_log(tmp_path))
    assert first == second != third


def test_who_practises_is_told_once_that_it_is_written_down(
    desk: LogDesk, heard: Listener
) -> None:
    desk.hold_finished(PLAN, Held(PHASE, 60.0))
    desk.hold_finished(PLAN, Held(PHASE, 60.0))
    [sentence] = heard.told
    assert "stays on this machine" in sentence


def test_who_does_not_wish_it_has_nothing_written(
    desk: LogDesk, tmp_path: Path, heard: Listener, wish: Wish
) -> None:
    wish.is_there = False
    desk.prepare()
    desk.hold_finished(PLAN, Held(PHASE, 60.0))
    assert list(tmp_path.iterdir()) == []
    assert heard.told == []


def test_what_was_hardly_begun_is_no_hold(desk: LogDesk, tmp_path: Path) -> None:
    desk.hold_finished(PLAN, Held(PHASE, 0.4))
    assert list(tmp_path.iterdir()) == []


def test_deleting_asks_first_and_then_leaves_nothing(
    desk: LogDesk, tmp_path: Path, heard: Listener
) -> None:
    desk.hold_finished(PLAN, Held(PHASE, 60.0))
    desk.ask_to_delete()
    [dialog] = desk._window.findChildren(ConfirmDialog)
    assert len(read_log(tmp_path)) == 1
    dialog.confirmed.emit()
    assert read_log(tmp_path) == ()
    assert "deleted" in heard.told[-1]
    dialog.reject()


def test_a_log_that_cannot_be_written_is_told_and_the_practice_goes_on(
    desk: LogDesk, tmp_path: Path, heard: Listener
) -> None:
    (tmp_path / "practice.db").mkdir()
    desk.hold_finished(PLAN, Held(PHASE, 60.0))
    assert any("cannot be written" in sentence for sentence in heard.told)
    (tmp_path / "practice.db").rmdir()
    desk.hold_finished(PLAN, Held(PHASE, 50.0))
    assert [kept.hold.seconds for kept in read_log(tmp_path)] == [60.0, 50.0]


def test_the_history_shows_what_was_practised(desk: LogDesk) -> None:
    desk.hold_finished(PLAN, Held(PHASE, 60.0))
    desk.show_history()
    [dialog] = desk._window.findChildren(HistoryDialog)
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert any("Hand (LI4), 1 min" in text for text in texts)
    [delete] = [b for b in dialog.findChildren(QPushButton) if "Delete" in b.text()]
    delete.click()
    [question] = desk._window.findChildren(ConfirmDialog)
    question.reject()


def test_without_holds_there_is_nothing_to_delete(desk: LogDesk) -> None:
    desk.show_history()
    [dialog] = desk._window.findChildren(HistoryDialog)
    [delete] = [b for b in dialog.findChildren(QPushButton) if "Delete" in b.text()]
    assert not delete.isEnabled()
    dialog.reject()


def test_a_session_that_begins_opens_the_log(desk: LogDesk, tmp_path: Path) -> None:
    desk.prepare()
    assert (tmp_path / "practice.db").exists()


def test_what_another_window_keeps_is_neither_told_as_written_nor_deleted(
    desk: LogDesk, tmp_path: Path, heard: Listener
) -> None:
    other = PracticeLog(tmp_path)
    desk.hold_finished(PLAN, Held(PHASE, 60.0))
    desk.delete_all()
    assert not any("was written" in sentence for sentence in heard.told)
    assert any("was not deleted" in sentence for sentence in heard.told)
    assert (tmp_path / "practice.db").exists()
    other.close()
