"""Practising: starts a session, moves it with time and keys, shows how it stands."""

from collections.abc import Callable
from typing import Protocol

from explorer.domain.atlas import Atlas
from explorer.domain.hold_phases import Cue, Held
from explorer.domain.hold_timer import PauseReason, Session, Told, start
from explorer.domain.session_plan import plan_point, plan_routine
from explorer.domain.session_view import SessionPlan, SessionView, view_of


class PracticeScreen(Protocol):
    """What practising needs of a screen."""

    def show_session(self, view: SessionView | None) -> None:
        """Show where the session stands, or that there is none."""

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
        atlas: Callable[[], Atlas],
        hold_finished: HoldFinished = keep_no_record,
    ) -> None:
        self._screen = screen
        self._atlas = atlas
        self._hold_finished = hold_finished
        self._plan: SessionPlan | None = None
        self._session: Session | None = None
        self._said: tuple[int, PauseReason | None] | None = None

    @property
    def running(self) -> bool:
        """Whether time counts, so that ticks are wanted."""
        return self._session is not None and self._session.running

    @property
    def remaining(self) -> float:
        """Seconds until the present phase ends; 0 without a session."""
        return self._session.remaining if self._session is not None else 0.0

    def start_point(self, code: str, seconds: int | None, now: float) -> None:
        """Practise one point; raises `ExplorerError` if that cannot be."""
        self._begin(plan_point(self._atlas(), code, seconds), now)

    def start_routine(self, routine_id: str, now: float) -> None:
        """Practise a routine; raises `ExplorerError` if that cannot be."""
        self._begin(plan_routine(self._atlas(), routine_id), now)

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
        # The one road into a session, for whatever must be asked before pressing.
        self.close(now)
        self._plan = plan
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
