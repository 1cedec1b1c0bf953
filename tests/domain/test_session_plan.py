"""A routine or a point becomes a session with the words that its screen needs."""

import pytest
from msgspec.structs import replace

from explorer.domain.errors import NotInAtlasError
from explorer.domain.hold_phases import PhaseKind
from explorer.domain.points import SelfPressure
from explorer.domain.session_plan import (
    EmptyRoutineError,
    HoldLengthError,
    NotForSelfPressingError,
    plan_point,
    plan_routine,
    seconds_total,
)
from explorer.domain.sides import HoldSides
from tests.builders import (
    make_atlas,
    make_caution,
    make_point,
    make_routine,
    make_step,
)

BELLY = make_caution("belly", "Soft belly only", "Press on the out-breath.")
PREGNANCY = make_caution()
POINTS = (
    make_point("BL23", sides=HoldSides.BOTH),
    make_point("LI4", cautions=("pregnancy",)),
    make_point("CV6", bilateral=False, cautions=("belly", "pregnancy")),
)
ROUTINE = make_routine(
    steps=(
        make_step("BL23", HoldSides.BOTH, 60),
        make_step("LI4", HoldSides.LEFT_RIGHT, 45),
        make_step("CV6", HoldSides.MID, 30),
    )
)
ATLAS = make_atlas(points=POINTS, cautions=(PREGNANCY, BELLY), routines=(ROUTINE,))


def test_the_total_is_the_sum_of_all_phases() -> None:
    # 10 s ready before each step, 5 s between the sides of the second.
    assert seconds_total(ROUTINE) == (10 + 60) + (10 + 45 + 5 + 45) + (10 + 30)
    assert plan_routine(ATLAS, ROUTINE.id).seconds_total == seconds_total(ROUTINE)


def test_a_single_point_is_held_for_its_own_seconds() -> None:
    phases = plan_point(ATLAS, "LI4").phases
    assert [phase.seconds for phase in phases] == [10, 60, 5, 60]


def test_other_seconds_may_be_asked_for() -> None:
    phases = plan_point(ATLAS, "LI4", 5).phases
    assert [phase.seconds for phase in phases] == [10, 5, 5, 5]


@pytest.mark.parametrize("seconds", [-5, 0, 4, 601])
def test_a_length_that_cannot_be_meant_is_refused(seconds: int) -> None:
    with pytest.raises(HoldLengthError, match="choose 5 to 600 seconds"):
        plan_point(ATLAS, "LI4", seconds)


def test_every_caution_of_the_session_is_told_once() -> None:
    titles = [caution.title for caution in plan_routine(ATLAS, ROUTINE.id).cautions]
    assert titles == [f"{PREGNANCY.title} (LI4, CV6)", f"{BELLY.title} (CV6)"]


def test_each_step_knows_its_own_cautions() -> None:
    steps = plan_routine(ATLAS, ROUTINE.id).steps
    assert [len(step.cautions) for step in steps] == [0, 1, 2]


def test_a_step_says_where_and_how_in_whole_sentences() -> None:
    routine = make_routine(steps=(replace(make_step(), technique="fists, lean back"),))
    (step,) = plan_routine(make_atlas(routines=(routine,)), routine.id).steps
    assert step.where == "Find the waist. Go two fingers out. Feel for a sore hollow."
    assert step.how == "Fists, lean back. Lean in slowly. Hold and breathe."


AVOIDED = replace(
    make_point("BL1"),
    self_pressure=SelfPressure.AVOID,
    self_pressure_reason="It lies at the eye.",
)


def test_a_point_not_for_self_pressing_cannot_be_practised_alone() -> None:
    with pytest.raises(NotForSelfPressingError, match=r"BL1 .* at the eye"):
        plan_point(make_atlas(points=(AVOIDED,)), "BL1")


def test_nor_as_part_of_a_routine() -> None:
    routine = make_routine(steps=(make_step(), make_step("BL1")))
    atlas = make_atlas(points=(make_point(), AVOIDED), routines=(routine,))
    with pytest.raises(NotForSelfPressingError):
        plan_routine(atlas, routine.id)


def test_what_is_not_in_the_atlas_is_said_so() -> None:
    with pytest.raises(NotInAtlasError):
        plan_routine(ATLAS, "nowhere")
    with pytest.raises(NotInAtlasError):
        plan_point(ATLAS, "XX1")


def test_a_routine_without_steps_is_said_so() -> None:
    routine = make_routine(steps=())
    with pytest.raises(EmptyRoutineError, match="has no steps yet"):
        plan_routine(make_atlas(routines=(routine,)), routine.id)


def test_a_session_always_begins_with_time_to_find_the_point() -> None:
    plans = [plan_point(ATLAS, point.code) for point in POINTS]
    assert {plan.phases[0].kind for plan in plans} == {PhaseKind.READY}
