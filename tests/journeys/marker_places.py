"""Prints where every marker is in a window like the program's, one a line.

Run as a program on the same screen as the one that is tested, so that its letters
and therefore its layout are the same.
"""

from PySide6.QtWidgets import QApplication

from explorer.app.desktop import application
from explorer.app.first_window import first_window
from explorer.domain.first_look_of import first_look
from explorer.domain.preferences import Preferences
from explorer.services.atlas_files import load
from explorer.services.resources import data_dir
from explorer.ui.body_map.marker import key_of


def main() -> None:
    """Show the window, print the places, and go."""
    app = application()
    look = first_look(load(data_dir()).atlas)
    first = first_window(app, look, Preferences())
    first.window.show()
    for _ in range(5):
        QApplication.processEvents()
    for marker in look.markers:
        view = first.window.panels.map.view
        spot = view.marker_place(key_of(marker))
        if spot is not None:
            place = view.viewport().mapTo(first.window, spot.toPoint())
            print(marker.code, marker.side, marker.view, place.x(), place.y())  # noqa: T201
    first.window.close()


if __name__ == "__main__":
    main()
