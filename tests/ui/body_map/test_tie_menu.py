"""When several markers could be meant a short list asks which, by pointer or keys."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from explorer.domain.first_look import MarkerLook
from explorer.domain.sides import BodySide
from explorer.ui.body_map.marker import MarkerKey, key_of
from explorer.ui.body_map.panel import BodyMapPanel
from explorer.ui.body_map.tie_menu import TieMenu
from tests.ui.body_map.shown_map import LEFT_BUTTON, place_of, shipped_look, shown_panel

BL23 = MarkerLook("BL23", "Back & waist", "back", BodySide.LEFT, 300, 460, "Bladder")
BL52 = MarkerLook("BL52", "Beside it", "back", BodySide.LEFT, 300.2, 460, "Bladder")
GV4 = MarkerLook("GV4", "On the spine", "back", BodySide.MID, 300, 460.4, "Governor")
# What a menu asks of the window system, and the one without a screen cannot do.
pytestmark = pytest.mark.qt_log_ignore(
    "^This plugin does not support grabbing the keyboard"
)
LOOKS = (BL23, BL52, GV4)


class Asked:
    """A list that was opened, and what was chosen in it."""

    def __init__(self, ties: TieMenu, spot: QPointF) -> None:
        self.ties = ties  # which keeps the window that it asks in
        self.heard: list[MarkerKey] = []
        ties.chosen.connect(self.heard.append)
        ties.ask(LOOKS, spot)
        assert ties.menu is not None
        self.menu = ties.menu

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.menu, key)


@pytest.fixture
def asked(qtbot: QtBot) -> Asked:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(300, 200)
    parent.show()
    return Asked(TieMenu(parent), QPointF(20, 30))


def texts(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions()]


def test_list_says_code_name_and_side_the_nearest_first(asked: Asked) -> None:
    assert texts(asked.menu) == [
        "BL23  Back && waist, your left",
        "BL52  Beside it, your left",
        "GV4  On the spine, middle",
    ]
    assert asked.menu.isVisible()


def test_enter_takes_the_nearest(asked: Asked) -> None:
    asked.press(Qt.Key.Key_Return)
    assert asked.heard == [key_of(BL23)]
    assert not asked.menu.isVisible()


def test_down_and_enter_take_the_second(asked: Asked) -> None:
    asked.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert asked.heard == [key_of(BL52)]


def test_escape_takes_none(asked: Asked) -> None:
    asked.press(Qt.Key.Key_Down, Qt.Key.Key_Escape)
    assert asked.heard == []
    assert not asked.menu.isVisible()


def test_click_takes_what_is_clicked(asked: Asked) -> None:
    box = asked.menu.actionGeometry(asked.menu.actions()[2])
    QTest.mouseClick(asked.menu, LEFT_BUTTON, pos=box.center())
    assert asked.heard == [key_of(GV4)]


def test_list_opens_where_the_press_was(asked: Asked) -> None:
    parent = asked.menu.parentWidget()
    assert parent is not None
    assert asked.menu.pos() == parent.mapToGlobal(QPoint(20, 30))


def test_list_asked_for_again_holds_only_what_is_asked_now(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    ties = TieMenu(parent)
    first = Asked(ties, QPointF())
    first.press(Qt.Key.Key_Escape)
    ties.ask([GV4], QPointF())
    assert ties.menu is first.menu
    assert texts(first.menu) == ["GV4  On the spine, middle"]
    first.press(Qt.Key.Key_Return)
    assert first.heard == [key_of(GV4)]


def test_the_skin_below_can_be_meant_as_well(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    ties = TieMenu(parent)
    pressed: list[QPointF] = []
    ties.skin_chosen.connect(pressed.append)
    ties.ask([GV4], QPointF(3, 4), "Back & waist")
    assert ties.menu is not None
    assert texts(ties.menu)[-1] == "Part of the body: Back && waist"
    QTest.keyClick(ties.menu, Qt.Key.Key_Up)
    QTest.keyClick(ties.menu, Qt.Key.Key_Return)
    assert pressed == [QPointF(3, 4)]


def test_where_nothing_lies_nothing_is_asked(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    ties = TieMenu(parent)
    ties.ask([], QPointF())
    assert ties.menu is not None
    assert not ties.menu.isVisible()


@pytest.fixture
def tied(qtbot: QtBot) -> BodyMapPanel:
    """A map on which two markers lie on one another."""
    return shown_panel(qtbot, look=shipped_look()._replace(markers=LOOKS[:2]))


def test_press_on_two_markers_asks_and_opens_what_is_chosen(
    tied: BodyMapPanel,
) -> None:
    heard: list[MarkerKey] = []
    tied.point_pressed.connect(heard.append)
    spot = place_of(tied.view, key_of(BL23))
    QTest.mouseClick(tied.view, LEFT_BUTTON, pos=spot)
    assert heard == []
    [menu] = tied.view.findChildren(QMenu)
    nearest, other = (text[:4] for text in texts(menu))
    assert {nearest, other} == {"BL23", "BL52"}
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert [key.code for key in heard] == [other]


def test_from_near_enough_two_markers_are_told_apart_without_a_list(
    qtbot: QtBot,
) -> None:
    apart = (BL23, BL52._replace(x=BL23.x + 2))
    panel = shown_panel(qtbot, look=shipped_look()._replace(markers=apart))
    panel.view.zoom(8, panel.view.marker_place(key_of(BL23)))
    with qtbot.waitSignal(panel.point_pressed, timeout=100) as wish:
        QTest.mouseClick(
            panel.view, LEFT_BUTTON, pos=place_of(panel.view, key_of(BL52))
        )
    assert wish.args == [key_of(BL52)]
