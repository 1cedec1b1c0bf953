"""What the practice log holds: one record for each hold that ended."""

from typing import NamedTuple


class HoldRecord(NamedTuple):
    """A hold as it is kept.

    `session` is one name for all holds of a session.  `finished_at` is UTC in seconds
    since 1970; `utc_offset`, minutes east of it, is for display alone.  `seconds` were
    counted by a clock that never jumps, `planned` is how many there should have been.
    """

    session: str
    finished_at: float
    utc_offset: int
    title: str
    point: str
    side: str
    seconds: float
    planned: int


class KeptHold(NamedTuple):
    """A record with the number under which it is kept, ascending from 1."""

    id: int
    hold: HoldRecord
