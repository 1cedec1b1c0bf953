"""How late a hold ends, with a quiet machine and with every core at work."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import NamedTuple

from PySide6.QtWidgets import QApplication

from bench.program import process_events
from bench.samples import Samples
from bench.synthetic import shipped_atlas
from bench.table import Row, report
from explorer.app.desktop import application
from explorer.app.wishes import PractiseDesk
from explorer.controllers.practise import PractiseController
from explorer.domain.atlas import Atlas
from explorer.domain.before_session import BeforeSession
from explorer.domain.hold_phases import Cue, Held
from explorer.domain.pages import PageKind
from explorer.domain.session_view import SessionPlan, SessionView

_POINT, _SECONDS = "ST36", 5
_HOLDS, _APART = 24, 0.037
"""So many sessions at once, each begun a little later than the one before."""
_IDLE_LIMIT, _LOADED_LIMIT = 20.0, 120.0


class Deaf:
    """A screen that shows nothing: only the clock is measured."""

    def tell(self, text: str) -> None:
        """Refusals are not expected."""
        raise RuntimeError(text)

    def show_session(self, view: SessionView | None) -> None:
        """Show nothing."""

    def play_cue(self, cue: Cue) -> None:
        """Play nothing."""

    def announce(self, text: str) -> None:
        """Say nothing."""

    def ask_before(self, before: BeforeSession) -> None:
        """Ask nothing."""


class _Open(NamedTuple):
    """Nothing stands before a session."""

    atlas: Atlas

    def before(self, plan: SessionPlan) -> BeforeSession:
        """Nothing is due."""
        del plan
        return BeforeSession()

    def note_read(self, before: BeforeSession) -> None:
        """Nothing was read."""


class Hold:
    """One hold that runs in the program's own way and notes when it ends."""

    def __init__(self, atlas: Atlas) -> None:
        screen = Deaf()
        self.late: float | None = None
        self._begun = 0.0
        controller = PractiseController(screen, _Open(atlas), self._note)
        self.desk = PractiseDesk(screen, controller)

    def begin(self) -> None:
        """Start a session and go straight to its first hold."""
        self.desk.start(PageKind.POINT, _POINT, _SECONDS)
        self._begun = time.monotonic()
        self.desk.next()

    def _note(self, _plan: SessionPlan, held: Held) -> None:
        if self.late is None and held.complete:
            self.late = (time.monotonic() - self._begun - _SECONDS) * 1000


def rows() -> Iterator[Row]:
    """The worst of many holds, without and with load."""
    application()
    atlas = shipped_atlas()
    yield from _rows("quiet machine", _ended_late(atlas), _IDLE_LIMIT)
    with _every_core_busy():
        loaded = _ended_late(atlas)
    yield from _rows("every core busy", loaded, _LOADED_LIMIT)


def _rows(state: str, late: Samples, limit: float) -> Iterator[Row]:
    yield Row(f"hold ends late, {state}: median", late.median)
    yield Row(f"hold ends late, {state}: worst", max(late.values), limit=limit)


def _ended_late(atlas: Atlas) -> Samples:
    holds = [Hold(atlas) for _ in range(_HOLDS)]
    for hold in holds:
        hold.begin()
        process_events(_APART)
    end = time.monotonic() + 2 * _SECONDS
    while any(hold.late is None for hold in holds) and time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.001)
    for hold in holds:
        hold.desk.close()
    return Samples(tuple(hold.late for hold in holds if hold.late is not None))


@contextmanager
def _every_core_busy() -> Iterator[None]:
    command = [sys.executable, "-c", "while True: pass"]
    with ExitStack() as started:
        for _ in range(os.cpu_count() or 1):
            spinner = started.enter_context(subprocess.Popen(command))
            started.callback(spinner.kill)
        yield


if __name__ == "__main__":
    report(rows())
