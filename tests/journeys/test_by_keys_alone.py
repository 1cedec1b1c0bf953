"""Everything on the map is reached without a pointer."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QWidget

from explorer.domain.choice_of_view import closer_views
from explorer.domain.pages import PageKind
from explorer.domain.points import SelfPressure
from explorer.domain.wording import side_words
from explorer.ui.body_map.marker import MarkerKey
from explorer.ui.body_map.view import BodyMapView
from tests.journeys.whole_program import Running, settle, shipped_atlas

NO_KEYS, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEYS) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifiers)


def map_view(running: Running) -> BodyMapView:
    return running.explorer.window.panels.map.view


def rows(running: Running) -> QListView:
    found = running.explorer.late.points.findChild(QListView)
    assert isinstance(found, QListView)
    return found


@pytest.fixture
def at_the_start(running: Running) -> Running:
    """The keys are where they are after the start."""
    running.explorer.window.panels.search.focus_field()
    return running


def tab_to(widget: QWidget) -> None:
    """Press Tab until this has the keys."""
    for _ in range(8):
        if widget.hasFocus():
            return
        press(Qt.Key.Key_Tab)
    raise AssertionError("Tab does not lead there")


def can_be_held_and_seen_closer(key: MarkerKey | None) -> bool:
    atlas = shipped_atlas()
    if key is None or key.code not in atlas.points:
        return False
    point = atlas.point(key.code)
    pressed = point.self_pressure is not SelfPressure.AVOID
    return pressed and bool(closer_views(atlas, key.code, key.view))


def test_point_is_found_read_looked_at_closer_and_held(at_the_start: Running) -> None:
    running, view = at_the_start, map_view(at_the_start)
    tab_to(view)
    while not can_be_held_and_seen_closer(view.pointed_at):
        press(Qt.Key.Key_Tab)
        assert view.hasFocus()
    key = view.pointed_at
    assert key is not None
    press(Qt.Key.Key_Return)
    settle()
    title = f"{key.code} · {side_words(key.side)}"
    assert running.explorer.window.windowTitle() == title
    before = [figure.view.id for figure in view.figures]
    press(Qt.Key.Key_C)
    settle()
    [figure] = view.figures
    assert figure.view.id not in before
    assert view.field.places_of(key.code)
    assert running.explorer.window.windowTitle() == title
    assert running.session_texts() == []
    press(Qt.Key.Key_Return, CONTROL)
    settle()
    assert any(key.code in text for text in running.session_texts())


def test_arrows_walk_from_marker_to_marker(at_the_start: Running) -> None:
    view = map_view(at_the_start)
    tab_to(view)
    seen = []
    for _ in range(12):
        press(Qt.Key.Key_Down)
        seen.append(view.pointed_at)
    assert None not in seen
    assert len(set(seen)) == 12
    press(Qt.Key.Key_Return)
    opened = at_the_start.explorer.explore.intent.opened
    assert opened is not None
    assert (opened.kind, opened.id) == (
        PageKind.POINT,
        seen[-1].code if seen[-1] else "",
    )


def test_list_of_points_leads_over_the_map(at_the_start: Running) -> None:
    running, view = at_the_start, map_view(at_the_start)
    tab_to(view)
    press(Qt.Key.Key_L)
    assert rows(running).hasFocus()
    order = view.field.reading_order()
    assert view.pointed_at == order[0]
    press(Qt.Key.Key_Down)
    assert view.pointed_at == order[1]
    press(Qt.Key.Key_Return)
    settle()
    opened = running.explorer.explore.intent.opened
    assert opened is not None
    assert (opened.id, opened.side) == (order[1].code, order[1].side)
    press(Qt.Key.Key_Down)
    assert view.pointed_at == order[2]


def test_list_and_map_stay_in_step_without_an_echo(at_the_start: Running) -> None:
    running, view = at_the_start, map_view(at_the_start)
    heard: list[MarkerKey | None] = []
    tab_to(view)
    press(Qt.Key.Key_L)
    view.pointed_at_changed.connect(heard.append)
    order = view.field.reading_order()
    view.point_at(order[7])
    assert rows(running).currentIndex().row() == 7
    press(Qt.Key.Key_Down)
    assert heard == [order[7], order[8]]
    view.pointed_at_changed.disconnect(heard.append)


def test_turned_by_key_the_body_shows_another_view(running: Running) -> None:
    view = map_view(running)
    running.explorer.explore_desk.turn_to("side")
    settle()
    view.setFocus()
    assert [figure.mirrored for figure in view.figures] == [False]
    press(Qt.Key.Key_T)
    assert [figure.mirrored for figure in view.figures] == [True]
    press(Qt.Key.Key_T)
    assert [figure.mirrored for figure in view.figures] == [False]
