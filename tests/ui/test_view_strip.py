"""The strip asks for views and marks what the map says, never what was pressed."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QPixmap, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from explorer.domain.first_look import ViewLook
from explorer.domain.map_state import MapState
from explorer.ui.body_map.figure_layout import Figure, side_by_side
from explorer.ui.view_strip import THUMBNAIL, ViewStrip

FRONT = ViewLook("front", "Front", "front.svg", (0.0, 0.0, 500.0, 1000.0), 250.0)
BACK = FRONT._replace(id="back", title="Back", facing=False)
PALM = FRONT._replace(id="palm", title="Palm of the hand", part="hand", caption="Palm")
VIEWS = (FRONT, BACK, PALM)
MANY = tuple(PALM._replace(id=f"v{at}", title=f"View {at}") for at in range(12))


@pytest.fixture
def strip(qtbot: QtBot) -> ViewStrip:
    return strip_of(qtbot, VIEWS)


def strip_of(qtbot: QtBot, views: tuple[ViewLook, ...]) -> ViewStrip:
    strip = ViewStrip(views)
    qtbot.addWidget(strip)
    strip.resize(300, strip.height())
    strip.show()
    return strip


def button(strip: ViewStrip, view: str) -> QToolButton:
    [found] = strip.findChildren(QToolButton, f"view-{view}")
    assert isinstance(found, QToolButton)
    return found


def checked(strip: ViewStrip) -> list[str]:
    return [view.id for view in VIEWS if button(strip, view.id).isChecked()]


def marked(strip: ViewStrip) -> list[str]:
    return [view.id for view in VIEWS if button(strip, view.id).property("marked")]


def shown(*views: ViewLook) -> tuple[Figure, ...]:
    return side_by_side(views)


def test_buttons_say_the_short_name_and_tell_the_long_one(strip: ViewStrip) -> None:
    assert button(strip, "front").text() == "Front"
    assert button(strip, "palm").text() == "Palm"
    assert button(strip, "palm").accessibleName() == "Palm of the hand"
    assert button(strip, "palm").toolTip() == "Palm of the hand"


def test_views_stand_in_their_order(strip: ViewStrip) -> None:
    across = [button(strip, view.id).mapTo(strip, QPoint()).x() for view in VIEWS]
    assert across == sorted(set(across))


def test_what_the_map_shows_is_marked(strip: ViewStrip) -> None:
    strip.show_look(MapState(), shown(FRONT, BACK))
    assert checked(strip) == ["front", "back"]
    strip.show_look(MapState(), shown(PALM))
    assert checked(strip) == ["palm"]


@pytest.mark.parametrize("view", ["front", "palm"])
def test_press_asks_and_does_not_mark_by_itself(
    qtbot: QtBot, strip: ViewStrip, view: str
) -> None:
    strip.show_look(MapState(), shown(FRONT, BACK))
    with qtbot.waitSignal(strip.view_requested, timeout=100) as wish:
        QTest.mouseClick(button(strip, view), Qt.MouseButton.LeftButton)
    assert wish.args == [view]
    assert checked(strip) == ["front", "back"]


def test_press_asks_once(strip: ViewStrip) -> None:
    heard: list[str] = []
    strip.view_requested.connect(heard.append)
    button(strip, "palm").click()
    assert heard == ["palm"]


def test_space_asks_as_a_press_does(qtbot: QtBot, strip: ViewStrip) -> None:
    with qtbot.waitSignal(strip.view_requested, timeout=100) as wish:
        QTest.keyClick(button(strip, "back"), Qt.Key.Key_Space)
    assert wish.args == ["back"]
    assert checked(strip) == []


def test_what_is_shown_from_code_asks_for_nothing(
    qtbot: QtBot, strip: ViewStrip
) -> None:
    with qtbot.assertNotEmitted(strip.view_requested):
        strip.show_look(MapState(drawn_in=("palm",)), shown(FRONT))


def test_views_of_the_chosen_point_are_marked_for_eyes_and_ears(
    strip: ViewStrip,
) -> None:
    strip.show_look(MapState(drawn_in=("back", "palm")), shown(FRONT, BACK))
    assert marked(strip) == ["back", "palm"]
    assert button(strip, "palm").accessibleDescription() == "Shows the chosen point"
    strip.show_look(MapState(), shown(FRONT, BACK))
    assert marked(strip) == []
    assert button(strip, "palm").accessibleDescription() == ""


def test_picture_goes_to_its_view(strip: ViewStrip) -> None:
    pixmap = QPixmap(THUMBNAIL)
    pixmap.fill(QColor("#123456"))
    strip.picture("palm", pixmap)
    icon = button(strip, "palm").icon().pixmap(THUMBNAIL).toImage()
    assert icon.pixelColor(5, 5).name() == "#123456"
    other = button(strip, "front").icon().pixmap(THUMBNAIL).toImage()
    assert other.pixelColor(5, 5).alpha() == 0


def test_pictures_that_come_later_move_nothing(strip: ViewStrip) -> None:
    before = button(strip, "palm").sizeHint()
    strip.picture("palm", QPixmap(THUMBNAIL))
    assert button(strip, "palm").sizeHint() == before


def test_view_on_the_map_is_brought_into_sight(qtbot: QtBot) -> None:
    strip = strip_of(qtbot, MANY)
    for view in (MANY[-1], MANY[0], MANY[6]):
        strip.show_look(MapState(), shown(view))
        box = button(strip, view.id)
        left = box.mapTo(strip.viewport(), QPoint()).x()
        assert 0 <= left <= strip.viewport().width() - box.width()


def test_wheel_moves_along_the_strip(qtbot: QtBot) -> None:
    strip = strip_of(qtbot, MANY)
    bar = strip.horizontalScrollBar()
    assert bar.maximum() > 0
    turn(strip, -120)
    assert bar.value() == 120
    turn(strip, 120)
    assert bar.value() == 0


def turn(strip: ViewStrip, delta: int) -> None:
    spot = QPointF(20, 20)
    event = QWheelEvent(
        *(spot, QPointF(strip.mapToGlobal(spot.toPoint())), QPoint(), QPoint(0, delta)),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(strip.viewport(), event)


def test_no_button_is_narrower_than_its_words(qtbot: QtBot) -> None:
    strip = strip_of(qtbot, MANY)
    for view in MANY:
        box = button(strip, view.id)
        assert box.width() >= box.fontMetrics().horizontalAdvance(box.text())
