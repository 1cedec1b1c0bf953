"""The shipped rules of "Safe for me", against what safety has to say of each answer."""

from functools import cache

import pytest

from explorer.domain.atlas import Atlas
from explorer.domain.personal_atlas import fitted
from explorer.domain.points import SelfPressure
from explorer.domain.profile import Answer, Profile
from explorer.services.atlas_files import load
from explorer.services.resources import data_dir

ANSWERS = (
    *("pregnant", "bleeding", "numb-skin", "brittle-bones", "varicose-veins"),
    *("blood-clot", "recent-injury", "heart", "serious-illness", "under-18"),
)


@cache
def shipped() -> Atlas:
    return load(data_dir()).atlas


def for_somebody(circumstance: str, *where: str) -> Atlas:
    return fitted(shipped(), Profile((Answer(circumstance, where),), asked=True))


def test_every_question_that_has_to_be_asked_is_there() -> None:
    assert tuple(shipped().circumstances) == ANSWERS


@pytest.mark.parametrize(
    ("answer", "where", "gone"),
    [
        ("pregnant", "", "LI4 SP6 BL60 BL67 GB21 BL32 CV4 CV6 ST25 GB24 LR14 CV12"),
        ("bleeding", "", "GB31 BL25 EX-B3 TE16"),
        ("numb-skin", "ankle-foot", "KI1 LR3 BL60"),
        ("brittle-bones", "", "GV4 BL15 CV17 LU1 BL43 GV14"),
        ("varicose-veins", "", "SP6 BL57 ST36 SP9"),
        ("blood-clot", "arm", "LI10 LU5 ST36 SP6 KI1 LR3"),
        ("recent-injury", "knee", "ST35 EX-LE5 SP10 BL40 GB34"),
        ("recent-injury", "belly-groin", "CV6 CV12 ST25 ST31"),
        ("recent-injury", "head-face", "GB20 EX-HN5 BL2 GV20"),
        ("heart", "", "CV17 GB21 SP21 CV14"),
        ("serious-illness", "", "BL2 TE16 BL25"),
        ("under-18", "", "GB20 BL2 CV3 GV2"),
    ],
)
def test_what_does_not_go_with_an_answer_is_left_out(
    answer: str, where: str, gone: str
) -> None:
    atlas = for_somebody(answer, *where.split())
    avoided = {
        code
        for code in gone.split()
        if atlas.point(code).self_pressure is SelfPressure.AVOID
    }
    assert avoided == set(gone.split())


@pytest.mark.parametrize(
    ("answer", "where", "stays"),
    [
        ("pregnant", "", "PC6 HT7 EX-HN3 GB20"),
        ("bleeding", "", "LI4 PC6 ST36 GB20"),
        ("brittle-bones", "", "LI4 PC6 ST36"),
        ("varicose-veins", "", "LI4 KI1 GB20"),
        ("blood-clot", "lower-leg", "LI4 PC6 GB20"),
        ("recent-injury", "knee", "LI4 PC6 GB20"),
        ("heart", "", "LI4 PC6 ST36"),
        ("serious-illness", "", "LI4 PC6 HT7"),
        ("under-18", "", "LI4 PC6 ST36"),
    ],
)
def test_something_useful_stays(answer: str, where: str, stays: str) -> None:
    atlas = for_somebody(answer, *where.split())
    for code in stays.split():
        assert code not in atlas.left_out


@pytest.mark.parametrize("answer", ["numb-skin", "blood-clot", "recent-injury"])
def test_where_a_place_is_asked_and_none_is_told_everything_is_left_out(
    answer: str,
) -> None:
    pressed = {
        code
        for code, point in shipped().points.items()
        if point.self_pressure is not SelfPressure.AVOID
    }
    assert set(for_somebody(answer).left_out) == pressed


@pytest.mark.parametrize("answer", ANSWERS)
def test_a_gentle_rule_comes_once_for_each_answer(answer: str) -> None:
    """Its caution is found by the answer alone."""
    rules = shipped().circumstances[answer].rules
    assert sum(rule.effect == "gently" for rule in rules) <= 1


def test_all_answers_at_once_leave_the_program_usable() -> None:
    answers = tuple(Answer(each, ("knee",)) for each in ANSWERS)
    atlas = fitted(shipped(), Profile(answers, asked=True))
    assert len(shipped().points) - len(atlas.left_out) > 0
    assert atlas.left_out["LI4"].count("You said:") >= 1
