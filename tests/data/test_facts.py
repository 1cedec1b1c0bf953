"""Names, codes and cautions of the shipped points against a table of facts.

`point_facts.csv` holds names and pages as the WHO standard of 2008 has them (the extra
points after a textbook list), `required_cautions.csv` the codes of the safety rules.
"""

import csv
from collections import Counter
from pathlib import Path

import pytest

from explorer.domain.atlas import Atlas
from explorer.domain.points import Reach, SelfPressure
from explorer.domain.session_plan import seconds_total
from explorer.services.atlas_files import load
from explorer.services.resources import data_dir

FACTS = Path(__file__).with_name("point_facts.csv")
RULES = Path(__file__).with_name("required_cautions.csv")
CHANNELS = (
    "LU:11 LI:20 ST:45 SP:21 HT:9 SI:19 BL:67 KI:27 PC:9 TE:23 GB:44 LR:14 GV:28 CV:24"
)
EXTRA_POINTS = 34
NEVER_STRONG = ("LU8", "LU9")


def required_cautions() -> dict[str, tuple[str, ...]]:
    """The codes that the safety rules name, by the caution that they must carry."""
    with RULES.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file)
        return {row["caution"]: tuple(row["codes"].split()) for row in rows}


REQUIRED = required_cautions()


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return load(data_dir()).atlas


@pytest.fixture(scope="module")
def facts() -> dict[str, dict[str, str]]:
    with FACTS.open(encoding="utf-8", newline="") as file:
        return {row["code"]: row for row in csv.DictReader(file)}


def test_every_point_is_there_once(
    atlas: Atlas, facts: dict[str, dict[str, str]]
) -> None:
    assert set(atlas.points) == set(facts)
    wanted = dict(pair.split(":") for pair in CHANNELS.split())
    counted = Counter(code[:2] for code in atlas.points)
    assert counted.pop("EX") == EXTRA_POINTS
    assert counted == {channel: int(many) for channel, many in wanted.items()}


def test_names_are_those_of_the_table(
    atlas: Atlas, facts: dict[str, dict[str, str]]
) -> None:
    for code, row in facts.items():
        point = atlas.points[code]
        names = (point.names.pinyin, point.names.hanzi, point.names.english)
        assert names == (row["pinyin"], row["hanzi"], row["english"]), code
        assert point.bilateral is (row["bilateral"] == "true"), code
        assert "; ".join(point.special) == row["special"], code


def test_the_page_of_the_standard_is_named(
    atlas: Atlas, facts: dict[str, dict[str, str]]
) -> None:
    for code, row in facts.items():
        named = f"2008, p. {row['who_page']}" if row["who_page"] else "not in the WHO"
        assert any(named in source for source in atlas.points[code].sources), code


@pytest.mark.parametrize("caution", REQUIRED)
def test_no_caution_of_the_safety_rules_is_missing(atlas: Atlas, caution: str) -> None:
    lacking = [c for c in REQUIRED[caution] if caution not in atlas.points[c].cautions]
    assert lacking == []


def test_every_point_has_a_caution_and_a_certainty(atlas: Atlas) -> None:
    for point in atlas.points.values():
        assert point.cautions, point.code
        assert point.certainty


def test_what_is_not_pressed_has_no_steps_and_no_timer(atlas: Atlas) -> None:
    for code in REQUIRED["reference-only"]:
        assert atlas.points[code].self_pressure is SelfPressure.AVOID, code
    for point in atlas.points.values():
        if point.self_pressure is SelfPressure.AVOID:
            assert "reference-only" in point.cautions, point.code
            assert point.self_pressure_reason, point.code
            assert not point.massage, point.code
            assert not point.hold_seconds, point.code
            assert not point.conditions, point.code
        else:
            assert "reference-only" not in point.cautions, point.code


def test_the_pulse_at_the_wrist_is_never_pressed_hard(atlas: Atlas) -> None:
    in_routines = {
        step.point for routine in atlas.routines.values() for step in routine.steps
    }
    for code in NEVER_STRONG:
        assert atlas.points[code].self_pressure is SelfPressure.GENTLE
        assert code not in in_routines


def test_points_say_all_that_a_person_needs(atlas: Atlas) -> None:
    for point in atlas.points.values():
        assert len(point.find) == 3, point.code
        assert len(point.benefits) >= 2, point.code
        assert point.anatomy, point.code
        assert point.under, point.code
        if point.self_pressure is not SelfPressure.AVOID:
            assert 3 <= len(point.massage) <= 6, point.code
            assert point.tool, point.code
            assert point.posture, point.code


def test_what_is_hard_to_reach_names_something_easier(atlas: Atlas) -> None:
    for point in atlas.points.values():
        if point.self_pressure is SelfPressure.AVOID or point.reach is Reach.EASY:
            continue
        others = [atlas.points[code] for code in point.substitutes]
        assert others, point.code
        assert all(p.self_pressure is not SelfPressure.AVOID for p in others)


def test_complaints_lead_to_what_can_be_pressed(atlas: Atlas) -> None:
    for condition in atlas.conditions.values():
        points = [atlas.points[code] for code in condition.points]
        assert any(point.reach is Reach.EASY for point in points), condition.id
        assert all(p.self_pressure is not SelfPressure.AVOID for p in points)
        assert condition.red_flags, condition.id


SHORT_VARIANTS = {
    "low-back-three-minutes": 3,
    "low-back-six-minutes": 6,
    "low-back-ten-minutes": 10,
}


@pytest.mark.parametrize("routine", SHORT_VARIANTS)
def test_a_routine_takes_the_minutes_of_its_name(atlas: Atlas, routine: str) -> None:
    minutes = seconds_total(atlas.routines[routine]) / 60
    assert minutes == pytest.approx(SHORT_VARIANTS[routine], abs=0.5)


def test_a_step_is_held_no_longer_than_studies_did(atlas: Atlas) -> None:
    for routine in atlas.routines.values():
        assert all(10 <= step.seconds <= 180 for step in routine.steps), routine.id
