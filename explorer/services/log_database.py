"""One SQLite file of the log: opened so that nothing in it is trusted or lost.

`synchronous=EXTRA` with a rollback journal is what loses no acknowledged record when
the power goes; write-ahead logging brings side files which cannot be read in a
read-only folder and may be applied to another file.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from explorer.domain.practice_log import KeptHold
from explorer.services.log_schema import (
    APPLICATION_ID,
    INSERT,
    STEPS,
    VERSION,
    row_of,
    rows_of,
)

_WAIT_SECONDS = 5.0


class DamagedLogError(Exception):
    """The file is no sound log of ours; its text says what is wrong."""


class NewerLogError(Exception):
    """The file was written by a later version of the program."""


def connect(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """Open a log file; raises `sqlite3.Error`, or `DamagedLogError` if it is none."""
    mode = "ro" if read_only else "rwc"
    address = f"{path.resolve().as_uri()}?mode={mode}"
    connection = sqlite3.connect(
        address, uri=True, timeout=_WAIT_SECONDS, isolation_level=None
    )
    connection.text_factory = _tolerant
    try:
        connection.execute("PRAGMA trusted_schema=OFF")
        if not read_only:
            connection.execute("PRAGMA journal_mode=DELETE")
            connection.execute("PRAGMA synchronous=EXTRA")
    except sqlite3.OperationalError:
        connection.close()
        raise
    except sqlite3.DatabaseError as error:
        connection.close()
        raise DamagedLogError(first_line(error)) from error
    return connection


def first_line(error: Exception) -> str:
    """What an error says, without what only its authors understand."""
    lines = [line.strip(" *") for line in str(error).splitlines()]
    return next((line for line in lines if line), type(error).__name__)


def _tolerant(raw: bytes) -> str:
    return raw.decode("utf-8", "replace")


def create(path: Path, records: Iterator[KeptHold] | tuple[KeptHold, ...] = ()) -> None:
    """Write a new log file with these records, readable by this person only.

    Raises `OSError` or `sqlite3.Error`.
    """
    descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    os.close(descriptor)
    with closing(connect(path)) as connection, writing(connection):
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        _step_up(connection, 0)
        connection.executemany(INSERT, (row_of(kept) for kept in records))


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """A transaction that holds the lock from its beginning."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.rollback()
        raise
    connection.execute("COMMIT")


def check(connection: sqlite3.Connection) -> int:
    """The version of a sound log; raises `DamagedLogError` or `NewerLogError`."""
    try:
        version = _sound_version(connection)
    except (sqlite3.Error, OverflowError) as error:
        raise DamagedLogError(first_line(error)) from error
    if version > VERSION:
        raise NewerLogError(f"it is of version {version}, this program knows {VERSION}")
    if version == VERSION and any(kept is None for kept in _all(connection)):
        raise DamagedLogError("a record is not what was written")
    return version


def migrate(connection: sqlite3.Connection, version: int) -> None:
    """Bring an older log up to date in one transaction."""
    with writing(connection):
        _step_up(connection, version)


def _sound_version(connection: sqlite3.Connection) -> int:
    ours = _number(connection, "PRAGMA application_id")
    if ours != APPLICATION_ID:
        raise DamagedLogError("it is no practice log")
    [verdict] = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if verdict != "ok":
        raise DamagedLogError("its pages contradict one another")
    version = _number(connection, "PRAGMA user_version")
    if not 0 < version < 1_000:  # noqa: PLR2004 - no version will ever be that high
        raise DamagedLogError("its version makes no sense")
    if version <= VERSION and _layout(connection) != _layout_of(version):
        raise DamagedLogError("its tables are not ours")
    return version


def _number(connection: sqlite3.Connection, statement: str) -> int:
    [number] = connection.execute(statement).fetchone()
    return int(number)


def _layout(connection: sqlite3.Connection) -> list[str]:
    found = connection.execute("SELECT sql FROM sqlite_master ORDER BY name")
    return [" ".join(str(sql).split()) for (sql,) in found]


def _layout_of(version: int) -> list[str]:
    return [" ".join(step.split()) for step in STEPS[:version]]


def _all(connection: sqlite3.Connection) -> Iterator[KeptHold | None]:
    try:
        yield from rows_of(connection)
    except (sqlite3.Error, OverflowError) as error:
        raise DamagedLogError(first_line(error)) from error


def _step_up(connection: sqlite3.Connection, version: int) -> None:
    for step in STEPS[version:]:
        connection.execute(step)
    connection.execute(f"PRAGMA user_version={VERSION}")
