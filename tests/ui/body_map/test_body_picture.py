"""The picture of the bodies is drawn anew only when it must be."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from explorer.ui.body_map.body_picture import BodyPicture
from explorer.ui.body_map.camera import Camera
from explorer.ui.body_map.figure_layout import side_by_side
from explorer.ui.body_map.staging import bodies
from tests.ui.body_map.bare_layers import NOTHING, CountedLayers
from tests.ui.body_map.shown_map import shipped_look

WINDOW = QSize(300, 300)
HOME = Camera(250.0, 500.0, 0.3)
SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 20">'
    b'<rect width="10" height="20" fill="#00ff00"/></svg>'
)
GROUND = "#112233"


class Press:
    """Hands drawings out and counts how often."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def drawing_of(self, view: str) -> bytes:
        self.asked.append(view)
        return SVG


@pytest.fixture
def press(qapp: QApplication) -> Press:
    return Press()


@pytest.fixture
def picture(press: Press) -> BodyPicture:
    picture = BodyPicture(press.drawing_of, GROUND)
    picture.show_figures(side_by_side(bodies(shipped_look().views)))
    return picture


@pytest.fixture
def painter(qapp: QApplication) -> Iterator[QPainter]:
    image = QImage(WINDOW, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        yield painter


def test_each_drawing_is_asked_for_once(
    picture: BodyPicture, press: Press, painter: QPainter
) -> None:
    for step in range(5):
        picture.paint(painter, HOME.panned(step, 0), WINDOW, 1.0, NOTHING)
        picture.forget_pixmap()
    assert press.asked == ["front", "back"]


def test_picture_that_is_zoomed_asks_to_settle(
    picture: BodyPicture, painter: QPainter
) -> None:
    picture.paint(painter, HOME, WINDOW, 1.0, NOTHING)
    assert not picture.is_stretched(HOME)
    nearer = HOME._replace(scale=0.5)
    picture.paint(painter, nearer, WINDOW, 1.0, NOTHING)
    assert picture.is_stretched(nearer)
    picture.forget_pixmap()
    picture.paint(painter, nearer, WINDOW, 1.0, NOTHING)
    assert not picture.is_stretched(nearer)


def test_far_pan_needs_no_settling(picture: BodyPicture, painter: QPainter) -> None:
    for step in (0, 10, 60, 90, 400):
        look = HOME.panned(step, step)
        picture.paint(painter, look, WINDOW, 1.0, NOTHING)
        assert not picture.is_stretched(look)


def test_stretched_picture_lies_where_the_sharp_one_will(
    picture: BodyPicture, qapp: QApplication
) -> None:
    def shot(camera: Camera) -> QImage:
        image = QImage(WINDOW, QImage.Format.Format_RGB32)
        with QPainter(image) as painter:
            picture.paint(painter, camera, WINDOW, 1.0, NOTHING)
        return image

    shot(HOME)
    nearer = HOME._replace(scale=0.45, x=230.0)
    stretched = shot(nearer)
    picture.forget_pixmap()
    sharp = shot(nearer)
    differing = sum(
        stretched.pixel(x, y) != sharp.pixel(x, y)
        for x in range(WINDOW.width())
        for y in range(0, WINDOW.height(), 20)
    )
    # Only the edges of the figures may be blurred.
    assert differing < 15 * 12


def test_other_colours_are_asked_for_anew(
    picture: BodyPicture, press: Press, painter: QPainter
) -> None:
    picture.paint(painter, HOME, WINDOW, 1.0, NOTHING)
    picture.recolour("#445566")
    picture.paint(painter, HOME, WINDOW, 1.0, NOTHING)
    assert press.asked == ["front", "back", "front", "back"]


def test_whole_window_is_filled(picture: BodyPicture, qapp: QApplication) -> None:
    image = QImage(WINDOW, QImage.Format.Format_RGB32)
    image.fill(0xFFFF0000)
    away = Camera(-5000.0, -5000.0, 0.3)
    with QPainter(image) as painter:
        picture.paint(painter, away, WINDOW, 1.0, NOTHING)
    corners = ((0, 0), (299, 0), (0, 299), (299, 299), (150, 150))
    assert {image.pixelColor(*corner).name() for corner in corners} == {GROUND}


def test_fine_screen_gets_a_fine_picture(
    picture: BodyPicture, qapp: QApplication
) -> None:
    image = QImage(WINDOW * 2, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(2.0)
    with QPainter(image) as painter:
        picture.paint(painter, HOME, WINDOW, 2.0, NOTHING)
    green = image.pixelColor(300, 300).name()
    assert green == "#00ff00"


def test_layers_of_a_panned_map_are_painted_once(
    picture: BodyPicture, painter: QPainter
) -> None:
    layers = CountedLayers()
    picture.paint(painter, HOME, WINDOW, 1.0, layers)
    assert layers.painted == 1
    for step in (5, 10, 15, 20):
        picture.paint(painter, HOME.panned(step, 0), WINDOW, 1.0, layers)
    assert layers.painted == 2
    layers.revision += 1
    picture.paint(painter, HOME.panned(25, 0), WINDOW, 1.0, layers)
    assert layers.painted == 3


def test_layers_are_painted_anew_while_the_zoom_moves(
    picture: BodyPicture, painter: QPainter
) -> None:
    layers = CountedLayers()
    picture.paint(painter, HOME, WINDOW, 1.0, layers)
    picture.paint(painter, HOME._replace(scale=0.4), WINDOW, 1.0, layers)
    picture.paint(painter, HOME._replace(scale=0.5), WINDOW, 1.0, layers)
    assert layers.painted == 3
