"""Every test runs without a screen, in folders of its own, and cleans up after itself.

The environment is set while this file is imported; Qt reads it later, when the first
application is made.
"""

import gc
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

_home = tempfile.TemporaryDirectory(prefix="point-explorer-tests-")
_HOME_FOLDERS = {
    "HOME": "",
    "USERPROFILE": "",
    "APPDATA": "appdata",
    "LOCALAPPDATA": "appdata-local",
    "XDG_CACHE_HOME": "cache",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_RUNTIME_DIR": "runtime",
    "XDG_STATE_HOME": "state",
}
_FIXED = {
    "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent",
    "LC_ALL": "C.UTF-8",
    "QT_QPA_PLATFORM": "offscreen",
}
# What a person may have set for their own desk would make the tests differ.
_UNWANTED = (
    "LANGUAGE",
    "QT_FONT_DPI",
    "QT_QPA_PLATFORMTHEME",
    "QT_SCALE_FACTOR",
    "QT_SCREEN_SCALE_FACTORS",
    "QT_STYLE_OVERRIDE",
    "QT_SVG_DEFAULT_OPTIONS",
)


def _settle_environment() -> None:
    for name, folder in _HOME_FOLDERS.items():
        path = Path(_home.name, folder)
        path.mkdir(mode=0o700, exist_ok=True)
        os.environ[name] = str(path)
    os.environ.update(_FIXED)
    for name in _UNWANTED:
        os.environ.pop(name, None)


_settle_environment()
# A loaded machine must not fail a property that holds.
settings.register_profile("suite", deadline=None, derandomize=True)
settings.load_profile("suite")


def pytest_unconfigure() -> None:
    """Remove the folders that stood in for the person's own."""
    _home.cleanup()


@pytest.fixture(autouse=True, scope="session")
def still_cursor() -> None:
    """A text cursor that blinks would make two equal pictures differ."""
    QApplication.setCursorFlashTime(0)


@pytest.fixture(autouse=True)
def no_window_left_behind() -> Iterator[None]:
    """Fail a test after which a top-level widget is still alive."""
    before = _top_level_widgets()
    yield
    _deliver_deletions()
    if _newcomers(before):
        gc.collect()  # a widget in a reference cycle is no leak
    left = _newcomers(before)
    names = ", ".join(sorted(str(widget) for widget in left))
    for widget in left:
        widget.deleteLater()
    _deliver_deletions()
    if names:
        pytest.fail(f"left behind: {names}")


def _top_level_widgets() -> list[QWidget]:
    # Qt keeps the one tooltip label it made for the next tooltip; a menu that belongs
    # to a window goes with it.
    return [
        widget
        for widget in QApplication.topLevelWidgets()
        if widget.metaObject().className() != "QTipLabel" and widget.parent() is None
    ]


def _newcomers(before: list[QWidget]) -> list[QWidget]:
    return [widget for widget in _top_level_widgets() if widget not in before]


def _deliver_deletions() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
