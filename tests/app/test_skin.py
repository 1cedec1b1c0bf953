"""Skin is found by its drawing, named in a person's words, and lit by its outline."""

from functools import cache

import pytest

from explorer.app.skin import Skin
from explorer.services.drawings import Drawing, read_drawing
from explorer.services.resources import asset
from tests.journeys.whole_program import shipped_atlas
from tests.ui.body_map.shown_map import shipped_look

WHOLE = {view.id: view.region for view in shipped_atlas().views.values() if view.region}
WITH_AREAS = [view.id for view in shipped_look().views if view.id not in WHOLE]


@cache
def skin() -> Skin:
    return Skin(shipped_look().views, shipped_atlas())


@cache
def drawing(view: str) -> Drawing:
    return read_drawing(asset(shipped_atlas().views[view].svg))


def spot_in(view: str, name: str) -> tuple[float, float]:
    """A place well inside an area of a drawing."""
    area = drawing(view).regions[name]
    xs = [area.left + (at + 0.5) * (area.right - area.left) / 30 for at in range(30)]
    ys = [area.top + (at + 0.5) * (area.bottom - area.top) / 30 for at in range(30)]
    return next((x, y) for x in xs for y in ys if area.holds(x, y))


@pytest.mark.parametrize("view", WITH_AREAS)
def test_every_area_of_a_drawing_is_found_and_named(view: str) -> None:
    names = drawing(view).regions
    assert names
    for name in names:
        assert skin().region_at(view, *spot_in(view, name)) == name
        assert skin().label(name)
        assert skin().outline(view, name) == names[name].polygons


@pytest.mark.parametrize("view", [view.id for view in shipped_look().views])
def test_off_the_body_there_is_no_area(view: str) -> None:
    left, top, width, height = drawing(view).viewbox
    assert skin().region_at(view, left + 1, top + 1) is None
    assert skin().region_at(view, left - width, top + height / 2) is None


@pytest.mark.parametrize(("view", "region"), WHOLE.items())
def test_all_skin_of_a_close_up_is_one_region(view: str, region: str) -> None:
    body = drawing(view).silhouette
    xs = [body.left + (at + 0.5) * (body.right - body.left) / 20 for at in range(20)]
    ys = [body.top + (at + 0.5) * (body.bottom - body.top) / 20 for at in range(20)]
    inside = [(x, y) for x in xs for y in ys if body.holds(x, y)]
    assert len(inside) > 20
    assert {skin().region_at(view, *spot) for spot in inside} == {region}
    assert skin().outline(view, region) == body.polygons
    assert skin().outline(view, "no-such-region") == ()


def test_name_of_a_pair_lights_both_and_with_a_side_one() -> None:
    both = skin().outline("front", "knee-front")
    left, right = (skin().outline("front", f"knee-front-{side}") for side in "lr")
    assert left
    assert right
    assert left != right
    assert both == left + right


def test_side_is_told_as_the_person_says_it() -> None:
    name = shipped_atlas().region("knee-front").label
    assert skin().label("knee-front") == name
    assert skin().label("knee-front-l") == f"{name}, your left"
    assert skin().label("knee-front-r") == f"{name}, your right"


def test_left_knee_is_at_our_right_from_the_front_and_at_our_left_from_behind() -> None:
    for view, is_right in (("front", True), ("back", False)):
        names = drawing(view).regions
        paired = [name for name in names if name.endswith("-l")]
        assert paired
        for name in paired:
            x, _ = spot_in(view, name)
            assert (x > shipped_atlas().views[view].midline) is is_right, name
