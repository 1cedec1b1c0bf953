"""The system's wish to end is heard while Qt waits."""

import os
import signal
import sys
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from explorer.app.quit_signals import QuitSignals

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")
SIGNALS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


@pytest.fixture
def asked(qtbot: QtBot) -> Iterator[list[bool]]:
    before = [signal.getsignal(number) for number in SIGNALS]
    heard: list[bool] = []
    signals = QuitSignals(lambda: heard.append(True))
    yield heard
    signals.close()
    for number, handler in zip(SIGNALS, before, strict=True):
        signal.signal(number, handler)


@pytest.mark.parametrize("number", SIGNALS)
def test_signal_asks_to_end(
    asked: list[bool], qtbot: QtBot, number: signal.Signals
) -> None:
    os.kill(os.getpid(), number)
    qtbot.waitUntil(lambda: bool(asked), timeout=1000)


def test_impatient_signals_are_one_wish(asked: list[bool], qtbot: QtBot) -> None:
    for _ in range(200):
        os.kill(os.getpid(), signal.SIGTERM)
    qtbot.waitUntil(lambda: bool(asked), timeout=1000)
    qtbot.wait(20)
    assert 1 <= len(asked) <= 4


def test_after_the_end_nothing_is_listened_to(qtbot: QtBot) -> None:
    before = [signal.getsignal(number) for number in SIGNALS]
    heard: list[bool] = []
    signals = QuitSignals(lambda: heard.append(True))
    signals.close()
    assert signal.set_wakeup_fd(-1) == -1
    os.kill(os.getpid(), signal.SIGTERM)
    qtbot.wait(20)
    assert heard == []
    for number, handler in zip(SIGNALS, before, strict=True):
        signal.signal(number, handler)
