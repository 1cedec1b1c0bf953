"""From pain to the first press: search, choose, read, and back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from explorer.domain.map_state import Intent, Opened
from explorer.domain.pages import PageKind
from explorer.domain.sides import BodySide
from explorer.domain.wording import side_words
from explorer.ui.body_map.marker import MarkerKey
from explorer.ui.body_map.marker_state import Prominence
from explorer.ui.body_map.view import BodyMapView
from explorer.ui.commands import Command
from explorer.ui.link_button import LinkButton
from tests.journeys.whole_program import Running, settle, shipped_atlas

BL23 = MarkerKey("BL23", BodySide.LEFT, "back")


def title(running: Running) -> str:
    return running.explorer.window.windowTitle()


def press_key(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def test_misspelt_word_leads_to_its_point_by_keys_alone(running: Running) -> None:
    running.type_words("siatica")
    press_key(Qt.Key.Key_Return)
    assert title(running) == "Sciatica"
    codes = shipped_atlas().condition("sciatica").points
    assert running.explorer.window.panels.page.findChildren(LinkButton)
    opened = []
    for _ in range(ROWS_TO_A_POINT):
        press_key(Qt.Key.Key_Down)
        press_key(Qt.Key.Key_Return)
        opened.append(title(running))
    assert set(opened) & set(codes)


def test_every_point_found_stands_out_on_the_map(running: Running) -> None:
    running.type_words("siatica")
    field = running.explorer.window.panels.map.view.field
    codes = shipped_atlas().condition("sciatica").points
    for key in field.reading_order():
        found = field.stands[key].prominence is Prominence.HIT
        assert found is (key.code in codes), key


ROWS_TO_A_POINT = 6
"""Behind the complaint come its routines and a heading or two."""
EVERY = 4
"""Of hundreds so many are enough; which ones changes with the data."""


def is_by_itself(view: BodyMapView, key: MarkerKey) -> bool:
    """Whether a press on this marker cannot be taken for another."""
    place = view.marker_place(key)
    return place is not None and view.markers_at(place.toPoint().toPointF()) == (key,)


def test_every_marker_opens_its_page_with_its_side(running: Running) -> None:
    view = running.explorer.window.panels.map.view
    pressed = 0
    for key in view.field.reading_order()[::EVERY]:
        view.fit()
        if not is_by_itself(view, key):
            continue
        running.press_marker(key)
        pressed += 1
        point = shipped_atlas().point(key.code)
        assert running.page_texts()[0] == point.title
        assert title(running) == f"{key.code} · {side_words(key.side)}"
        assert view.field.stands[key].prominence is Prominence.SELECTED
        assert running.explorer.explore.intent.opened == Opened(
            PageKind.POINT, key.code, key.side
        )
    assert pressed > 100 // EVERY


def test_every_page_there_is_can_be_shown(running: Running) -> None:
    atlas, desk = shipped_atlas(), running.explorer.explore_desk
    pages = [
        *((PageKind.POINT, id_) for id_ in list(atlas.points)[::EVERY]),
        *((PageKind.CONDITION, id_) for id_ in atlas.conditions),
        *((PageKind.ROUTINE, id_) for id_ in atlas.routines),
        *((PageKind.REGION, id_) for id_ in atlas.regions),
        *((PageKind.GUIDE, id_) for id_ in ("", *atlas.guide)),
        *((PageKind.SAFETY, id_) for id_ in atlas.notices),
    ]
    for kind, id_ in pages:
        desk.open_page(kind, id_)
        assert running.page_texts(), (kind, id_)
        assert running.explorer.explore.intent.opened == Opened(kind, id_)


def test_click_on_the_sore_place_opens_its_region(running: Running) -> None:
    view = running.explorer.window.panels.map.view
    place = view.marker_place(BL23._replace(code="GV3", side=BodySide.MID))
    assert place is not None
    below = place.toPoint() + QPoint(0, 18)
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=below)
    opened = running.explorer.explore.intent.opened
    assert opened is not None
    assert opened.kind is PageKind.REGION


def test_every_link_leads_somewhere_and_back_again(running: Running) -> None:
    running.explorer.explore_desk.open_page(PageKind.CONDITION, "sciatica")
    page = running.explorer.window.panels.page
    count = len(page.findChildren(LinkButton))
    assert count >= 3
    for number in range(count):
        link = page.findChildren(LinkButton)[number]
        QTest.mouseClick(link, Qt.MouseButton.LeftButton)
        settle()
        assert title(running) != "Sciatica"
        running.press_button("Back")
        settle()
        assert title(running) == "Sciatica"


def test_escape_closes_the_page_and_then_the_search(running: Running) -> None:
    running.type_words("sciatica")
    running.press_marker(MarkerKey("BL60", BodySide.LEFT, "back"))
    view = running.explorer.window.panels.map.view
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert running.explorer.explore.intent == Intent("sciatica", view="back")
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert running.explorer.explore.intent == Intent(view="back")
    assert running.explorer.window.panels.search.field.text() == ""


def test_body_turns_to_the_point_that_is_chosen(running: Running) -> None:
    running.explorer.window.resize(720, 600)
    settle()
    view = running.explorer.window.panels.map.view
    running.explorer.explore_desk.open_page(PageKind.POINT, "BL60")
    assert [figure.view.id for figure in view.figures] == ["back"]
    running.explorer.late.actions.by_command[Command.TURN].trigger()
    assert [figure.view.id for figure in view.figures] == ["front"]
    assert title(running) == "BL60"  # what lies open stays open


def test_search_without_an_answer_offers_a_way_out(running: Running) -> None:
    running.type_words("xqzzy")
    press_key(Qt.Key.Key_Return)  # takes the first suggestion
    press_key(Qt.Key.Key_Return)
    assert running.explorer.explore.intent.opened is not None


@pytest.mark.parametrize(
    "text",
    ["  ", "腎俞", "<b>x</b>", "%s {} \\", "\u202eabc", "a" * 200, "😀", "e\u0301"],
)
def test_odd_words_are_searched_calmly(running: Running, text: str) -> None:
    field = running.explorer.window.panels.search.field
    field.setText(text)
    field.textEdited.emit(text)
    settle()
    assert field.text() == text
