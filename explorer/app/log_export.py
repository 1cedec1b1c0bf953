"""The practice log written out for other programs."""

import csv
import io
from datetime import UTC, datetime, timedelta, timezone

from explorer.app.json_forms import json_text
from explorer.domain.practice_log import KeptHold

_COLUMNS = (
    *("finished_at", "routine", "point", "side", "seconds", "before", "after"),
    *("planned", "session"),
)
_FORMULAS = ("=", "+", "-", "@", "\t", "\r")


def log_csv(records: tuple[KeptHold, ...]) -> str:
    """A line for each hold; no cell that a table would run as a formula."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for record in records:
        writer.writerow([_harmless(cell) for cell in _cells(record)])
    return text.getvalue().rstrip("\n")


def log_json(records: tuple[KeptHold, ...]) -> str:
    """A list of holds."""
    rows = (_cells(each) for each in records)
    return json_text([dict(zip(_COLUMNS, row, strict=True)) for row in rows])


def _cells(record: KeptHold) -> tuple[object, ...]:
    hold = record.hold
    return (
        _moment(hold.finished_at, hold.utc_offset),
        *(hold.title, hold.point, hold.side, hold.seconds),
        *(None, None, hold.planned, hold.session),
    )


def _moment(instant: float, utc_offset: int) -> str:
    """The time on the person's own wall, and how far it was from UTC."""
    zone = timezone(timedelta(minutes=utc_offset))
    try:
        moment = datetime.fromtimestamp(instant, UTC).astimezone(zone)
    except (OverflowError, OSError, ValueError):
        return ""
    return moment.isoformat(timespec="seconds")


def _harmless(cell: object) -> object:
    if isinstance(cell, str) and cell.startswith(_FORMULAS):
        return f"'{cell}"
    return "" if cell is None else cell
