"""The practice log: every hold that ended is on the disk before the next one begins.

What cannot be written waits in memory and is tried again; a damaged file is set aside,
never deleted; nothing happens to it without a sentence.
"""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from explorer.domain.errors import ExplorerError
from explorer.domain.practice_log import HoldRecord, KeptHold
from explorer.services.log_database import (
    DamagedLogError,
    NewerLogError,
    check,
    connect,
    first_line,
    writing,
)
from explorer.services.log_file import FILE_NAME, Access, LogFile
from explorer.services.log_schema import INSERT, row_of, rows_of, storable

_HOLDS_A_BACKUP = 50
_NO_WRITING = (
    "The practice log cannot be written ({}). Holds are kept in memory and tried again."
)
_NOT_OURS = (
    "The practice log may only be read here, so it was not deleted: another window "
    "keeps it, or a later version of the program."
)
_REPLACED = (
    "Another program replaced the practice log. It goes on with what is there now, and "
    "with the holds since the program was started."
)


class LogTroubleError(ExplorerError):
    """The log could not be read or written for now."""


class PracticeLog:
    """The log in one folder."""

    def __init__(self, folder: Path) -> None:
        self._file = LogFile(folder)
        self._waiting: list[HoldRecord] = []
        self._written: list[HoldRecord] = []
        self._since_backup = 0
        try:
            self._file.open()
        except (OSError, sqlite3.Error, DamagedLogError) as error:
            self._file.let_go()
            self._file.told.append(_NO_WRITING.format(_reason(error)))

    def sentences(self) -> tuple[str, ...]:
        """What happened to the file since this was last asked."""
        told, self._file.told = tuple(self._file.told), []
        return told

    def add(self, hold: HoldRecord) -> None:
        """Have a hold on the disk when this returns.

        Raises `LogTroubleError` when it is not; it waits then for the next call.
        """
        if self._file.access is Access.READ:
            return  # which was told when the log was opened
        self._waiting.append(storable(hold))
        self.flush()

    def flush(self) -> None:
        """Write what waits; raises `LogTroubleError` if it cannot be written."""
        if not self._waiting:
            return
        try:
            self._find_again()
            self._write_waiting()
        except (OSError, sqlite3.Error, DamagedLogError) as error:
            self._file.let_go()
            raise LogTroubleError(_NO_WRITING.format(_reason(error))) from error

    def records(self) -> tuple[KeptHold, ...]:
        """All holds that are kept, in the order they ended in."""
        connection = self._file.connection
        if connection is None:
            return ()
        return tuple(kept for kept in rows_of(connection) if kept is not None)

    @property
    def is_empty(self) -> bool:
        """Whether no hold is kept yet."""
        connection = self._file.connection
        if connection is None:
            return True
        [any_there] = connection.execute(
            "SELECT EXISTS (SELECT 1 FROM holds)"
        ).fetchone()
        return not any_there

    def close(self) -> None:
        """Write what waits, make a copy if there is anything new, and let go."""
        with suppress(LogTroubleError):
            self.flush()
        if self._since_backup:
            self._back_up()
        self._file.release()

    def remove_all(self) -> None:
        """Delete every record and every copy; raises `LogTroubleError`.

        Not what another window or a later version keeps.
        """
        if self._file.access is Access.READ:
            raise LogTroubleError(_NOT_OURS)
        try:
            self._file.remove_all()
            self._waiting, self._written, self._since_backup = [], [], 0
            self._file.open_again()
        except (OSError, sqlite3.Error, DamagedLogError) as error:
            raise LogTroubleError(_NO_WRITING.format(_reason(error))) from error

    def _find_again(self) -> None:
        """Open what is there now, if the file is no longer the one that was open."""
        if self._file.is_still_ours():
            return
        had_one = self._file.was_open
        self._file.let_go()
        self._file.open()
        if self._file.access is not Access.WRITE:
            raise OSError("it may only be read")
        if had_one and (missing := self._missing()):
            self._file.told.append(_REPLACED)
            self._waiting = [*missing, *self._waiting]

    def _missing(self) -> list[HoldRecord]:
        """Holds written by this program that the file does not hold any more."""
        there = {kept.hold for kept in self.records()}
        return [hold for hold in self._written if hold not in there]

    def _write_waiting(self) -> None:
        connection = self._file.connection
        if connection is None:
            raise OSError("there is no log")
        with writing(connection):
            [last] = connection.execute("SELECT max(id) FROM holds").fetchone()
            first = int(last or 0) + 1
            for number, hold in enumerate(self._waiting, start=first):
                connection.execute(INSERT, row_of(KeptHold(number, hold)))
        self._since_backup += len(self._waiting)
        self._written = [*self._written, *self._waiting]
        self._waiting = []
        if self._since_backup >= _HOLDS_A_BACKUP:
            self._back_up()

    def _back_up(self) -> None:
        connection = self._file.connection
        if connection is None or self._file.access is not Access.WRITE:
            return
        with suppress(OSError, sqlite3.Error, DamagedLogError):
            self._file.backups.make(connection)
            self._since_backup = 0


def read_log(folder: Path) -> tuple[KeptHold, ...]:
    """The holds in a folder's log, without writing anything.

    Raises `LogTroubleError` if there is a log that cannot be read.
    """
    path = folder / FILE_NAME
    if not path.exists():
        return ()
    try:
        with closing(connect(path, read_only=True)) as connection:
            check(connection)
            return tuple(kept for kept in rows_of(connection) if kept is not None)
    except (OSError, sqlite3.Error, DamagedLogError, NewerLogError) as error:
        raise LogTroubleError(
            f"The practice log {path} cannot be read: {_reason(error)}."
        ) from error


def _reason(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return first_line(error)
