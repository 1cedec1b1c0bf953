"""What was practised, day by day, in words; nothing is counted as a streak."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import groupby, islice
from typing import NamedTuple

from explorer.domain.practice_log import HoldRecord, KeptHold
from explorer.domain.wording import counted, duration_words

MOST_DAYS = 60
"""So many days are listed; the export has them all."""


# Of our own: Python's would speak the language of the desktop among English words.
_WEEKDAYS = (
    *("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
)
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)


class PractisedDay(NamedTuple):
    """One day: its name with the time in all, and a line for each session."""

    heading: str
    sessions: tuple[str, ...]


class History(NamedTuple):
    """The newest days first, how many more there are, and all of it in a sentence."""

    summary: str
    days: tuple[PractisedDay, ...] = ()
    earlier: int = 0


def history_of(records: Iterable[KeptHold]) -> History:
    """What the log tells; days are those of the clock on the person's own wall."""
    holds = [kept.hold for kept in records]
    if not holds:
        return History("Nothing is written down yet. Each hold that ends will be.")
    by_day = [(day, list(each)) for day, each in groupby(holds, _day)]
    by_day.reverse()
    return History(
        summary=_summary(holds, len({day for day, _ in by_day})),
        days=tuple(_day_words(*pair) for pair in islice(by_day, MOST_DAYS)),
        earlier=max(0, len(by_day) - MOST_DAYS),
    )


def _moment(hold: HoldRecord) -> datetime:
    """The time on the wall; a record of an impossible time counts as the earliest."""
    try:
        return datetime.fromtimestamp(hold.finished_at, UTC) + timedelta(
            minutes=hold.utc_offset
        )
    except (OverflowError, OSError, ValueError):
        return datetime.fromtimestamp(0, UTC)


def _day(hold: HoldRecord) -> date:
    return _moment(hold).date()


def _summary(holds: list[HoldRecord], days: int) -> str:
    time = duration_words(_seconds(holds))
    points = len({hold.point for hold in holds})
    return (
        f"{counted(len(holds), 'hold')} of {counted(points, 'point')} on "
        f"{counted(days, 'day')}, {time} in all."
    )


def _day_words(day: date, holds: list[HoldRecord]) -> PractisedDay:
    month = _MONTHS[day.month - 1]
    name = f"{_WEEKDAYS[day.weekday()]}, {day.day} {month} {day.year}"
    return PractisedDay(
        f"{name} · {duration_words(_seconds(holds))}", tuple(_session_lines(holds))
    )


def _session_lines(holds: list[HoldRecord]) -> Iterator[str]:
    for _, group in groupby(holds, lambda hold: hold.session):
        session = list(group)
        codes = ", ".join(dict.fromkeys(hold.point for hold in session))
        time = duration_words(_seconds(session))
        yield f"{_moment(session[-1]):%H:%M}  {session[0].title} ({codes}), {time}"


def _seconds(holds: Iterable[HoldRecord]) -> int:
    return round(sum(hold.seconds for hold in holds))
