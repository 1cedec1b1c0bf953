"""The hold timer keeps its promises about time, order and cues."""

from collections import Counter
from itertools import accumulate

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from explorer.domain.hold_phases import (
    Cue,
    Held,
    HoldSide,
    Phase,
    PhaseKind,
    step_phases,
    total_seconds,
)
from explorer.domain.hold_timer import (
    BreathPhase,
    PauseReason,
    Told,
    breath_at,
    start,
)
from explorer.domain.sides import HoldSides

ONE_HOLD = step_phases(0, HoldSides.MID, 60)
BOTH_WAYS = step_phases(0, HoldSides.LEFT_RIGHT, 20)
NOON = 43_200.0  # clocks do not begin at nought


class Run:
    """A session driven by a clock, with all it ever told."""

    def __init__(self, phases: tuple[Phase, ...], now: float = NOON) -> None:
        self.now = now
        self.session = start(phases, now)
        self.cues: list[Cue] = []
        self.held: list[Held] = []

    def take(self, told: Told) -> None:
        """Go on from an answer."""
        self.session = told.session
        self.cues += told.cues
        self.held += told.held

    def tick_for(self, seconds: float, every: float = 0.1) -> None:
        """Tick regularly for a while."""
        end = self.now + seconds
        while self.now + every <= end + 1e-9:
            self.now += every
            self.take(self.session.tick(self.now))

    @property
    def kind(self) -> PhaseKind:
        """What the person is doing."""
        return self.session.phase.kind


def test_each_side_gets_the_full_time_with_a_change_between() -> None:
    kinds = [(phase.kind, phase.side, phase.seconds) for phase in BOTH_WAYS]
    assert kinds == [
        (PhaseKind.READY, HoldSide.LEFT, 10),
        (PhaseKind.HOLD, HoldSide.LEFT, 20),
        (PhaseKind.CHANGE, HoldSide.RIGHT, 5),
        (PhaseKind.HOLD, HoldSide.RIGHT, 20),
    ]


@pytest.mark.parametrize(
    ("sides", "side"), [(HoldSides.BOTH, HoldSide.BOTH), (HoldSides.MID, HoldSide.MID)]
)
def test_both_together_and_the_middle_are_one_hold(
    sides: HoldSides, side: HoldSide
) -> None:
    assert step_phases(3, sides, 45) == (
        Phase(PhaseKind.READY, 3, side, 10),
        Phase(PhaseKind.HOLD, 3, side, 45),
    )


def test_a_hold_of_both_sides_runs_to_its_end_without_input() -> None:
    run = Run(BOTH_WAYS)
    run.tick_for(55.5)
    assert run.session.finished
    assert run.held == [Held(BOTH_WAYS[1], 20), Held(BOTH_WAYS[3], 20)]
    assert all(held.complete for held in run.held)


def test_the_cues_of_a_run_come_once_and_in_order() -> None:
    run = Run(BOTH_WAYS)
    run.tick_for(55.5)
    count_in = [Cue.TICK] * 3
    hold = [Cue.START, Cue.HALF, *count_in]
    assert run.cues == [*count_in, *hold, Cue.CHANGE, *count_in, *hold, Cue.DONE]


def test_time_spent_paused_does_not_count() -> None:
    run = Run(ONE_HOLD)
    run.tick_for(30)
    run.take(run.session.pause(run.now))
    before = run.session.remaining
    run.tick_for(600, every=1)
    run.take(run.session.resume(run.now))
    assert run.session.remaining == before
    run.tick_for(40.5)
    assert run.held == [Held(ONE_HOLD[1], 60)]


def test_time_between_the_last_tick_and_the_pause_counts() -> None:
    run = Run(ONE_HOLD)
    run.tick_for(5)
    run.take(run.session.pause(run.now + 0.75))
    assert run.session.elapsed == pytest.approx(5.75)


def test_a_late_tick_ends_the_phase_when_it_was_due() -> None:
    run = Run(ONE_HOLD)
    run.tick_for(9.9)
    run.take(run.session.tick(run.now + 1.4))
    assert run.kind is PhaseKind.HOLD
    assert run.session.elapsed == pytest.approx(1.3)


def test_one_late_tick_can_end_several_short_phases() -> None:
    phases = step_phases(0, HoldSides.MID, 1) + step_phases(1, HoldSides.MID, 1)
    run = Run(phases)
    run.tick_for(9.9)
    run.take(run.session.tick(run.now + 1.3))
    assert run.session.phase == phases[2]
    assert run.cues[-2:] == [Cue.START, Cue.NEXT]


def test_a_gap_like_sleep_pauses_where_the_session_was_last_seen() -> None:
    run = Run(ONE_HOLD)
    run.tick_for(30)
    before = run.session.elapsed
    run.take(run.session.tick(run.now + 4))
    assert run.session.paused_because is PauseReason.STALL
    assert run.session.elapsed == before


def test_after_a_stall_only_a_hand_resumes() -> None:
    run = Run(ONE_HOLD)
    run.take(run.session.tick(NOON + 3600))
    run.now += 3600
    run.tick_for(60, every=1)
    assert not run.session.running
    run.take(run.session.resume(run.now))
    assert run.session.running


def test_a_pause_that_finds_a_stall_says_stall() -> None:
    told = start(ONE_HOLD, NOON).pause(NOON + 4)
    assert told.session.paused_because is PauseReason.STALL


def test_asking_to_stop_after_a_stall_still_asks() -> None:
    told = start(ONE_HOLD, NOON).pause(NOON + 4, PauseReason.STOP)
    assert told.session.paused_because is PauseReason.STOP
    assert told.session.elapsed == 0


def test_a_clock_that_steps_back_takes_nothing_away() -> None:
    run = Run(ONE_HOLD)
    run.tick_for(5)
    before = run.session.elapsed
    run.take(run.session.tick(run.now - 2))
    assert run.session.elapsed == before
    assert run.session.at == run.now


def test_ten_minutes_of_ticks_do_not_drift() -> None:
    phases = tuple(
        phase for step in range(5) for phase in step_phases(step, HoldSides.MID, 110)
    )
    run = Run(phases)
    run.tick_for(599.9)
    assert run.session.total_remaining == pytest.approx(0.1, abs=1e-6)
    run.tick_for(0.2)
    assert run.session.finished
    assert len(run.held) == 5


def test_next_goes_on_and_tells_how_long_was_held() -> None:
    run = Run(BOTH_WAYS)
    run.tick_for(15)
    run.take(run.session.next(run.now))
    assert run.kind is PhaseKind.CHANGE
    (held,) = run.held
    assert held.phase == BOTH_WAYS[1]
    assert held.seconds == pytest.approx(5)
    assert not held.complete


def test_next_does_not_skip_what_came_by_itself_meanwhile() -> None:
    run = Run(BOTH_WAYS)
    run.tick_for(9.9)
    run.take(run.session.next(run.now + 0.2))
    assert run.session.place == 1


def test_next_from_the_last_hold_is_done() -> None:
    run = Run(ONE_HOLD)
    run.take(run.session.next(NOON))
    run.take(run.session.next(NOON))
    run.take(run.session.next(NOON))
    assert run.session.finished
    assert run.cues == [Cue.START, Cue.DONE]
    assert run.session.total_remaining == 0


def test_back_gives_time_to_find_the_point_again() -> None:
    run = Run(BOTH_WAYS)
    run.tick_for(15)
    run.take(run.session.back(run.now))
    assert run.session.place == 0
    assert run.session.elapsed == 0


def test_back_from_a_lead_in_goes_to_the_lead_in_before() -> None:
    run = Run(BOTH_WAYS)
    run.tick_for(32)
    assert run.kind is PhaseKind.CHANGE
    run.take(run.session.back(run.now))
    assert run.session.place == 0


def test_back_from_done_goes_to_the_last_lead_in_and_runs() -> None:
    run = Run(ONE_HOLD)
    run.tick_for(70.5)
    run.take(run.session.back(run.now))
    assert run.session.phase == ONE_HOLD[0]
    assert run.session.running


def test_repeat_gives_the_full_time_again() -> None:
    run = Run(ONE_HOLD)
    run.tick_for(40)
    run.take(run.session.repeat(run.now))
    assert run.session.remaining == 60
    assert run.cues[-1] is Cue.START


def test_repeat_after_the_end_does_nothing() -> None:
    over = start(ONE_HOLD, NOON).stop(NOON).session
    assert over.repeat(NOON + 1) == Told(over)


def test_moving_while_paused_stays_paused() -> None:
    run = Run(BOTH_WAYS)
    run.take(run.session.pause(NOON))
    run.take(run.session.next(NOON + 60))
    assert run.session.paused_because is PauseReason.HAND
    assert run.session.elapsed == 0


def test_moving_on_answers_the_question_whether_to_stop() -> None:
    run = Run(BOTH_WAYS)
    run.take(run.session.pause(NOON, PauseReason.STOP))
    run.take(run.session.next(NOON + 1))
    assert run.session.paused_because is PauseReason.HAND


def test_stopping_ends_silently_and_tells_what_was_held() -> None:
    run = Run(ONE_HOLD)
    run.tick_for(30)
    run.cues.clear()
    run.take(run.session.stop(run.now))
    assert run.session.finished
    assert run.cues == []
    (held,) = run.held
    assert held.seconds == pytest.approx(20)


def test_short_holds_have_no_half_way_cue() -> None:
    run = Run(step_phases(0, HoldSides.MID, 5))
    run.tick_for(15.5)
    assert Cue.HALF not in run.cues


@pytest.mark.parametrize(
    ("elapsed", "phase", "fraction"),
    [
        (0, BreathPhase.IN, 0),
        (3, BreathPhase.IN, 0.75),
        (4, BreathPhase.OUT, 0),
        (7, BreathPhase.OUT, 0.5),
        (10, BreathPhase.IN, 0),
        (24, BreathPhase.OUT, 0),
    ],
)
def test_the_breath_is_four_seconds_in_and_six_out(
    elapsed: float, phase: BreathPhase, fraction: float
) -> None:
    assert breath_at(elapsed) == (phase, fraction)


JITTER = st.floats(0.0, 1.49)  # 1.5 may be a hair more once added up


@given(gaps=st.lists(JITTER, min_size=50, max_size=80))
@settings(max_examples=50)
def test_however_uneven_the_ticks_each_cue_comes_once(gaps: list[float]) -> None:
    phases = step_phases(0, HoldSides.LEFT_RIGHT, 10) + step_phases(
        1, HoldSides.BOTH, 3
    )
    even = Run(phases)
    even.tick_for(total_seconds(phases) + 1)
    uneven = Run(phases, now=0.0)
    for now in accumulate(gaps):
        uneven.take(uneven.session.tick(now))
    assert uneven.session.running or uneven.session.finished
    assert uneven.session.finished or sum(gaps) < total_seconds(phases) + 0.001
    assert uneven.cues == even.cues[: len(uneven.cues)]
    if uneven.session.finished:
        assert Counter(uneven.cues) == Counter(even.cues)


class SessionMachine(RuleBasedStateMachine):
    """Any order of ticks, stalls and keys."""

    @initialize(
        steps=st.lists(
            st.tuples(st.sampled_from(HoldSides), st.integers(1, 40)),
            min_size=1,
            max_size=4,
        ),
        now=st.floats(0, 1e6),
    )
    def begin(self, steps: list[tuple[HoldSides, int]], now: float) -> None:
        """Start some session at some instant."""
        self.phases = tuple(
            phase
            for index, (sides, seconds) in enumerate(steps)
            for phase in step_phases(index, sides, seconds)
        )
        self.run = Run(self.phases, now)
        self.began = now
        self.jumped = False

    @rule(gap=JITTER)
    def tick(self, gap: float) -> None:
        """Let a little time pass."""
        self.run.now += gap
        self.run.take(self.run.session.tick(self.run.now))

    @rule(ticks=st.integers(1, 20), gap=st.floats(0.05, 1.0))
    def tick_often(self, ticks: int, gap: float) -> None:
        """Let more time pass."""
        self.run.tick_for(ticks * gap, every=gap)

    @rule(gap=st.floats(1.6, 1e5))
    def sleep(self, gap: float) -> None:
        """Close the lid for a while; nothing of it counts."""
        before = self.run.session
        self.run.now += gap
        self.run.take(self.run.session.tick(self.run.now))
        assert not self.run.session.running
        assert self.run.session.elapsed == before.elapsed

    @rule(gap=JITTER, reason=st.sampled_from(PauseReason))
    def pause(self, gap: float, reason: PauseReason) -> None:
        """Press pause."""
        self.run.now += gap
        self.run.take(self.run.session.pause(self.run.now, reason))
        assert not self.run.session.running

    @rule(gap=st.floats(0, 1e4))
    @precondition(lambda self: not self.run.session.running)
    def resume(self, gap: float) -> None:
        """Press resume after any pause."""
        before = self.run.session
        self.run.now += gap
        self.run.take(self.run.session.resume(self.run.now))
        assert self.run.session.elapsed == before.elapsed

    @rule(key=st.sampled_from(["next", "back", "repeat"]))
    def jump(self, key: str) -> None:
        """Press one of the keys that leave the order."""
        session, now = self.run.session, self.run.now
        moves = {"next": session.next, "back": session.back, "repeat": session.repeat}
        self.run.take(moves[key](now))
        self.jumped = True

    @invariant()
    def nothing_is_negative(self) -> None:
        """Neither times nor places leave their bounds."""
        session = self.run.session
        assert session.elapsed >= 0
        assert session.remaining >= 0
        assert session.total_remaining >= 0
        assert 0 <= session.place <= len(self.phases)

    @invariant()
    def no_more_is_held_than_time_went_by(self) -> None:
        """The record never claims more than the clock."""
        held = sum(held.seconds for held in self.run.held)
        assert held <= self.run.now - self.began + 1e-6

    @invariant()
    def a_phase_is_left_when_it_is_over(self) -> None:
        """No phase outlasts its length."""
        session = self.run.session
        assert session.finished or session.elapsed < session.phase.seconds

    @invariant()
    def holds_come_once_and_in_order(self) -> None:
        """Left alone, the session ends each hold exactly once."""
        if self.jumped:
            return
        passed = self.phases[: self.run.session.place]
        holds = [phase for phase in passed if phase.kind is PhaseKind.HOLD]
        assert [held.phase for held in self.run.held] == holds

    @invariant()
    def shown_total_is_the_sum_of_what_is_left(self) -> None:
        """The total on the screen is the phases to come and the rest of this one."""
        session = self.run.session
        coming = total_seconds(self.phases[session.place :])
        assert session.total_remaining == pytest.approx(coming - session.elapsed)


TestSessionMachine = SessionMachine.TestCase
TestSessionMachine.settings = settings(max_examples=50, stateful_step_count=30)
