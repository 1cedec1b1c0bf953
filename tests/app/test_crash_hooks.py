"""What we did wrong is logged, told once, and ends nothing."""

import faulthandler
import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer, qInstallMessageHandler, qWarning
from pytestqt.qtbot import QtBot

from explorer.app.crash_hooks import CrashHooks


@pytest.fixture
def log_path(tmp_path: Path) -> Path:
    return tmp_path / "own" / "crash.log"


@pytest.fixture
def hooks(log_path: Path) -> Iterator[CrashHooks]:
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    was_on = faulthandler.is_enabled()
    hooks = CrashHooks(log_path)
    hooks.install()
    yield hooks
    hooks.close()
    sys.excepthook, threading.excepthook, sys.unraisablehook = before
    qInstallMessageHandler(None)
    if was_on:
        faulthandler.enable()


@pytest.fixture
def told(hooks: CrashHooks) -> list[str]:
    texts: list[str] = []
    hooks.tell_with(texts.append)
    return texts


def note(error: Exception) -> None:
    sys.excepthook(type(error), error, error.__traceback__)


def test_error_is_logged_with_its_trace_and_told(
    told: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    try:
        int("no number")
    except ValueError as error:
        note(error)
    assert len(told) == 1
    assert "ValueError: invalid literal" in told[0]
    assert "You can go on" in told[0]
    assert "no number" in caplog.text
    assert "Traceback" in caplog.text


def test_same_error_is_told_once_but_logged_each_time(
    told: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(50):
        note(ValueError("again"))
    note(ValueError("another"))
    assert len(told) == 2
    assert caplog.text.count("ValueError: again") == 50


def test_error_before_there_is_a_window_is_logged_only(
    hooks: CrashHooks, caplog: pytest.LogCaptureFixture
) -> None:
    note(ValueError("early"))
    assert "early" in caplog.text


def test_error_while_telling_ends_nothing(
    hooks: CrashHooks, caplog: pytest.LogCaptureFixture
) -> None:
    told: list[str] = []

    def tell(text: str) -> None:
        told.append(text)
        note(ValueError("in the telling"))

    hooks.tell_with(tell)
    note(ValueError("first"))
    assert len(told) == 1
    assert "in the telling" in caplog.text


def test_error_in_a_thread_is_told(told: list[str]) -> None:
    thread = threading.Thread(target=lambda: int("in a thread"))
    thread.start()
    thread.join()
    assert "in a thread" in told[0]


def test_error_that_nobody_could_raise_is_told(told: list[str]) -> None:
    class Failing:
        def __del__(self) -> None:
            int("at the end")

    Failing()
    assert "at the end" in told[0]


@pytest.mark.qt_no_exception_capture
def test_error_in_a_slot_is_told_and_the_program_goes_on(
    told: list[str], qtbot: QtBot
) -> None:
    done: list[bool] = []
    timer = QTimer(singleShot=True, interval=0)
    timer.timeout.connect(lambda: int("in a slot"))
    timer.timeout.connect(lambda: done.append(True))
    timer.start()
    qtbot.waitUntil(lambda: bool(done), timeout=1000)
    assert "in a slot" in told[0]


def test_interrupt_ends_the_program(hooks: CrashHooks) -> None:
    with pytest.raises(SystemExit) as ended:
        sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert ended.value.code == 130


def test_what_qt_says_goes_to_the_log(
    hooks: CrashHooks, caplog: pytest.LogCaptureFixture
) -> None:
    qWarning("a word of Qt")
    assert [record.levelno for record in caplog.records] == [logging.WARNING]
    assert "Qt: a word of Qt" in caplog.text


def test_orderly_end_leaves_no_trace(hooks: CrashHooks, log_path: Path) -> None:
    assert log_path.exists()
    hooks.close()
    assert not log_path.exists()
    assert CrashHooks(log_path).set_last_trace_aside() is None


def test_trace_of_a_crash_is_kept_aside_at_the_next_start(log_path: Path) -> None:
    log_path.parent.mkdir()
    trace = b"Fatal Python error: \xff Aborted\n"
    log_path.write_bytes(trace)
    aside = CrashHooks(log_path).set_last_trace_aside()
    assert aside is not None
    assert aside.read_bytes() == trace
    assert not log_path.exists()


def test_log_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    hooks = CrashHooks(blocked / "crash.log")
    hooks.install()
    hooks.close()
    sys.excepthook, threading.excepthook, sys.unraisablehook = before
    qInstallMessageHandler(None)
    assert hooks.set_last_trace_aside() is None
