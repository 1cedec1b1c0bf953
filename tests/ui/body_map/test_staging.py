"""Which views are on the stage, and which of them turned over."""

import pytest

from explorer.domain.first_look import ViewLook
from explorer.domain.map_state import MapState
from explorer.ui.body_map.staging import Staging, bodies, staged

FRONT = ViewLook("front", "Front", "front.svg", (80.0, 30.0, 480.0, 1040.0), 320.0)
BACK = FRONT._replace(id="back", title="Back", facing=False)
SIDE = FRONT._replace(id="side", title="Side", one_sided=True)
PALM = FRONT._replace(id="palm", title="Palm", part="hand", one_sided=True)
FACE = FRONT._replace(id="face", title="Face", part="head")
CROWN = FRONT._replace(id="crown", title="Crown", part="head", facing=False)
VIEWS = (FRONT, BACK, SIDE, PALM, FACE, CROWN)
WIDE, NARROW = Staging(1200, 800), Staging(330, 800)


def on_stage(state: MapState, staging: Staging) -> list[str]:
    return [figure.view.id for figure in staged(VIEWS, state, staging)]


def turned(state: MapState, staging: Staging) -> list[str]:
    return [
        figure.view.id for figure in staged(VIEWS, state, staging) if figure.mirrored
    ]


@pytest.mark.parametrize("view", ["front", "back", "", "unknown"])
def test_front_and_back_stand_together_where_there_is_room(view: str) -> None:
    assert on_stage(MapState(view=view), WIDE) == ["front", "back"]


@pytest.mark.parametrize(
    ("view", "alone"),
    [("front", "front"), ("back", "back"), ("", "front"), ("unknown", "front")],
)
def test_narrow_window_shows_the_one_that_is_asked_for(view: str, alone: str) -> None:
    assert on_stage(MapState(view=view), NARROW) == [alone]


@pytest.mark.parametrize("staging", [WIDE, NARROW])
@pytest.mark.parametrize("view", ["side", "palm", "face", "crown"])
def test_every_other_view_stands_alone(view: str, staging: Staging) -> None:
    assert on_stage(MapState(view=view), staging) == [view]


def test_bodies_are_the_views_of_the_whole_that_show_both_sides() -> None:
    assert bodies(VIEWS) == (FRONT, BACK)


def test_without_views_the_stage_is_empty() -> None:
    assert staged((), MapState(view="front"), WIDE) == ()


@pytest.mark.parametrize("view", ["side", "palm"])
@pytest.mark.parametrize("as_mirror", [False, True])
def test_one_limb_is_turned_over_for_the_right_one_alone(
    view: str, as_mirror: bool
) -> None:
    staging = WIDE._replace(as_mirror=as_mirror)
    assert turned(MapState(view=view), staging) == []
    assert turned(MapState(view=view, mirrored=True), staging) == [view]


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize(
    ("view", "expected"),
    [("front", ["front"]), ("back", ["front"]), ("face", ["face"]), ("crown", [])],
)
def test_as_in_a_mirror_only_what_faces_us_is_turned_over(
    view: str, expected: list[str], mirrored: bool
) -> None:
    state = MapState(view=view, mirrored=mirrored)
    assert turned(state, WIDE._replace(as_mirror=True)) == expected
    assert turned(state, WIDE) == []
