"""Small pictures of the views come one after another, in the colours of the theme."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap
from pytestqt.qtbot import QtBot

from explorer.domain.first_look import ViewLook
from explorer.ui.body_map.thumbnails import Thumbnails

SIZE = QSize(40, 46)
TALL = ViewLook("tall", "Tall", "tall.svg", (0.0, 0.0, 10.0, 46.0), 5.0)
WIDE = ViewLook("wide", "Wide", "wide.svg", (20.0, 10.0, 80.0, 20.0), 60.0)


class Studio:
    """Draws views filled with one colour, and keeps what comes out."""

    def __init__(self) -> None:
        self.colour = "#ff0000"
        self.drawn: list[tuple[str, QPixmap]] = []
        self.thumbnails = Thumbnails((TALL, WIDE), self.drawing, SIZE)
        self.thumbnails.drawn.connect(self.keep)

    def drawing(self, view: str) -> bytes:
        x, y, width, height = (TALL if view == "tall" else WIDE).viewbox
        return (
            '<svg xmlns="http://www.w3.org/2000/svg" '
            f'viewBox="{x} {y} {width} {height}">'
            f'<rect x="{x}" y="{y}" width="{width}" height="{height}" '
            f'fill="{self.colour}"/></svg>'
        ).encode()

    def keep(self, view: str, pixmap: QPixmap) -> None:
        self.drawn.append((view, pixmap))

    def colours(self) -> list[tuple[str, str]]:
        """Each view drawn, and the colour in the middle of its picture."""
        return [
            (view, pixmap.toImage().pixelColor(pixmap.rect().center()).name())
            for view, pixmap in self.drawn
        ]


@pytest.fixture
def studio(qtbot: QtBot) -> Studio:
    return Studio()


def wait_for(qtbot: QtBot, studio: Studio, count: int) -> None:
    qtbot.waitUntil(lambda: len(studio.drawn) >= count, timeout=2000)


def test_nothing_is_drawn_before_it_is_asked_for_nor_at_once(
    qtbot: QtBot, studio: Studio
) -> None:
    qtbot.wait(300)
    assert studio.drawn == []
    studio.thumbnails.draw_all(1.0)
    assert studio.drawn == []


def test_views_are_drawn_one_after_another_each_once(
    qtbot: QtBot, studio: Studio
) -> None:
    studio.thumbnails.draw_all(1.0)
    wait_for(qtbot, studio, 1)
    assert studio.colours() == [("tall", "#ff0000")]
    wait_for(qtbot, studio, 2)
    qtbot.wait(100)
    assert studio.colours() == [("tall", "#ff0000"), ("wide", "#ff0000")]


def test_other_colours_are_drawn_again(qtbot: QtBot, studio: Studio) -> None:
    studio.thumbnails.draw_all(1.0)
    wait_for(qtbot, studio, 2)
    studio.colour = "#0000ff"
    studio.thumbnails.draw_all(1.0)
    wait_for(qtbot, studio, 4)
    assert studio.colours()[2:] == [("tall", "#0000ff"), ("wide", "#0000ff")]


def test_change_half_way_begins_anew(qtbot: QtBot, studio: Studio) -> None:
    studio.thumbnails.draw_all(1.0)
    wait_for(qtbot, studio, 1)
    studio.colour = "#0000ff"
    studio.thumbnails.draw_all(1.0)
    wait_for(qtbot, studio, 3)
    qtbot.wait(100)
    assert studio.colours()[1:] == [("tall", "#0000ff"), ("wide", "#0000ff")]


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_picture_is_whole_centred_and_sharp(
    qtbot: QtBot, studio: Studio, ratio: float
) -> None:
    studio.thumbnails.draw_all(ratio)
    wait_for(qtbot, studio, 2)
    for view, (left, top, width, height) in {
        "tall": (15, 0, 10, 46),
        "wide": (0, 18, 40, 10),
    }.items():
        pixmap = dict(studio.drawn)[view]
        assert pixmap.size() == SIZE * ratio
        assert pixmap.deviceIndependentSize().toSize() == SIZE
        image = pixmap.toImage()
        for x, y, inside in (
            (left + 1, top + 1, True),
            (left + width - 2, top + height - 2, True),
            (left - 2, top - 2, False),
            (left + width + 1, top + height + 1, False),
        ):
            spot = round(x * ratio), round(y * ratio)
            if image.rect().contains(*spot):
                assert (image.pixelColor(*spot).alpha() > 0) is inside, (view, spot)
