"""The screen's words follow from where the session stands."""

import pytest

from explorer.domain.hold_phases import PhaseKind, step_phases
from explorer.domain.hold_timer import BreathPhase, PauseReason, Session, start
from explorer.domain.session_view import (
    CautionText,
    PlanStep,
    SessionPlan,
    SessionView,
    clock_text,
    view_of,
)
from explorer.domain.sides import HoldSides

NERVE = CautionText("Tingling", "Ease off if it tingles.")
BELLY = CautionText("Soft belly only", "Press on the out-breath.")
PLAN = SessionPlan(
    title="Two points",
    steps=(
        PlanStep("LI4", "Web of the thumb", "Find the web.", "Knead.", (NERVE,)),
        PlanStep("CV6", "Below the navel", "Two fingers down.", "Sink.", (BELLY,)),
    ),
    phases=step_phases(0, HoldSides.LEFT_RIGHT, 60) + step_phases(1, HoldSides.MID, 45),
    cautions=(NERVE, BELLY),
)
READY, LEFT, CHANGE, RIGHT, READY_TWO, MID, OVER = range(7)


def view_at(
    index: int, elapsed: float = 0.0, paused: PauseReason | None = None
) -> SessionView:
    """The view of the plan some way into one of its phases."""
    return view_of(PLAN, Session(PLAN.phases, index, elapsed, 100.0, paused))


def test_the_big_words_tell_point_and_side_as_the_person_says_them() -> None:
    assert [view_at(index).word for index in range(7)] == [
        "Get ready: LI4, your left side",
        "Hold LI4, your left side",
        "Change to your right side",
        "Hold LI4, your right side",
        "Get ready: CV6, on the middle line",
        "Hold CV6, on the middle line",
        "Done",
    ]


def test_what_comes_next_is_told_in_each_phase() -> None:
    assert [view_at(index).following for index in range(7)] == [
        "hold for 1:00",
        "change to your right side",
        "hold for 1:00",
        "CV6, on the middle line",
        "hold for 0:45",
        "done",
        "",
    ]


def test_getting_ready_shows_where_and_how() -> None:
    assert view_at(READY).instruction == "Find the web.\nKnead."
    assert view_at(LEFT).instruction == "Knead."


def test_steps_count_points_not_phases() -> None:
    assert [view_at(index).step for index in range(7)] == [1, 1, 1, 1, 2, 2, 2]
    assert view_at(LEFT).steps == 2


def test_all_cautions_stand_at_the_start_and_each_points_own_later() -> None:
    assert view_at(READY).cautions == (NERVE, BELLY)
    assert view_at(READY_TWO).cautions == (BELLY,)
    own = PLAN.steps[0].cautions
    assert view_at(LEFT).cautions == own
    done = start(PLAN.phases, 0.0).stop(1.0).session
    assert view_of(PLAN, done).cautions == ()


def test_times_left_are_of_this_hold_and_of_all() -> None:
    view = view_at(LEFT, 15)
    assert view.remaining == "0:45"
    assert view.total_remaining == "2:45"  # 45 + 5 + 60 + 10 + 45
    assert view.fraction == 0.25


def test_at_the_start_the_total_is_the_sum_of_the_phases() -> None:
    view = view_of(PLAN, start(PLAN.phases, 7.0))
    assert view.total_remaining == clock_text(PLAN.seconds_total)


def test_the_breath_is_shown_only_while_holding() -> None:
    shown = [view_at(index, 1.0).breath for index in range(6)]
    rest = None
    breath = BreathPhase.IN
    assert shown == [rest, breath, rest, breath, rest, breath]


@pytest.mark.parametrize(("elapsed", "lungs"), [(0, 0), (2, 0.5), (4, 1), (7, 0.5)])
def test_the_lungs_fill_and_empty(elapsed: float, lungs: float) -> None:
    assert view_at(LEFT, elapsed).lungs == lungs


def test_a_pause_says_why() -> None:
    assert "waits for you" in view_at(LEFT, paused=PauseReason.HAND).pause_text
    assert "not counted" in view_at(LEFT, paused=PauseReason.STALL).pause_text
    assert view_at(LEFT).pause_text == ""


def test_asking_to_stop_says_what_to_do_now() -> None:
    view = view_at(LEFT, paused=PauseReason.STOP)
    assert view.asking_to_stop
    assert view.word == "Stop here?"
    assert "Release slowly" in view.pause_text


def test_the_end_says_release_slowly() -> None:
    view = view_at(OVER)
    assert view.kind is PhaseKind.DONE
    assert view.title == "Two points"
    assert view.instruction == "Release slowly, take two easy breaths."
    assert view.total_remaining == "0:00"
    assert not view.running


def test_a_screen_reader_hears_the_words_on_the_screen() -> None:
    assert view_at(LEFT).spoken() == (
        "Hold LI4, your left side. Web of the thumb. 1:00."
    )
    assert view_at(OVER).spoken() == "Done. Release slowly, take two easy breaths."
    paused = view_at(LEFT, paused=PauseReason.HAND)
    assert paused.spoken().startswith("Paused: LI4, your left side. The time waits")


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0, "0:00"),
        (0.01, "0:01"),
        (45.0000000001, "0:45"),
        (60, "1:00"),
        (605, "10:05"),
    ],
)
def test_a_begun_second_shows_as_a_whole_one(seconds: float, text: str) -> None:
    assert clock_text(seconds) == text
