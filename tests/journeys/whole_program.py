"""The whole program in one process, on temporary folders and a clock of our own."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QMenu,
    QPushButton,
    QWidget,
)

from explorer.app.application import build
from explorer.app.desktop import application
from explorer.app.first_window import FirstWindow, first_window
from explorer.app.program import Clock as Clocks
from explorer.app.program import Explorer
from explorer.app.settings_store import SettingsStore
from explorer.domain.atlas import Atlas
from explorer.domain.first_look_of import first_look
from explorer.domain.map_state import Intent
from explorer.domain.preferences import Theme
from explorer.domain.profile import Profile, SignsSeen
from explorer.services.atlas_files import load
from explorer.services.profile_file import ProfileFile
from explorer.services.resources import data_dir
from explorer.ui.body_map.marker import MarkerKey
from explorer.ui.commands import Command
from explorer.ui.session_panel import SessionPanel

USUAL_SIZE = (1280, 860)
TICK = 0.1
"""Seconds between two ticks of a running session."""


@cache
def shipped_atlas() -> Atlas:
    """What comes with the program, read once."""
    return load(data_dir()).atlas


TODAY = "2026-11-25"


def all_seen(atlas: Atlas) -> SignsSeen:
    """As if all warning signs had been read today."""
    sections = (part for page in atlas.guide.values() for part in page.sections)
    return SignsSeen(TODAY, frozenset(part.heading for part in sections))


class Clock:
    """A clock that goes only when it is told to."""

    def __init__(self) -> None:
        self.instant = 1000.0

    def __call__(self) -> float:
        """The time, in seconds."""
        return self.instant


class Running(NamedTuple):
    """The program, as a person has it before them."""

    explorer: Explorer
    first: FirstWindow
    store: SettingsStore
    clock: Clock

    def let_pass(self, seconds: float, step: float = TICK) -> None:
        """Let time pass as it does at the desk: ten ticks a second."""
        for _ in range(round(seconds / step)):
            self.clock.instant += step
            self.explorer.practise_desk.tick()

    def press_marker(self, key: MarkerKey) -> None:
        """Click a marker where it is drawn."""
        view = self.explorer.window.panels.map.view
        place = view.marker_place(key)
        assert place is not None
        left = Qt.MouseButton.LeftButton
        QTest.mouseClick(view, left, pos=place.toPoint())

    def type_words(self, words: str) -> None:
        """Type into the search field, instead of what stood there."""
        search = self.explorer.window.panels.search
        search.focus_field()
        QTest.keyClicks(search.field, words)

    def press_button(self, text: str) -> None:
        """Click the one button in sight that says so."""
        [button] = [each for each in self.buttons() if each.text() == text]
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def buttons(self) -> list[QPushButton]:
        """All buttons in sight."""
        found = self.explorer.window.findChildren(QPushButton)
        return [button for button in found if button.isVisible()]

    def begin_again(self) -> None:
        """Stand as after the start: nothing asked, nothing practised, all in sight."""
        window = self.explorer.window
        for dialog in window.findChildren(QDialog):
            dialog.reject()
        for menu in window.findChildren(QMenu):
            menu.close()
        self.explorer.practise_desk.close()
        self.explorer.look_desk.choose_theme(Theme.LIGHT)
        self.explorer.explore.resume(Intent())
        window.resize(*USUAL_SIZE)
        window.show()
        window.activateWindow()
        window.panels.map.view.fit()
        settle()

    def page_texts(self) -> list[str]:
        """What the page says, from the top."""
        return texts_on(self.explorer.window.panels.page)

    def session_texts(self) -> list[str]:
        """What the session says."""
        return texts_on(self.session)

    @property
    def session(self) -> SessionPanel:
        """Where a session is seen."""
        return self.explorer.late.session

    def trigger(self, *commands: Command) -> None:
        """Choose these in the menus, one after another."""
        for command in commands:
            self.explorer.late.actions.by_command[command].trigger()


def texts_on(widget: QWidget) -> list[str]:
    """Every text on the labels in sight."""
    labels = widget.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisible() and label.text()]


def settle() -> None:
    """Let Qt lay out, paint and delete what is due."""
    for _ in range(3):
        QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@contextmanager
def whole_program(
    folder: Path, atlas: Atlas | None = None, *, is_new: bool = False
) -> Iterator[Running]:
    """The program until the end of the block; then it is closed as by its owner.

    Unless the person `is_new` to it, they have read the warning signs today, said that
    nothing of "Safe for me" is true of them, and keep no log.
    """
    app = application()
    known = atlas or shipped_atlas()
    with undressed(app):
        store = SettingsStore(folder / "settings.ini")
        if not is_new:
            store.keep_preferences(store.preferences()._replace(keeps_log=False))
        first = first_window(app, first_look(known), store.preferences())
        first.window.restore_layout(*store.layout())
        clock = Clock()
        answers = ProfileFile(folder)
        if not is_new and not answers.read().profile.asked:
            answers.write(Profile(asked=True))
        times = Clocks(clock, lambda: TODAY)
        explorer = build(first, known, store, answers, times)
        if not is_new:
            explorer.safe.resume_seen(all_seen(known))
        explorer.look_desk.mute_or_unmute()
        try:
            first.window.show()
            first.window.activateWindow()
            settle()
            yield Running(explorer, first, store, clock)
        finally:
            first.window.close()
            first.window.deleteLater()
            settle()


@contextmanager
def undressed(app: QApplication) -> Iterator[None]:
    """Give the application back as it was, for the tests that follow."""
    palette, font, sheet = app.palette(), app.font(), app.styleSheet()
    try:
        yield
    finally:
        app.setStyleSheet(sheet)
        app.setFont(font)
        app.setPalette(palette)


def own_data(folder: Path) -> Path:
    """A copy of the shipped data files, to be damaged."""
    return shutil.copytree(data_dir(), folder / "data")
