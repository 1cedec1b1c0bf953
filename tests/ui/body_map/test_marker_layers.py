"""What lies over the bodies: in its order, in its colours, and told when it changes."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from explorer.domain.first_look import MarkerLook, ViewLook
from explorer.domain.map_looks import ColourBy, MapLook
from explorer.domain.map_state import MapState, Selection
from explorer.domain.sides import BodySide
from explorer.ui.body_map.camera import Camera
from explorer.ui.body_map.dresses import channel_colour
from explorer.ui.body_map.figure_layout import side_by_side
from explorer.ui.body_map.marker import MarkerKey, key_of
from explorer.ui.body_map.marker_layers import MarkerLayers
from explorer.ui.body_map.skin_lights import NoSkin, Outline, SkinLights
from explorer.ui.palettes import DARK, LIGHT
from tests.ui.body_map.pictures import SIZE, ink, painted

VIEW = ViewLook("back", "Back", "back.svg", (0.0, 0.0, 200.0, 160.0), 100.0)
BL13, BL14 = (
    MarkerLook(code, code, "back", BodySide.LEFT, x, 80.0, "Bladder")
    for code, x in (("BL13", 60.0), ("BL14", 140.0))
)
CAMERA = Camera(100.0, 80.0, 1.0)
"""Scene units are pixels."""


class WholeSkin(NoSkin):
    """All of a view is one area."""

    def outline(self, _view: str, _region: str) -> Outline:
        return [[(0.0, 0.0), (200.0, 0.0), (200.0, 160.0), (0.0, 160.0)]]


@pytest.fixture
def layers(qapp: object) -> MarkerLayers:
    figures = side_by_side((VIEW,))
    layers = MarkerLayers(LIGHT, 1.0, SkinLights(LIGHT, NoSkin()))
    layers.window = SIZE
    layers.field.show_markers((BL13, BL14), figures)
    layers.show_figures(figures)
    layers.lay_markers()
    return layers


def seen(layers: MarkerLayers) -> QImage:
    return painted(lambda painter: layers.paint(painter, CAMERA, SIZE))


def colour(image: QImage, x: int, y: int = 80) -> str:
    return image.pixelColor(x, y).name()


def test_markers_wear_the_theme_s_colour_until_colours_tell_more(
    layers: MarkerLayers,
) -> None:
    assert colour(seen(layers), 60) == colour(seen(layers), 140) == LIGHT.marker_fill
    layers.wear_look(MapLook(ColourBy.CHANNEL))
    assert colour(seen(layers), 60) == channel_colour("BL")
    layers.wear_look(MapLook())
    assert colour(seen(layers), 60) == LIGHT.marker_fill


def test_other_theme_repaints_the_markers_where_they_are(layers: MarkerLayers) -> None:
    layers.recolour(DARK, 1.0)
    assert colour(seen(layers), 60) == DARK.marker_fill


def test_other_theme_reaches_the_lit_skin(layers: MarkerLayers) -> None:
    layers.lights.skin = WholeSkin()
    layers.lights.light("skin", side_by_side((VIEW,)))
    before = seen(layers).pixelColor(20, 20)
    layers.recolour(DARK, 1.0)
    after = seen(layers).pixelColor(20, 20)
    assert before.alpha() > 0
    assert (before.rgb() & 0xFFFFFF) != (after.rgb() & 0xFFFFFF)


def test_lines_lie_between_markers_only_when_asked_for(layers: MarkerLayers) -> None:
    assert (100, 80) not in ink(seen(layers))
    layers.wear_look(MapLook(channel_lines=True))
    assert (100, 80) in ink(seen(layers))
    assert colour(seen(layers), 60) == LIGHT.marker_fill  # over the line
    layers.wear_look(MapLook())
    assert (100, 80) not in ink(seen(layers))


def test_markers_are_larger_from_near(layers: MarkerLayers) -> None:
    inked = []
    for magnification in (0.5, 1.0, 5.0):
        layers.resize_markers(magnification)
        spots = ink(seen(layers))
        inked.append(sum(abs(x - 60) < 15 and abs(y - 80) < 15 for x, y in spots))
    assert inked == sorted(set(inked))


@pytest.mark.parametrize(
    "change",
    [
        lambda layers: layers.wear_look(MapLook(ColourBy.CHANNEL)),
        lambda layers: layers.recolour(DARK, 1.0),
        lambda layers: layers.recolour(LIGHT, 2.0),
        lambda layers: layers.resize_markers(9.0),
        lambda layers: layers.forget_places(),
        lambda layers: layers.lay_markers(),
    ],
)
def test_every_change_is_told_by_the_revision(
    layers: MarkerLayers, change: Callable[[MarkerLayers], None]
) -> None:
    before = layers.revision
    change(layers)
    assert layers.revision > before


def test_same_colours_and_size_again_change_nothing(layers: MarkerLayers) -> None:
    layers.resize_markers(0.5)
    before = layers.revision
    layers.recolour(LIGHT, 1.0)
    layers.resize_markers(0.5)
    assert layers.revision == before


def grown(layers: MarkerLayers) -> set[tuple[int, int]]:
    """The pixels near the markers that change with the pointer."""

    def paint(painter: QPainter) -> None:
        layers.paint_pointed_at(painter, CAMERA)

    return {(x, y) for x, y in ink(painted(paint)) if abs(y - 80) < 20}


def test_marker_pointed_at_grows_where_it_stands(layers: MarkerLayers) -> None:
    assert grown(layers) == set()
    layers.grow(key_of(BL14))
    assert grown(layers)
    assert all(abs(x - 140) < 15 for x, _ in grown(layers))
    plain = {x for x, y in ink(seen(layers)) if y == 80 and 100 < x <= 140}
    larger = {x for x, y in grown(layers) if y == 80 and x <= 140}
    assert min(larger) < min(plain) < 140
    layers.grow(None)
    assert grown(layers) == set()
    layers.grow(MarkerKey("ST36", BodySide.LEFT, "back"))  # not on the map
    assert grown(layers) == set()


def test_chosen_marker_stands_out_once_markers_are_laid_anew(
    layers: MarkerLayers,
) -> None:
    chosen = Selection("BL13", BodySide.LEFT)
    layers.field.show_state(MapState(selection=chosen))
    layers.lay_markers()
    assert colour(seen(layers), 60 - 5) == LIGHT.marker_selected
    assert colour(seen(layers), 140) == LIGHT.marker_fill


def test_codes_are_not_written_where_something_else_stands(
    layers: MarkerLayers,
) -> None:
    layers.field.show_state(MapState(hits=("BL13",)))
    layers.lay_markers()
    layers.forget_places()
    written = ink(seen(layers))
    layers.covered = (QRectF(0, 0, *SIZE),)
    layers.forget_places()
    assert len(ink(seen(layers))) < len(written)


def test_codes_keep_off_the_words_in_the_corner(layers: MarkerLayers) -> None:
    named = VIEW._replace(title="A name as wide as the window")
    layers.field.show_markers((BL13._replace(x=80.0, y=14.0),), side_by_side((VIEW,)))
    layers.field.show_state(MapState(hits=("BL13",)))
    layers.lay_markers()
    layers.forget_places()
    written = ink(seen(layers))
    layers.show_figures(side_by_side((named,)))
    layers.forget_places()
    assert ink(seen(layers)) != written
