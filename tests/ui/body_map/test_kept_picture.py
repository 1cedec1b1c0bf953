"""A picture that outlives the program looks as the drawing itself does."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from explorer.ui.body_map.body_picture import BodyPicture
from explorer.ui.body_map.camera import Camera
from explorer.ui.body_map.figure_layout import side_by_side
from tests.ui.body_map.bare_layers import NOTHING
from tests.ui.body_map.shown_map import shipped_look

WINDOW = QSize(200, 160)
HOME = Camera(250.0, 500.0, 0.15)
SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 20">'
    b'<rect width="7" height="13" fill="#00ff00"/></svg>'
)


class Shelf:
    """Keeps one picture in memory."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def read(self, label: str, size: int) -> bytes | None:
        pixels = self.kept.get(label)
        return pixels if pixels and len(pixels) == size else None

    def write(self, label: str, pixels: bytes) -> None:
        self.kept = {label: pixels}


def painted(picture: BodyPicture, ratio: float = 1.0) -> QImage:
    picture.show_figures(side_by_side(shipped_look().views))
    image = QImage(WINDOW * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor("#ff00ff"))
    with QPainter(image) as painter:
        picture.paint(painter, HOME, WINDOW, ratio, NOTHING)
    return image


def refused(view: str) -> bytes:
    raise AssertionError(f"{view} was rendered although its picture is kept")


def test_the_next_start_paints_the_same_without_rendering(qapp: QApplication) -> None:
    shelf = Shelf()
    first = BodyPicture(lambda _view: SVG, "#112233", shelf)
    drawn = painted(first)
    first.keep(HOME, WINDOW, 1.0)
    assert painted(BodyPicture(refused, "#112233", shelf)) == drawn


def test_a_dense_screen_has_a_picture_of_its_own(qapp: QApplication) -> None:
    shelf = Shelf()
    first = BodyPicture(lambda _view: SVG, "#112233", shelf)
    drawn = painted(first, 2.0)
    first.keep(HOME, WINDOW, 2.0)
    assert painted(BodyPicture(refused, "#112233", shelf), 2.0) == drawn


def test_other_colours_are_rendered_anew(qapp: QApplication) -> None:
    shelf = Shelf()
    first = BodyPicture(lambda _view: SVG, "#112233", shelf)
    painted(first)
    first.keep(HOME, WINDOW, 1.0)
    dark = painted(BodyPicture(lambda _view: SVG, "#000000", shelf))
    assert dark.pixelColor(199, 159) == QColor("#000000")
