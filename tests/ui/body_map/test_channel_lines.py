"""Lines join what follows along a channel, and never leap over the body."""

from collections.abc import Mapping

import pytest

from explorer.domain.sides import BodySide
from explorer.ui.body_map.camera import Camera
from explorer.ui.body_map.channel_lines import ChannelLines
from explorer.ui.body_map.dresses import channel_colour
from explorer.ui.body_map.marker import MarkerKey
from tests.ui.body_map.pictures import ink, painted, sight_of

CAMERA = Camera(0.0, 0.0, 1.0)
MIDDLE = (100, 80)
"""Where the camera sees the origin of the scene, in pixels."""
LEFT, RIGHT = BodySide.LEFT, BodySide.RIGHT

pytestmark = pytest.mark.usefixtures("qapp")


def key(
    code: str, side: BodySide = LEFT, view: str = "back", nth: int = 0
) -> MarkerKey:
    return MarkerKey(code, side, view, nth)


def spots(
    places: Mapping[MarkerKey, tuple[float, float]], camera: Camera = CAMERA
) -> set[tuple[int, int]]:
    """The pixels that the lines between these places cover."""
    lines = ChannelLines()
    lines.join(places)
    return ink(painted(lambda painter: lines.paint(painter, sight_of(camera))))


def joined(one: MarkerKey, other: MarkerKey) -> bool:
    """Whether a line leads from a spot left of the middle to one right of it."""
    covered = spots({one: (-40.0, 0.0), other: (40.0, 0.0)})
    assert not covered or MIDDLE in covered
    return bool(covered)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("BL10", "BL11", True),
        ("BL11", "BL10", True),
        ("BL40", "BL41", False),
        ("BL40", "BL55", True),
        ("BL54", "BL55", False),
        ("ST8", "ST9", False),
        ("BL9", "BL11", False),
        ("BL67", "KI1", False),
        ("EX-B1", "EX-B2", False),
    ],
)
def test_only_what_follows_along_a_channel_is_joined(
    one: str, other: str, expected: bool
) -> None:
    assert joined(key(one), key(other)) is expected


def test_left_is_never_joined_to_right_nor_one_view_to_another() -> None:
    assert not joined(key("BL10", LEFT), key("BL11", RIGHT))
    assert not joined(key("BL10", view="front"), key("BL11", view="back"))
    assert joined(key("BL10", RIGHT), key("BL11", RIGHT))


def test_second_place_of_a_point_in_a_view_is_left_alone() -> None:
    assert not joined(key("BL10"), key("BL11", nth=1))
    assert not joined(key("BL10", nth=1), key("BL11"))


def test_line_goes_from_place_to_place_and_no_farther() -> None:
    covered = spots({key("CV1"): (-30.0, 10.0), key("CV2"): (50.0, 10.0)})
    xs, ys = {x for x, _ in covered}, {y for _, y in covered}
    assert (min(xs), max(xs)) == pytest.approx((70, 150), abs=1)
    assert all(abs(y - 90) <= 2 for y in ys)


def test_line_moves_and_grows_with_the_camera_but_stays_thin() -> None:
    places = {key("CV1"): (0.0, 0.0), key("CV2"): (20.0, 0.0)}
    near = spots(places, Camera(10.0, -5.0, 4.0))
    xs, ys = {x for x, _ in near}, {y for _, y in near}
    assert (min(xs), max(xs)) == pytest.approx((60, 140), abs=1)
    assert all(abs(y - 100) <= 2 for y in ys)


def test_line_has_the_colour_of_its_channel() -> None:
    lines = ChannelLines()
    lines.join({key("LR1"): (-40.0, 0.0), key("LR2"): (40.0, 0.0)})
    image = painted(lambda painter: lines.paint(painter, sight_of(CAMERA)))
    seen = image.pixelColor(*MIDDLE)
    seen.setAlpha(255)
    wanted = channel_colour("LR")
    parts = [int(wanted[at : at + 2], 16) for at in (1, 3, 5)]
    for one, other in zip(parts, (seen.red(), seen.green(), seen.blue()), strict=True):
        assert abs(one - other) <= 3


def test_lines_go_when_they_are_cleared_or_joined_anew() -> None:
    lines = ChannelLines()
    places = {key("CV1"): (-40.0, 0.0), key("CV2"): (40.0, 0.0)}

    def covered() -> set[tuple[int, int]]:
        return ink(painted(lambda painter: lines.paint(painter, sight_of(CAMERA))))

    lines.join(places)
    assert covered()
    lines.join({key("CV1"): (0.0, 0.0)})
    assert not covered()
    lines.join(places)
    lines.clear()
    assert not covered()
