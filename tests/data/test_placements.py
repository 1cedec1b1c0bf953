"""Every point lies where the rules in cun put it, on both sides of the body.

The rules stand in `placement_rules.json`, for all points of the front and the
back: 351 rules over the landmarks that the drawings carry.
"""

from functools import cache
from pathlib import Path

import pytest

from explorer.domain.points import Placement, Point
from explorer.services.atlas_files import load
from explorer.services.drawings import read_drawing
from tests.placement.measured_body import MeasuredBody
from tests.placement.rule_book import Rule, RuleBook, read_rule_book
from tests.placement.ruled_place import ruled_place

ROOT = Path(__file__).parents[2]
VIEWS = ("front", "back")
SIDES = {"left": "l", "right": "r", "mid": "m"}


@cache
def rule_book() -> RuleBook:
    return read_rule_book(Path(__file__).with_name("placement_rules.json"))


@cache
def body(view: str) -> MeasuredBody:
    drawing = read_drawing(ROOT / "assets" / f"body_{view}.svg")
    return MeasuredBody(view, drawing, rule_book())


@cache
def placements() -> tuple[tuple[Point, Placement], ...]:
    points = load(ROOT / "data").atlas.points.values()
    return tuple((point, place) for point in points for place in point.placements)


def sides_of(rule: Rule) -> str:
    return "lr" if rule.pair else "m"


def test_there_are_points_to_check() -> None:
    assert len({point.code for point, _ in placements()}) >= 10


def test_every_placement_is_where_its_rule_puts_it() -> None:
    astray = []
    for point, place in placements():
        if place.view not in VIEWS:
            continue
        rule = rule_book().rule(point.code, place.view)
        expected = ruled_place(rule, body(place.view), SIDES[place.side])
        error = expected.error(place.x, place.y)
        if error > rule.tol:
            x, y = expected.place
            astray.append(
                f"{point.code} {place.view} {place.side}: {error:.2f} cun from"
                f" ({x:.1f}, {y:.1f}), allowed {rule.tol}; rule: {rule.why}"
            )
    assert astray == []


def test_every_placement_is_on_the_body() -> None:
    outside = [
        f"{point.code} {place.view} {place.side}"
        for point, place in placements()
        if place.view in VIEWS and not body(place.view).is_on_body((place.x, place.y))
    ]
    assert outside == []


def test_paired_points_are_placed_on_both_sides() -> None:
    for point, place in placements():
        if place.view in VIEWS:
            rule = rule_book().rule(point.code, place.view)
            placed = {
                SIDES[one.side] for one in point.placements if one.view == place.view
            }
            assert placed == set(sides_of(rule)), point.code


@pytest.mark.parametrize("view", VIEWS)
def test_every_rule_of_a_view_gives_a_place_on_the_body(view: str) -> None:
    rules = [rule for rule in rule_book().rules if rule.view == view]
    outside = [
        f"{rule.code} {side}"
        for rule in rules
        for side in sides_of(rule)
        if not body(view).is_on_body(ruled_place(rule, body(view), side).place)
    ]
    assert outside == []
    assert len(rules) > 100


@pytest.mark.parametrize("view", VIEWS)
def test_landmarks_stand_on_their_own_side_and_mirror_each_other(view: str) -> None:
    measured = body(view)
    left = [
        name.removesuffix("-l")
        for name in measured.drawing.landmarks
        if name.endswith("-l")
    ]
    assert len(left) > 20
    for name in left:
        x, y = measured.drawing.landmarks[f"{name}-l"]
        mirrored_x, mirrored_y = measured.drawing.landmarks[f"{name}-r"]
        assert (x - measured.midline) * measured.outwards("l") > 0, name
        assert x + mirrored_x == pytest.approx(2 * measured.midline, abs=0.5), name
        assert y == pytest.approx(mirrored_y, abs=0.5), name
