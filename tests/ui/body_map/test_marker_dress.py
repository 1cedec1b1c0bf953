"""A marker's picture follows from how it stands out, its dress and the zoom."""

import pytest

from explorer.domain.first_look import MarkerLook
from explorer.domain.sides import BodySide
from explorer.ui.body_map.marker_dress import plain_dress, size_at, sprite_of
from explorer.ui.body_map.marker_shapes import Shape
from explorer.ui.body_map.marker_state import PLAIN, Prominence, Stand
from explorer.ui.body_map.sprites import MarkerSize, Sprite

LOOK = MarkerLook(
    *("BL23", "Lower back", "back", BodySide.LEFT, 1.0, 2.0, "Bladder"), reach="easy"
)
USUAL = [MarkerSize.SMALL, MarkerSize.MEDIUM, MarkerSize.LARGE]
MINOR = LOOK._replace(is_minor=True)


def test_markers_grow_with_the_body_in_three_steps() -> None:
    sizes = [size_at(at / 10) for at in range(1, 100)]
    assert list(dict.fromkeys(sizes)) == USUAL
    assert [size.value for size in sizes] == sorted(size.value for size in sizes)


@pytest.mark.parametrize("size", USUAL)
def test_marker_in_the_background_is_smaller(size: MarkerSize) -> None:
    major = sprite_of(LOOK, PLAIN, size, plain_dress)
    minor = sprite_of(MINOR, PLAIN, size, plain_dress)
    assert major == Sprite(size=size)
    assert minor.minor
    assert minor.radius < major.radius


def test_picture_takes_over_how_the_marker_stands_out_and_what_it_wears() -> None:
    def dress(look: MarkerLook) -> tuple[str, Shape]:
        return f"#{len(look.code)}00000", Shape.DIAMOND

    stand = Stand(Prominence.HIT, 7)
    sprite = sprite_of(LOOK, stand, MarkerSize.LARGE, dress)
    assert sprite == Sprite(
        Prominence.HIT, 7, MarkerSize.LARGE, Shape.DIAMOND, "#400000"
    )


def test_what_is_not_pressed_wears_a_cross() -> None:
    assert plain_dress(LOOK._replace(reach="")) == ("", Shape.CROSS)
