"""The hold timer: told the time, it answers with a new session and the cues due.

Instants are seconds of a clock that never runs backwards; nothing here reads one.
"""

from enum import StrEnum
from typing import NamedTuple

from explorer.domain.hold_phases import Cue, Held, Phase, PhaseKind, total_seconds

LONGEST_GAP = 1.5
"""Seconds between two ticks beyond which the computer must have slept or stalled."""
BREATH_IN_SECONDS = 4
BREATH_OUT_SECONDS = 6
LAST_TICKS = (3, 2, 1)
"""Seconds before the end of a phase at which it ticks."""
SHORTEST_HALVED_HOLD = 10
"""A shorter hold, in seconds, has no half-way cue: its last ticks follow at once."""


class PauseReason(StrEnum):
    """Why the clock stands: by hand, after a stall, or while asking to stop."""

    HAND = "hand"
    STALL = "stall"
    STOP = "stop"


class BreathPhase(StrEnum):
    """The two halves of a breath."""

    IN = "in"
    OUT = "out"


class Breath(NamedTuple):
    """Where the pacer stands: in or out, and how much of that is done, 0 to 1."""

    phase: BreathPhase
    fraction: float


class Session(NamedTuple):
    """A run through phases, as it stood at `at`, the instant it last heard of.

    `elapsed` is the time spent in the present phase up to `at`; pauses and stalls
    are not in it. A `place` past the last phase means the session is over.
    """

    phases: tuple[Phase, ...]
    place: int
    elapsed: float
    at: float
    paused_because: PauseReason | None = None

    @property
    def finished(self) -> bool:
        """Whether no phase is left."""
        return self.place >= len(self.phases)

    @property
    def running(self) -> bool:
        """Whether time counts."""
        return self.paused_because is None and not self.finished

    @property
    def phase(self) -> Phase:
        """The present phase; once finished, a done phase without length."""
        if not self.finished:
            return self.phases[self.place]
        return self.phases[-1]._replace(kind=PhaseKind.DONE, seconds=0)

    @property
    def remaining(self) -> float:
        """Seconds left of the present phase."""
        return max(0.0, self.phase.seconds - self.elapsed)

    @property
    def total_remaining(self) -> float:
        """Seconds left of the whole session."""
        return self.remaining + total_seconds(self.phases[self.place + 1 :])

    def tick(self, now: float) -> "Told":
        """Let time pass up to `now`; a gap too long pauses where it was last seen."""
        if not self.running:
            return Told(self)
        gap = now - self.at
        if gap > LONGEST_GAP:
            return Told(self._replace(paused_because=PauseReason.STALL))
        return _let_pass(self._replace(at=max(now, self.at)), max(0.0, gap))

    def pause(self, now: float, reason: PauseReason = PauseReason.HAND) -> "Told":
        """Stop the clock at `now`; a stall noticed only now stays the reason given."""
        told = self.tick(now)
        session = told.session
        stalled_now = self.running and session.paused_because is PauseReason.STALL
        if session.finished or (stalled_now and reason is PauseReason.HAND):
            return told
        return told._replace(session=session._replace(paused_because=reason))

    def resume(self, now: float) -> "Told":
        """Let the clock run on from `now`."""
        return Told(self._replace(at=now, paused_because=None))

    def next(self, now: float) -> "Told":
        """Go on to the coming phase; one that came by itself meanwhile is enough."""
        told = self.tick(now)
        if self.finished or told.session.place != self.place:
            return told
        return _jump(told, self.place + 1)

    def back(self, now: float) -> "Told":
        """Return to the lead-in of this hold or, when in a lead-in, of the one before.

        A lead-in is the time for finding the point or for changing side.
        """
        told = self.tick(now)
        holding = told.session.phase.kind is PhaseKind.HOLD
        return _jump(told, max(0, told.session.place - (1 if holding else 2)))

    def repeat(self, now: float) -> "Told":
        """Begin the present phase again."""
        told = self.tick(now)
        if told.session.finished:
            return told
        return _jump(told, told.session.place)

    def stop(self, now: float) -> "Told":
        """End the session here, silently, whatever is left of it."""
        told = self.tick(now)
        over = told.session._replace(
            place=len(self.phases), elapsed=0.0, paused_because=None
        )
        return Told(over, told.cues, told.held + _broken_off(told.session))


class Told(NamedTuple):
    """The answer of the timer: the new session, the cues due and the holds ended."""

    session: Session
    cues: tuple[Cue, ...] = ()
    held: tuple[Held, ...] = ()


def start(phases: tuple[Phase, ...], now: float) -> Session:
    """A session that enters its first phase at `now`."""
    return Session(phases, 0, 0.0, now)


def breath_at(elapsed: float) -> Breath:
    """The breathing pacer `elapsed` seconds into a hold: one clock for both."""
    into = elapsed % (BREATH_IN_SECONDS + BREATH_OUT_SECONDS)
    if into < BREATH_IN_SECONDS:
        return Breath(BreathPhase.IN, into / BREATH_IN_SECONDS)
    out = into - BREATH_IN_SECONDS
    return Breath(BreathPhase.OUT, out / BREATH_OUT_SECONDS)


def entry_cue(kind: PhaseKind) -> Cue:
    """The one cue that says a phase of this kind begins."""
    match kind:
        case PhaseKind.READY:
            return Cue.NEXT
        case PhaseKind.HOLD:
            return Cue.START
        case PhaseKind.CHANGE:
            return Cue.CHANGE
        case PhaseKind.DONE:
            return Cue.DONE


def _let_pass(session: Session, seconds: float) -> Told:
    # What is left over when a phase ends belongs to the next one, so that late
    # ticks never add up to a drift.
    cues: list[Cue] = []
    held: list[Held] = []
    since, until = session.elapsed, session.elapsed + seconds
    while not session.finished and until >= session.phase.seconds:
        ended = session.phase
        cues += _cues_within(ended, since, ended.seconds)
        if ended.kind is PhaseKind.HOLD:
            held.append(Held(ended, ended.seconds))
        session = session._replace(place=session.place + 1)
        cues.append(entry_cue(session.phase.kind))
        since, until = 0.0, until - ended.seconds
    if session.finished:
        return Told(session._replace(elapsed=0.0), tuple(cues), tuple(held))
    cues += _cues_within(session.phase, since, until)
    return Told(session._replace(elapsed=until), tuple(cues), tuple(held))


def _cues_within(phase: Phase, since: float, until: float) -> list[Cue]:
    due = [(float(phase.seconds - left), Cue.TICK) for left in LAST_TICKS]
    if phase.kind is PhaseKind.HOLD and phase.seconds >= SHORTEST_HALVED_HOLD:
        due.insert(0, (phase.seconds / 2, Cue.HALF))
    return [cue for instant, cue in due if max(0.0, since) < instant <= until]


def _jump(told: Told, place: int) -> Told:
    left = told.session
    reason = left.paused_because
    if reason is PauseReason.STOP:
        reason = PauseReason.HAND
    entered = left._replace(place=place, elapsed=0.0, paused_because=reason)
    if entered.finished:
        entered = entered._replace(paused_because=None)
    cues = (*told.cues, entry_cue(entered.phase.kind))
    return Told(entered, cues, told.held + _broken_off(left))


def _broken_off(session: Session) -> tuple[Held, ...]:
    if session.phase.kind is not PhaseKind.HOLD or session.elapsed <= 0:
        return ()
    return (Held(session.phase, session.elapsed),)
