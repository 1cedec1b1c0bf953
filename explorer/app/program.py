"""The running program: its parts, what tells it the time, and how it ends."""

import logging
import time
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QObject

from explorer.app.kept_settings import KeptSettings
from explorer.app.late_window import LateWindow
from explorer.app.log_desk import LogDesk
from explorer.app.look_desk import LookDesk
from explorer.app.map_desk import MapDesk
from explorer.app.safety_desk import SafetyDesk
from explorer.app.settings_store import SettingsStore
from explorer.app.wishes import ExploreDesk, PractiseDesk
from explorer.controllers.explore import ExploreController
from explorer.controllers.practise import PractiseController
from explorer.controllers.safe_for_me import SafeForMe
from explorer.domain.atlas import Atlas
from explorer.ui.main_window import MainWindow

log = logging.getLogger("explorer")


class Explorer(NamedTuple):
    """The running program; whoever holds it keeps everything alive."""

    window: MainWindow
    atlas: Atlas
    late: LateWindow
    safe: SafeForMe
    explore: ExploreController
    practise: PractiseController
    explore_desk: ExploreDesk
    practise_desk: PractiseDesk
    look_desk: LookDesk
    map_desk: MapDesk
    safety_desk: SafetyDesk
    log_desk: LogDesk
    closer: "Closer"


def _today() -> str:
    return date.today().isoformat()  # noqa: DTZ011 - the day on the person's own wall


class Clock(NamedTuple):
    """What tells the seconds, and the day such as 2026-11-25."""

    now: Callable[[], float] = time.monotonic
    today: Callable[[], str] = _today


class Closer(QObject):
    """Keeps what must outlive the window when it closes."""

    def __init__(
        self,
        explore: ExploreController,
        practise_desk: PractiseDesk,
        look_desk: LookDesk,
        log_desk: LogDesk,
        store: SettingsStore,
    ) -> None:
        super().__init__()
        self._explore = explore
        self._practise_desk = practise_desk
        self._look_desk = look_desk
        self._log_desk = log_desk
        self._store = store

    def keep_pages(self) -> None:
        """Have the favourites on the disk at once: no end of the program loses them."""
        self._note_pages()
        if not self._store.save():
            log.warning("The favourites could not be written.")

    def _note_pages(self) -> None:
        KeptSettings(self._store).keep_pages(self._explore.kept)

    def close(self) -> None:
        """End the session and write everything down."""
        self._practise_desk.close()
        self._log_desk.close()
        self._look_desk.keep_layout()
        self._store.keep_intent(self._explore.intent)
        self._note_pages()
        if not self._store.save():
            log.warning("The settings could not be written.")
        self._look_desk.keep_picture()  # last: it can be made again
