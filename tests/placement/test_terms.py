"""Each term of the rules leads where its description says."""

import math

import pytest

from explorer.services.plane import XY
from tests.placement.bodies import BACK, FRONT, PROFILE, make_body, make_rule, put
from tools.placing.rule_book import Frame
from tools.placing.ruled_place import ruled_place


def near(x: float, y: float) -> XY:
    return pytest.approx((x, y), abs=1e-9)  # type: ignore[return-value]


def test_a_landmark_of_a_pair_is_taken_from_the_marker_s_own_side() -> None:
    assert put("hip-*", "l") == (80, 60)
    assert put("hip-*", "r") == (20, 60)


def test_the_midline_takes_the_left_one_of_a_pair() -> None:
    assert put("hip-*", "m") == (80, 60)


def test_an_unknown_landmark_is_named_with_its_view() -> None:
    with pytest.raises(KeyError, match="landmark elbow-l of front"):
        put("elbow-*")


@pytest.mark.parametrize(
    "share", [{"t": 0.25}, {"cun": 1, "of": 4}, {"len": [1, "step"]}]
)
def test_on_goes_a_share_or_some_cun_of_the_way(share: dict[str, object]) -> None:
    assert put({"on": ["vertex", "navel"], **share}) == near(50, 10)


def test_on_may_end_at_the_height_of_another_place() -> None:
    assert put({"on": ["navel", "knee-*"], "aty": "hip-*"}) == near(62, 60)


def test_on_may_go_beyond_its_second_place() -> None:
    assert put({"on": ["hip-*", "navel"], "t": 2}) == near(20, 20)


def test_move_goes_away_from_the_midline_on_either_side() -> None:
    step = {"move": "navel", "lat": [2, "step"]}
    assert put(step, "l") == near(70, 40)
    assert put(step, "r") == near(30, 40)
    assert put(step, "m") == near(50, 40)


def test_left_is_the_other_way_on_the_back() -> None:
    step = {"move": "navel", "lat": [2, "step"]}
    assert put(step, "l", frame=BACK) == near(30, 40)
    assert put(step, "r", frame=BACK) == near(70, 40)


def test_a_view_of_one_side_goes_its_own_way_even_from_the_midline() -> None:
    assert put({"move": "navel", "lat": [2, "step"]}, "m", frame=PROFILE) == near(
        70, 40
    )


def test_move_goes_up_with_positive_cun() -> None:
    assert put({"move": "navel", "sup": [1, "step"]}) == near(50, 30)


def test_move_goes_towards_the_back_of_the_figure() -> None:
    backwards = {"move": "navel", "post": [1, "step"]}
    from_above = Frame(1, "lr", "vertex", "sole", 1.0, behind=(0, -1))
    assert put(backwards, frame=PROFILE) == near(60, 40)
    assert put(backwards, frame=from_above) == near(50, 30)


def test_xy_takes_one_place_across_and_the_other_down() -> None:
    assert put({"xy": ["hip-*", "navel"]}) == near(80, 40)


def test_perp_leaves_an_axis_outwards_on_both_sides() -> None:
    beside = {"perp": "hip-*", "axis": ["hip-*", "knee-*"], "lat": [1, "step"]}
    assert put(beside, "l") == near(90, 60)
    assert put(beside, "r") == near(10, 60)


def test_perp_may_also_go_along_its_axis() -> None:
    corner = {
        "perp": "hip-*",
        "axis": ["hip-*", "knee-*"],
        "lat": [-1, "step"],
        "along": [2, "step"],
    }
    assert put(corner, "l") == near(70, 80)
    assert put(corner, "r") == near(30, 80)


@pytest.mark.parametrize(("side", "x"), [("l", 95), ("r", 5)])
def test_edge_goes_to_the_outline_and_a_little_back(side: str, x: float) -> None:
    beside = {"edge": "hip-*", "dir": "lat", "in": [0.5, "step"]}
    assert put(beside, side) == near(x, 60)


def test_edge_may_go_towards_the_midline() -> None:
    assert put({"edge": "hip-*", "dir": "med"}) == near(0, 60)


def test_without_an_edge_there_is_no_place() -> None:
    above = {"edge": {"move": "vertex", "sup": [1, "step"]}}
    with pytest.raises(ValueError, match="no edge beside"):
        put(above)


def test_arc_rises_like_a_skull_seen_from_the_front() -> None:
    half = {"arc": ["navel", "vertex"], "cun": 1, "of": 2}
    assert put(half) == near(50, 40 - 40 * math.sqrt(0.5))


def test_dome_starts_flat_like_a_skull_seen_from_above() -> None:
    third = {"dome": ["vertex", "sole"], "deg": 90, "cun": 1, "of": 3}
    assert put(third) == near(50, 50)


def test_via_follows_the_circle_through_three_places() -> None:
    bow = {"via": ["hip-l", "sole", "hip-r"], "t": 0.5}
    x, y = put(bow)
    assert (x, y) == near(50, 100)


def test_via_three_places_in_line_is_that_line() -> None:
    assert put({"via": ["vertex", "navel", "sole"], "t": 0.7}) == near(50, 70)


@pytest.mark.parametrize(("over", "x"), [("flank-l", 100), ("flank-r", 0)])
def test_contour_takes_the_way_past_the_place_it_names(over: str, x: float) -> None:
    way = {"contour": ["vertex", "sole"], "over": over, "cun": 1, "of": 2}
    assert put(way) == near(x, 50)


def test_contour_may_lie_inside_the_outline() -> None:
    way = {"contour": ["vertex", "sole"], "over": "flank-l", "t": 0.5}
    assert put({**way, "in": [1, "step"]}) == near(90, 50)


def test_a_point_stands_for_its_own_rule() -> None:
    other = make_rule("ST35", "hip-*")
    assert put({"move": "@ST35", "sup": [1, "step"]}, "r", other) == near(20, 50)


def test_rules_in_a_circle_are_refused() -> None:
    other = make_rule("ST35", "@LU1")
    with pytest.raises(ValueError, match="rules in a circle: LU1, ST35, LU1"):
        put("@ST35", "l", other)


def test_a_term_without_operation_is_refused() -> None:
    with pytest.raises(ValueError, match="no operation"):
        put({"t": 0.5})


@pytest.mark.parametrize(
    ("unit", "cun"), [("step", 10), ("wide", 20), ("long", math.hypot(30, 20))]
)
def test_a_cun_is_measured_across_down_or_straight(unit: str, cun: float) -> None:
    assert make_body().cun(unit, "r") == pytest.approx(cun)


def test_a_cun_may_be_measured_along_the_outline() -> None:
    assert make_body().cun("round", "l") == pytest.approx(200 / 20)


def test_an_error_is_counted_in_cun() -> None:
    rule = make_rule("LU1")
    found = ruled_place(rule, make_body(rule), "m")
    assert found.error(50, 40) == 0
    assert found.error(80, 80) == pytest.approx(5)


def test_the_stature_follows_from_the_scale_of_the_view() -> None:
    close_up = Frame(1, "l", "vertex", "sole", 0.1)
    assert make_body(frame=FRONT).stature == 100
    assert make_body(frame=close_up).stature == 1000


@pytest.mark.parametrize(
    ("place", "held"), [((50, 50), True), ((100.1, 50), True), ((101, 50), False)]
)
def test_a_hair_beside_the_edge_is_still_on_the_body(place: XY, held: bool) -> None:
    assert make_body().is_on_body(place) is held
