"""A measuring line leads in WHO's cun from what a person can feel to the point."""

import pytest
import yaml

from tests.placement.bodies import make_body, make_rule
from tools.placing.felt_landmarks import ByHand, Distance, FeltLandmarks
from tools.placing.measuring_lines import DrawnLine, LineMaker, NoLine, as_yaml
from tools.placing.measuring_steps import Step
from tools.placing.rule_book import Rule, Term

FELT = FeltLandmarks(
    {
        "navel": "navel",
        "hip": "hip bone",
        "knee": "height of the knee",
        "vertex+navel": "between crown and navel",
        "flank": "side of the waist",
        "LU9": "dip",
    },
    levels=frozenset({"knee"}),
)
WHO = {
    "LU1": Distance((2.0,)),
    "LU2": Distance((2.0, 3.0)),
    "LU3": Distance((), "half"),
    "LU4": Distance((2.0, 4.0)),
    "LU5": Distance((), "third"),
    "LU6": Distance((0.75,)),
}


def lines(*rules: Rule, felt: FeltLandmarks = FELT) -> list[DrawnLine | NoLine]:
    return list(LineMaker(make_body(*rules), felt, WHO).lines())


def line(code: str, rule: object, *others: Rule) -> DrawnLine:
    made = lines(make_rule(code, rule, pair=True), *others)[0]
    assert isinstance(made, DrawnLine), made
    return made


def legs(made: DrawnLine) -> list[tuple[float, float, float]]:
    return [
        (round(x, 6), round(y, 6), step.cun)
        for step in made.steps
        for x, y in [step.spot]
    ]


def test_it_starts_at_the_landmark_and_ends_on_the_point() -> None:
    made = line("LU1", {"move": "navel", "lat": [2, "step"]})
    assert (made.side, made.felt, made.start) == ("left", "navel", (50, 40))
    assert legs(made) == [(70, 40, 2)]


def test_one_measures_along_the_body_and_then_across() -> None:
    rule = {"move": "navel", "lat": [2, "step"], "sup": [-3, "step"]}
    assert legs(line("LU2", rule)) == [(50, 70, 3), (70, 70, 2)]


def test_a_point_beside_another_is_measured_from_its_landmark() -> None:
    other = make_rule("LU2", {"move": "navel", "sup": [3, "step"]}, pair=True)
    made = line("LU1", {"move": "@LU2", "lat": [2, "step"]}, other)
    assert made.felt == "navel"
    assert legs(made) == [(50, 10, 3), (70, 10, 2)]


def test_a_point_that_can_be_felt_is_a_landmark_itself() -> None:
    other = make_rule("LU9", {"move": "navel", "sup": [1, "step"]}, pair=True)
    made = line("LU1", {"move": "@LU9", "sup": [2, "step"]}, other)
    assert (made.felt, legs(made)) == ("dip", [(50, 10, 2)])


def test_it_is_counted_from_the_end_that_who_counts_from() -> None:
    made = line("LU1", {"on": ["navel", "hip-*"], "cun": 3, "of": 5})
    assert (made.felt, made.steps[0].cun) == ("hip bone", 2)


def test_half_of_a_way_is_told_with_where_it_leads() -> None:
    made = line("LU3", {"on": ["navel", "hip-*"], "t": 0.5})
    assert (made.steps[0].share, made.steps[0].towards) == ("half", "hip bone")


def test_a_third_may_be_told_from_either_end() -> None:
    near = line("LU5", {"on": ["navel", "hip-*"], "cun": 1, "of": 3})
    far = line("LU5", {"on": ["navel", "hip-*"], "cun": 2, "of": 3})
    assert (near.felt, near.steps[0].towards) == ("navel", "hip bone")
    assert (far.felt, far.steps[0].towards) == ("hip bone", "navel")


def test_half_of_a_long_measured_way_is_said_to_be_half() -> None:
    made = line("LU4", {"on": ["navel", "hip-*"], "cun": 4, "of": 8})
    assert made.steps[0].share == "half"


def test_half_way_from_a_spot_that_is_not_felt_says_nothing() -> None:
    beside = {"move": "navel", "lat": [1, "step"]}
    rule = make_rule("LU3", {"on": [beside, "hip-*"], "t": 0.5}, pair=True)
    assert lines(rule) == []


def test_a_spot_between_two_landmarks_may_have_a_name() -> None:
    between = {"on": ["vertex", "navel"], "t": 0.5}
    made = line("LU1", {"move": between, "sup": [-2, "step"]})
    assert made.felt == "between crown and navel"
    assert (made.start, legs(made)) == ((50, 20), [(50, 40, 2)])


def test_one_number_for_a_slanting_way_is_one_leg() -> None:
    made = line("LU6", {"move": "navel", "lat": [0.6, "step"], "sup": [0.6, "step"]})
    assert legs(made) == [(56, 34, 0.75)]


def test_along_the_outline_the_line_bends() -> None:
    corner = {"move": "flank-*", "sup": [5, "step"]}
    ends = ["flank-*", "vertex"]
    made = line("LU1", {"contour": ends, "over": corner, "cun": 2, "of": 10})
    assert [step.is_measured for step in made.steps] == [False, False, True]
    assert (made.felt, made.steps[-1].spot) == ("side of the waist", (100, 30))


def test_only_the_height_counts_where_a_line_crosses_it() -> None:
    height = {"move": "hip-*", "sup": [2, "step"]}
    made = line("LU1", {"xy": ["knee-*", height]})
    assert legs(made) == [(80, 40, 2)]
    far = line("LU1", {"xy": [{"move": "navel", "lat": [1, "step"]}, height]})
    assert legs(far) == [(80, 40, 2), (60, 40, 0)]


def test_a_level_is_met_where_the_line_crosses_it() -> None:
    height = {"move": "knee-*", "sup": [2, "step"]}
    made = line("LU1", {"on": ["navel", "sole"], "aty": height})
    assert (made.start, legs(made)) == ((50, 90), [(50, 70, 2)])


def test_a_nudge_only_moves_the_end() -> None:
    nudged = {"move": {"move": "navel", "lat": [2, "step"]}, "sup": [0.5, "step"]}
    assert legs(line("LU1", nudged)) == [(70, 35, 2)]


def test_a_point_far_beside_the_measure_is_reached_by_a_bare_leg() -> None:
    beside = {"move": {"move": "navel", "lat": [2, "step"]}, "sup": [1, "step"]}
    assert legs(line("LU1", beside)) == [(70, 40, 2), (70, 30, 0)]


def test_a_level_is_met_straight_below_the_point() -> None:
    knee = {"move": "knee-*", "sup": [2, "step"]}
    made = line("LU1", {"move": knee, "lat": [-1, "step"]})
    assert (made.start, legs(made)) == ((70, 90), [(70, 70, 2)])


@pytest.mark.parametrize(
    ("code", "rule", "reason"),
    [
        ("LU1", {"move": "navel", "lat": [1, "step"]}, "numbers that WHO lacks"),
        ("LU1", {"move": "sole", "sup": [2, "step"]}, "no felt landmark"),
        ("LU1", "navel", "no felt landmark"),
        ("LU4", {"move": "hip-*", "lat": [4, "step"]}, "beside the body"),
    ],
)
def test_there_is_no_line_without_an_honest_measure(
    code: str, rule: object, reason: str
) -> None:
    (made,) = lines(make_rule(code, rule, pair=True))
    assert isinstance(made, NoLine)
    assert reason in made.reason


def test_a_distance_of_another_point_is_no_measure_of_this_one() -> None:
    other = make_rule("LU2", {"move": "navel", "sup": [3, "step"]}, pair=True)
    rule = make_rule("LU1", {"move": "@LU2", "lat": [0.5, "step"]}, pair=True)
    (made, _) = lines(rule, other)
    assert isinstance(made, NoLine)
    assert made.reason == "3 cun are those of LU2"


def test_a_line_by_hand_ends_where_the_rule_says() -> None:
    by_hand = ByHand("LU1", "front", Term(move="hip-*", sup=(2, "step")))
    felt = FeltLandmarks(FELT.landmarks, by_hand=(by_hand,))
    (made,) = lines(make_rule("LU1", "vertex", pair=True), felt=felt)
    assert isinstance(made, NoLine)
    at = {"move": "hip-*", "sup": [2, "step"], "lat": [0.3, "step"]}
    (made,) = lines(make_rule("LU1", at, pair=True), felt=felt)
    assert isinstance(made, DrawnLine)
    assert legs(made) == [(83, 40, 2)]


def test_a_point_may_be_left_without_a_line() -> None:
    felt = FeltLandmarks(FELT.landmarks, without_line={"LU1/front": "too many"})
    rule = make_rule("LU1", {"move": "navel", "lat": [2, "step"]}, pair=True)
    assert lines(rule, felt=felt) == [NoLine("LU1", "front", "too many")]


def test_several_places_of_a_point_are_counted_on_each_side() -> None:
    rules = [
        make_rule(f"LU1#{nth}", {"move": "navel", "sup": [sign * 2, "step"]})
        for nth, sign in ((1, 1), (2, -1))
    ]
    rules.append(make_rule("LU1#3", {"move": "navel", "lat": [2, "step"]}, pair=True))
    made = [one for one in lines(*rules) if isinstance(one, DrawnLine)]
    assert [(one.code, one.side, one.nth) for one in made] == [
        ("LU1", "mid", 0),
        ("LU1", "mid", 1),
        ("LU1", "left", 0),
    ]


def test_the_file_says_what_was_made() -> None:
    steps = (
        Step((1, 2), "LU1"),
        Step((3.004, 4), "LU1", cun=1.5, unit=10),
        Step((5, 6), "LU1", share="half", towards="hip bone"),
    )
    made = DrawnLine("LU1", "front", "left", (0, 0.5), "navel", steps, 1)
    (entry,) = yaml.safe_load(as_yaml([made]))["measures"]
    assert entry["code"] == "LU1"
    assert entry["ways"] == [
        {
            "view": "front",
            "side": "left",
            "nth": 1,
            "start": [0, 0.5],
            "felt": "navel",
            "legs": [
                {"to": [1, 2]},
                {"to": [3.0, 4], "cun": 1.5},
                {"to": [5, 6], "share": "half", "towards": "hip bone"},
            ],
        }
    ]
