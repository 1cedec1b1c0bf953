"""How the practice log is laid out: tables, versions, and a check sum per record.

A single flipped bit can leave a database that still answers, and even one that calls
itself sound, with a wrong row in it; only a sum over each row tells.
"""

import json
import math
import sqlite3
from collections.abc import Iterator
from zlib import crc32

from explorer.domain.practice_log import HoldRecord, KeptHold

APPLICATION_ID = 0x50457870  # "PExp"
STEPS = (
    """
    CREATE TABLE holds (
        id INTEGER PRIMARY KEY,
        session TEXT NOT NULL,
        finished_at REAL NOT NULL,
        utc_offset INTEGER NOT NULL,
        title TEXT NOT NULL,
        point TEXT NOT NULL,
        side TEXT NOT NULL,
        seconds REAL NOT NULL,
        planned INTEGER NOT NULL,
        crc INTEGER NOT NULL
    )
    """,
)
"""What each version adds to the one before; a step is never changed, only followed."""
VERSION = len(STEPS)
_FIELDS = ", ".join(HoldRecord._fields)
_MARKS = ", ".join("?" * (len(HoldRecord._fields) + 2))
INSERT = f"INSERT INTO holds (id, {_FIELDS}, crc) VALUES ({_MARKS})"  # noqa: S608
SELECT = f"SELECT id, {_FIELDS}, crc FROM holds"  # noqa: S608 - no word from outside
_LONGEST_TEXT = 500


def row_of(kept: KeptHold) -> tuple[object, ...]:
    """The row of a record, with its check sum."""
    return (kept.id, *kept.hold, checksum(kept))


def record_in(row: tuple[object, ...]) -> KeptHold | None:
    """The record in a row; None if anything in it is not as it was written."""
    match row:
        case (
            int(id_), str(session), float(at), int(offset), str(title), str(point),
            str(side), float(seconds), int(planned), int(crc),
        ):  # fmt: skip
            hold = HoldRecord(session, at, offset, title, point, side, seconds, planned)
            kept = KeptHold(id_, hold)
            sound = math.isfinite(at) and math.isfinite(seconds)
            return kept if sound and checksum(kept) == crc else None
        case _:
            return None


def checksum(kept: KeptHold) -> int:
    """A sum over everything in a record."""
    return crc32(json.dumps([kept.id, *kept.hold], ensure_ascii=True).encode())


def storable(hold: HoldRecord) -> HoldRecord:
    """The record as SQLite can keep it: no lone surrogates, no endless texts."""
    return HoldRecord(
        session=_storable(hold.session),
        finished_at=float(hold.finished_at),
        utc_offset=hold.utc_offset,
        title=_storable(hold.title),
        point=_storable(hold.point),
        side=_storable(hold.side),
        seconds=float(hold.seconds),
        planned=hold.planned,
    )


def _storable(text: str) -> str:
    return text.encode("utf-8", "replace").decode()[:_LONGEST_TEXT]


def rows_of(connection: sqlite3.Connection) -> Iterator[KeptHold | None]:
    """All records by number; None for each that is damaged."""
    for row in connection.execute(f"{SELECT} ORDER BY id"):
        yield record_in(row)
