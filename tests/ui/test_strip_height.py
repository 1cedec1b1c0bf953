"""The room kept free for the strip of views is the room that it takes."""

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from explorer.ui.strip_height import THUMBNAIL_HEIGHT, strip_height
from explorer.ui.view_strip import ViewStrip
from tests.ui.body_map.shown_map import shipped_look


@pytest.mark.parametrize("percent", [80, 100, 200])
def test_room_is_there_before_the_strip(qtbot: QtBot, percent: int) -> None:
    font = QApplication.font()
    font.setPointSizeF(font.pointSizeF() * percent / 100)
    strip = ViewStrip(shipped_look().views)
    qtbot.addWidget(strip)
    strip.setFont(font)
    strip.fit_text()
    assert strip.height() == strip_height(QFontMetrics(font))
    assert strip.height() > THUMBNAIL_HEIGHT + QFontMetrics(font).height()
    row = strip.widget()
    assert row is not None
    bar = strip.horizontalScrollBar().sizeHint().height()
    assert row.sizeHint().height() <= strip.height() + bar
