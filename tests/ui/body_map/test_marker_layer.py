"""Markers are painted where the camera sees them, to the pixel, however it moved."""

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from explorer.ui.body_map.camera import Camera, Size
from explorer.ui.body_map.marker_layer import MarkerLayer, Placed
from explorer.ui.body_map.sprites import (
    MarkerSize,
    Sprite,
    SpriteSheet,
    paint_sprite,
)
from explorer.ui.palettes import LIGHT
from tests.ui.body_map.pictures import SIZE, blank, ink, middle

CAMERA = Camera(300.0, 500.0, 2.0)
SMALL = Sprite(size=MarkerSize.SMALL)
RATIOS = [1.0, 1.25, 1.5, 2.0]

pytestmark = pytest.mark.usefixtures("qapp")


def layer_of(*placed: Placed, ratio: float = 1.0) -> MarkerLayer:
    layer = MarkerLayer(SpriteSheet(LIGHT, ratio))
    layer.place(placed)
    return layer


def seen(
    layer: MarkerLayer, camera: Camera, ratio: float = 1.0, size: Size = SIZE
) -> QImage:
    image = blank(size, ratio)
    with QPainter(image) as painter:
        layer.paint(painter, camera, size)
    return image


def test_layer_without_markers_paints_nothing() -> None:
    assert ink(seen(layer_of(), CAMERA)) == set()


@pytest.mark.parametrize("ratio", RATIOS)
@pytest.mark.parametrize("place", [(300, 500), (270, 520), (335, 470)])
def test_marker_stands_where_the_camera_sees_its_place(
    ratio: float, place: tuple[float, float]
) -> None:
    image = seen(layer_of(Placed(*place, SMALL), ratio=ratio), CAMERA, ratio)
    x, y = CAMERA.to_window(*place, SIZE)
    assert middle(ink(image)) == pytest.approx((x * ratio, y * ratio), abs=1)


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_marker_looks_as_when_it_is_painted_by_itself(ratio: float) -> None:
    image = seen(layer_of(Placed(310, 490, SMALL), ratio=ratio), CAMERA, ratio)
    alone = blank(SIZE, ratio)
    with QPainter(alone) as painter:
        painter.translate(*CAMERA.to_window(310, 490, SIZE))
        paint_sprite(painter, SMALL, LIGHT)
    assert ink(image) == ink(alone)
    assert image == alone


@pytest.mark.parametrize("ratio", [1.0, 2.0])
@pytest.mark.parametrize(
    "then",
    [
        Camera(311.0, 493.0, 2.0),  # panned
        Camera(300.0, 500.0, 3.0),  # zoomed
        Camera(290.0, 510.0, 0.7),
    ],
)
def test_marker_follows_every_move_of_the_camera(ratio: float, then: Camera) -> None:
    layer = layer_of(Placed(312, 488, SMALL), ratio=ratio)
    for camera in (CAMERA, then, CAMERA):
        x, y = camera.to_window(312, 488, SIZE)
        image = seen(layer, camera, ratio)
        assert middle(ink(image)) == pytest.approx((x * ratio, y * ratio), abs=1)


def test_marker_keeps_its_size_however_near_the_camera_is() -> None:
    layer = layer_of(Placed(300, 500, SMALL))
    far, near = (len(ink(seen(layer, Camera(300, 500, s)))) for s in (0.5, 8.0))
    assert far == near > 0


def test_other_size_of_the_window_moves_the_middle() -> None:
    layer = layer_of(Placed(300, 500, SMALL))
    assert middle(ink(seen(layer, CAMERA))) == (100, 80)
    assert middle(ink(seen(layer, CAMERA, size=(120.0, 60.0)))) == (60, 30)


def test_every_marker_is_painted_once_with_its_own_picture() -> None:
    places = [(column * 20, row * 20) for column in range(5) for row in range(4)]
    sprites = [Sprite(size=size) for size in MarkerSize]
    placed = [Placed(*at, sprites[n % 4]) for n, at in enumerate(places)]
    image = seen(layer_of(*placed), Camera(40, 30, 2.0))
    for at, (x, y) in enumerate(places):
        column, row = 20 + 2 * x, 20 + 2 * y  # of the window
        box = image.copy(column - 20, row - 20, 40, 40)
        alone = seen(
            layer_of(Placed(0, 0, sprites[at % 4])), Camera(0, 0, 1), size=(40.0, 40.0)
        )
        assert ink(box) == ink(alone)
    assert len(ink(image)) == sum(
        len(ink(seen(layer_of(each._replace(x=0, y=0)), Camera(0, 0, 1))))
        for each in placed
    )


def test_last_marker_lies_on_top() -> None:
    red, blue = Sprite(fill="#ff0000"), Sprite(fill="#0000ff")
    for below, above in ((red, blue), (blue, red)):
        image = seen(
            layer_of(Placed(0, 0, below), Placed(0, 0, above)), Camera(0, 0, 1)
        )
        assert image.pixelColor(100, 80).name() == above.fill


def test_markers_placed_anew_take_the_place_of_those_before() -> None:
    layer = layer_of(Placed(300, 500, SMALL), Placed(320, 500, SMALL))
    seen(layer, CAMERA)
    layer.place([Placed(280, 510, SMALL)])
    assert middle(ink(seen(layer, CAMERA))) == (60, 100)
    layer.place([])
    assert ink(seen(layer, CAMERA)) == set()


def test_painter_is_given_back_as_it_was() -> None:
    layer = layer_of(Placed(300, 500, SMALL), ratio=2.0)
    image = blank(SIZE, 2.0)
    with QPainter(image) as painter:
        painter.translate(3, 4)
        before = painter.transform()
        layer.paint(painter, CAMERA, SIZE)
        assert painter.transform() == before


def test_layers_that_share_a_sheet_keep_their_own_markers(qapp: QApplication) -> None:
    sheet = SpriteSheet(LIGHT, 1.0)
    one, other = MarkerLayer(sheet), MarkerLayer(sheet)
    one.place([Placed(300, 500, SMALL)])
    before = seen(one, CAMERA)
    other.place([Placed(0, 0, Sprite(number=at)) for at in range(1, 60)])
    assert seen(one, CAMERA) == before
