"""Every look of a marker has a picture of its own, which stays as it was painted."""

from itertools import combinations, product

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter

from explorer.ui.body_map.marker_shapes import Shape
from explorer.ui.body_map.marker_state import Prominence
from explorer.ui.body_map.sprites import (
    CELL,
    MarkerSize,
    Sprite,
    SpriteSheet,
    paint_sprite,
)
from explorer.ui.palettes import DARK, HIGH_CONTRAST, LIGHT, Palette
from tests.ui.body_map.pictures import blank, ink

RATIOS = [1.0, 1.25, 1.5, 2.0, 3.0]
PALETTES = [LIGHT, DARK, HIGH_CONTRAST]
MANY = tuple(
    Sprite(prominence, number, grown=grown)
    for prominence in Prominence
    for number in range(12)
    for grown in (False, True)
)
LOOKS = tuple(
    Sprite(prominence, 0, size, shape, minor=minor, grown=grown)
    for prominence, size, shape, minor, grown in product(
        Prominence, MarkerSize, Shape, (False, True), (False, True)
    )
)

pytestmark = pytest.mark.usefixtures("qapp")


def picture(sprite: Sprite, palette: Palette = LIGHT) -> QImage:
    """The sprite by itself, with more room around than any needs."""
    image = blank((2.0 * CELL, 2.0 * CELL))
    with QPainter(image) as painter:
        painter.translate(CELL, CELL)
        paint_sprite(painter, sprite, palette)
    return image


def cut_out(sheet: SpriteSheet, sprite: Sprite) -> QImage:
    left, top, edge = sheet.source(sprite)
    return sheet.pixmap.copy(left, top, edge, edge).toImage()


def all_differ(sprites: list[Sprite], palette: Palette) -> bool:
    pictures = [picture(sprite, palette) for sprite in sprites]
    return all(one != other for one, other in combinations(pictures, 2))


@pytest.mark.parametrize("ratio", RATIOS)
def test_sheet_that_grows_keeps_the_pictures_before(ratio: float) -> None:
    sheet = SpriteSheet(LIGHT, ratio)
    before: dict[Sprite, QImage] = {}
    for sprite in MANY:
        sheet.add([sprite])
        before[sprite] = cut_out(sheet, sprite)
    assert sheet.pixmap.height() > sheet.edge
    for sprite, image in before.items():
        assert cut_out(sheet, sprite) == image


@pytest.mark.parametrize("ratio", RATIOS)
def test_pictures_lie_apart_on_the_sheet(ratio: float) -> None:
    sheet = SpriteSheet(LIGHT, ratio)
    sheet.add(MANY)
    boxes = [QRect(x, y, e, e) for x, y, e in map(sheet.source, MANY)]
    assert all(sheet.pixmap.rect().contains(box) for box in boxes)
    assert not any(one.intersects(other) for one, other in combinations(boxes, 2))


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_picture_on_the_sheet_is_the_sprite_in_the_middle(ratio: float) -> None:
    sheet = SpriteSheet(LIGHT, ratio)
    sheet.add(MANY)
    for sprite in MANY:
        found = cut_out(sheet, sprite)
        alone = blank((found.width() / ratio, found.height() / ratio), ratio)
        with QPainter(alone) as painter:
            painter.translate(found.width() / ratio / 2, found.height() / ratio / 2)
            paint_sprite(painter, sprite, LIGHT)
        assert ink(found) == ink(alone), sprite


def test_nothing_is_painted_beyond_the_extent() -> None:
    for sprite in LOOKS:
        reach = sprite.extent
        room = range(CELL - reach, CELL + reach)
        spots = ink(picture(sprite))
        assert spots
        assert all(x in room and y in room for x, y in spots), sprite


def test_sprite_that_is_there_already_is_not_painted_again() -> None:
    sheet = SpriteSheet(LIGHT, 1.0)
    sheet.add(MANY)
    before, places = sheet.pixmap.toImage(), [sheet.source(each) for each in MANY]
    sheet.add([*MANY[:3], *MANY[:3]])
    assert sheet.pixmap.toImage() == before
    assert [sheet.source(each) for each in MANY] == places


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("size", list(MarkerSize))
def test_every_way_to_stand_out_looks_different(
    palette: Palette, size: MarkerSize
) -> None:
    ways = [Sprite(prominence, size=size) for prominence in Prominence]
    assert all_differ([*ways, Sprite(size=size, minor=True)], palette)


@pytest.mark.parametrize("palette", PALETTES)
def test_marker_under_the_pointer_is_larger_in_every_state(palette: Palette) -> None:
    for sprite in (
        Sprite(each, size=size) for each in Prominence for size in MarkerSize
    ):
        grown = sprite._replace(grown=True)
        assert grown.radius > sprite.radius
        assert len(ink(picture(grown, palette))) > len(ink(picture(sprite, palette)))


def test_larger_sizes_are_larger() -> None:
    inked = [len(ink(picture(Sprite(size=size)))) for size in MarkerSize]
    assert inked == sorted(set(inked))


@pytest.mark.parametrize("size", list(MarkerSize)[1:])
def test_every_shape_looks_different(size: MarkerSize) -> None:
    assert all_differ([Sprite(size=size, shape=shape) for shape in Shape], LIGHT)


def test_every_number_looks_different() -> None:
    hits = [Sprite(Prominence.HIT, number) for number in range(13)]
    assert all_differ(hits, LIGHT)


@pytest.mark.parametrize("palette", PALETTES)
def test_marker_without_a_text_is_hollow_and_others_are_filled(
    palette: Palette,
) -> None:
    minor, major = picture(Sprite(minor=True), palette), picture(Sprite(), palette)
    assert minor.pixelColor(CELL, CELL).name() == palette.map_ground.lower()
    assert major.pixelColor(CELL, CELL).name() == palette.marker_fill.lower()


def test_chosen_marker_has_a_light_middle_until_a_number_stands_there() -> None:
    chosen = picture(Sprite(Prominence.SELECTED))
    assert chosen.pixelColor(CELL, CELL).name() == LIGHT.marker_halo
    assert chosen.pixelColor(CELL + 5, CELL).name() == LIGHT.marker_selected
    hit = picture(Sprite(Prominence.HIT))
    assert hit.pixelColor(CELL, CELL).name() == LIGHT.marker_hit


def test_fill_is_seen_while_a_marker_is_plain_and_no_longer() -> None:
    plain = picture(Sprite(fill="#123456"))
    assert plain.pixelColor(CELL, CELL).name() == "#123456"
    for prominence in set(Prominence) - {Prominence.PLAIN}:
        sprite = Sprite(prominence)
        filled = sprite._replace(fill="#123456", shape=Shape.SQUARE)
        same = picture(filled) == picture(sprite)
        assert same is (prominence is not Prominence.DIMMED)


@pytest.mark.parametrize("ratio", RATIOS)
def test_edge_is_even_so_that_middles_fall_between_pixels(ratio: float) -> None:
    sheet = SpriteSheet(LIGHT, ratio)
    sheet.add(MANY)
    assert {sheet.source(each)[2] % 2 for each in MANY} == {0}
