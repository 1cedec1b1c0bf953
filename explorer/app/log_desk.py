"""Writes each hold down as it ends, if the person wishes, and deletes them all."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtWidgets import QWidget

from explorer.app.wishes import Desk, Teller
from explorer.domain.history import history_of
from explorer.domain.hold_phases import Held
from explorer.domain.practice_log import HoldRecord
from explorer.domain.session_view import SessionPlan
from explorer.ui.confirm_dialog import ConfirmDialog
from explorer.ui.history_dialog import HistoryDialog

if TYPE_CHECKING:
    from explorer.services.practice_log import PracticeLog

_SHORTEST = 1.0
"""Seconds below which nothing was held."""
_FIRST = (
    "This hold was written into your practice log, which stays on this machine. "
    "“Practise” in the menu turns it off or deletes it."
)
_DELETED = "The practice log and all its copies are deleted."


class LogDesk(Desk):
    """Owns the log, which is opened when the first session begins.

    `keeps` tells whether the person wishes it at the moment.
    """

    def __init__(
        self,
        window: QWidget,
        teller: Teller,
        folder: Path,
        keeps: Callable[[], bool],
        now: Callable[[], float] = time.time,
    ) -> None:
        super().__init__(teller)
        self._keeps = keeps
        self._window = window
        self._folder = folder
        self._now = now
        self._log: PracticeLog | None = None
        self._plan: SessionPlan | None = None
        self._session = ""

    def prepare(self) -> None:
        """Open and check the log while the person still finds the point."""
        if self._keeps():
            self._tell_what_happened(self._opened())

    def hold_finished(self, plan: SessionPlan, held: Held) -> None:
        """Have the hold on the disk before the screen shows what comes next."""
        if not self._keeps() or held.seconds < _SHORTEST:
            return
        log = self._opened()
        is_first = log.is_empty
        with self.told():
            log.add(self._record(plan, held))
            if is_first and not log.is_empty:
                self._teller.tell(_FIRST)
        self._tell_what_happened(log)

    def show_history(self) -> None:
        """Show what is written down."""
        log = self._opened()
        dialog = HistoryDialog(self._window, history_of(log.records()))
        dialog.deletion_wanted.connect(self.ask_to_delete)
        dialog.open()
        self._tell_what_happened(log)

    def ask_to_delete(self) -> None:
        """Ask before everything is deleted."""
        dialog = ConfirmDialog(
            self._window,
            self.tr("Delete the practice log?"),
            self.tr("All holds that were written down go, and all copies of them."),
            self.tr("Delete it all"),
        )
        dialog.confirmed.connect(self.delete_all)
        dialog.open()

    def delete_all(self) -> None:
        """Delete every record and every copy."""
        log = self._opened()
        with self.told():
            log.remove_all()
            self._teller.tell(_DELETED)

    def close(self) -> None:
        """Make a copy of what is new and let another window write."""
        if self._log is not None:
            self._log.close()
            self._log = None

    def _opened(self) -> "PracticeLog":
        if self._log is None:
            # Here, because a window in which nobody practises needs no database.
            from explorer.services.practice_log import PracticeLog  # noqa: PLC0415

            self._log = PracticeLog(self._folder)
        return self._log

    def _tell_what_happened(self, log: "PracticeLog") -> None:
        if sentences := log.sentences():
            self._teller.tell(" ".join(sentences))

    def _record(self, plan: SessionPlan, held: Held) -> HoldRecord:
        if plan is not self._plan:
            self._plan, self._session = plan, uuid4().hex
        now = self._now()
        return HoldRecord(
            session=self._session,
            finished_at=now,
            utc_offset=_utc_offset(now),
            title=plan.title,
            point=plan.steps[held.phase.step_index].code,
            side=held.phase.side.value,
            seconds=round(held.seconds, 3),
            planned=held.phase.seconds,
        )


def _utc_offset(instant: float) -> int:
    """How many minutes east of UTC the clock on the wall stood at an instant."""
    return round(time.localtime(instant).tm_gmtoff / 60)
