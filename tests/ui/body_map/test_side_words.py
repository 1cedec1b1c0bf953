"""Nobody mistakes left for right: each figure says whose sides it shows, and where."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPixmap

from explorer.domain.first_look import ViewLook
from explorer.ui.body_map.camera import Camera
from explorer.ui.body_map.figure_layout import Figure, side_by_side
from explorer.ui.body_map.side_words import INSET, SideWords
from explorer.ui.palettes import LIGHT
from tests.ui.body_map.pictures import blank, ink, painted, sight_of

SIZE = (1200.0, 500.0)
FRONT = ViewLook("front", "Front", "front.svg", (0.0, 0.0, 500.0, 1000.0), 250.0)
BACK = FRONT._replace(id="back", title="Back", facing=False)
SIDE = FRONT._replace(id="side", title="Side", one_sided=True)
CAMERA = Camera(514.0, 500.0, 1.0)

Words = list[tuple[str, float, float]]


class Noted(SideWords):
    """Notes which word is put where, instead of painting it."""

    def __init__(self) -> None:
        super().__init__(LIGHT)
        self.words: Words = []

    def _put(self, painter: QPainter, word: QPixmap, x: int, y: int) -> None:
        [text] = [key[0] for key, pixmap in self._painted.items() if pixmap is word]
        self.words.append((text, x, y))


def words(figures: Sequence[Figure], camera: Camera = CAMERA) -> Words:
    noted = Noted()
    image = blank(SIZE)
    with QPainter(image) as painter:
        noted.draw(painter, sight_of(camera, SIZE), figures)
    return noted.words


def texts(*views: ViewLook, mirrored: Sequence[str] = ()) -> list[str]:
    return [text for text, _, _ in words(side_by_side(views, mirrored))]


@pytest.mark.usefixtures("qapp")
class TestWords:
    """What is written."""

    def test_who_faces_us_has_the_left_at_our_right(self) -> None:
        assert texts(FRONT) == ["Front", "your right", "your left"]

    def test_who_looks_away_has_the_left_at_our_left(self) -> None:
        assert texts(BACK) == ["Back", "your left", "your right"]

    def test_as_in_a_mirror_left_is_at_our_left(self) -> None:
        assert texts(FRONT, mirrored=["front"]) == ["Front", "your left", "your right"]

    def test_one_limb_says_only_which_it_is(self) -> None:
        assert texts(SIDE) == ["Side", "your left"]
        assert texts(SIDE, mirrored=["side"]) == ["Side", "your right"]

    def test_both_figures_say_it_each_for_itself(self) -> None:
        assert texts(FRONT, BACK) == [
            *("Front", "your right", "your left"),
            *("Back", "your left", "your right"),
        ]

    def test_words_shorten_with_the_room(self) -> None:
        figures = side_by_side((FRONT, BACK))
        said = {words(figures, CAMERA._replace(scale=s))[1][0] for s in (0.1, 0.25, 1)}
        assert said == {"R", "right", "your right"}


@pytest.mark.usefixtures("qapp")
class TestPlaces:
    """Where it is written."""

    def test_words_of_two_figures_move_with_them(self) -> None:
        figures = side_by_side((FRONT, BACK))
        before = words(figures)
        after = words(figures, CAMERA.panned(40, 0))
        assert [(t, x - 40, y) for t, x, y in before] == after

    def test_words_of_one_figure_stay_in_the_corners_of_the_window(self) -> None:
        figures = side_by_side((FRONT,))
        before = words(figures, Camera(250, 500, 1))
        assert words(figures, Camera(100, 300, 4)) == before
        [_, left, right] = before
        assert left[1] == INSET
        assert SIZE[0] - 120 < right[1] < SIZE[0] - INSET
        assert left[2] == right[2]

    def test_words_stay_within_their_figure(self) -> None:
        figures = side_by_side((FRONT, BACK))
        sight = sight_of(CAMERA, SIZE)
        said = words(figures)
        for figure, at in zip(figures, (0, 3), strict=True):
            x, y, width, _ = figure.frame
            left, right = sight.place(x, y).x(), sight.place(x + width, y).x()
            for _, across, _ in said[at : at + 3]:
                assert left + INSET <= across < right - INSET

    def test_boxes_cover_what_is_painted(self) -> None:
        figures, sight = side_by_side((FRONT, BACK)), sight_of(CAMERA, SIZE)
        boxes: list[QRectF] = []

        def paint(painter: QPainter) -> None:
            said = SideWords(LIGHT)
            said.draw(painter, sight, figures)
            boxes.extend(said.boxes(painter, sight, figures))

        spots = ink(painted(paint, blank(SIZE)))
        assert len(boxes) == 6
        assert all(any(box.contains(*spot) for box in boxes) for spot in spots)

    def test_words_are_painted_where_they_are_put(self) -> None:
        figures = side_by_side((FRONT,))
        [_, _, right] = words(figures)
        sight = sight_of(CAMERA, SIZE)
        image = painted(lambda p: SideWords(LIGHT).draw(p, sight, figures), blank(SIZE))
        spots = ink(image)
        assert any(x >= right[1] for x, _ in spots)
        assert max(x for x, _ in spots) <= SIZE[0] - INSET
