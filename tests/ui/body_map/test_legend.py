"""The legend shows a marker and its words for each line, or nothing at all."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from explorer.domain.map_looks import ColourBy
from explorer.ui.body_map.dresses import legend_for
from explorer.ui.body_map.legend import Legend
from explorer.ui.palettes import DARK, LIGHT

HEADING, ENTRIES = legend_for(ColourBy.REACH, minor=True, reference=True)


@pytest.fixture
def legend(qtbot: QtBot) -> Legend:
    legend = Legend(LIGHT)
    qtbot.addWidget(legend)
    return legend


def labels(legend: Legend) -> list[QLabel]:
    QApplication.processEvents()  # what is put into a shown layout is shown a bit later
    return [each for each in legend.findChildren(QLabel) if not each.isHidden()]


def words(legend: Legend) -> list[str]:
    return [label.text() for label in labels(legend) if label.text()]


def samples(legend: Legend) -> list[QLabel]:
    return [label for label in labels(legend) if not label.pixmap().isNull()]


def middle(sample: QLabel) -> str:
    image = sample.pixmap().toImage()
    return image.pixelColor(image.rect().center()).name()


def test_legend_with_nothing_to_tell_is_not_there(legend: Legend) -> None:
    assert legend.isHidden()
    legend.tell("", ())
    assert legend.isHidden()


def test_legend_tells_heading_and_lines_in_order(legend: Legend) -> None:
    legend.tell(HEADING, ENTRIES)
    assert not legend.isHidden()
    assert words(legend) == [HEADING, *(entry.words for entry in ENTRIES)]


def test_sample_is_the_marker_in_its_colour(legend: Legend) -> None:
    legend.tell(HEADING, ENTRIES)
    shown = [middle(sample) for sample in samples(legend)]
    assert shown[:-1] == [entry.fill for entry in ENTRIES[:-1]]
    assert shown[-1] == LIGHT.map_ground.lower()


def test_same_lines_again_leave_the_labels_alone(legend: Legend) -> None:
    legend.tell(HEADING, ENTRIES)
    before = labels(legend)
    legend.tell(HEADING, tuple(ENTRIES))
    assert labels(legend) == before


def test_other_lines_take_the_place_of_those_before(legend: Legend) -> None:
    legend.tell(HEADING, ENTRIES)
    legend.tell("", ENTRIES[:1])
    assert words(legend) == [ENTRIES[0].words]
    assert len(samples(legend)) == 1
    legend.tell("", ())
    assert legend.isHidden()


def test_other_theme_repaints_the_samples(legend: Legend) -> None:
    legend.tell(HEADING, ENTRIES)
    legend.recolour(DARK)
    assert words(legend)[0] == HEADING
    assert middle(samples(legend)[-1]) == DARK.map_ground.lower()
