"""One key in the search field until all that follows is painted."""

from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from bench.program import Running, process_events
from bench.samples import in_turns, milliseconds
from bench.sandbox import WIDTH, temporary_folder
from bench.table import Row, report

_TEXT = "lower back pain stiff knee sciatica"
_LIMIT = 8.0
_OURS, _BARE = "ours", "bare line edit"


def rows() -> Iterator[Row]:
    """Our whole window against a window that is a line edit and nothing else."""
    with temporary_folder() as folder:
        yield _row(folder)


def _row(folder: Path) -> Row:
    running = Running(folder)
    field = running.window.panels.search.field
    bare = QLineEdit()
    bare.resize(field.size())
    bare.move(WIDTH, 0)
    bare.show()
    process_events(0.3)
    taken = in_turns(
        {
            _OURS: milliseconds(_typing(field), QApplication.processEvents),
            _BARE: milliseconds(_typing(bare), QApplication.processEvents),
        },
        200,
        seconds=10,
    )
    running.window.close()
    own = taken[_OURS]
    return Row(
        "key to painted answers, whole window",
        own.median,
        p95=own.p95,
        ratio=own.ratio_to(taken[_BARE]),
        base=_BARE,
        ratio_limit=_LIMIT,
    )


def _typing(field: QLineEdit) -> Callable[[], None]:
    """A deed that presses the next letter and paints; begins anew after the last."""
    letters = cycle(_TEXT)
    typed = 0

    def press() -> None:
        nonlocal typed
        if typed == len(_TEXT):
            field.clear()
            typed = 0
        typed += 1
        letter = next(letters)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(
                kind, ord(letter.upper()), Qt.KeyboardModifier.NoModifier, letter
            )
            QApplication.sendEvent(field, event)
        QApplication.processEvents()

    return press


if __name__ == "__main__":
    report(rows())
