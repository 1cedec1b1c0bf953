"""The list of points holds one row a marker and says what a card would say."""

import pytest
from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester

from explorer.domain.first_look import MarkerLook
from explorer.domain.sides import BodySide
from explorer.ui.body_map.marker import MarkerKey, key_of
from explorer.ui.view_points_model import ViewPointsModel, row_text

LOOKS = (
    MarkerLook(
        *("BL23", "Lower back", "back", BodySide.LEFT, 1.0, 2.0, "Bladder"),
        reach="awkward",
    ),
    MarkerLook(
        *("CV6", "Below the navel", "front", BodySide.MID, 1.0, 2.0, "CV"),
        reach="easy",
    ),
    MarkerLook("CV8", "The navel", "front", BodySide.MID, 1.0, 2.0, ""),
)
KEYS = tuple(map(key_of, LOOKS))
BY_KEY = dict(zip(KEYS, LOOKS, strict=True))


@pytest.fixture
def model(qapp: QApplication) -> ViewPointsModel:
    model = ViewPointsModel(22)
    model.show_markers(KEYS, BY_KEY)
    return model


def texts(model: ViewPointsModel) -> list[object]:
    return [model.index(at).data() for at in range(model.rowCount())]


def test_model_keeps_the_rules_of_qt(
    model: ViewPointsModel, qtmodeltester: ModelTester
) -> None:
    qtmodeltester.check(model)
    model.show_markers((), {})
    qtmodeltester.check(model)


def test_rows_say_code_side_and_name_in_the_order_of_the_map(
    model: ViewPointsModel,
) -> None:
    assert texts(model) == [
        "BL23, your left: Lower back",
        "CV6, middle: Below the navel",
        "CV8, middle: The navel, not for pressing",
    ]


def test_screen_reader_hears_the_whole_row(model: ViewPointsModel) -> None:
    for role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
        assert model.index(2).data(role) == row_text(LOOKS[2])
    assert model.index(2).data(Qt.ItemDataRole.DecorationRole) is None


def test_row_and_marker_lead_to_one_another(model: ViewPointsModel) -> None:
    for at, key in enumerate(KEYS):
        assert model.key(model.index(at)) == key
        assert model.index_of(key).row() == at


def test_what_is_not_listed_has_no_row(model: ViewPointsModel) -> None:
    other = MarkerKey("ST36", BodySide.LEFT, "front")
    assert not model.index_of(other).isValid()
    assert not model.index_of(None).isValid()
    assert model.key(QModelIndex()) is None


def test_other_markers_take_the_place_of_those_before(model: ViewPointsModel) -> None:
    model.show_markers(KEYS[2:], BY_KEY)
    assert model.rowCount() == 1
    assert model.key(model.index(0)) == KEYS[2]
    assert not model.index_of(KEYS[0]).isValid()


def test_every_row_is_as_high_as_asked(model: ViewPointsModel) -> None:
    size = model.index(1).data(Qt.ItemDataRole.SizeHintRole)
    assert isinstance(size, QSize)
    assert size.height() == 22
