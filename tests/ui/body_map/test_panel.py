"""The map panel: one body or two, its card and its buttons."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from explorer.domain.map_state import MapState, Selection
from explorer.domain.sides import BodySide
from explorer.ui.body_map.hover_card import HoverCard
from explorer.ui.body_map.map_buttons import MapButtons
from explorer.ui.body_map.marker import MarkerKey, key_of
from explorer.ui.body_map.marker_state import Prominence
from explorer.ui.body_map.panel import BodyMapPanel
from explorer.ui.palettes import DARK
from explorer.ui.theme import GAP
from tests.ui.body_map.shown_map import (
    NARROW,
    WIDE,
    all_keys,
    move,
    place_of,
    resize_map,
    shipped_look,
    shown_panel,
)

BL23 = MarkerKey("BL23", BodySide.LEFT, "back")
CV6 = MarkerKey("CV6", BodySide.MID, "front")


def views_in(panel: BodyMapPanel) -> list[str]:
    return [figure.view.id for figure in panel.view.figures]


def card_of(panel: BodyMapPanel) -> HoverCard:
    [card] = panel.findChildren(HoverCard)
    return card


def words_on(card: HoverCard) -> list[str]:
    labels = card.findChildren(QLabel)
    return [label.text() for label in labels if not label.isHidden()]


def buttons_of(panel: BodyMapPanel) -> MapButtons:
    [buttons] = panel.findChildren(MapButtons)
    return buttons


def button(panel: BodyMapPanel, name: str) -> QToolButton:
    buttons = panel.findChildren(QToolButton)
    [found] = [each for each in buttons if each.accessibleName().startswith(name)]
    return found


def test_both_bodies_stand_side_by_side_where_there_is_room(qtbot: QtBot) -> None:
    panel = shown_panel(qtbot, WIDE)
    assert views_in(panel) == ["front", "back"]
    assert set(panel.view.field.reading_order()) == set(all_keys())
    assert button(panel, "Turn").isHidden()


def test_narrow_map_shows_one_body_and_a_button_to_turn_it(qtbot: QtBot) -> None:
    panel = shown_panel(qtbot, NARROW)
    assert views_in(panel) == ["front"]
    assert button(panel, "Turn").isVisible()
    with qtbot.waitSignal(panel.turn_requested, timeout=100) as wish:
        button(panel, "Turn").click()
    assert wish.args == ["back"]
    panel.show_state(MapState(view="back"))
    assert views_in(panel) == ["back"]
    with qtbot.waitSignal(panel.turn_requested, timeout=100) as wish:
        panel.turn()
    assert wish.args == ["front"]


def test_two_bodies_need_no_turning(qtbot: QtBot) -> None:
    panel = shown_panel(qtbot, WIDE)
    with qtbot.assertNotEmitted(panel.turn_requested):
        panel.turn()


def test_body_turned_to_stays_when_the_window_changes(qtbot: QtBot) -> None:
    panel = shown_panel(qtbot, NARROW)
    chosen = Selection("BL23", BodySide.LEFT)
    panel.show_state(MapState(selection=chosen, view="back"))
    resize_map(panel, *WIDE)
    assert views_in(panel) == ["front", "back"]
    resize_map(panel, *NARROW)
    assert views_in(panel) == ["back"]
    assert panel.view.field.stands[BL23].prominence is Prominence.SELECTED


def test_every_marker_of_the_one_body_can_be_pressed(qtbot: QtBot) -> None:
    panel = shown_panel(qtbot, NARROW)
    heard: list[MarkerKey] = []
    panel.point_pressed.connect(heard.append)
    for view in ("front", "back"):
        panel.show_state(MapState(view=view))
        for key in panel.view.field.reading_order():
            spot = place_of(panel.view, key)
            QTest.mouseClick(panel.view, Qt.MouseButton.LeftButton, pos=spot)
    assert sorted(heard) == sorted(all_keys())


def test_card_names_the_marker_under_the_pointer(qtbot: QtBot) -> None:
    panel = shown_panel(qtbot)
    card = card_of(panel)
    assert card.isHidden()
    move(panel.view, place_of(panel.view, BL23))
    assert card.isVisible()
    [look] = [look for look in shipped_look().markers if key_of(look) == BL23]
    assert words_on(card) == [look.title, "BL23 · your left", look.note]
    move(panel.view, QPoint(3, 3))
    assert card.isHidden()


def test_card_goes_when_the_pointer_leaves_a_map_that_has_the_focus(
    qtbot: QtBot,
) -> None:
    panel = shown_panel(qtbot)
    panel.view.setFocus()
    move(panel.view, place_of(panel.view, BL23))
    QApplication.sendEvent(panel.view, QEvent(QEvent.Type.Leave))
    assert card_of(panel).isHidden()


def test_card_shows_for_the_keyboard_too(qtbot: QtBot) -> None:
    panel = shown_panel(qtbot)
    panel.view.setFocus()
    QTest.keyClick(panel.view, Qt.Key.Key_Tab)
    assert card_of(panel).isVisible()
    panel.view.point_at(None)
    assert card_of(panel).isHidden()


def test_escape_closes_the_card(qtbot: QtBot) -> None:
    panel = shown_panel(qtbot)
    panel.view.setFocus()
    QTest.keyClick(panel.view, Qt.Key.Key_Tab)
    QTest.keyClick(panel.view, Qt.Key.Key_Escape)
    assert card_of(panel).isHidden()


def test_card_goes_when_the_map_moves_under_it(qtbot: QtBot) -> None:
    panel = shown_panel(qtbot)
    move(panel.view, place_of(panel.view, BL23))
    panel.view.zoom_in()
    assert card_of(panel).isHidden()


@pytest.mark.parametrize("size", [WIDE, (700, 500), (480, 300)])
def test_card_stays_inside_the_map_and_beside_its_marker(
    qtbot: QtBot, size: tuple[int, int]
) -> None:
    panel = shown_panel(qtbot, size)
    card = card_of(panel)
    for key in panel.view.field.reading_order():
        spot = place_of(panel.view, key)
        move(panel.view, spot)
        room = panel.view.rect()
        assert room.contains(QRect(card.pos(), card.size())), key
        assert not card.geometry().contains(spot), key


def test_card_never_takes_the_pointer(qtbot: QtBot) -> None:
    panel = shown_panel(qtbot)
    see_through = Qt.WidgetAttribute.WA_TransparentForMouseEvents
    assert card_of(panel).testAttribute(see_through)


def test_buttons_zoom_and_show_the_whole_body(qtbot: QtBot) -> None:
    panel = shown_panel(qtbot)
    whole = panel.view.camera
    button(panel, "Zoom in").click()
    button(panel, "Zoom in").click()
    button(panel, "Zoom out").click()
    assert panel.view.camera.scale == pytest.approx(whole.scale * 1.4)
    button(panel, "Show the whole").click()
    assert panel.view.camera == whole


@pytest.mark.parametrize("size", [WIDE, NARROW, (300, 260)])
def test_buttons_lie_apart_and_inside_the_map(
    qtbot: QtBot, size: tuple[int, int]
) -> None:
    panel = shown_panel(qtbot, size)
    buttons = buttons_of(panel)
    assert panel.view.rect().contains(buttons.geometry())
    shown = [each for each in buttons.findChildren(QToolButton) if each.isVisible()]
    for each in shown:
        assert buttons.rect().contains(each.geometry())
        others = [other for other in shown if other is not each]
        assert not any(each.geometry().intersects(o.geometry()) for o in others)


def test_buttons_stay_in_their_corner_when_the_map_changes(qtbot: QtBot) -> None:
    panel = shown_panel(qtbot, WIDE)
    buttons = buttons_of(panel)
    for size in (NARROW, WIDE, (500, 400)):
        resize_map(panel, *size)
        QApplication.processEvents()
        corner = panel.view.rect().bottomRight() - buttons.geometry().bottomRight()
        assert (corner.x(), corner.y()) == (GAP, GAP)


def test_same_state_again_leaves_the_look_alone(qtbot: QtBot) -> None:
    panel = shown_panel(qtbot)
    state = MapState(selection=Selection("BL23", BodySide.LEFT), hits=("BL23",))
    panel.show_state(state)
    before = panel.grab().toImage()
    panel.show_state(MapState(*state))
    assert panel.grab().toImage() == before


def test_other_colours_are_seen_at_once(qtbot: QtBot) -> None:
    panel = shown_panel(qtbot)
    before = panel.grab().toImage()
    panel.recolour(DARK)
    after = panel.grab().toImage()
    assert after != before
    ground = after.pixelColor(1, after.height() // 2)
    assert ground.name() == DARK.map_ground.lower()


def test_map_without_any_view_stays_calm(qtbot: QtBot) -> None:
    panel = shown_panel(qtbot)
    panel.show_markers((), ())
    panel.show_state(MapState())
    panel.resize(400, 400)
    assert not panel.grab().isNull()
