"""What the program costs while nobody touches it, and while a hold runs.

Off screen, since an X server wakes up an empty window as well.
"""

import resource
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEventLoop, QTimer

from bench.program import Running, process_events
from bench.sandbox import temporary_folder
from bench.table import Row, report
from explorer.domain.pages import PageKind

_POINT = "ST36"
_IDLE_SECONDS, _HOLD_SECONDS = 10, 6
_IDLE_LIMIT, _HOLD_LIMIT = 0.05, 3.0
_WAKE_UPS_LIMIT = 0.0


class Cost(NamedTuple):
    """Share of one core in per cent, and how often a thread woke up in a second."""

    cpu: float
    wake_ups: float


def rows() -> Iterator[Row]:
    """The whole program at rest, then with its timer running."""
    with temporary_folder() as folder:
        yield from _rows(folder)


def _rows(folder: Path) -> Iterator[Row]:
    running = Running(folder)
    running.window.panels.map.view.setFocus()  # a text field's cursor would blink
    process_events(1)
    rest = _cost(_IDLE_SECONDS)
    yield Row("at rest: CPU", rest.cpu, "%", limit=_IDLE_LIMIT)
    yield Row("at rest: wake-ups", rest.wake_ups, "/s", limit=_WAKE_UPS_LIMIT)
    desk = running.explorer.practise_desk
    desk.start(PageKind.POINT, _POINT, 60)
    desk.next()
    process_events(0.5)
    if not running.explorer.practise.running:
        raise RuntimeError("there is no hold to measure")
    holding = _cost(_HOLD_SECONDS)
    yield Row("while a hold runs: CPU", holding.cpu, "%", limit=_HOLD_LIMIT)
    yield Row("while a hold runs: wake-ups", holding.wake_ups, "/s")
    desk.close()
    running.window.close()


def _cost(seconds: int) -> Cost:
    """Let the program run by itself; the end of the measuring wakes it up once."""
    loop = QEventLoop()  # the application's own would close the window at its end
    QTimer.singleShot(seconds * 1000, loop.quit)
    woken, start = _wake_ups(), time.process_time()
    loop.exec()
    used = time.process_time() - start
    return Cost(100 * used / seconds, max(_wake_ups() - woken - 1, 0) / seconds)


def _wake_ups() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_nvcsw


if __name__ == "__main__":
    report(rows())
