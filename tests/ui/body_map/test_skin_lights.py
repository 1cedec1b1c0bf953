"""Skin is lit where it is pressed or pointed at, on the side that is shown."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QPainter

from explorer.domain.first_look import ViewLook
from explorer.ui.body_map.camera import Camera
from explorer.ui.body_map.figure_layout import Figure, side_by_side
from explorer.ui.body_map.sight import Sight
from explorer.ui.body_map.skin_lights import LitRegion, NoSkin, Outline, SkinLights
from explorer.ui.palettes import DARK, LIGHT
from tests.ui.body_map.pictures import ink, painted, sight_of

FRONT = ViewLook("front", "Front", "front.svg", (0.0, 0.0, 80.0, 100.0), 40.0)
BACK = FRONT._replace(id="back", title="Back", facing=False)
SIDE = FRONT._replace(id="side", title="Side", one_sided=True)
AREAS = {
    ("front", "knee-r"): (10.0, 50.0),
    ("front", "knee-l"): (50.0, 50.0),
    ("back", "knee-l"): (10.0, 50.0),
    ("back", "knee-r"): (50.0, 50.0),
    ("side", "knee-l"): (50.0, 60.0),
}
"""Left and top of squares of 20 units by view and name."""
CAMERA = Camera(100.0, 80.0, 1.0)
"""Scene units are pixels."""


class Squares:
    """Skin of a few squares."""

    def region_at(self, view: str, x: float, y: float) -> str | None:
        for (drawn, name), (left, top) in AREAS.items():
            if drawn == view and 0 <= x - left <= 20 and 0 <= y - top <= 20:
                return name
        return None

    def outline(self, view: str, region: str) -> Outline:
        return [
            [(x, y), (x + 20, y), (x + 20, y + 20), (x, y + 20)]
            for (drawn, name), (x, y) in AREAS.items()
            if drawn == view and name in (region, f"{region}-l", f"{region}-r")
        ]

    def label(self, region: str) -> str:
        return region


@pytest.fixture
def lights(qapp: object) -> SkinLights:
    return SkinLights(LIGHT, Squares())


def lit_boxes(paint: Callable[[QPainter, Sight], None]) -> set[tuple[int, int]]:
    """Which squares of 10 pixels are tinted in their middle."""
    inked = ink(painted(lambda painter: paint(painter, sight_of(CAMERA))))
    return {(x - 5, y - 5) for x, y in inked if x % 10 == 5 and y % 10 == 5}


def square(left: int, top: int) -> set[tuple[int, int]]:
    return {(left + x, top + y) for x in (0, 10) for y in (0, 10)}


def pair() -> tuple[Figure, ...]:
    return side_by_side((FRONT, BACK))


def side(*, mirrored: bool) -> tuple[Figure, ...]:
    return side_by_side((SIDE,), ["side"] if mirrored else [])


def test_open_area_is_lit_in_every_figure(lights: SkinLights) -> None:
    lights.light("knee-l", pair())
    back = round(pair()[1].dx) + 10
    lit = lit_boxes(lights.paint_opened)
    assert square(50, 50) <= lit
    assert len({x for x, _ in lit if x < 80}) == 2
    assert any(back <= x <= back + 20 for x, _ in lit)


def test_name_without_a_side_lights_both(lights: SkinLights) -> None:
    lights.light("knee", pair()[:1])
    assert lit_boxes(lights.paint_opened) == square(10, 50) | square(50, 50)


def test_area_pointed_at_is_lit_in_its_own_figure_only(lights: SkinLights) -> None:
    assert lights.point_at(LitRegion("front", "knee-l"), pair())
    assert lit_boxes(lights.paint_pointed_at) == square(50, 50)
    assert lights.pointed_at == LitRegion("front", "knee-l")


def test_pointing_at_the_same_again_changes_nothing(lights: SkinLights) -> None:
    lit = LitRegion("front", "knee-l")
    assert lights.point_at(lit, pair())
    assert not lights.point_at(LitRegion("front", "knee-l"), pair())
    assert lights.point_at(LitRegion("back", "knee-l"), pair())
    assert lights.point_at(None, pair())
    assert not lights.point_at(None, pair())
    assert lit_boxes(lights.paint_pointed_at) == set()


def test_open_area_is_not_lit_twice(lights: SkinLights) -> None:
    lights.light("knee-l", pair())
    lights.point_at(LitRegion("front", "knee-l"), pair())
    assert lit_boxes(lights.paint_pointed_at) == set()
    lights.point_at(LitRegion("front", "knee-r"), pair())
    assert lit_boxes(lights.paint_pointed_at) == square(10, 50)


def test_nothing_open_lights_nothing(lights: SkinLights) -> None:
    lights.light("knee-l", pair())
    lights.light(None, pair())
    assert lit_boxes(lights.paint_opened) == set()


def test_one_limb_shows_the_left_area_where_it_is_drawn(lights: SkinLights) -> None:
    [figure] = side(mirrored=False)
    assert lights.region_under(figure, 55, 65) == "knee-l"
    assert lights.region_under(figure, 25, 65) is None
    lights.light("knee-l", [figure])
    assert lit_boxes(lights.paint_opened) == square(50, 60)
    lights.light("knee-r", [figure])
    assert lit_boxes(lights.paint_opened) == set()


def test_limb_turned_over_shows_the_right_area(lights: SkinLights) -> None:
    [figure] = side(mirrored=True)
    assert lights.region_under(figure, 25, 65) == "knee-r"
    assert lights.region_under(figure, 55, 65) is None
    lights.light("knee-r", [figure])
    assert lit_boxes(lights.paint_opened) == square(10, 60)
    lights.light("knee-l", [figure])
    assert lit_boxes(lights.paint_opened) == set()
    lights.light("knee", [figure])
    assert lit_boxes(lights.paint_opened) == square(10, 60)


def test_body_as_in_a_mirror_keeps_its_sides(lights: SkinLights) -> None:
    [figure] = side_by_side((FRONT,), ["front"])
    assert lights.region_under(figure, 15, 55) == "knee-l"
    assert lights.region_under(figure, 55, 55) == "knee-r"
    lights.light("knee-l", [figure])
    assert lit_boxes(lights.paint_opened) == square(10, 50)


def test_off_the_body_there_is_no_area(lights: SkinLights) -> None:
    for figure in (*pair(), *side(mirrored=True)):
        assert lights.region_under(figure, figure.dx + 5, 5) is None


def test_skin_is_tinted_and_shines_through(lights: SkinLights) -> None:
    def tint() -> str:
        lights.light("knee-l", pair())
        image = painted(lambda p: lights.paint_opened(p, sight_of(CAMERA)))
        inner = image.pixelColor(60, 60)
        assert 0 < inner.alpha() < 128
        return image.pixelColor(60, 50).name()

    before = tint()
    lights.recolour(DARK)
    assert tint() != before


def test_without_skin_nothing_is_lit(qapp: object) -> None:
    lights = SkinLights(LIGHT, NoSkin())
    lights.light("knee-l", pair())
    assert lights.region_under(pair()[0], 60, 60) is None
    assert lit_boxes(lights.paint_opened) == set()
    assert NoSkin().label("knee-l") == ""
