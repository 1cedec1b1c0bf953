"""A marker that is not where its rule wants it is found, whatever is wrong with it."""

import pytest

from explorer.domain.points import Placement
from explorer.domain.sides import BodySide
from tests.placement.bodies import PROFILE, make_body, make_rule
from tools.placing.faults import placement_faults
from tools.placing.placements import Placements, placements

LEFT, RIGHT, MID = BodySide.LEFT, BodySide.RIGHT, BodySide.MID
BODY = make_body(
    make_rule("LU1", "hip-*", pair=True),
    make_rule("EX-LE5#1", "knee-*", pair=True),
    make_rule("EX-LE5#2", {"move": "knee-*", "sup": [1, "step"]}, pair=True),
    make_rule("CV8", "navel"),
)


def faults(**changed: tuple[Placement, ...]) -> list[str]:
    """What is found when the places of some points are others."""
    sound = placements([BODY])
    return placement_faults({**sound, **changed}, {"front": BODY})


def at(x: float, y: float, side: BodySide = MID) -> Placement:
    return Placement("front", side, x, y)


def test_places_that_follow_the_rules_are_without_fault() -> None:
    assert faults() == []


def test_a_marker_one_cun_off_is_found_with_place_and_reason() -> None:
    assert faults(CV8=(at(50, 50),)) == [
        "CV8 front mid: 1.00 cun from (50.0, 40.0), allowed 0.5; rule: where it is"
    ]


def test_a_marker_within_its_tolerance_is_left_alone() -> None:
    assert faults(CV8=(at(50, 44.9),)) == []


def test_markers_whose_sides_are_exchanged_are_found() -> None:
    found = faults(LU1=(at(20, 60, LEFT), at(80, 60, RIGHT)))
    assert [fault[:14] for fault in found] == ["LU1 front left", "LU1 front righ"]


def test_a_drawing_turned_left_to_right_is_found_in_every_pair() -> None:
    sound = placements([BODY])
    mirrored: Placements = {
        code: tuple(
            Placement(place.view, place.side, 100 - place.x, place.y)
            for place in places
        )
        for code, places in sound.items()
    }
    assert len(placement_faults(mirrored, {"front": BODY})) == 6


@pytest.mark.parametrize("left", [(), (at(80, 60, LEFT),)])
def test_a_missing_marker_is_found(left: tuple[Placement, ...]) -> None:
    assert "LU1 front right: 0 markers, 1 by the rules" in faults(LU1=left)


def test_one_missing_place_of_several_is_found() -> None:
    one = at(80, 90, LEFT), at(20, 90, RIGHT)
    assert faults(**{"EX-LE5": one}) == [
        "EX-LE5 front left: 1 markers, 2 by the rules",
        "EX-LE5 front right: 1 markers, 2 by the rules",
    ]


def test_a_marker_without_a_rule_is_found() -> None:
    assert faults(ST36=(at(50, 50),)) == ["ST36 front mid: 1 markers, 0 by the rules"]


def test_a_marker_outside_the_silhouette_is_found() -> None:
    assert "CV8 front mid: outside the silhouette" in faults(CV8=(at(50, -4),))


def test_a_pair_that_does_not_mirror_is_found_within_its_tolerance() -> None:
    uneven = at(81, 60, LEFT), at(20, 60, RIGHT)
    assert faults(LU1=uneven) == ["LU1 front: left and right do not mirror each other"]


def test_a_view_of_one_side_has_nothing_to_mirror() -> None:
    side = make_body(make_rule("LU1", "hip-*", pair=True), frame=PROFILE)
    places = placements([side])
    assert places == {"LU1": (at(80, 60, LEFT),)}
    assert placement_faults(places, {"front": side}) == []


def test_other_views_are_not_looked_at() -> None:
    assert placement_faults(placements([BODY]), {}) == []
