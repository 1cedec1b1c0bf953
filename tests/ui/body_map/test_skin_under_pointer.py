"""Skin under the pointer is lit and named while it is there, and no longer."""

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from explorer.domain.map_state import MapState
from explorer.domain.sides import BodySide
from explorer.ui.body_map.marker import MarkerKey
from explorer.ui.body_map.panel import BodyMapPanel
from explorer.ui.body_map.skin_lights import LitRegion, Outline
from tests.ui.body_map.shown_map import (
    LEFT_BUTTON,
    NARROW,
    move,
    place_of,
    shown_panel,
)

CV6 = MarkerKey("CV6", BodySide.MID, "front")


class Belly:
    """One square of skin, in the middle of the front."""

    def region_at(self, view: str, x: float, y: float) -> str | None:
        inside = view == "front" and 250 <= x <= 390 and 300 <= y <= 560
        return "belly" if inside else None

    def outline(self, view: str, region: str) -> Outline:
        square = [(250.0, 300.0), (390.0, 300.0), (390.0, 560.0), (250.0, 560.0)]
        return [square] if (view, region) == ("front", "belly") else []

    def label(self, region: str) -> str:
        return region.capitalize()


@pytest.fixture
def panel(qtbot: QtBot) -> BodyMapPanel:
    panel = shown_panel(qtbot, NARROW)
    panel.wear_skin(Belly())
    return panel


def spot(panel: BodyMapPanel, x: float, y: float) -> QPoint:
    """Where a place of the one figure's drawing is in the window."""
    [figure] = panel.figures
    return panel.view.window_place(*figure.to_scene(x, y)).toPoint()


def named(panel: BodyMapPanel) -> list[str]:
    labels = panel.view.findChildren(QLabel)
    return [
        label.text()
        for label in labels
        if label.property("look") == "region-name" and label.isVisible()
    ]


def free_spot(panel: BodyMapPanel) -> QPoint:
    """A place on the belly with no marker near."""
    spots = (
        spot(panel, x, y) for y in range(310, 550, 10) for x in range(255, 390, 10)
    )
    return next(each for each in spots if panel.view.marker_at(each.toPointF()) is None)


def test_skin_is_lit_and_named(panel: BodyMapPanel) -> None:
    heard: list[LitRegion | None] = []
    panel.view.region_pointed_at.connect(heard.append)
    before = panel.view.grab().toImage()
    move(panel.view, free_spot(panel))
    move(panel.view, free_spot(panel) + QPoint(1, 0))
    assert heard == [LitRegion("front", "belly")]
    assert named(panel) == ["Belly"]
    assert panel.view.grab().toImage() != before


def test_off_the_body_nothing_is_lit(panel: BodyMapPanel) -> None:
    move(panel.view, free_spot(panel))
    move(panel.view, spot(panel, 70, 60))
    assert named(panel) == []


def test_marker_goes_before_the_skin_under_it(panel: BodyMapPanel) -> None:
    move(panel.view, free_spot(panel))
    move(panel.view, place_of(panel.view, CV6))
    assert panel.view.pointed_at == CV6
    assert named(panel) == []


def test_skin_is_let_go_when_the_pointer_leaves(panel: BodyMapPanel) -> None:
    before = panel.view.grab().toImage()
    move(panel.view, free_spot(panel))
    QApplication.sendEvent(panel.view, QEvent(QEvent.Type.Leave))
    assert named(panel) == []
    assert panel.view.grab().toImage() == before


def test_skin_is_let_go_when_the_body_turns(panel: BodyMapPanel) -> None:
    panel.show_state(MapState(view="back"))
    before = panel.view.grab().toImage()
    panel.show_state(MapState(view="front"))
    move(panel.view, free_spot(panel))
    panel.show_state(MapState(view="back"))
    assert named(panel) == []
    assert panel.view.grab().toImage() == before


def test_press_on_skin_says_where_in_the_drawing(
    qtbot: QtBot, panel: BodyMapPanel
) -> None:
    where = free_spot(panel)
    with qtbot.waitSignal(panel.skin_pressed, timeout=100) as wish:
        QTest.mouseClick(panel.view, LEFT_BUTTON, pos=where)
    view, x, y = wish.args
    assert view == "front"
    apart = spot(panel, x, y) - where
    assert apart.manhattanLength() <= 1
