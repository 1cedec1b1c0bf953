"""Icons are drawn in the colour asked for, sharp, and only once."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from explorer.ui.icons import IconName, Icons

FOLDER = Path(__file__).parents[2] / "assets" / "icons"


def test_every_file_has_a_name_and_every_name_a_file() -> None:
    assert {path.stem for path in FOLDER.glob("*.svg")} == set(IconName)


@pytest.mark.parametrize("name", IconName)
def test_icon_has_ink_of_one_colour(qtbot: QtBot, name: IconName) -> None:
    icon = Icons(FOLDER).icon(name, "#0f766e", 24)
    picture = icon.pixmap(QSize(24, 24), 1.0).toImage()
    spots = [picture.pixelColor(x, y) for x in range(24) for y in range(24)]
    solid = [spot for spot in spots if spot.alpha() > 200]
    wanted = QColor("#0f766e")
    assert len(solid) >= 8
    assert len(solid) < 24 * 24 / 2
    assert all(
        abs(spot.red() - wanted.red()) <= 3 and abs(spot.green() - wanted.green()) <= 3
        for spot in solid
    )


def test_dense_screen_gets_twice_the_pixels(qtbot: QtBot) -> None:
    icon = Icons(FOLDER).icon(IconName.HAND, "#000000", 20)
    assert icon.pixmap(QSize(20, 20), 1.0).width() == 20
    assert icon.pixmap(QSize(20, 20), 2.0).width() == 40


def test_icon_is_drawn_once_for_each_colour(qtbot: QtBot) -> None:
    icons = Icons(FOLDER)
    first = icons.icon(IconName.PLAY, "#000000")
    assert icons.icon(IconName.PLAY, "#000000") is first
    assert icons.icon(IconName.PLAY, "#ffffff") is not first
