"""Practising decides what the screen shows, plays and says, without any window."""

import pytest

from explorer.controllers.practise import PractiseController
from explorer.controllers.safe_for_me import SafeForMe
from explorer.domain.before_session import BeforeSession
from explorer.domain.circumstances import Circumstance, Effect, PointRule
from explorer.domain.errors import ExplorerError
from explorer.domain.hold_phases import Cue, Held, HoldSide, PhaseKind
from explorer.domain.hold_timer import BreathPhase, PauseReason
from explorer.domain.points import SelfPressure
from explorer.domain.profile import Answer, Profile
from explorer.domain.session_plan import NotForSelfPressingError
from explorer.domain.session_view import SessionPlan, SessionView
from explorer.domain.sides import HoldSides
from tests.builders import (
    make_atlas,
    make_point,
    make_routine,
    make_step,
)
from tests.gates import gate

POINTS = (
    make_point("LI4", hold_seconds=5),
    make_point("CV6", bilateral=False),
    make_point("BL1", self_pressure=SelfPressure.AVOID),
)
ROUTINE = make_routine(
    steps=(make_step("LI4", seconds=20), make_step("CV6", HoldSides.MID, 30))
)
ATLAS = make_atlas(points=POINTS, routines=(ROUTINE,))


class RecordingScreen:
    """Remembers what it was asked to show, play and say."""

    def __init__(self) -> None:
        self.asked: list[BeforeSession] = []
        self.views: list[SessionView | None] = []
        self.cues: list[Cue] = []
        self.said: list[str] = []

    def show_session(self, view: SessionView | None) -> None:
        """Remember a view."""
        self.views.append(view)

    def play_cue(self, cue: Cue) -> None:
        """Remember a cue."""
        self.cues.append(cue)

    def ask_before(self, before: BeforeSession) -> None:
        """Remember what is asked first."""
        self.asked.append(before)

    def announce(self, text: str) -> None:
        """Remember a sentence."""
        self.said.append(text)

    @property
    def view(self) -> SessionView:
        """What is on the screen."""
        shown = self.views[-1]
        assert shown is not None
        return shown


class Practice:
    """A controller, its screen and its record, driven by a clock."""

    def __init__(self) -> None:
        self.screen = RecordingScreen()
        self.record: list[tuple[str, Held]] = []
        self.controller = PractiseController(self.screen, gate(ATLAS), self.keep)
        self.now = 1000.0

    def keep(self, plan: SessionPlan, held: Held) -> None:
        """Take a finished hold down."""
        self.record.append((plan.steps[held.phase.step_index].code, held))

    def pass_time(self, seconds: float) -> None:
        """Tick ten times a second for a while."""
        for _ in range(round(seconds * 10)):
            self.now += 0.1
            self.controller.tick(self.now)


@pytest.fixture
def practice() -> Practice:
    """Nothing started yet."""
    return Practice()


def test_a_point_runs_left_change_right_and_ends_without_input(
    practice: Practice,
) -> None:
    practice.controller.start_point("LI4", None, practice.now)
    practice.pass_time(25.5)
    assert practice.screen.view.kind is PhaseKind.DONE
    held = [(code, held.phase.side, held.seconds) for code, held in practice.record]
    assert held == [("LI4", HoldSide.LEFT, 5), ("LI4", HoldSide.RIGHT, 5)]
    transitions = [cue for cue in practice.screen.cues if cue is not Cue.TICK]
    assert transitions == [Cue.START, Cue.CHANGE, Cue.START, Cue.DONE]


def test_a_routine_runs_from_start_to_end(practice: Practice) -> None:
    practice.controller.start_routine(ROUTINE.id, practice.now)
    assert practice.screen.view.total_remaining == "1:35"
    practice.pass_time(95.2)
    assert practice.screen.view.kind is PhaseKind.DONE
    assert [code for code, _ in practice.record] == ["LI4", "LI4", "CV6"]


def test_each_phase_is_announced_once(practice: Practice) -> None:
    practice.controller.start_point("LI4", None, practice.now)
    practice.pass_time(25.5)
    openings = [text.split(".")[0] for text in practice.screen.said]
    assert openings == [
        "Get ready: LI4, your left side",
        "Hold LI4, your left side",
        "Change to your right side",
        "Hold LI4, your right side",
        "Done",
    ]


def test_a_hold_is_on_record_before_the_next_phase_is_shown() -> None:
    order: list[str] = []
    screen = RecordingScreen()
    controller = PractiseController(
        screen,
        gate(ATLAS),
        lambda _plan, _held: order.append(screen.view.kind.value),
    )
    controller.start_point("CV6", 5, 0.0)
    for tenth in range(1, 155):
        controller.tick(tenth / 10)
    assert order == ["hold"]


def test_one_key_pauses_and_resumes(practice: Practice) -> None:
    practice.controller.start_point("LI4", None, practice.now)
    practice.pass_time(4)
    practice.controller.pause_or_resume(practice.now)
    assert practice.screen.view.paused_because is PauseReason.HAND
    assert not practice.controller.running
    practice.pass_time(120)
    assert practice.screen.view.remaining == "0:06"
    practice.controller.pause_or_resume(practice.now)
    assert practice.controller.running


def test_a_paused_session_sends_nothing_to_the_screen(practice: Practice) -> None:
    practice.controller.start_point("LI4", None, practice.now)
    practice.controller.pause_or_resume(practice.now)
    shown = len(practice.screen.views)
    practice.pass_time(10)
    assert len(practice.screen.views) == shown


def test_a_stall_is_shown_and_said(practice: Practice) -> None:
    practice.controller.start_point("LI4", None, practice.now)
    practice.controller.tick(practice.now + 4)
    assert practice.screen.view.paused_because is PauseReason.STALL
    assert "not counted" in practice.screen.said[-1]


def test_stop_asks_first_and_closes_when_asked_again(practice: Practice) -> None:
    practice.controller.start_point("LI4", None, practice.now)
    practice.pass_time(12)
    practice.controller.stop(practice.now)
    assert practice.screen.view.asking_to_stop
    practice.controller.stop(practice.now + 30)
    assert practice.screen.views[-1] is None
    ((_, held),) = practice.record
    assert held.seconds == pytest.approx(2)


def test_after_asking_the_person_may_go_on(practice: Practice) -> None:
    practice.controller.start_point("LI4", None, practice.now)
    practice.controller.stop(practice.now)
    practice.controller.pause_or_resume(practice.now)
    assert practice.controller.running


def test_a_finished_session_closes_at_once(practice: Practice) -> None:
    practice.controller.start_point("CV6", 5, practice.now)
    practice.pass_time(15.5)
    practice.controller.stop(practice.now)
    assert practice.screen.views[-1] is None
    assert len(practice.record) == 1


def test_closing_twice_records_once(practice: Practice) -> None:
    practice.controller.start_point("LI4", None, practice.now)
    practice.pass_time(12)
    practice.controller.close(practice.now)
    practice.controller.close(practice.now)
    assert len(practice.record) == 1


def test_next_back_and_repeat_move_the_session(practice: Practice) -> None:
    practice.controller.start_routine(ROUTINE.id, practice.now)
    practice.controller.next(practice.now)
    assert practice.screen.view.breath is BreathPhase.IN
    practice.pass_time(5)
    practice.controller.repeat(practice.now)
    assert practice.screen.view.remaining == "0:20"
    practice.controller.back(practice.now)
    assert practice.screen.view.kind is PhaseKind.READY


def test_starting_again_records_what_was_being_held(practice: Practice) -> None:
    practice.controller.start_point("LI4", None, practice.now)
    practice.pass_time(12)
    practice.controller.start_point("CV6", None, practice.now)
    assert practice.screen.view.code == "CV6"
    assert [code for code, _ in practice.record] == ["LI4"]


def test_a_start_that_is_refused_leaves_the_session_alone(practice: Practice) -> None:
    practice.controller.start_point("LI4", None, practice.now)
    with pytest.raises(ExplorerError, match="not for pressing on yourself"):
        practice.controller.start_point("BL1", None, practice.now)
    assert practice.screen.view.code == "LI4"
    assert practice.controller.running


def test_without_a_session_every_key_is_harmless(practice: Practice) -> None:
    controller = practice.controller
    deeds = (
        controller.tick,
        controller.pause_or_resume,
        controller.next,
        controller.back,
        controller.repeat,
        controller.stop,
        controller.close,
    )
    for deed in deeds:
        deed(practice.now)
    assert practice.screen.views == []


def test_pausing_after_the_end_changes_nothing(practice: Practice) -> None:
    practice.controller.start_point("CV6", 5, practice.now)
    practice.pass_time(15.5)
    practice.controller.pause_or_resume(practice.now)
    assert practice.screen.view.kind is PhaseKind.DONE


def test_no_record_is_needed_to_practise() -> None:
    screen = RecordingScreen()
    controller = PractiseController(screen, gate(ATLAS))
    controller.start_point("CV6", 5, 0.0)
    for tenth in range(1, 155):
        controller.tick(tenth / 10)
    assert screen.view.kind is PhaseKind.DONE


def pregnant_later() -> tuple[PractiseController, RecordingScreen, SafeForMe]:
    """Somebody who practises CV6, and a question with two effects."""
    rules = (
        PointRule(effect=Effect.LEAVE_OUT, reason="Wait.", points=("CV6",)),
        PointRule(effect=Effect.GENTLY, reason="Softly.", points=("LI4",)),
    )
    asked = Circumstance(id="pregnant", question="?", said="pregnant", rules=rules)
    safe = gate(ATLAS._replace(circumstances={"pregnant": asked}))
    screen = RecordingScreen()
    return PractiseController(screen, safe), screen, safe


@pytest.mark.parametrize("code", ["CV6", "LI4"])
def test_a_session_ends_when_its_point_is_left_out_or_gentler_now(code: str) -> None:
    controller, screen, safe = pregnant_later()
    controller.start_point(code, 5, 0.0)
    assert not controller.end_if_outdated(1.0)
    safe.answer(Profile((Answer("pregnant"),), asked=True))
    assert controller.end_if_outdated(2.0)
    assert screen.views[-1] is None
    assert not controller.end_if_outdated(3.0)


def test_what_waits_is_planned_anew_after_the_answer() -> None:
    controller, screen, safe = pregnant_later()
    safe.answer(Profile())
    controller.start_point("CV6", 5, 0.0)
    assert screen.views == []
    assert len(screen.asked) == 1
    safe.answer(Profile((Answer("pregnant"),), asked=True))
    with pytest.raises(NotForSelfPressingError, match="You said: pregnant"):
        controller.go_on(1.0)
    assert screen.views == []
    controller.go_on(2.0)  # nothing waits any more
    assert screen.views == []


def test_who_gives_up_starts_nothing() -> None:
    controller, screen, safe = pregnant_later()
    safe.answer(Profile())
    controller.start_point("CV6", 5, 0.0)
    controller.give_up()
    controller.go_on(1.0)
    assert screen.views == []


def test_what_is_asked_for_later_takes_the_place_of_what_waits() -> None:
    controller, screen, safe = pregnant_later()
    safe.answer(Profile())
    controller.start_point("CV6", 5, 0.0)
    controller.start_point("LI4", 5, 0.0)
    safe.answer(Profile(asked=True))
    controller.go_on(1.0)
    assert screen.view.code == "LI4"
