"""Practising: starts a session, moves it with time and keys, shows how it stands."""

from collections.abc import Callable
from typing import Protocol

from explorer.controllers.door import Door, Gate
from explorer.domain.atlas import Atlas
from explorer.domain.before_session import BeforeSession
from explorer.domain.filters import passing
from explorer.domain.hold_phases import Cue, Held
from explorer.domain.hold_timer import PauseReason, Session, Told, start
from explorer.domain.narrowing import Filters
from explorer.domain.pages import PageKind
from explorer.domain.session_plan import (
    plan_first_points,
    plan_point,
    plan_routine,
)
from explorer.domain.session_view import SessionPlan, SessionView, view_of


class PracticeScreen(Protocol):
    """What practising needs of a screen."""

    def show_session(self, view: SessionView | None) -> None:
        """Show where the session stands, or that there is none."""

    def ask_before(self, before: BeforeSession) -> None:
        """Let the person read the signs and answer, then go on or give up."""

    def play_cue(self, cue: Cue) -> None:
        """Let a cue be heard or seen."""

    def announce(self, text: str) -> None:
        """Say a change of phase to a person who does not look."""


HoldFinished = Callable[[SessionPlan, Held], None]
"""Told of each hold that ended, before the screen shows what comes next."""


def keep_no_record(_plan: SessionPlan, _held: Held) -> None:
    """What happens to a finished hold when there is no log."""


class PractiseController:
    """Owns the one session there is; instants come from the caller's clock."""

    def __init__(
        self,
        screen: PracticeScreen,
        gate: Gate,
        hold_finished: HoldFinished = keep_no_record,
    ) -> None:
        self._screen = screen
        self._gate = gate
        self._planned_from: Atlas | None = None
        self._door = Door(gate, screen.ask_before, self._begin)
        self._hold_finished = hold_finished
        self._plan: SessionPlan | None = None
        self._session: Session | None = None
        self._said: tuple[int, PauseReason | None] | None = None

    @property
    def running(self) -> bool:
        """Whether time counts, so that ticks are wanted."""
        return self._session is not None and self._session.running

    @property
    def plan(self) -> SessionPlan | None:
        """What is practised; None without a session."""
        return self._plan

    @property
    def remaining(self) -> float:
        """Seconds until the present phase ends; 0 without a session."""
        return self._session.remaining if self._session is not None else 0.0

    def start_point(self, code: str, seconds: int | None, now: float) -> None:
        """Practise one point; raises `ExplorerError` if that cannot be."""
        self._door.knock(lambda atlas: plan_point(atlas, code, seconds), now)

    def start_routine(self, routine_id: str, now: float) -> None:
        """Practise a routine; raises `ExplorerError` if that cannot be."""
        self._door.knock(lambda atlas: plan_routine(atlas, routine_id), now)

    def start_first_points(
        self, kind: PageKind, id_: str, filters: Filters, now: float
    ) -> None:
        """Practise the first few points of a complaint, of several, or of a region.

        Raises `ExplorerError` if none is left for this person and these filters.
        """

        def plan(atlas: Atlas) -> SessionPlan:
            return plan_first_points(atlas, kind, id_, passing(atlas, filters))

        self._door.knock(plan, now)

    def go_on(self, now: float) -> None:
        """Start what waited while the person read and answered.

        Raises `ExplorerError` if nothing of it is left for them.
        """
        self._door.go_on(now)

    def give_up(self) -> None:
        """Start nothing after all."""
        self._door.give_up()

    def end_if_outdated(self, now: float) -> bool:
        """End a session whose points are left out or gentler now; whether it ended."""
        plan, new, old = self._plan, self._gate.atlas, self._planned_from
        codes = [step.code for step in plan.steps] if plan else []
        if old is None or all(new.point(code) == old.point(code) for code in codes):
            return False
        self.close(now)
        return True

    def tick(self, now: float) -> None:
        """Let time pass."""
        if self._session is not None and self._session.running:
            self._follow(self._session.tick(now))

    def pause_or_resume(self, now: float) -> None:
        """Stop the clock, or let it run on."""
        if self._session is None or self._session.finished:
            return
        if self._session.running:
            self._follow(self._session.pause(now))
        else:
            self._follow(self._session.resume(now))

    def next(self, now: float) -> None:
        """Go on to the coming phase."""
        if self._session is not None:
            self._follow(self._session.next(now))

    def back(self, now: float) -> None:
        """Go back to find the point again, or to the point before."""
        if self._session is not None:
            self._follow(self._session.back(now))

    def repeat(self, now: float) -> None:
        """Begin the present phase again."""
        if self._session is not None:
            self._follow(self._session.repeat(now))

    def stop(self, now: float) -> None:
        """Pause and ask first; asked already, or done, close the session."""
        if self._session is None:
            return
        asked = self._session.paused_because is PauseReason.STOP
        if asked or self._session.finished:
            self.close(now)
        else:
            self._follow(self._session.pause(now, PauseReason.STOP))

    def close(self, now: float) -> None:
        """End the session without asking, as when the window closes."""
        if self._session is None or self._plan is None:
            return
        self._record(self._plan, self._session.stop(now))
        self._plan = self._session = self._said = None
        self._screen.show_session(None)

    def _begin(self, plan: SessionPlan, now: float) -> None:
        self.close(now)
        self._plan = plan
        self._planned_from = self._gate.atlas
        self._follow(Told(start(plan.phases, now)))

    def _follow(self, told: Told) -> None:
        if self._plan is None:
            return
        self._session = told.session
        self._record(self._plan, told)
        view = view_of(self._plan, told.session)
        for cue in told.cues:
            self._screen.play_cue(cue)
        self._screen.show_session(view)
        self._announce_once(told.session, view)

    def _record(self, plan: SessionPlan, told: Told) -> None:
        for held in told.held:
            self._hold_finished(plan, held)

    def _announce_once(self, session: Session, view: SessionView) -> None:
        stand = (session.place, session.paused_because)
        if stand != self._said:
            self._said = stand
            self._screen.announce(view.spoken())
