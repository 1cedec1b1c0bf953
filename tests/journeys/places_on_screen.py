"""Prints where things are in a window like the program's: a name and two numbers.

Run as a program on the same screen as the one that is tested, so that its letters
and therefore its layout are the same.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QSpinBox, QWidget

from explorer.app.desktop import application
from explorer.domain.pages import PageKind
from tests.journeys.whole_program import Running, settle, whole_program


def main() -> None:
    """Show the window, print the places, and go."""
    application()
    with TemporaryDirectory() as folder, whole_program(Path(folder)) as running:
        print_markers(running)
        running.explorer.explore_desk.open_page(PageKind.POINT, "LI4")
        settle()
        [seconds] = running.explorer.window.panels.page.findChildren(QSpinBox)
        print_place("seconds", running, seconds, QPoint(12, seconds.height() // 2))


TEN = frozenset(
    ("GV3", "GV4", "BL23", "BL40", "BL52", "BL60", "LI4", "CV6", "ST36", "GB34")
)


def print_markers(running: Running) -> None:
    """One line for each marker of ten points: code, side and view, with bars.

    The others can be hundreds and lie close; pressing those is tested without a screen.
    """
    view = running.explorer.window.panels.map.view
    for key in view.field.reading_order():
        spot = view.marker_place(key)
        if spot is not None and key.code in TEN:
            name = f"{key.code}|{key.side}|{key.view}"
            print_place(name, running, view, spot.toPoint())


def print_place(name: str, running: Running, widget: QWidget, spot: QPoint) -> None:
    """One line: the name, and the spot as pixels of the window."""
    place = widget.mapTo(running.explorer.window, spot)
    print(name, place.x(), place.y())  # noqa: T201 - read by whoever started us


if __name__ == "__main__":
    main()
