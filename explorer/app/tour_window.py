"""The tour's pictures of the real window, driven as a person would drive it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from explorer.app.application import build
from explorer.app.first_window import first_window
from explorer.app.program import Clock, Explorer
from explorer.app.settings_store import SettingsStore
from explorer.domain.atlas import Atlas
from explorer.domain.first_look_of import first_look
from explorer.domain.map_state import Intent, Opened
from explorer.domain.narrowing import Filter
from explorer.domain.pages import PageKind
from explorer.domain.preferences import Preferences, Theme
from explorer.domain.profile import Answer, Profile
from explorer.domain.sides import BodySide
from explorer.services.profile_file import ProfileFile
from explorer.ui.before_dialog import BeforeDialog
from explorer.ui.hold_ring import FLASH_MILLISECONDS
from explorer.ui.scrolled_dialog import ScrolledDialog

USUAL_SIZE = (1280, 900)
NARROW_SIZE = (1024, 640)
TOUR_POINT = "BL23"
TOUR_CONDITION = "sciatica"
TOUR_REGION = "lower-back"
TOUR_LEFT_OUT = "LI4"
TOUR_ROUTINE = "low-back-six-minutes"
_HOLD_SECONDS = 60
_SECONDS_IN = 28
"""How far into the session its picture is taken: well inside the first hold."""


class Shot(NamedTuple):
    """One picture of the window; `name` begins the file's name."""

    name: str
    title: str
    image: QImage


_WAIT_MILLISECONDS, _MOST_WAITS = 20, 150
_REST_MILLISECONDS = 120
"""After a landing: then bodies and labels are drawn for where the map lies now."""


def _whole_window(explorer: Explorer) -> QWidget:
    return explorer.window


def _dialog(explorer: Explorer) -> QWidget:
    """What stands over the window."""
    dialogs = explorer.window.findChildren(ScrolledDialog)
    return next(each for each in dialogs if each.isVisible())


class _Scene(NamedTuple):
    name: str
    title: str
    size: tuple[int, int]
    act: Callable[[Explorer], None]
    milliseconds: int = 0
    shows: Callable[[Explorer], QWidget] = _whole_window


def window_shots(app: QApplication, atlas: Atlas, theme: Theme) -> Iterator[Shot]:
    """One picture per scene, in this theme."""
    with _explorer(app, atlas, theme) as explorer:
        window = explorer.window
        for scene in _SCENES:
            window.resize(*scene.size)
            scene.act(explorer)
            _wait(scene.milliseconds)
            _wait_for_rest(explorer)
            yield Shot(scene.name, scene.title, scene.shows(explorer).grab().toImage())


@contextmanager
def _explorer(app: QApplication, atlas: Atlas, theme: Theme) -> Iterator[Explorer]:
    """The whole program with settings of its own; the application stays as it was."""
    palette, font, sheet = app.palette(), app.font(), app.styleSheet()
    with TemporaryDirectory(prefix="point-explorer-") as folder:
        store = SettingsStore(Path(folder, "settings.ini"))
        answers = ProfileFile(Path(folder))
        store.keep_preferences(Preferences(theme=theme, is_muted=True))
        first = first_window(app, first_look(atlas), store.preferences())
        explorer = build(first, atlas, store, answers, Clock(lambda: 0.0))
        try:
            explorer.window.show()
            yield explorer
        finally:
            explorer.window.close()
            explorer.window.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            app.setStyleSheet(sheet)
            app.setFont(font)
            app.setPalette(palette)


def _wait(milliseconds: int) -> None:
    """Let Qt lay out and paint what has changed."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _wait_for_rest(explorer: Explorer) -> None:
    """Let the map land where it flies to, and the small pictures be drawn."""
    view = explorer.window.panels.map.view
    for _ in range(_MOST_WAITS):
        if not (view.is_flying or explorer.late.thumbnails.is_drawing):
            break
        _wait(_WAIT_MILLISECONDS)
    _wait(_REST_MILLISECONDS)


def _welcome(explorer: Explorer) -> None:
    explorer.explore.resume(Intent())


def _point(explorer: Explorer) -> None:
    chosen = Opened(PageKind.POINT, TOUR_POINT, BodySide.LEFT)
    explorer.explore.resume(Intent(opened=chosen))


def _search(explorer: Explorer) -> None:
    explorer.explore.resume(Intent(query="siatica"))


def _condition(explorer: Explorer) -> None:
    opened = Opened(PageKind.CONDITION, TOUR_CONDITION)
    explorer.explore.resume(Intent(opened=opened))


def _region(explorer: Explorer) -> None:
    opened = Opened(PageKind.REGION, TOUR_REGION)
    explorer.explore.resume(Intent(opened=opened, view="back"))


def _together(explorer: Explorer) -> None:
    """Two complaints at once, seen through filters."""
    both = Opened(PageKind.TOGETHER, f"{TOUR_CONDITION}+insomnia")
    filters = frozenset((Filter.DESK, Filter.EASY))
    explorer.explore.resume(Intent(opened=both, filters=filters))


def _emergency(explorer: Explorer) -> None:
    explorer.explore.resume(Intent(query="numb between my legs"))


def _left_out(explorer: Explorer) -> None:
    """A point as somebody sees it who said that they are pregnant."""
    explorer.safe.answer(Profile((Answer("pregnant"),), asked=True))
    explorer.safety_desk.fitted_anew.emit()
    chosen = Opened(PageKind.POINT, TOUR_LEFT_OUT)
    explorer.explore.resume(Intent(opened=chosen))


def _profile(explorer: Explorer) -> None:
    explorer.safety_desk.open_form()


def _signs(explorer: Explorer) -> None:
    """What is asked before the first hold of somebody new."""
    _close_dialogs(explorer)
    explorer.safe.answer(Profile())
    explorer.safety_desk.fitted_anew.emit()
    explorer.practise.start_point(TOUR_POINT, _HOLD_SECONDS, 0.0)


def _close_dialogs(explorer: Explorer) -> None:
    for dialog in explorer.window.findChildren(ScrolledDialog):
        dialog.reject()


def _session(explorer: Explorer) -> None:
    """A hold that has run for a while, in simulated seconds."""
    _close_dialogs(explorer)
    explorer.safe.answer(Profile(asked=True))
    _point(explorer)
    explorer.practise.start_point(TOUR_POINT, _HOLD_SECONDS, 0.0)
    for dialog in explorer.window.findChildren(BeforeDialog):
        dialog.go_on()
    for second in range(1, _SECONDS_IN + 1):
        explorer.practise.tick(float(second))


def _narrow(explorer: Explorer) -> None:
    explorer.practise.close(float(_SECONDS_IN))
    _point(explorer)


_SCENES = (
    _Scene("welcome", "The first look", USUAL_SIZE, _welcome),
    _Scene("point", f"A point: {TOUR_POINT}", USUAL_SIZE, _point),
    _Scene("search", "A search with a slip: siatica", USUAL_SIZE, _search),
    _Scene("condition", "A complaint: sciatica", USUAL_SIZE, _condition),
    _Scene("region", "A part of the body: the lower back", USUAL_SIZE, _region),
    _Scene("together", "Two complaints, with filters", USUAL_SIZE, _together),
    _Scene("emergency", "An emergency: help first", USUAL_SIZE, _emergency),
    _Scene("left-out", f"Left out for you: {TOUR_LEFT_OUT}", USUAL_SIZE, _left_out),
    _Scene("profile", "Safe for me", USUAL_SIZE, _profile, shows=_dialog),
    _Scene("signs", "Before the first hold", USUAL_SIZE, _signs, shows=_dialog),
    # Simulated seconds leave the last cue's flash on the ring: it has to fade.
    _Scene("session", "The hold timer", USUAL_SIZE, _session, FLASH_MILLISECONDS + 50),
    _Scene("narrow", "A small screen", NARROW_SIZE, _narrow),
)
