"""The file of the practice log: found, opened, rescued; whatever happens is told."""

import sqlite3
import time
from contextlib import suppress
from enum import Enum
from pathlib import Path

from explorer.services.log_backups import Backups, salvaged
from explorer.services.log_database import (
    DamagedLogError,
    NewerLogError,
    check,
    connect,
    create,
    migrate,
    writing,
)
from explorer.services.log_schema import VERSION
from explorer.services.one_writer import OneWriter
from explorer.services.own_files import copy_private

FILE_NAME = "practice.db"
_LOCK_NAME = "practice.lock"
_BACKUPS = "backups"

_SECOND = (
    "Another window keeps the practice log: holds of this one are not written down."
)
_NEWER = (
    "The practice log is of a later version of Point Explorer ({}). It is left as it "
    "is, and holds are not written down."
)
_RESTORED = "The practice log was gone. {} holds are back from the last copy of it."
_RESCUED = (
    "The practice log was damaged ({}). {} holds were rescued; the damaged file was "
    "set aside as {}."
)


class Access(Enum):
    """What may be done to the log."""

    WRITE = "write"
    READ = "read"
    NOTHING = "nothing"


class LogFile:
    """Owns the lock and the connection; `told` are sentences for the person."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE_NAME
        self.backups = Backups(folder / _BACKUPS)
        self.connection: sqlite3.Connection | None = None
        self.access = Access.NOTHING
        self.told: list[str] = []
        self._lock = OneWriter(folder / _LOCK_NAME)
        self._identity: tuple[int, int] | None = None

    def open(self) -> None:
        """Open the log for writing, or for reading where another window writes it.

        Raises `OSError` or `sqlite3.Error` when there is no way to it.
        """
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if self._lock.is_held or self._lock.take():
            self.open_again()
        else:
            self._open_to_read(_SECOND)

    def open_again(self) -> None:
        """Open what is there now; raises as `open` does."""
        if not self.path.exists() or not self.path.stat().st_size:
            self._begin_anew()
        try:
            connection, version = self._checked()
        except NewerLogError as newer:
            self._open_to_read(_NEWER.format(newer))
            return
        except DamagedLogError as damage:
            self._rescue(str(damage))
            connection, version = self._checked()
        with writing(connection):
            pass  # a file that may only be read shows itself here
        if version < VERSION:
            self.backups.make(connection)
            migrate(connection, version)
        self._take_up(connection)

    def _checked(self) -> tuple[sqlite3.Connection, int]:
        connection = connect(self.path)
        try:
            return connection, check(connection)
        except (DamagedLogError, NewerLogError):
            connection.close()
            raise

    def is_still_ours(self) -> bool:
        """Whether the file under our name is the one that is open."""
        with suppress(FileNotFoundError):
            status = self.path.stat()
            ours = (status.st_dev, status.st_ino) == self._identity
            return self.connection is not None and ours
        return False

    @property
    def was_open(self) -> bool:
        """Whether there was a log to write before."""
        return self._identity is not None

    def let_go(self) -> None:
        """Close the connection; what is open again is looked at anew."""
        if self.connection is not None:
            with suppress(sqlite3.Error):
                self.connection.close()
            self.connection = None

    def release(self) -> None:
        """Close, and let another window write."""
        self.let_go()
        self._lock.release()

    def remove_all(self) -> None:
        """Delete the log, what was set aside, and all copies; raises `OSError`."""
        self.let_go()
        for path in self.path.parent.glob(f"{FILE_NAME}*"):
            path.unlink()
        self.backups.remove_all()

    def _open_to_read(self, sentence: str) -> None:
        self.told.append(sentence)
        self.access = Access.READ
        if self.path.exists():
            self.connection = connect(self.path, read_only=True)

    def _take_up(self, connection: sqlite3.Connection) -> None:
        status = self.path.stat()
        self._identity = (status.st_dev, status.st_ino)
        self.connection = connection
        self.access = Access.WRITE

    def _begin_anew(self) -> None:
        """An empty file looks like a log without holds; the copies know better."""
        self.path.unlink(missing_ok=True)
        records = self.backups.newest()
        create(self.path, records)
        if records:
            self.told.append(_RESTORED.format(len(records)))

    def _rescue(self, damage: str) -> None:
        """Copy the damaged file aside; go on with what it and the copies still hold.

        There is a file under our name at every moment, whole in one way or the other.
        """
        aside = self.path.with_name(f"{FILE_NAME}.damaged-{time.time_ns()}")
        copy_private(self.path, aside)
        found = {kept.id: kept for kept in self.backups.newest()}
        found |= {kept.id: kept for kept in salvaged(aside)}
        rescued = self.path.with_name(f"{FILE_NAME}.rescued")
        rescued.unlink(missing_ok=True)
        create(rescued, tuple(found[number] for number in sorted(found)))
        with suppress(FileNotFoundError):
            journal = self.path.with_name(f"{FILE_NAME}-journal")
            journal.replace(aside.with_name(f"{aside.name}.journal"))
        rescued.replace(self.path)
        self.told.append(_RESCUED.format(damage, len(found), aside.name))
