"""The search field and its answers, by keyboard and by pointer."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QToolButton
from pytestqt.qtbot import QtBot

from explorer.domain.result_rows import AnswerRow, HeadingRow, SuggestionRow
from explorer.domain.search_results import ResultKind
from explorer.ui.palettes import DARK, LIGHT
from explorer.ui.search_panel import SearchPanel
from explorer.ui.style_sheet import style_sheet

HEADING = HeadingRow("Points (2)")
BL60 = AnswerRow(ResultKind.POINT, "BL60", "Outer ankle", "BL60 · matched: Sciatica")
GB34 = AnswerRow(ResultKind.POINT, "GB34", "Outer leg", "GB34")
URGENT = AnswerRow(ResultKind.SAFETY, "cauda", "Numb between the legs: hospital", "")
WORDS = SuggestionRow("sciatica")
ROWS = (HEADING, BL60, GB34, WORDS)

Opened = list[tuple[ResultKind, str]]


@pytest.fixture
def panel(qtbot: QtBot, qapp: QApplication) -> Iterator[SearchPanel]:
    qapp.setStyleSheet(style_sheet(LIGHT))
    panel = SearchPanel(LIGHT)
    qtbot.addWidget(panel)
    panel.resize(260, 400)
    panel.show_rows(ROWS)
    panel.show()
    panel.field.setFocus()
    yield panel
    qapp.setStyleSheet("")


@pytest.fixture
def searched(panel: SearchPanel) -> list[str]:
    heard: list[str] = []
    panel.search_requested.connect(heard.append)
    return heard


@pytest.fixture
def opened(panel: SearchPanel) -> Opened:
    heard: Opened = []
    panel.result_requested.connect(lambda *what: heard.append(what))
    return heard


def list_of(panel: SearchPanel) -> QListView:
    [found] = panel.findChildren(QListView)
    return found


def click_row(panel: SearchPanel, row: int) -> None:
    view = list_of(panel)
    index = view.model().index(row, 0)
    spot = view.visualRect(index).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def press(panel: SearchPanel, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(panel.field, key)


def test_every_letter_is_searched_for(panel: SearchPanel, searched: list[str]) -> None:
    QTest.keyClicks(panel.field, "knee")
    assert searched == ["k", "kn", "kne", "knee"]


def test_query_shown_by_the_program_sounds_like_nobody_typed_it(
    panel: SearchPanel, searched: list[str]
) -> None:
    panel.show_query("sciatica")
    assert panel.field.text() == "sciatica"
    assert searched == []


def test_blanks_at_the_end_are_not_taken_away_while_typing(panel: SearchPanel) -> None:
    QTest.keyClicks(panel.field, "lower ")
    panel.show_query("lower")
    assert panel.field.text() == "lower "


def test_query_has_a_limit(panel: SearchPanel) -> None:
    panel.show_query("x" * 5000)
    assert len(panel.field.text()) == 200


def test_enter_opens_the_first_answer(panel: SearchPanel, opened: Opened) -> None:
    press(panel, Qt.Key.Key_Return)
    assert opened == [(ResultKind.POINT, "BL60")]


def test_arrows_choose_and_enter_opens(panel: SearchPanel, opened: Opened) -> None:
    press(panel, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    press(panel, Qt.Key.Key_Up, Qt.Key.Key_Enter)
    assert opened == [(ResultKind.POINT, "GB34"), (ResultKind.POINT, "BL60")]


def test_choice_does_not_outlive_its_answers(
    panel: SearchPanel, opened: Opened
) -> None:
    press(panel, Qt.Key.Key_Down, Qt.Key.Key_Down)
    panel.show_rows((HEADING, URGENT, BL60))
    press(panel, Qt.Key.Key_Return)
    assert opened == [(ResultKind.SAFETY, "cauda")]


def test_click_opens_an_answer_once(panel: SearchPanel, opened: Opened) -> None:
    click_row(panel, 2)
    assert opened == [(ResultKind.POINT, "GB34")]


def test_click_on_a_heading_opens_nothing(panel: SearchPanel, opened: Opened) -> None:
    click_row(panel, 0)
    QTest.mouseClick(
        list_of(panel).viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 390)
    )
    assert opened == []


def test_answer_chosen_in_the_list_opens_by_enter(
    panel: SearchPanel, opened: Opened
) -> None:
    view = list_of(panel)
    view.setFocus()  # stands at the first answer then
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert opened == [(ResultKind.POINT, "GB34")]


def test_suggestion_is_searched_for(
    panel: SearchPanel, searched: list[str], opened: Opened
) -> None:
    click_row(panel, 3)
    assert panel.field.text() == "sciatica"
    assert searched == ["sciatica"]
    assert opened == []


def test_enter_without_answers_opens_nothing(
    panel: SearchPanel, opened: Opened
) -> None:
    panel.show_rows(())
    press(panel, Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert opened == []


def test_escape_empties_the_field_and_then_leaves_it(
    panel: SearchPanel, searched: list[str], qtbot: QtBot
) -> None:
    panel.show_query("knee")
    with qtbot.assertNotEmitted(panel.left):
        press(panel, Qt.Key.Key_Escape)
    assert panel.field.text() == ""
    assert searched == [""]
    with qtbot.waitSignal(panel.left, timeout=100):
        press(panel, Qt.Key.Key_Escape)
    assert searched == [""]


def test_field_takes_the_focus_with_its_text_selected(panel: SearchPanel) -> None:
    panel.show_query("knee")
    panel.focus_field()
    assert panel.field.selectedText() == "knee"


def test_clear_button_lies_inside_the_field(panel: SearchPanel) -> None:
    panel.show_query("knee")
    QApplication.processEvents()
    [button] = panel.field.findChildren(QToolButton)
    above = button.geometry().top()
    below = panel.field.height() - 1 - button.geometry().bottom()
    assert above >= 0
    assert abs(above - below) <= 1


@pytest.mark.parametrize("percent", [100, 200])
def test_long_titles_are_shortened_not_cut(panel: SearchPanel, percent: int) -> None:
    font = panel.font()
    font.setPointSizeF(font.pointSizeF() * percent / 100)
    panel.setFont(font)
    long = AnswerRow(ResultKind.POINT, "X", "A very long title " * 9, "and note " * 20)
    panel.show_rows((HeadingRow("A long heading " * 9), long, SuggestionRow("s" * 99)))
    view = list_of(panel)
    assert not view.horizontalScrollBar().isVisible()
    image = panel.grab().toImage()
    edge = {image.pixelColor(image.width() - 1, y).name() for y in range(400)}
    assert len(edge) == 1


def test_every_row_has_room_for_its_lines(panel: SearchPanel) -> None:
    panel.show_rows((*ROWS, URGENT))
    view = list_of(panel)
    line = view.fontMetrics().lineSpacing()
    heights = [view.sizeHintForRow(row) for row in range(5)]
    assert heights[1] >= 2 * line
    assert min(heights) >= 24  # a target for a finger


def test_rows_wear_the_colours_of_the_theme(panel: SearchPanel) -> None:
    before = panel.grab().toImage()
    panel.recolour(DARK)
    assert panel.grab().toImage() != before
