"""The files become one atlas in which all references hold; faults hide nothing else."""

from pathlib import Path

import pytest

from explorer.domain.problems import Problem, Severity
from explorer.domain.sides import BodySide
from explorer.services.atlas_files import load
from tests.services.sample_files import (
    CONDITIONS,
    POINTS,
    REGIONS,
    ROUTINES,
    SAMPLES,
    VIEWS,
    edited,
    marked,
    place_of,
    problems_with,
    write_samples,
)


def places(problems: tuple[Problem, ...]) -> list[tuple[str, int, int]]:
    return [(Path(p.path).name, p.line, p.column) for p in problems]


def errors(problems: tuple[Problem, ...]) -> list[Problem]:
    return [p for p in problems if p.severity is Severity.ERROR]


def test_sound_files_have_no_problems(tmp_path: Path) -> None:
    atlas, problems = load(write_samples(tmp_path))
    assert problems == ()
    assert list(atlas.points) == ["BL23", "GV4", "ST36"]
    assert [len(table) for table in atlas] == [
        3,
        2,
        1,
        1,
        2,
        2,
        1,
        0,
        1,
        1,
        1,
        1,
        0,
        0,
        0,
    ]


def test_a_point_of_both_sides_gets_its_mirrored_place(tmp_path: Path) -> None:
    atlas, _ = load(write_samples(tmp_path))
    left, right = atlas.points["BL23"].placements
    assert (left.side, left.x, left.y) == (BodySide.LEFT, 370, 700.5)
    assert (right.side, right.x, right.y) == (BodySide.RIGHT, 430, 700.5)


def test_a_point_of_the_midline_keeps_its_one_place(tmp_path: Path) -> None:
    atlas, _ = load(write_samples(tmp_path))
    assert len(atlas.points["GV4"].placements) == 1


# What stands in the points file; what replaces it, with a ¦ where the fault is;
# a word of what is told.
CONTRADICTIONS: list[tuple[str, str, str]] = [
    ("region: lower-back", "region: ¦lower-beck", '"lower-back"?'),
    ("view: back", "view: ¦bakc", '"back"?'),
    ("[low-back-pain]", "[¦low-bak-pain]", '"low-back-pain"?'),
    ("reach: easy", "reach: easy\n    substitutes: [¦GV44]", '"GV4"?'),
    ("reach: easy", "reach: easy\n    substitutes: [¦BL23]", "its own"),
    ("reach: easy", "reach: easy\n    cautions: [¦tool]", "no caution"),
    ("codes: [UB23]", "codes: [¦GV4]", "another point"),
    ("side: left", "side: ¦mid", "both sides"),
    ("sides: both", "sides: ¦mid", "both sides"),
    ("x: 370", "x: ¦430", '"x: 370"'),
    ("x: 370", "x: ¦801", "from 0 to 800"),
    ("x: 370", "x: ¦-0.5", "from 0 to 800"),
    ("y: 700.5", "y: ¦1800.5", "from 0 to 1800"),
    ("self_pressure: ok", "self_pressure: ¦gentle", "reason"),
    (
        "y: 700.5}\n",
        "y: 700.5}\n      - {view: ¦back, side: left, x: 1, y: 1}\n",
        "twice",
    ),
]


@pytest.mark.parametrize(
    ("old", "new", "word"), CONTRADICTIONS, ids=[c[1][:40] for c in CONTRADICTIONS]
)
def test_a_point_that_contradicts_the_atlas_is_left_out(
    old: str, new: str, word: str, tmp_path: Path
) -> None:
    text, (line, column) = marked(edited(POINTS, old, new))
    atlas, problems = load(write_samples(tmp_path, points=text))
    (error,) = errors(problems)
    assert (error.line, error.column) == (line, column)
    assert word in str(error)
    assert set(atlas.points) == {"GV4", "ST36"}


def test_a_point_to_avoid_has_no_massage_and_no_place_in_a_routine(
    tmp_path: Path,
) -> None:
    avoid = "self_pressure: avoid\n    self_pressure_reason: Not by oneself."
    text = edited(POINTS, "self_pressure: ok", avoid)
    problems = problems_with(tmp_path, points=text)
    assert {"massage", "to avoid"} <= {
        word for word in ("massage", "to avoid") for p in problems if word in p.cause
    }


def test_a_point_of_the_midline_is_placed_and_held_there(tmp_path: Path) -> None:
    text = edited(POINTS, "bilateral: true", "bilateral: false")
    problems = errors(problems_with(tmp_path, points=text))
    side, sides = place_of(text, "left, x"), place_of(text, "both\n")
    assert [(p.line, p.column) for p in problems] == [side, sides]


@pytest.mark.parametrize(
    ("old", "new", "word"),
    [
        ("point: BL23", "point: ¦BL32", '"BL23"?'),
        ("sides: both", "sides: ¦mid", "left-right"),
        ("[low-back-pain]", "[¦back-pain]", "condition"),
        ("seconds: 60", "seconds: ¦1:00", "write 60"),
    ],
)
def test_a_damaged_routine_is_left_out(
    old: str, new: str, word: str, tmp_path: Path
) -> None:
    text, place = marked(edited(ROUTINES, old, new))
    atlas, problems = load(write_samples(tmp_path, routines=text))
    assert [(p.line, p.column) for p in problems] == [place]
    assert word in str(problems[0])
    assert not atlas.routines
    assert len(atlas.points) == 3


def test_a_condition_that_lists_a_point_in_vain_is_a_warning(tmp_path: Path) -> None:
    text, place = marked(edited(CONDITIONS, "points: [ST36]", "points: [ST36, ¦GV4]"))
    atlas, problems = load(write_samples(tmp_path, conditions=text))
    assert [(p.line, p.column) for p in problems] == [place]
    assert problems[0].severity is Severity.WARNING
    assert "points.yaml" in problems[0].cure
    assert "GV4" in atlas.conditions["knee-pain"].points


def test_a_point_may_know_more_conditions_than_list_it(tmp_path: Path) -> None:
    text = edited(POINTS, "[knee-pain]", "[knee-pain, low-back-pain]")
    _, problems = load(write_samples(tmp_path, points=text))
    assert problems == ()


def test_a_condition_lists_no_point_to_avoid(tmp_path: Path) -> None:
    points = edited(POINTS, "self_pressure: ok", "self_pressure: avoid")
    problems = load(write_samples(tmp_path, points=points)).problems
    assert any("is a point to avoid" in p.cause for p in problems)


def test_a_condition_lists_something_easy_to_reach(tmp_path: Path) -> None:
    points = POINTS.replace("reach: easy", "reach: partner")
    problems = load(write_samples(tmp_path, points=points)).problems
    assert any("easy to reach" in p.cause for p in problems)


def test_a_distant_point_is_one_of_the_points(tmp_path: Path) -> None:
    text, place = marked(
        edited(CONDITIONS, "points: [ST36]", "points: [ST36]\n    distant: [¦GV4]")
    )
    problems = load(write_samples(tmp_path, conditions=text)).problems
    assert place in [(p.line, p.column) for p in problems]


def test_a_code_used_twice_is_told_with_both_places(tmp_path: Path) -> None:
    text, place = marked(edited(POINTS, "code: GV4", "code: ¦BL23"))
    atlas, problems = load(write_samples(tmp_path, points=text))
    first = errors(problems)[0]
    assert (first.line, first.column) == place
    assert "line 2" in first.cause
    assert atlas.points["BL23"].title.startswith("Lower back, two")


def test_a_damaged_point_is_told_once_and_no_reference_to_it_is_left(
    tmp_path: Path,
) -> None:
    text = edited(POINTS, "hold_seconds: 90", "hold_seconds: 1:30")
    atlas, problems = load(write_samples(tmp_path, points=text))
    assert len(problems) == 1
    assert atlas.conditions["low-back-pain"].points == ("GV4",)
    assert atlas.points["GV4"].substitutes == ()
    assert [step.point for step in atlas.routines["short-break"].steps] == [
        "ST36",
        "GV4",
    ]


def test_a_point_lost_to_a_missing_comma_is_told_once(tmp_path: Path) -> None:
    text, place = marked(edited(POINTS, "side: left, x", "side: left ¦x"))
    _, problems = load(write_samples(tmp_path, points=text))
    assert len(problems) == 1
    assert problems[0].line == place[0]


def test_what_is_built_on_a_damaged_entry_is_left_out_with_a_word(
    tmp_path: Path,
) -> None:
    text = edited(REGIONS, "label: Knee", "label: [Knee]")
    atlas, problems = load(write_samples(tmp_path, regions=text))
    assert "ST36" not in atlas.points
    assert [p.severity for p in problems] == [Severity.ERROR, Severity.WARNING]
    assert "left out" in problems[1].cause


@pytest.mark.parametrize("name", SAMPLES)
def test_one_missing_file_is_one_problem_and_the_rest_loads(
    name: str, tmp_path: Path
) -> None:
    (write_samples(tmp_path) / name).unlink()
    atlas, problems = load(tmp_path)
    assert [Path(p.path).name for p in errors(problems)] == [name]
    assert sum(len(table) for table in atlas) > 0


def test_a_list_under_an_unknown_or_a_second_key_is_told(tmp_path: Path) -> None:
    problems = problems_with(
        tmp_path, views=VIEWS + "view: []\nviews: []\nregions: x\n"
    )
    assert [p.cause.split(" ")[0] for p in problems] == ['"view"', "the", '"regions"']
    assert '"views"?' in problems[0].cure
    assert "line 1" in problems[1].cause


def test_a_thousand_faults_are_summed_up(tmp_path: Path) -> None:
    problems = problems_with(tmp_path, views=VIEWS + "  - {a: b}\n" * 1000)
    assert len(problems) == 201
    assert "more faults" in problems[-1].cause
