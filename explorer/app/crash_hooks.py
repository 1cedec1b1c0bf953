"""The last resort: what we did wrong is logged and told once, and nothing dies."""

import faulthandler
import logging
import stat
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TextIO

from PySide6 import QtCore

log = logging.getLogger("explorer")

# By name, and annotated in quotes: Qt's own types for this are seldom needed, and
# building them for Python would slow each start.
_LEVELS = {
    "QtDebugMsg": logging.DEBUG,
    "QtInfoMsg": logging.INFO,
    "QtWarningMsg": logging.WARNING,
    "QtCriticalMsg": logging.ERROR,
    "QtFatalMsg": logging.CRITICAL,
}

Tell = Callable[[str], None]


class CrashHooks:
    """Catches errors from slots, threads and finalisers; tells each text once."""

    def __init__(self, crash_log: Path) -> None:
        self._path = crash_log
        self._file: TextIO | None = None
        self._told: set[str] = set()
        self._tell: Tell | None = None
        self._is_telling = False

    def install(self) -> None:
        """From now on every stray error comes here."""
        sys.excepthook = self._note
        threading.excepthook = self._note_thread
        sys.unraisablehook = self._note_unraisable
        QtCore.qInstallMessageHandler(_log_qt)
        self._open_crash_log()

    def tell_with(self, tell: Tell) -> None:
        """Show errors to the person this way as soon as there is a window."""
        self._tell = tell

    def set_last_trace_aside(self) -> Path | None:
        """Keep what the last run left when it died; where it is now, if it did."""
        aside = self._path.with_suffix(".last.log")
        try:
            status = self._path.stat()
            if status.st_size == 0 or not stat.S_ISREG(status.st_mode):
                return None
            self._path.replace(aside)
        except OSError:
            return None
        return aside

    def _open_crash_log(self) -> None:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            if self._path.exists() and not self._path.is_file():
                return  # a pipe would wait for a reader that never comes
            self._file = self._path.open("w", encoding="utf-8")
        except OSError:
            return
        faulthandler.enable(self._file)

    def close(self) -> None:
        """After an orderly end there is no crash to tell of."""
        if self._file is not None:
            faulthandler.disable()
            self._file.close()
            self._path.unlink(missing_ok=True)

    def _note(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            raise SystemExit(130)
        log.error("Unexpected error", exc_info=(kind, error, trace))
        self._tell_once(f"{kind.__name__}: {error}")

    def _note_thread(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            self._note(caught.exc_type, caught.exc_value, caught.exc_traceback)

    def _note_unraisable(self, caught: "sys.UnraisableHookArgs") -> None:
        if caught.exc_value is not None:
            self._note(caught.exc_type, caught.exc_value, caught.exc_traceback)

    def _tell_once(self, text: str) -> None:
        if self._tell is None or self._is_telling or text in self._told:
            return
        self._told.add(text)
        self._is_telling = True
        try:
            self._tell(
                f"Something went wrong in the program ({text}). You can go on; if it "
                "happens again, please report it."
            )
        finally:
            self._is_telling = False


def _log_qt(
    kind: "QtCore.QtMsgType", _context: "QtCore.QMessageLogContext", text: str
) -> None:
    log.log(_LEVELS.get(kind.name, logging.WARNING), "Qt: %s", text)
