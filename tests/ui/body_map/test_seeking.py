"""The map goes to what was chosen or found, and stays where it is otherwise."""

import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from explorer.domain.map_state import MapState, Selection
from explorer.domain.sides import BodySide
from explorer.ui.body_map.marker import MarkerKey
from explorer.ui.body_map.marker_state import Prominence
from explorer.ui.body_map.panel import BodyMapPanel
from tests.ui.body_map.shown_map import shipped_look, shown_panel

CV6 = MarkerKey("CV6", BodySide.MID, "front")
BL60 = MarkerKey("BL60", BodySide.LEFT, "back")
FOUND = MapState(hits=("BL23", "BL52"))


@pytest.fixture
def panel(qtbot: QtBot) -> BodyMapPanel:
    return shown_panel(qtbot)


def scale(panel: BodyMapPanel) -> float:
    return panel.view.camera.scale


def is_seen(panel: BodyMapPanel, key: MarkerKey) -> bool:
    return panel.view.room.contains(panel.view.marker_place(key) or QPointF(-1, -1))


def test_hits_are_shown_from_nearer(panel: BodyMapPanel) -> None:
    whole = scale(panel)
    panel.show_state(FOUND)
    assert scale(panel) > whole
    for key in panel.view.field.places:
        if key.code in FOUND.hits:
            assert is_seen(panel, key)


def test_hits_all_over_the_body_need_the_whole(qtbot: QtBot) -> None:
    panel = shown_panel(qtbot, look=shipped_look())
    whole = panel.view.camera
    everywhere = tuple({key.code for key in panel.view.field.places})
    panel.show_state(MapState(hits=everywhere))
    assert panel.view.camera == whole


def test_search_that_is_over_shows_the_whole_again(panel: BodyMapPanel) -> None:
    whole = panel.view.camera
    panel.show_state(FOUND)
    panel.show_state(MapState())
    assert panel.view.camera == whole


def test_point_chosen_from_elsewhere_is_shown_from_nearer(panel: BodyMapPanel) -> None:
    whole = scale(panel)
    panel.show_state(MapState(selection=Selection("CV6")))
    assert scale(panel) > whole
    assert is_seen(panel, CV6)


def test_marker_that_was_pressed_stays_under_the_hand(panel: BodyMapPanel) -> None:
    panel.view.zoom(3, panel.view.marker_place(CV6))
    before = panel.view.camera
    panel.show_state(MapState(selection=Selection("CV6", BodySide.MID)))
    assert panel.view.camera == before


def test_same_choice_again_leaves_the_look_to_the_person(panel: BodyMapPanel) -> None:
    chosen = MapState(selection=Selection("CV6"))
    panel.show_state(chosen)
    panel.view.zoom(3, panel.view.marker_place(BL60))
    before = panel.view.camera
    panel.show_state(chosen._replace(region="belly"))
    assert panel.view.camera == before
    panel.show_state(FOUND._replace(selection=Selection("CV6")))
    assert panel.view.camera == before


def test_closed_page_leaves_the_look_alone(panel: BodyMapPanel) -> None:
    panel.show_state(MapState(selection=Selection("CV6")))
    before = panel.view.camera
    panel.show_state(MapState())
    assert panel.view.camera == before


def test_pressed_skin_stays_under_the_hand(panel: BodyMapPanel) -> None:
    panel.skin_pressed.connect(lambda: panel.show_state(FOUND._replace(region="back")))
    whole = panel.view.camera
    panel.view.skin_pressed.emit("back", 0.0, 0.0)
    assert panel.view.field.stands[BL60].prominence is Prominence.DIMMED
    assert panel.view.camera == whole


def test_closed_page_of_pressed_skin_leaves_the_look_alone(
    panel: BodyMapPanel,
) -> None:
    panel.show_state(FOUND._replace(region="back"))
    panel.view.zoom(2)
    before = panel.view.camera
    panel.show_state(MapState())
    assert panel.view.camera == before


def test_what_is_drawn_nowhere_moves_nothing(panel: BodyMapPanel) -> None:
    whole = panel.view.camera
    panel.show_state(MapState(selection=Selection("XX1")))
    panel.show_state(MapState(hits=("XX1",)))
    assert panel.view.camera == whole
