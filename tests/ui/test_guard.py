"""An exception in an override is reported once and does not reach Qt."""

import sys
from types import TracebackType

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from explorer.ui.guard import guarded

Reports = list[type[BaseException]]


@pytest.fixture
def reports(monkeypatch: pytest.MonkeyPatch) -> Reports:
    seen: Reports = []

    def report(
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        assert trace is not None
        seen.append(kind)

    monkeypatch.setattr(sys, "excepthook", report)
    return seen


class Failing(QObject):
    """Fails in C code whenever it sees an event: the case that kills Python 3.11."""

    @guarded(fallback=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return bool(int("no number"))


def test_what_an_override_answers_is_passed_on(reports: Reports) -> None:
    @guarded(-1)
    def double(number: int, *, twice: bool = True) -> int:
        return number * 2 if twice else number

    assert double(4) == 8
    assert double(4, twice=False) == 4
    assert reports == []


def test_failure_is_reported_once_and_answered_by_the_fallback(
    reports: Reports,
) -> None:
    @guarded(None)
    def fail() -> int:
        return 1 // 0

    assert fail() is None
    assert reports == [ZeroDivisionError]


def test_guarded_override_keeps_its_name() -> None:
    assert Failing.eventFilter.__name__ == "eventFilter"


def test_interruption_is_not_swallowed(reports: Reports) -> None:
    @guarded(None)
    def stop() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stop()
    assert reports == []


def test_failing_event_filter_survives_a_hundred_events(
    qtbot: QtBot, reports: Reports
) -> None:
    watched, failing = QObject(), Failing()
    watched.installEventFilter(failing)
    for _ in range(100):
        QApplication.sendEvent(watched, QEvent(QEvent.Type.User))
    assert reports == [ValueError] * 100
