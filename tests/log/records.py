"""Holds to be logged, and a program that logs them until it is killed."""

import sys
from pathlib import Path

from explorer.domain.practice_log import HoldRecord
from explorer.services.practice_log import PracticeLog


def hold(number: int = 1, point: str = "LI4") -> HoldRecord:
    """The record of one hold, told apart by its number."""
    return HoldRecord(
        session=f"session-{number // 4}",
        finished_at=1_790_000_000.0 + 65 * number,
        utc_offset=60,
        title="Back of the hand",
        point=point,
        side="left",
        seconds=60.0,
        planned=60,
    )


def main() -> None:
    """Log one hold after another, and say which are on the disk."""
    log = PracticeLog(Path(sys.argv[1]))
    first = len(log.records())
    for number in range(first, first + 100_000):
        log.add(hold(number))
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
