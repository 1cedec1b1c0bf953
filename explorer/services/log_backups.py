"""Copies of the practice log that were read back before they count."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

from explorer.domain.practice_log import KeptHold
from explorer.services.log_database import (
    DamagedLogError,
    NewerLogError,
    check,
    connect,
    create,
)
from explorer.services.log_schema import SELECT, record_in, rows_of

_KEPT = 6
_PATTERN = "practice-*.db"
_MOST_ROWS = 1_000_000


class Backups:
    """The newest few copies, in a folder beside the log."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def make(self, log: sqlite3.Connection) -> None:
        """Copy the log, read the copy back, and let the oldest one go.

        Raises `OSError`, `sqlite3.Error` or `DamagedLogError`, and keeps the others.
        """
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        unfinished = self._folder / f"unfinished-{os.getpid()}.db"
        unfinished.unlink(missing_ok=True)
        try:
            create(unfinished)
            with closing(connect(unfinished)) as copy:
                log.backup(copy)
                check(copy)
            _sync(unfinished)
            unfinished.replace(self._next_name())
            _sync(self._folder)
        finally:
            unfinished.unlink(missing_ok=True)
        for old in self._files()[_KEPT:]:
            with suppress(OSError):
                old.unlink()

    def newest(self) -> tuple[KeptHold, ...]:
        """The records of the newest copy that is sound; none if there is no such."""
        for path in self._files():
            with (
                suppress(OSError, sqlite3.Error, DamagedLogError, NewerLogError),
                closing(connect(path, read_only=True)) as copy,
            ):
                check(copy)
                return tuple(kept for kept in rows_of(copy) if kept is not None)
        return ()

    def remove_all(self) -> None:
        """Remove every copy; raises `OSError`."""
        for path in self._files():
            path.unlink(missing_ok=True)

    def _files(self) -> list[Path]:
        """The newest first."""
        return sorted(self._folder.glob(_PATTERN), reverse=True)

    def _next_name(self) -> Path:
        newest = next(iter(self._files()), None)
        number = _number_of(newest) + 1 if newest else 1
        return self._folder / f"practice-{number:08d}.db"


def _number_of(path: Path) -> int:
    digits = path.stem.rpartition("-")[2]
    return int(digits) if digits.isdecimal() else 0


def _sync(path: Path) -> None:
    """Have it on the disk, and not only promised."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def salvaged(path: Path) -> Iterator[KeptHold]:
    """The records of a damaged file that are still what was written, one by one."""
    with (
        suppress(OSError, sqlite3.Error, OverflowError, DamagedLogError),
        closing(connect(path, read_only=True)) as damaged,
    ):
        yield from _one_by_one(damaged)


def _one_by_one(damaged: sqlite3.Connection) -> Iterator[KeptHold]:
    """By number, since one bad page ends a reading in order."""
    [last] = damaged.execute("SELECT max(id) FROM holds").fetchone()
    for number in range(1, min(int(last or 0), _MOST_ROWS) + 1):
        with suppress(sqlite3.Error, OverflowError):
            kept = _row(damaged, number)
            if kept is not None:
                yield kept


def _row(damaged: sqlite3.Connection, number: int) -> KeptHold | None:
    row = damaged.execute(f"{SELECT} WHERE id = ?", (number,)).fetchone()
    return record_in(row) if row else None
