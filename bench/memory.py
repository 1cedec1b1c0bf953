"""Memory against an empty Qt window, and whether using the program lets it grow."""

import gc
import time
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from bench.program import Running
from bench.sandbox import temporary_folder
from bench.startup import Launch, launches
from bench.table import Row, report

_MEBI = 1024 * 1024
_RATIO_LIMIT = 1.35
_SELECTIONS, _WARM_UP, _SECONDS = 10_000, 400, 30.0
_GROWTH_LIMIT = 2.0
_PAGE = 4096
_TITLES = {
    "warm": "peak memory at the first frame",
    "whole": "peak memory when all is loaded",
}


def rows() -> Iterator[Row]:
    """Peaks of whole processes, then growth within this one."""
    with temporary_folder() as folder:
        starts = launches(folder)
        bare = _peak(starts["bare"])
        for name, title in _TITLES.items():
            peak = _peak(starts[name])
            yield Row(
                title,
                peak / _MEBI,
                "MiB",
                ratio=peak / bare,
                base="bare window",
                ratio_limit=_RATIO_LIMIT,
            )
        yield _growth(folder)


def _peak(start: Launch) -> float:
    return min(start.timed().peak for _ in range(3))


def _growth(folder: Path) -> Row:
    running = Running(folder)
    explore = running.explorer.explore
    codes = cycle(running.explorer.atlas.points)
    for code in islice(codes, _WARM_UP):
        explore.select(code)
        _settle()
    before, end, done = _resident(), time.monotonic() + _SECONDS, 0
    while done < _SELECTIONS and time.monotonic() < end:
        explore.select(next(codes))
        _settle()
        done += 1
    grown = (_resident() - before) / _MEBI
    running.window.close()
    return Row(f"growth by {done:,} selections", grown, "MiB", limit=_GROWTH_LIMIT)


def _settle() -> None:
    """Let the window paint, and let go of what was deleted later.

    The running program's event loop does both; `processEvents` alone, called
    outside a loop, leaves the deleted widgets standing.
    """
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _resident() -> int:
    gc.collect()
    return int(Path("/proc/self/statm").read_text().split()[1]) * _PAGE


if __name__ == "__main__":
    report(rows())
