"""The program's own start, ended by itself: see `bench.startup`.

`first` ends after the first painted frame, `whole` when everything is loaded;
`prepare` lets the program write its cache and settings at the measured size.
"""

import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from explorer.app import desktop
from explorer.app.main import main as run_program

_QUEUED = Qt.ConnectionType.QueuedConnection


class FirstFrame(desktop.Start):
    """A start that ends where the second stroke would begin."""

    def show(self) -> None:
        """Replaces the second stroke by the end."""
        self.first.window.panels.map.view.first_drawn.connect(_end, _QUEUED)
        self.first.window.show()


class Whole(desktop.Start):
    """A start that ends when everything is loaded."""

    def show(self) -> None:
        """Extends the start by its end: a queue keeps the order."""
        super().show()
        self.first.window.panels.map.view.first_drawn.connect(_end, _QUEUED)


class Prepared(desktop.Start):
    """A start that leaves behind what an ordinary session leaves."""

    def show(self) -> None:
        """Extends the start by the measured size and an orderly close."""
        super().show()
        window = self.first.window
        window.resize(1280, 900)
        window.panels.map.view.first_drawn.connect(window.close, _QUEUED)


_STARTS = {"first": FirstFrame, "whole": Whole, "prepare": Prepared}


def _end() -> None:
    print("painted", flush=True)
    QApplication.quit()


def main(mode: str) -> int:
    """Start the program as its users do, but with an end."""
    vars(desktop)["Start"] = _STARTS[mode]
    return run_program([])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
