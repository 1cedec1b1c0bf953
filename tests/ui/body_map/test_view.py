"""The map by pointer and keys: every marker can be had, and none by mistake."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from explorer.domain.map_state import MapState, Selection
from explorer.domain.sides import BodySide
from explorer.ui.body_map.camera import CLOSEST
from explorer.ui.body_map.marker import MarkerKey
from explorer.ui.body_map.panel import BodyMapPanel
from explorer.ui.body_map.view import BodyMapView
from tests.ui.body_map.shown_map import (
    LEFT_BUTTON,
    all_keys,
    move,
    place_of,
    press,
    release,
    shown_panel,
    turn_wheel,
)

BL23 = MarkerKey("BL23", BodySide.LEFT, "back")
CV6 = MarkerKey("CV6", BodySide.MID, "front")
NOTHING_HERE = QPoint(2, 2)


@pytest.fixture
def panel(qtbot: QtBot) -> BodyMapPanel:
    return shown_panel(qtbot)


@pytest.fixture
def view(panel: BodyMapPanel) -> BodyMapView:
    return panel.view


def pressed_on(view: BodyMapView) -> list[MarkerKey]:
    """What was pressed; of markers that lie on one another the nearest."""
    heard: list[MarkerKey] = []
    view.point_pressed.connect(heard.append)
    view.tie_pressed.connect(lambda keys, _spot: heard.append(keys[0]))
    return heard


def pointed_at(view: BodyMapView) -> list[MarkerKey | None]:
    heard: list[MarkerKey | None] = []
    view.pointed_at_changed.connect(heard.append)
    return heard


def click(view: BodyMapView, spot: QPoint) -> None:
    QTest.mouseClick(view, LEFT_BUTTON, pos=spot)


@pytest.mark.parametrize("times", [1, 3, 8])
def test_every_marker_can_be_pressed_at_every_zoom(
    view: BodyMapView, times: int
) -> None:
    heard = pressed_on(view)
    for key in all_keys():
        view.fit()
        view.zoom(times, view.marker_place(key))
        click(view, place_of(view, key))
    assert heard == list(all_keys())
    assert len(heard) >= 17


def test_press_a_little_aside_still_finds_the_marker(view: BodyMapView) -> None:
    heard = pressed_on(view)
    click(view, place_of(view, CV6) + QPoint(9, 8))
    assert heard == [CV6]


def test_press_between_two_markers_takes_the_nearer(view: BodyMapView) -> None:
    heard = pressed_on(view)
    near, far = place_of(view, BL23), place_of(view, BL23._replace(code="BL52"))
    click(view, near + (far - near) / 3)
    assert heard == [BL23]


def test_press_on_skin_tells_the_place_in_the_drawing(view: BodyMapView) -> None:
    heard: list[tuple[str, float, float]] = []
    view.skin_pressed.connect(lambda *place: heard.append(place))
    figure = view.figures[1]
    spot = view.window_place(500 + figure.dx, 100 + figure.dy).toPoint()
    click(view, spot)
    [(drawn, x, y)] = heard
    pixel = 1 / view.camera.scale
    assert drawn == "back"
    assert x == pytest.approx(500, abs=pixel)
    assert y == pytest.approx(100, abs=pixel)


def test_press_beside_the_figures_presses_nothing(view: BodyMapView) -> None:
    heard: list[object] = []
    view.skin_pressed.connect(lambda *place: heard.append(place))
    view.point_pressed.connect(heard.append)
    view.resize(view.width() * 3, view.height())
    click(view, NOTHING_HERE)
    assert heard == []


def test_drag_pans_and_presses_nothing(view: BodyMapView) -> None:
    heard = pressed_on(view)
    view.zoom(3, view.marker_place(BL23))
    start = place_of(view, BL23)
    press(view, start)
    move(view, start + QPoint(20, 15), LEFT_BUTTON)
    move(view, start + QPoint(40, -10), LEFT_BUTTON)
    release(view, start + QPoint(40, -10))
    assert heard == []
    assert place_of(view, BL23) == start + QPoint(40, -10)


def test_hand_that_trembles_still_presses(view: BodyMapView) -> None:
    heard = pressed_on(view)
    start = place_of(view, CV6)
    press(view, start)
    move(view, start + QPoint(2, 1), LEFT_BUTTON)
    release(view, start + QPoint(2, 1))
    assert heard == [CV6]


def test_other_buttons_press_nothing(view: BodyMapView) -> None:
    heard = pressed_on(view)
    start = place_of(view, CV6)
    QTest.mouseClick(view, Qt.MouseButton.RightButton, pos=start)
    press(view, start)
    QTest.mouseClick(view, Qt.MouseButton.RightButton, pos=start)
    assert heard == []


def test_release_that_was_never_heard_does_not_go_on_dragging(
    view: BodyMapView,
) -> None:
    view.zoom(3)
    before = view.camera
    press(view, NOTHING_HERE)
    move(view, QPoint(60, 60))
    assert view.camera == before


def test_drag_never_loses_the_figures(view: BodyMapView) -> None:
    for _ in range(20):
        press(view, NOTHING_HERE)
        move(view, NOTHING_HERE + QPoint(600, 500), LEFT_BUTTON)
        release(view, NOTHING_HERE + QPoint(600, 500))
    frame = view.figures[0].frame
    corner = view.window_place(frame[0], frame[1])
    assert view.room.contains(corner)


def test_drag_after_a_zoom_beside_the_body_follows_the_hand(
    view: BodyMapView,
) -> None:
    view.zoom(CLOSEST, QPointF(2, 2))
    corner = view.window_place(0, 0)
    press(view, NOTHING_HERE)
    move(view, NOTHING_HERE - QPoint(6, 4), LEFT_BUTTON)
    moved = view.window_place(0, 0) - corner
    assert (moved.x(), moved.y()) == pytest.approx((-6, -4))


@pytest.mark.parametrize(
    ("across", "down"),
    [(0.5, 0.5), (0.0, 0.0), (1.0, 1.0), (0.02, 0.97), (0.31, 0.62), (0.9, 0.1)],
)
def test_place_under_the_cursor_stays_while_the_wheel_turns(
    view: BodyMapView, across: float, down: float
) -> None:
    room = view.room
    spot = QPointF(room.width() * across, room.height() * down)
    turn_wheel(view, spot, 1)
    place = view.scene_place(spot)
    for notch in (1, 1, -1, 1, 1, 1, -1, -1, 1, -1) * 5:
        turn_wheel(view, spot, notch)
        assert (view.window_place(*place) - spot).manhattanLength() < 0.01


def test_wheel_stops_at_the_whole_body_and_at_the_closest_look(
    view: BodyMapView,
) -> None:
    whole = view.camera
    middle = view.room.center()
    for _ in range(40):
        turn_wheel(view, middle, 1)
    assert view.camera.scale == pytest.approx(whole.scale * CLOSEST)
    for _ in range(40):
        turn_wheel(view, middle, -1)
    assert view.camera == whole


def test_wheel_without_a_step_changes_nothing(view: BodyMapView) -> None:
    before = view.camera
    turn_wheel(view, view.room.center(), 0)
    assert view.camera == before


def test_whole_body_stays_whole_when_the_window_grows(view: BodyMapView) -> None:
    view.window().resize(1200, 800)
    QApplication.processEvents()
    for key in all_keys():
        assert view.room.contains(view.marker_place(key) or QPointF(-1, -1))


def test_tab_reaches_every_marker_once_in_reading_order(view: BodyMapView) -> None:
    view.setFocus()
    heard = pointed_at(view)
    for _ in all_keys():
        QTest.keyClick(view, Qt.Key.Key_Tab)
    assert tuple(heard) == view.field.reading_order()
    assert sorted(filter(None, heard)) == sorted(all_keys())


def test_tab_past_the_last_marker_leaves_the_map(
    panel: BodyMapPanel, view: BodyMapView
) -> None:
    panel.activateWindow()
    view.setFocus()
    for _ in range(18):
        QTest.keyClick(view, Qt.Key.Key_Tab)
    assert not view.hasFocus()
    view.setFocus(Qt.FocusReason.OtherFocusReason)
    heard = pointed_at(view)
    QTest.keyClick(view, Qt.Key.Key_Backtab)
    assert heard == [view.field.reading_order()[-1]]


def test_arrow_points_at_the_next_marker_that_way(view: BodyMapView) -> None:
    view.setFocus()
    view.point_at(BL23)
    heard = pointed_at(view)
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert heard == [BL23._replace(code="BL52")]
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert heard[-1] == BL23


def test_enter_presses_the_marker_pointed_at(view: BodyMapView) -> None:
    view.setFocus()
    heard = pressed_on(view)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert heard == []
    QTest.keyClick(view, Qt.Key.Key_Tab)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert heard == [view.field.reading_order()[0]]


def test_escape_asks_to_close_what_is_open(qtbot: QtBot, view: BodyMapView) -> None:
    view.setFocus()
    with qtbot.waitSignal(view.cleared, timeout=100):
        QTest.keyClick(view, Qt.Key.Key_Escape)


def test_keys_zoom_in_out_and_back_to_the_whole(view: BodyMapView) -> None:
    whole = view.camera
    QTest.keyClick(view, Qt.Key.Key_Plus)
    QTest.keyClick(view, Qt.Key.Key_Equal)
    assert view.camera.scale == pytest.approx(whole.scale * 1.4**2)
    QTest.keyClick(view, Qt.Key.Key_Minus)
    assert view.camera.scale == pytest.approx(whole.scale * 1.4)
    QTest.keyClick(view, Qt.Key.Key_0)
    assert view.camera == whole


def test_keys_zoom_at_the_marker_pointed_at(view: BodyMapView) -> None:
    view.point_at(BL23)
    before = view.marker_place(BL23) or QPointF()
    view.zoom_in()
    after = view.marker_place(BL23) or QPointF()
    assert (after - before).manhattanLength() < 0.01


def test_walk_by_keys_brings_a_marker_into_sight(view: BodyMapView) -> None:
    view.setFocus()
    heard = pointed_at(view)
    view.zoom(8)
    for _ in all_keys():
        QTest.keyClick(view, Qt.Key.Key_Tab)
        assert view.room.contains(
            view.marker_place(heard[-1] or CV6) or QPointF(-1, -1)
        )


def test_what_the_pointer_was_at_is_let_go_when_it_leaves(view: BodyMapView) -> None:
    view.setFocus()
    heard = pointed_at(view)
    move(view, place_of(view, CV6))
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert heard == [CV6, None]


def test_what_the_keys_are_at_stays_when_the_pointer_leaves(
    view: BodyMapView,
) -> None:
    view.setFocus()
    heard = pointed_at(view)
    QTest.keyClick(view, Qt.Key.Key_Tab)
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert heard == [view.field.reading_order()[0]]


def test_double_click_comes_nearer_beside_markers_only(view: BodyMapView) -> None:
    whole = view.camera.scale
    QTest.mouseDClick(view, LEFT_BUTTON, pos=place_of(view, CV6))
    assert view.camera.scale == whole
    spot = place_of(view, CV6) + QPoint(0, -90)
    QTest.mouseDClick(view, LEFT_BUTTON, pos=spot)
    assert view.camera.scale == pytest.approx(whole * 2)


def test_double_click_with_another_button_does_nothing(view: BodyMapView) -> None:
    whole = view.camera
    spot = place_of(view, CV6) + QPoint(0, -90)
    QTest.mouseDClick(view, Qt.MouseButton.RightButton, pos=spot)
    assert view.camera == whole


def test_chosen_marker_out_of_sight_is_brought_back(panel: BodyMapPanel) -> None:
    panel.view.zoom(8, panel.view.marker_place(CV6))
    panel.show_state(MapState(selection=Selection("BL60", BodySide.RIGHT)))
    key = MarkerKey("BL60", BodySide.RIGHT, "back")
    assert panel.view.room.contains(panel.view.marker_place(key) or QPointF(-1, -1))
