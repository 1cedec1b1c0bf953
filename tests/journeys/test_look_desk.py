"""Wishes about colours, letters and sound are worn, ticked in the menus and kept."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from explorer.app.look_desk import LookDesk
from explorer.app.settings_store import SettingsStore
from explorer.domain.pages import PageKind
from explorer.domain.preferences import (
    LARGEST_TEXT,
    SMALLEST_TEXT,
    Preferences,
    Theme,
)
from explorer.ui.commands import Command
from explorer.ui.palettes import DARK, HIGH_CONTRAST, LIGHT, Palette
from tests.journeys.whole_program import Running, whole_program

THEMES = {
    Command.SYSTEM_THEME: (Theme.SYSTEM, LIGHT),
    Command.LIGHT_THEME: (Theme.LIGHT, LIGHT),
    Command.DARK_THEME: (Theme.DARK, DARK),
    Command.CONTRAST_THEME: (Theme.HIGH_CONTRAST, HIGH_CONTRAST),
}


@pytest.fixture
def desk(running: Running) -> LookDesk:
    return running.explorer.look_desk


def ticked(running: Running) -> list[Command]:
    actions = running.explorer.late.actions.by_command
    return [command for command in THEMES if actions[command].isChecked()]


def ground(running: Running) -> str:
    """The colour of the map between the figures."""
    map_view = running.explorer.window.panels.map.view
    image = map_view.grab().toImage()
    return image.pixelColor(2, image.height() // 2).name()


@pytest.mark.parametrize("command", list(THEMES))
def test_theme_is_worn_ticked_and_kept(running: Running, command: Command) -> None:
    running.trigger(Command.DARK_THEME, Command.LIGHT_THEME, command)
    theme, palette = THEMES[command]
    assert running.first.wardrobe.palette == palette
    assert ground(running) == palette.map_ground.lower()
    assert QApplication.palette().window().color().name() == palette.window.lower()
    assert ticked(running) == [command]
    assert running.store.preferences().theme is theme


def test_every_widget_is_recoloured(
    running: Running, desk: LookDesk, qtbot: QtBot
) -> None:
    window, thumbnails = running.explorer.window, running.explorer.late.thumbnails

    def picture() -> QImage:
        qtbot.waitUntil(lambda: not thumbnails.is_drawing)
        return window.grab().toImage()

    window.panels.map.view.setFocus()  # away from the field, whose cursor blinks
    light = picture()
    desk.choose_dark()
    assert picture() != light
    desk.choose_light()
    assert picture() == light


@pytest.mark.parametrize(
    ("begun", "factor"), [(LARGEST_TEXT - 10, 2.0), (SMALLEST_TEXT + 10, 0.8)]
)
def test_letters_grow_and_shrink_within_limits(
    qapp: QApplication, tmp_path: Path, begun: int, factor: float
) -> None:
    usual = qapp.font().pointSizeF()
    store = SettingsStore(tmp_path / "settings.ini")
    store.keep_preferences(Preferences(text_percent=begun))
    store.save()
    with whole_program(tmp_path) as running:
        desk = running.explorer.look_desk
        step = desk.enlarge_text if factor > 1 else desk.shrink_text
        for _ in range(3):
            step()
        assert qapp.font().pointSizeF() == pytest.approx(usual * factor)
        percent = running.store.preferences().text_percent
        assert percent == round(100 * factor)
    assert qapp.font().pointSizeF() == usual


def test_sound_is_turned_off_and_on(running: Running, desk: LookDesk) -> None:
    running.explorer.practise_desk.start(PageKind.POINT, "LI4", 5)
    assert "Sound on" in [button.text() for button in running.buttons()]
    desk.mute_or_unmute()
    assert "Mute" in [button.text() for button in running.buttons()]
    assert not running.store.preferences().is_muted
    desk.mute_or_unmute()


def test_desktop_that_turns_dark_is_followed_only_if_asked(
    running: Running, desk: LookDesk
) -> None:
    worn: list[Palette] = []
    for choose in (desk.choose_dark, desk.choose_system):
        choose()
        desk.dress_again()
        worn.append(running.first.wardrobe.palette)
    assert worn == [DARK, LIGHT]


def test_choices_are_there_at_the_next_start(running: Running, desk: LookDesk) -> None:
    desk.choose_contrast()
    desk.enlarge_text()
    running.store.save()
    kept = running.store.preferences()
    assert (kept.theme, kept.text_percent) == (Theme.HIGH_CONTRAST, 110)
    desk.shrink_text()
