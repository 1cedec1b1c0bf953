"""The file of placements says what was worked out, and can be read again."""

from pathlib import Path

import pytest

from explorer.domain.points import Placement
from explorer.domain.sides import BodySide
from tests.placement.bodies import make_body, make_rule
from tools.placing.placements import Placements, placements
from tools.placing.placements_file import (
    placements_csv,
    placements_text,
    read_placements,
)

LEFT, RIGHT, MID = BodySide.LEFT, BodySide.RIGHT, BodySide.MID


def found() -> Placements:
    rules = (
        make_rule("EX-LE5#1", "hip-*", pair=True),
        make_rule("EX-LE5#2", "knee-*", pair=True),
        make_rule("CV8", "navel"),
        make_rule("LU1", {"on": ["hip-*", "navel"], "t": 1 / 3}, pair=True),
    )
    return placements([make_body(*rules)])


def test_points_follow_each_other_in_the_order_of_the_channels() -> None:
    assert list(found()) == ["LU1", "CV8", "EX-LE5"]


def test_a_pair_is_two_placements_with_two_decimals() -> None:
    assert found()["LU1"] == (
        Placement("front", LEFT, 70.0, 53.33),
        Placement("front", RIGHT, 30.0, 53.33),
    )


def test_the_midline_is_one_placement() -> None:
    assert found()["CV8"] == (Placement("front", MID, 50.0, 40.0),)


def test_each_place_of_a_point_has_its_own_entries() -> None:
    sides = [(place.side, place.y) for place in found()["EX-LE5"]]
    assert sides == [(LEFT, 60), (RIGHT, 60), (LEFT, 90), (RIGHT, 90)]


def test_what_is_written_can_be_read_again(tmp_path: Path) -> None:
    path = tmp_path / "placements.yaml"
    unshown = {"CV1": "hidden: in a fold, where nobody draws it"}
    path.write_text(placements_text(found(), unshown), encoding="utf-8")
    assert read_placements(path) == (found(), unshown)


def test_a_damaged_file_is_not_read_as_if_it_were_whole(tmp_path: Path) -> None:
    path = tmp_path / "placements.yaml"
    text = placements_text(found(), {}).replace("places: [", "places: {", 1)
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=r"placements\.yaml"):
        read_placements(path)


def test_no_line_is_longer_than_120() -> None:
    places = tuple(
        Placement("hand-thumb-side", LEFT, 1000.25, 1000.25 + n) for n in range(9)
    )
    text = placements_text({"EX-UE9": places}, {})
    assert max(map(len, text.splitlines())) <= 120
    assert text.count("hand-thumb-side") == 9


def test_a_table_for_other_checkers_has_a_letter_for_the_side() -> None:
    assert placements_csv(found()).splitlines()[:4] == [
        "code,view,side,x,y",
        "LU1,front,l,70.00,53.33",
        "LU1,front,r,30.00,53.33",
        "CV8,front,m,50.00,40.00",
    ]
