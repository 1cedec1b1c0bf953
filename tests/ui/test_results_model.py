"""The list model holds rows as Qt expects it, and knows which can be chosen."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester

from explorer.domain.result_rows import AnswerRow, HeadingRow, SuggestionRow
from explorer.domain.search_results import ResultKind
from explorer.ui.results_model import ROW_ROLE, ResultsModel

HEADING = HeadingRow("Complaints (1)")
SCIATICA = AnswerRow(ResultKind.CONDITION, "sciatica", "Sciatica", "")
POINTS = HeadingRow("Points (1)")
BL60 = AnswerRow(ResultKind.POINT, "BL60", "Outer ankle", "BL60")
WORDS = SuggestionRow("sciatica")
ROWS = (HEADING, SCIATICA, POINTS, BL60, WORDS)


@pytest.fixture
def model(qapp: QApplication) -> ResultsModel:
    model = ResultsModel()
    model.show_rows(ROWS)
    return model


def test_model_keeps_the_rules_of_qt(
    model: ResultsModel, qtmodeltester: ModelTester
) -> None:
    qtmodeltester.check(model)
    model.show_rows(())
    qtmodeltester.check(model)


def test_rows_come_in_their_order(model: ResultsModel) -> None:
    shown = [model.index(at).data(ROW_ROLE) for at in range(model.rowCount())]
    assert tuple(shown) == ROWS


def test_screen_reader_hears_title_and_note(model: ResultsModel) -> None:
    texts = [
        model.data(model.index(at), Qt.ItemDataRole.AccessibleTextRole)
        for at in range(model.rowCount())
    ]
    assert texts == [
        *("Complaints (1)", "Sciatica", "Points (1)"),
        *("Outer ankle, BL60", "sciatica"),
    ]


def test_headings_cannot_be_chosen(model: ResultsModel) -> None:
    chosen = [
        bool(model.flags(model.index(at)) & Qt.ItemFlag.ItemIsSelectable)
        for at in range(model.rowCount())
    ]
    assert chosen == [False, True, False, True, True]


def test_steps_pass_over_headings_and_stop_at_the_ends(model: ResultsModel) -> None:
    at = QModelIndex()
    down = []
    for _ in range(4):
        at = model.next_choice(at, 1)
        down.append(at.row())
    assert down == [1, 3, 4, 4]
    up = []
    for _ in range(3):
        at = model.next_choice(at, -1)
        up.append(at.row())
    assert up == [3, 1, 1]


def test_first_step_up_begins_at_the_first_choice(model: ResultsModel) -> None:
    assert model.next_choice(QModelIndex(), -1).row() == 1


def test_without_rows_nothing_can_be_chosen(model: ResultsModel) -> None:
    model.show_rows((HEADING,))
    assert not model.first_choice().isValid()
    assert not model.next_choice(QModelIndex(), 1).isValid()
    assert model.row(QModelIndex()) is None
    assert model.row(model.index(7)) is None


def test_same_rows_again_are_no_change(model: ResultsModel) -> None:
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    model.show_rows(list(ROWS))
    assert resets == []
    model.show_rows(ROWS[:2])
    assert resets == [1]


def test_list_has_no_children(model: ResultsModel) -> None:
    assert model.rowCount(model.index(0)) == 0
