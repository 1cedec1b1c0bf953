"""What floats over the map keeps to its corner, whatever the map's size."""

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from explorer.ui.body_map.map_overlays import MapOverlays
from explorer.ui.theme import GAP

CORNERS = ("top-left", "top-right", "bottom-left", "bottom-right")


@pytest.fixture
def panel(qtbot: QtBot) -> QWidget:
    panel = QWidget()
    qtbot.addWidget(panel)
    panel.resize(400, 300)
    panel.show()
    return panel


@pytest.fixture
def overlays(panel: QWidget) -> MapOverlays:
    return MapOverlays(panel)


def card(width: int = 60, height: int = 40) -> QWidget:
    widget = QWidget()
    widget.setFixedSize(width, height)
    return widget


def filled(overlays: MapOverlays) -> Iterator[tuple[str, QWidget]]:
    for corner in CORNERS:
        widget = card()
        overlays.add(widget, corner)
        yield corner, widget


@pytest.mark.parametrize("size", [(400, 300), (260, 180), (900, 700)])
def test_each_stays_in_its_corner(
    panel: QWidget, overlays: MapOverlays, size: tuple[int, int]
) -> None:
    placed = dict(filled(overlays))
    panel.resize(*size)
    overlays.place()
    width, height = size
    for corner, widget in placed.items():
        box = widget.geometry()
        left = corner.endswith("left")
        top = corner.startswith("top")
        assert box.x() == (GAP if left else width - 60 - GAP)
        assert box.y() == (GAP if top else height - 40 - GAP)
        assert widget.isVisible()


@pytest.mark.parametrize("corner", CORNERS)
def test_next_in_a_corner_stands_beyond_the_first(
    overlays: MapOverlays, corner: str
) -> None:
    first, second = card(60, 40), card(90, 20)
    overlays.add(first, corner)
    overlays.add(second, corner)
    down = second.y() - first.y()
    assert down == (40 + GAP if corner.startswith("top") else -20 - GAP)
    if corner.endswith("right"):
        assert second.geometry().right() == first.geometry().right()
    else:
        assert second.x() == first.x() == GAP


@pytest.mark.parametrize("corner", CORNERS)
def test_hidden_one_takes_no_room(overlays: MapOverlays, corner: str) -> None:
    alone, below = card(), card()
    overlays.add(alone, corner)
    place = alone.pos()
    hidden = card()
    overlays.add(hidden, corner, shown=False)
    overlays.add(below, corner)
    assert not hidden.isVisible()
    apart = abs(below.y() - alone.y())
    assert apart == 40 + GAP
    alone.hide()
    overlays.place()
    assert below.pos() == place
    assert overlays.boxes() == (QRectF(below.geometry()),)


def test_boxes_are_what_is_covered(overlays: MapOverlays) -> None:
    assert overlays.boxes() == ()
    placed = [widget for _, widget in filled(overlays)]
    boxes = overlays.boxes()
    assert list(boxes) == [QRectF(w.x(), w.y(), 60.0, 40.0) for w in placed]
    assert not any(one.intersects(other) for one, other in combinations(boxes, 2))


def test_skin_is_named_while_there_is_a_name(
    panel: QWidget, overlays: MapOverlays
) -> None:
    overlays.name_region("")
    assert panel.findChildren(QLabel) == []
    overlays.name_region("Knee, your left")
    [label] = panel.findChildren(QLabel)
    assert label.isVisible()
    assert label.text() == "Knee, your left"
    assert label.x() == GAP
    assert label.geometry().bottom() + 1 == panel.height() - GAP
    narrow = label.width()
    overlays.name_region("A much longer name of an area of skin")
    assert label.width() > narrow
    overlays.name_region("")
    assert not label.isVisible()
    assert overlays.boxes() == ()


def test_name_stands_over_what_is_in_the_corner_already(
    overlays: MapOverlays, panel: QWidget
) -> None:
    below = card()
    overlays.add(below, "bottom-left")
    overlays.name_region("Knee")
    [label] = panel.findChildren(QLabel)
    assert label.geometry().bottom() + 1 == below.y() - GAP


def test_others_hear_when_other_places_are_covered(
    qtbot: QtBot, overlays: MapOverlays
) -> None:
    with qtbot.waitSignal(overlays.placed, timeout=100):
        overlays.add(card(), "top-left")
    for name in ("Knee", ""):
        with qtbot.waitSignal(overlays.placed, timeout=100):
            overlays.name_region(name)
