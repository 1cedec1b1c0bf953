"""The program, or its map alone, inside the measuring process."""

import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

from bench.sandbox import HEIGHT, WIDTH
from explorer.app.completion import complete
from explorer.app.desktop import application
from explorer.app.first_window import first_window
from explorer.app.folders import folders
from explorer.app.open_at import OpenAt
from explorer.app.settings_store import SettingsStore
from explorer.domain.first_look import FirstLook, MarkerLook
from explorer.domain.preferences import Preferences, Theme
from explorer.domain.profile import Profile
from explorer.services.atlas_cache import AtlasCache
from explorer.services.profile_file import ProfileFile
from explorer.services.resources import data_dir
from explorer.services.stored_atlas import open_atlas
from explorer.ui.body_map.panel import BodyMapPanel
from explorer.ui.strip_height import strip_height

_LIGHT = Preferences(theme=Theme.LIGHT)


class Running:
    """The whole program in a window of the measured size; keep it to keep it alive."""

    def __init__(self, folder: Path) -> None:
        places = folders(folder)
        cache, store = (
            AtlasCache(data_dir(), places.cache),
            SettingsStore(places.settings),
        )
        look = open_atlas(cache).look
        first = first_window(application(), look, _LIGHT)
        self.window = first.window
        self.window.resize(WIDTH, HEIGHT)
        self.window.show()
        process_events(0.3)
        answers = ProfileFile(places.own)
        answers.write(Profile(asked=True))  # nothing stands before a hold
        self.explorer = complete(first, cache, store, answers, OpenAt())
        process_events(0.3)


class MapAlone:
    """The program's map as a window of its own, full of the markers it is given."""

    def __init__(self, look: FirstLook, markers: Sequence[MarkerLook]) -> None:
        full = look._replace(markers=tuple(markers))
        self._first = first_window(application(), full, _LIGHT)
        self.panel: BodyMapPanel = self._first.window.panels.map
        self.panel.setParent(None)
        self.panel.resize(WIDTH, HEIGHT + strip_height(self.panel.fontMetrics()))

    def close(self) -> None:
        """Make room for the next."""
        for widget in (self.panel, self._first.window):
            widget.close()
            widget.deleteLater()


def process_events(seconds: float) -> None:
    """Let the program run for a while."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.002)
