"""Every marker of every view can be pressed, near and far, left and right."""

from collections.abc import Sequence
from itertools import product

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from explorer.domain.map_state import MapState
from explorer.domain.sides import BodySide
from explorer.ui.body_map.marker import MarkerKey
from explorer.ui.body_map.panel import BodyMapPanel
from tests.ui.body_map.shown_map import (
    LEFT_BUTTON,
    NARROW,
    WIDE,
    place_of,
    shipped_look,
    shown_panel,
)

ONE_SIDED = [view.id for view in shipped_look().views if view.one_sided]
TWO_SIDED = [view.id for view in shipped_look().views if not view.one_sided]
LOOKS = [*product(TWO_SIDED, [False]), *product(ONE_SIDED, [False, True])]
SAME_PLACE = 0.6
"""Pixels within which a press cannot tell markers apart: then a list must ask."""


class Ear:
    """Hears what was pressed, and what the map had to ask about."""

    def __init__(self, panel: BodyMapPanel) -> None:
        self.heard: Sequence[MarkerKey] = []
        panel.view.point_pressed.connect(self._hear_one)
        panel.view.tie_pressed.connect(self._hear_many)

    def _hear_one(self, key: MarkerKey) -> None:
        self.heard = [key]

    def _hear_many(self, keys: Sequence[MarkerKey], _spot: QPointF) -> None:
        self.heard = keys


@pytest.mark.parametrize("times", [1, 3, 8])
@pytest.mark.parametrize(("view", "mirrored"), LOOKS)
def test_every_marker_of_a_view_can_be_pressed(
    qtbot: QtBot, view: str, mirrored: bool, times: int
) -> None:
    size = NARROW if view in ("front", "back") else WIDE
    panel = shown_panel(qtbot, size, shipped_look())
    panel.view.tie_pressed.disconnect()  # a menu would take the pointer
    panel.show_state(MapState(view=view, mirrored=mirrored))
    [figure] = panel.figures
    assert figure.view.id == view
    keys = panel.view.field.reading_order()
    assert len(keys) == sum(mark.view == view for mark in shipped_look().markers) > 0
    ear = Ear(panel)
    for key in keys:
        panel.view.fit()
        panel.view.zoom(times, panel.view.marker_place(key))
        ear.heard = []
        QTest.mouseClick(panel.view, LEFT_BUTTON, pos=place_of(panel.view, key))
        assert key in ear.heard
        first = panel.view.marker_place(ear.heard[0]) or QPointF()
        own = panel.view.marker_place(key) or QPointF()
        # The press is at a whole pixel: at most that much another may be nearer.
        apart = (first - own).manhattanLength()
        assert ear.heard[0] == key or apart <= 2 * SAME_PLACE
    sides = {key.side for key in keys}
    if view in ONE_SIDED:
        other = BodySide.LEFT if mirrored else BodySide.RIGHT
        assert other not in sides


def test_front_and_back_together_hold_all_their_markers(qtbot: QtBot) -> None:
    panel = shown_panel(qtbot, WIDE, shipped_look())
    both = [mark for mark in shipped_look().markers if mark.view in ("front", "back")]
    assert len(panel.view.field.places) == len(both) > 500
    ear = Ear(panel)
    panel.view.tie_pressed.disconnect()
    panel.view.tie_pressed.connect(ear._hear_many)
    for key in panel.view.field.reading_order():
        ear.heard = []
        QTest.mouseClick(panel.view, LEFT_BUTTON, pos=place_of(panel.view, key))
        assert key in ear.heard
