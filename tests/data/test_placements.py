"""Every point lies where the rules in cun put it, in all views and on both sides.

The rules stand in `tools/placing/rules`; `python -m tools.place_points` writes the
placements from them and from the landmarks of the drawings.
"""

from collections.abc import Iterator
from functools import cache

import pytest

from explorer.domain.points import Placement
from explorer.services.atlas_files import load
from explorer.services.drawings import read_drawing
from tools.place_points import PLACEMENTS
from tools.placing.codes import CODES
from tools.placing.drawn_bodies import ROOT, drawing_names, drawing_paths
from tools.placing.faults import placement_faults
from tools.placing.measured_body import MeasuredBody
from tools.placing.placements import (
    Expected,
    Placements,
    expected_places,
    placements,
)
from tools.placing.placements_file import placements_text, read_placements
from tools.placing.rule_book import read_rule_books
from tools.placing.unshown import UNSHOWN

PATHS = {
    view: path
    for view, path in drawing_paths(read_rule_books()).items()
    if path.exists()
}
TWO_SIDED = [view for view in PATHS if read_rule_books()[view].views[view].midline]
every_view = pytest.mark.parametrize("view", PATHS)
placements_written = pytest.mark.skipif(
    not PLACEMENTS.exists(), reason="data/placements.yaml is not written yet"
)


@cache
def body(view: str) -> MeasuredBody:
    return MeasuredBody(view, read_drawing(PATHS[view]), read_rule_books()[view])


@cache
def shipped() -> Placements:
    return read_placements(PLACEMENTS)[0]


def atlas_placements() -> Iterator[tuple[str, Placement]]:
    for point in load(ROOT / "data").atlas.points.values():
        for place in point.placements:
            if place.view in PATHS:
                yield point.code, place


def test_every_view_of_the_program_has_rules_and_a_drawing() -> None:
    assert drawing_names().keys() <= PATHS.keys()


@every_view
def test_every_rule_of_a_view_gives_a_place_on_the_body(view: str) -> None:
    expected = list(expected_places(body(view)))
    outside = [
        f"{one.rule.code} {one.side}"
        for one in expected
        if not body(view).is_on_body(one.place.place)
    ]
    assert outside == []
    assert expected


@every_view
def test_no_marker_lies_outside_the_picture(view: str) -> None:
    left, top, width, height = body(view).drawing.viewbox
    for one in expected_places(body(view)):
        x, y = one.place.place
        assert left <= x <= left + width, one.rule.code
        assert top <= y <= top + height, one.rule.code


@every_view
def test_the_places_that_the_rules_give_are_without_fault(view: str) -> None:
    found = placements([body(view)])
    assert placement_faults(found, {view: body(view)}) == []


@every_view
def test_markers_a_cun_or_two_too_low_are_all_found(view: str) -> None:
    lower = 0.02 * body(view).stature
    low = {
        code: tuple(Placement(view, one.side, one.x, one.y + lower) for one in places)
        for code, places in placements([body(view)]).items()
    }
    faults = [
        one for one in placement_faults(low, {view: body(view)}) if " cun " in one
    ]
    assert len(faults) == sum(map(len, low.values()))


@pytest.mark.parametrize("view", TWO_SIDED)
def test_markers_with_left_and_right_exchanged_are_all_found(view: str) -> None:
    exchanged = {
        code: tuple(
            Placement(view, one.side.opposite(), one.x, one.y) for one in places
        )
        for code, places in placements([body(view)]).items()
    }
    pairs = [
        one for places in exchanged.values() for one in places if one.side != "mid"
    ]
    assert len(placement_faults(exchanged, {view: body(view)})) == len(pairs) > 0


@pytest.mark.parametrize("view", TWO_SIDED)
def test_landmarks_stand_on_their_own_side_and_mirror_each_other(view: str) -> None:
    measured = body(view)
    marks = measured.drawing.landmarks
    left = [name.removesuffix("-l") for name in marks if name.endswith("-l")]
    slack = 0.0005 * measured.stature
    assert len(left) > 5
    for name in left:
        x, y = marks[f"{name}-l"]
        mirrored_x, mirrored_y = marks[f"{name}-r"]
        assert (x - measured.midline) * measured.outwards("l") > 0, name
        assert x + mirrored_x == pytest.approx(2 * measured.midline, abs=slack), name
        assert y == pytest.approx(mirrored_y, abs=slack), name


def test_every_placement_of_the_atlas_is_where_a_rule_puts_it() -> None:
    checked = 0
    ruled: dict[tuple[str, str, str], list[Expected]] = {}
    for view in PATHS:
        for one in expected_places(body(view)):
            ruled.setdefault((view, one.rule.point, one.side), []).append(one)
    for code, place in atlas_placements():
        errors = [
            one.place.error(place.x, place.y) / one.rule.tol
            for one in ruled.get((place.view, code, place.side), ())
        ]
        assert errors, f"{code} has no rule in {place.view} {place.side}"
        assert min(errors) <= 1, f"{code} {place.view} {place.side}"
        checked += 1
    assert checked > 10


@placements_written
def test_the_shipped_placements_follow_the_rules() -> None:
    bodies = {view: body(view) for view in PATHS}
    assert placement_faults(shipped(), bodies) == []


@placements_written
def test_every_point_is_placed_or_named_with_a_reason() -> None:
    places, unshown = read_placements(PLACEMENTS)
    assert list(places) == [code for code in CODES if code in places]
    assert places.keys() | unshown.keys() == set(CODES)
    assert not places.keys() & unshown.keys()


@placements_written
def test_no_placement_is_in_a_view_that_is_not_there() -> None:
    views = {place.view for places in shipped().values() for place in places}
    assert views <= drawing_names().keys()


@placements_written
def test_the_placements_were_written_from_these_drawings_and_rules() -> None:
    found = placements(map(body, PATHS))
    text = PLACEMENTS.read_text(encoding="utf-8")
    assert text == placements_text(found, UNSHOWN), "run: python -m tools.place_points"
