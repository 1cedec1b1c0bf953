"""Pointing at a marker and pressing it, until the window shows what follows."""

from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from bench.program import Running
from bench.samples import in_turns, milliseconds
from bench.sandbox import temporary_folder
from bench.synthetic import shipped_look
from bench.table import Row, report
from explorer.ui.body_map.marker import key_of
from explorer.ui.body_map.view import BodyMapView

_HOVER_LIMIT, _SELECT_LIMIT = 16.0, 30.0
_ROUNDS, _SECONDS = 200, 8.0
_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


def rows() -> Iterator[Row]:
    """Hover and selection with the shipped markers in the whole window."""
    with temporary_folder() as folder:
        yield from _rows(folder)


def _rows(folder: Path) -> Iterator[Row]:
    running = Running(folder)
    view = running.window.panels.map.view
    places = (view.marker_place(key_of(look)) for look in shipped_look().markers)
    spots = [place for place in places if place is not None]
    deeds = {
        "hover": (_pointing(view, spots), _HOVER_LIMIT, "pointer to painted hover"),
        "select": (_pressing(view, spots), _SELECT_LIMIT, "press to painted point"),
    }
    for name, (deed, limit, title) in deeds.items():
        taken = in_turns({name: milliseconds(deed)}, _ROUNDS, seconds=_SECONDS)[name]
        yield Row(f"{title}: median", taken.median)
        yield Row(f"{title}: p95", taken.p95, limit=limit)
    running.window.close()


def _pointing(view: BodyMapView, spots: list[QPointF]) -> Callable[[], None]:
    following = cycle(spots)

    def point() -> None:
        _send(view, QEvent.Type.MouseMove, next(following), _NONE)
        QApplication.processEvents()

    return point


def _pressing(view: BodyMapView, spots: list[QPointF]) -> Callable[[], None]:
    following = cycle(spots)

    def press() -> None:
        spot = next(following)
        _send(view, QEvent.Type.MouseButtonPress, spot, _LEFT)
        _send(view, QEvent.Type.MouseButtonRelease, spot, _LEFT)
        QApplication.processEvents()

    return press


def _send(
    view: BodyMapView, kind: QEvent.Type, spot: QPointF, button: Qt.MouseButton
) -> None:
    held = button if kind is QEvent.Type.MouseButtonPress else _NONE
    event = QMouseEvent(
        kind,
        spot,
        view.mapToGlobal(spot),
        button,
        held,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(view, event)


if __name__ == "__main__":
    report(rows())
