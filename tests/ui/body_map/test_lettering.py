"""What is written on the map can be read: nothing covers anything, nothing is cut."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import combinations

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from explorer.domain.map_state import MapState, Selection
from explorer.domain.sides import BodySide
from explorer.ui.body_map.lettering import Lettering
from explorer.ui.body_map.marker import MarkerKey
from explorer.ui.body_map.marker_state import Prominence
from explorer.ui.body_map.panel import BodyMapPanel
from explorer.ui.body_map.side_words import SideWords
from explorer.ui.body_map.sight import Sight
from explorer.ui.palettes import LIGHT
from tests.ui.body_map.shown_map import WIDE, shown_panel

BL23 = MarkerKey("BL23", BodySide.LEFT, "back")
ALL_CODES = ("GV3", "GV4", "BL23", "BL40", "BL52", "BL60", "LI4", "CV6", "ST36", "GB34")
EVERYTHING_FOUND = MapState(hits=ALL_CODES)
ONE_CHOSEN = MapState(selection=Selection("BL23", BodySide.LEFT), hits=("LI4", "BL52"))


class Listing(Lettering):
    """Notes what is written where, instead of writing codes."""

    def __init__(self) -> None:
        super().__init__(LIGHT)
        self.codes: list[tuple[str, QRectF]] = []

    def _write_code(self, painter: QPainter, box: QRectF, code: str) -> None:
        self.codes.append((code, box))


class Words(SideWords):
    """Notes which words are put at the figures, instead of painting them."""

    def __init__(self) -> None:
        super().__init__(LIGHT)
        self.words: list[str] = []

    def _put(self, painter: QPainter, word: QPixmap, x: int, y: int) -> None:
        [text] = [key[0] for key, pixmap in self._painted.items() if pixmap is word]
        self.words.append(text)


def codes_on(panel: BodyMapPanel, points: int = 10) -> list[tuple[str, QRectF]]:
    listing = Listing()
    with paper(points) as painter:
        listing.draw_codes(painter, sight_of(panel), panel.view.field)
    return listing.codes


def words_on(panel: BodyMapPanel, points: int = 10) -> list[str]:
    words = Words()
    with paper(points) as painter:
        words.draw(painter, sight_of(panel), panel.view.figures)
    return words.words


def sight_of(panel: BodyMapPanel) -> Sight:
    view = panel.view
    size = view.width(), view.height()
    return Sight(view.camera, size, view.room, view.magnification)


@contextmanager
def paper(points: int) -> Iterator[QPainter]:
    """A painter that writes in letters of this size."""
    image = QImage(2000, 2000, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        painter.setFont(QFont(QApplication.font().family(), points))
        yield painter


@pytest.mark.parametrize("points", [9, 18])
@pytest.mark.parametrize("state", [MapState(), EVERYTHING_FOUND, ONE_CHOSEN])
@pytest.mark.parametrize("times", [1, 3, 9])
@pytest.mark.parametrize("size", [WIDE, (420, 600)])
def test_codes_cover_no_code_and_no_other_marker(
    qtbot: QtBot, size: tuple[int, int], times: int, state: MapState, points: int
) -> None:
    panel = shown_panel(qtbot, size)
    panel.show_state(state._replace(view="back"))
    panel.view.fit()
    panel.view.zoom(times, panel.view.marker_place(BL23))
    codes = codes_on(panel, points)
    for (_, one), (_, other) in combinations(codes, 2):
        assert not one.intersects(other)
    field = panel.view.field
    for key in field.reading_order():
        if field.stands[key].prominence is not Prominence.DIMMED:
            place = panel.view.marker_place(key) or QPointF()
            disc = QRectF(place.x() - 4, place.y() - 4, 8, 8)
            assert not [code for code, box in codes if box.intersects(disc)], key


def test_codes_are_never_cut_at_the_edge(qtbot: QtBot) -> None:
    panel = shown_panel(qtbot)
    panel.show_state(EVERYTHING_FOUND)
    for times in (1, 3, 6):
        panel.view.zoom(times, panel.view.marker_place(BL23))
        for code, box in codes_on(panel):
            assert panel.view.room.contains(box), code


def test_hands_at_the_edge_keep_their_codes(qtbot: QtBot) -> None:
    panel = shown_panel(qtbot, (659, 840))
    panel.show_state(MapState(selection=Selection("LI4", BodySide.LEFT)))
    assert [code for code, _ in codes_on(panel)] == ["LI4", "LI4"]


def test_codes_of_plain_markers_appear_when_the_zoom_is_near(qtbot: QtBot) -> None:
    panel = shown_panel(qtbot, (600, 400))
    assert codes_on(panel) == []
    panel.view.zoom(3, panel.view.marker_place(BL23))
    assert codes_on(panel)


def test_chosen_point_claims_its_room_first(qtbot: QtBot) -> None:
    panel = shown_panel(qtbot)
    for code in ALL_CODES:
        chosen = Selection(code)
        panel.show_state(MapState(selection=chosen, hits=ALL_CODES))
        assert code in {written for written, _ in codes_on(panel)}


def test_dimmed_markers_have_no_code(qtbot: QtBot) -> None:
    panel = shown_panel(qtbot)
    panel.show_state(MapState(hits=("LI4",)))
    panel.view.zoom(1.5)
    assert {code for code, _ in codes_on(panel)} <= {"LI4"}


def test_figures_say_whose_left_and_right_they_show(qtbot: QtBot) -> None:
    assert words_on(shown_panel(qtbot)) == [
        *("Front", "your right", "your left"),
        *("Back", "your left", "your right"),
    ]


def test_side_words_shorten_before_they_reach_the_head(qtbot: QtBot) -> None:
    panel = shown_panel(qtbot, (560, 480))
    assert words_on(panel, 20)[:3] == ["Front", "right", "left"]
    panel = shown_panel(qtbot, (240, 240))
    assert words_on(panel, 20)[:3] == ["Front", "R", "L"]


def test_focus_ring_is_drawn_around_the_marker_only(qtbot: QtBot) -> None:
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        Lettering(LIGHT).draw_focus(painter, None)
        assert image.pixelColor(45, 30) == QColor("white")
        Lettering(LIGHT).draw_focus(painter, QPointF(30, 30))
    assert image.pixelColor(45, 30).name() == QColor(LIGHT.focus).name()
    assert image.pixelColor(30, 30) == QColor("white")
