"""Starting the window in two strokes: first the body, then everything else.

The first frame needs the markers only, which a cache holds ready; the atlas, the
search and the controllers are loaded once that frame is on the screen.  That is
what keeps a start close to that of an empty Qt window.
"""

import logging
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from explorer.app.crash_hooks import CrashHooks
from explorer.app.first_window import FirstWindow, first_window
from explorer.app.folders import Folders, folders
from explorer.app.open_at import OpenAt
from explorer.app.settings_store import SettingsStore
from explorer.domain.errors import ExplorerError
from explorer.domain.first_look import FirstLook
from explorer.services.atlas_cache import AtlasCache
from explorer.services.resources import data_dir

log = logging.getLogger("explorer")

_DISPLAYS = (("wayland", "WAYLAND_DISPLAY"), ("xcb", "DISPLAY"))
"""Qt's ways to a screen, and what is set in the environment where there is one."""
_KNOWN_TO_QT = ("darwin", "win32")
"""Systems with one kind of screen, which Qt finds by itself."""


def run_window(asked: OpenAt) -> int:
    """Show the window until it is closed; without a display, write the tour."""
    wants_offscreen = os.environ.get("QT_QPA_PLATFORM", "").startswith("offscreen")
    if sys.platform not in _KNOWN_TO_QT:
        os.environ.setdefault("QT_QPA_PLATFORM", platforms(os.environ))
        _start_no_bus()
    app = application()
    if QGuiApplication.platformName() == "offscreen" and not wants_offscreen:
        return _tour_instead()
    places = folders(asked.data_dir)
    hooks = CrashHooks(places.crash_log)
    trace = hooks.set_last_trace_aside()
    hooks.install()
    try:
        return _run(Start(app, places, asked), app, hooks, trace)
    except ExplorerError as error:
        log.error("%s", error)  # noqa: TRY400 - a sentence for the person, no trace
        return 1
    finally:
        hooks.close()


def _run(
    start: "Start", app: QApplication, hooks: CrashHooks, trace: Path | None
) -> int:
    hooks.tell_with(start.first.window.tell)
    if trace:
        start.first.window.tell(
            "The program ended unexpectedly last time. Your settings were kept. "
            f"What it left for the developers: {trace}"
        )
    start.show()
    return app.exec()


def _start_no_bus() -> None:
    """Without a session bus, looking for one would start a process that stays."""
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    if not folder or not Path(folder, "bus").exists():
        os.environ.setdefault("DBUS_SESSION_BUS_ADDRESS", "disabled:")


def platforms(environment: Mapping[str, str]) -> str:
    """What Qt is to try in turn: looking for a display that is not there is noisy.

    Without a last resort Qt aborts the process.
    """
    found = [name for name, variable in _DISPLAYS if environment.get(variable)]
    return ";".join((*found, "offscreen"))


def application() -> QApplication:
    """The one Qt application, in the style that looks the same everywhere."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    # As an argument, since `setStyle` would hand the style back to Python, which
    # builds some 500 names for it.
    app = QApplication([*sys.argv[:1], "-style", "fusion"])
    app.setApplicationName("point-explorer")
    app.setApplicationDisplayName("Point Explorer")
    app.setDesktopFileName("point-explorer")
    return app


class Start(QObject):
    """Owns the program from the first frame to the last."""

    def __init__(self, app: QApplication, places: Folders, asked: OpenAt) -> None:
        super().__init__()
        self._explorer: object = None
        self._quit_signals: object = None
        self._asked = asked
        self._own = places.own
        self._cache = AtlasCache(data_dir(), places.cache)
        self._store = SettingsStore(places.settings)
        look = self._cache.read_first_look() or self._read_everything()
        self.first: FirstWindow = first_window(
            app, look, self._store.preferences(), places.cache
        )
        layout = self._store.layout()
        self.first.window.restore_layout(*layout)

    def show(self) -> None:
        """Show the first frame; the rest follows as soon as it is painted."""
        view = self.first.window.panels.map.view
        queued = Qt.ConnectionType.QueuedConnection
        view.first_drawn.connect(self._complete, queued)
        self.first.window.show()

    def _complete(self) -> None:
        # Imported only now: see the top of the module.
        from explorer.app.completion import complete  # noqa: PLC0415
        from explorer.app.quit_signals import QuitSignals  # noqa: PLC0415
        from explorer.services.profile_file import ProfileFile  # noqa: PLC0415

        answers = ProfileFile(self._own)
        self._explorer = complete(
            self.first, self._cache, self._store, answers, self._asked
        )
        self._quit_signals = QuitSignals(self.first.window.close)

    def _read_everything(self) -> FirstLook:
        from explorer.services.stored_atlas import open_atlas  # noqa: PLC0415

        return open_atlas(self._cache).look


def _tour_instead() -> int:
    from explorer.app.tour import write_tour  # noqa: PLC0415

    return write_tour(Path("tour"), because="There is no display. ")
