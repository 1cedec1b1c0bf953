"""The list of points keeps in step with the map, and neither answers itself."""

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QToolButton
from pytestqt.qtbot import QtBot

from explorer.domain.first_look import MarkerLook
from explorer.domain.sides import BodySide
from explorer.ui.body_map.marker import MarkerKey, key_of
from explorer.ui.view_points import ViewPoints

Table = dict[MarkerKey, MarkerLook]


def table(count: int, view: str = "back") -> Table:
    looks = (
        MarkerLook(f"BL{at}", f"Spot {at}", view, BodySide.LEFT, at, at, "Bladder")
        for at in range(1, count + 1)
    )
    return {key_of(look): look for look in looks}


FEW = table(5)
KEYS = tuple(FEW)


class Ears:
    """Hears what the list says was done to it."""

    def __init__(self, points: ViewPoints) -> None:
        self.pointed: list[MarkerKey] = []
        self.pressed: list[MarkerKey] = []
        points.pointed_at.connect(self.pointed.append)
        points.point_pressed.connect(self.pressed.append)


@pytest.fixture
def points(qtbot: QtBot) -> ViewPoints:
    points = ViewPoints()
    qtbot.addWidget(points)
    points.show_markers(KEYS, FEW)
    points.resize(240, 300)
    points.show()
    points.activateWindow()
    return points


@pytest.fixture
def ears(points: ViewPoints) -> Ears:
    return Ears(points)


def rows(points: ViewPoints) -> QListView:
    found = points.findChild(QListView)
    assert isinstance(found, QListView)
    return found


def header(points: ViewPoints) -> QToolButton:
    found = points.findChild(QToolButton)
    assert isinstance(found, QToolButton)
    return found


def at(points: ViewPoints) -> int:
    return rows(points).currentIndex().row()


def test_list_opened_again_points_at_where_it_was(
    points: ViewPoints, ears: Ears
) -> None:
    points.open()
    points.follow(KEYS[2])
    rows(points).clearFocus()
    ears.pointed.clear()
    points.open()
    assert ears.pointed == [KEYS[2]]


def press(points: ViewPoints, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(rows(points), key)


def test_list_is_folded_until_it_is_wanted(points: ViewPoints) -> None:
    assert not rows(points).isVisible()
    assert header(points).text() == "Points on this view: 5"
    header(points).click()
    assert rows(points).isVisible()
    header(points).click()
    assert not rows(points).isVisible()


def test_opened_by_key_it_takes_the_keys_and_points_at_the_first(
    points: ViewPoints, ears: Ears
) -> None:
    points.open()
    assert rows(points).isVisible()
    assert rows(points).hasFocus()
    assert ears.pointed == [KEYS[0]]


def test_opened_again_it_goes_on_where_it_was(points: ViewPoints, ears: Ears) -> None:
    points.open()
    press(points, Qt.Key.Key_Down, Qt.Key.Key_Down)
    points.open()
    assert at(points) == 2
    assert ears.pointed == list(KEYS[:3])


def test_keys_point_and_enter_presses(points: ViewPoints, ears: Ears) -> None:
    points.open()
    press(points, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert ears.pointed == list(KEYS[:2])
    assert ears.pressed == [KEYS[1]]


def test_click_presses_once(points: ViewPoints, ears: Ears) -> None:
    points.open()
    box = rows(points).visualRect(rows(points).model().index(3, 0))
    QTest.mouseClick(
        rows(points).viewport(), Qt.MouseButton.LeftButton, pos=box.center()
    )
    assert ears.pressed == [KEYS[3]]


def test_what_the_map_points_at_is_shown_without_an_echo(
    points: ViewPoints, ears: Ears
) -> None:
    points.open()
    ears.pointed.clear()
    points.follow(KEYS[3])
    assert at(points) == 3
    points.follow(None)
    assert at(points) == 3
    assert ears.pointed == []


def test_after_following_the_keys_go_on_from_there(
    points: ViewPoints, ears: Ears
) -> None:
    points.open()
    points.follow(KEYS[3])
    press(points, Qt.Key.Key_Down)
    assert ears.pointed[-1] == KEYS[4]


def test_folded_list_does_not_follow(points: ViewPoints, ears: Ears) -> None:
    points.follow(KEYS[3])
    assert at(points) == -1
    assert ears.pointed == []


def test_other_markers_are_listed_without_an_echo(
    points: ViewPoints, ears: Ears
) -> None:
    points.open()
    ears.pointed.clear()
    other = table(3, "front")
    points.show_markers(tuple(other), other)
    assert header(points).text() == "Points on this view: 3"
    assert rows(points).model().rowCount() == 3
    assert ears.pointed == []
    press(points, Qt.Key.Key_Down)
    assert ears.pointed == [next(iter(other))]


def test_same_markers_again_leave_the_keys_where_they_are(
    points: ViewPoints, ears: Ears
) -> None:
    points.open()
    press(points, Qt.Key.Key_Down, Qt.Key.Key_Down)
    points.show_markers(tuple(FEW), dict(FEW))
    press(points, Qt.Key.Key_Down)
    assert ears.pointed == list(KEYS[:4])


def test_empty_list_stays_calm(points: ViewPoints, ears: Ears) -> None:
    points.show_markers((), {})
    points.open()
    press(points, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert ears.pointed == ears.pressed == []


def test_seven_hundred_points_are_no_burden(points: ViewPoints) -> None:
    many = table(700)
    keys = tuple(many)
    points.open()
    begun = time.perf_counter()
    points.show_markers(keys, many)
    for key in keys[::10]:
        points.follow(key)
        QApplication.processEvents()
    assert time.perf_counter() - begun < 1.5
    assert at(points) == 690
