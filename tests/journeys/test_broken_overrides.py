"""An exception where Qt calls us is reported and the program goes on.

On Python 3.11 one that leaves an override can end the process, so each widget that
overrides something is made to fail from within: by what it draws from, or what it
is connected to.
"""

import sys
import threading
from types import TracebackType
from typing import NoReturn

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, qInstallMessageHandler
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from explorer.app.crash_hooks import CrashHooks
from explorer.ui.body_map.panel import BodyMapPanel, Drawings
from explorer.ui.body_map.view import BodyMapView
from explorer.ui.guard import guarded
from explorer.ui.palettes import LIGHT
from tests.journeys.whole_program import Running, whole_program
from tests.ui.body_map.shown_map import (
    LEFT_BUTTON,
    WIDE,
    move,
    press,
    release,
    shipped_look,
    shown_panel,
    turn_wheel,
)

pytestmark = pytest.mark.qt_no_exception_capture


class Reports:
    """Takes the place of the hook that stray exceptions come to."""

    def __init__(self) -> None:
        self.kinds: list[type[BaseException]] = []

    def take(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Note one."""
        self.kinds.append(kind)


@pytest.fixture
def reports(monkeypatch: pytest.MonkeyPatch) -> Reports:
    reports = Reports()
    monkeypatch.setattr(sys, "excepthook", reports.take)
    return reports


def fail(*_: object) -> NoReturn:
    """What a fault of ours does."""
    raise ZeroDivisionError


def failing_panel(qtbot: QtBot) -> BodyMapPanel:
    panel = BodyMapPanel(LIGHT, Drawings(fail))
    qtbot.addWidget(panel)
    panel.resize(*WIDE)
    panel.show_markers(shipped_look().views, shipped_look().markers)
    return panel


def test_map_whose_drawing_fails_still_shows_its_markers(
    qtbot: QtBot, reports: Reports
) -> None:
    panel = failing_panel(qtbot)
    picture = panel.grab().toImage()
    assert set(reports.kinds) == {ZeroDivisionError}
    colours = {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 2)
        for y in range(0, picture.height(), 2)
    }
    assert LIGHT.marker_fill.lower() in colours


def test_map_whose_drawing_fails_can_still_be_used(
    qtbot: QtBot, reports: Reports
) -> None:
    panel = failing_panel(qtbot)
    panel.show()
    QApplication.processEvents()
    middle = panel.view.rect().center()
    turn_wheel(panel.view, middle.toPointF(), 2)
    press(panel.view, middle)
    move(panel.view, middle + QPoint(30, 30), LEFT_BUTTON)
    release(panel.view, middle + QPoint(30, 30))
    QApplication.processEvents()
    assert set(reports.kinds) == {ZeroDivisionError}
    assert panel.view.camera.scale > 0


def do_everything(view: BodyMapView) -> None:
    """Everything a person can do to a map, one thing after the other."""
    view.setFocus()
    spot = view.rect().center()
    press(view, spot)
    release(view, spot)
    move(view, spot)
    turn_wheel(view, spot.toPointF(), 1)
    QTest.mouseDClick(view, LEFT_BUTTON, pos=QPoint(3, 3))
    for key in (
        *(Qt.Key.Key_Tab, Qt.Key.Key_Left, Qt.Key.Key_Return, Qt.Key.Key_Plus),
        Qt.Key.Key_Escape,
    ):
        QTest.keyClick(view, key)
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    view.clearFocus()
    view.resize(view.width() - 20, view.height())


def test_whoever_listens_to_the_map_may_fail(qtbot: QtBot, reports: Reports) -> None:
    panel = shown_panel(qtbot)
    view = panel.view
    for signal in (
        *(view.point_pressed, view.skin_pressed, view.pointed_at_changed),
        *(view.camera_moved, view.cleared),
    ):
        signal.connect(fail)
    do_everything(view)
    QApplication.processEvents()
    assert set(reports.kinds) == {ZeroDivisionError}
    assert len(reports.kinds) >= 6


def test_program_is_completed_even_if_the_first_drawing_fails(
    qtbot: QtBot, reports: Reports
) -> None:
    panel = failing_panel(qtbot)
    with qtbot.waitSignal(panel.view.first_drawn, timeout=1000):
        panel.show()
    assert set(reports.kinds) == {ZeroDivisionError}


class Blot(QWidget):
    """Fails whenever it is to paint itself."""

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        fail(event)


def test_window_with_a_broken_part_paints_the_others(
    qtbot: QtBot, reports: Reports
) -> None:
    panel = shown_panel(qtbot)
    panel.overlays.add(Blot(), "top-left")
    for _ in range(3):
        panel.grab()
    assert set(reports.kinds) == {ZeroDivisionError}


def test_person_is_told_once_and_can_go_on(
    qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("own")
    hooks = CrashHooks(folder / "crash.log")
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    try:
        with whole_program(folder) as running:
            told: list[str] = []
            hooks.tell_with(told.append)
            hooks.install()
            running.explorer.window.panels.map.view.camera_moved.connect(fail)
            for _ in range(5):
                running.explorer.window.panels.map.view.zoom_in()
            assert len(told) == 1
            go_on(running)
    finally:
        hooks.close()
        sys.excepthook, threading.excepthook, sys.unraisablehook = before
        qInstallMessageHandler(None)


def go_on(running: Running) -> None:
    """Everything else works as before."""
    running.type_words("sciatica")
    assert running.explorer.explore.intent.query == "sciatica"
