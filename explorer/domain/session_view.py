"""A session in words: what the person reads while practising."""

from math import ceil
from typing import NamedTuple

from explorer.domain.hold_phases import HoldSide, Phase, PhaseKind, total_seconds
from explorer.domain.hold_timer import BreathPhase, PauseReason, Session, breath_at


class CautionText(NamedTuple):
    """One caution as it is shown before pressing."""

    title: str
    text: str


class PlanStep(NamedTuple):
    """One step's words: `where` to find the point and `how` to press it."""

    code: str
    title: str
    where: str
    how: str
    cautions: tuple[CautionText, ...] = ()


class SessionPlan(NamedTuple):
    """What is going to be practised: words per step, and the phases in order.

    `regions` are the parts of the body it presses or is meant for.
    """

    title: str
    steps: tuple[PlanStep, ...]
    phases: tuple[Phase, ...]
    cautions: tuple[CautionText, ...] = ()
    regions: tuple[str, ...] = ()

    @property
    def seconds_total(self) -> int:
        """How long it takes without pauses."""
        return total_seconds(self.phases)


class SessionView(NamedTuple):
    """Everything the session panel shows at one instant."""

    kind: PhaseKind
    word: str
    code: str
    title: str
    side: HoldSide
    side_words: str
    instruction: str
    step: int
    steps: int
    remaining: str
    fraction: float
    total_remaining: str
    following: str
    paused_because: PauseReason | None
    pause_text: str
    breath: BreathPhase | None
    lungs: float
    """How full the lungs are in step with the pacer, 0 to 1."""
    cautions: tuple[CautionText, ...]
    running: bool

    @property
    def asking_to_stop(self) -> bool:
        """Whether the person pressed stop and has not yet said go on or close."""
        return self.paused_because is PauseReason.STOP

    def spoken(self) -> str:
        """What a screen reader says when this phase or pause begins."""
        if self.pause_text:
            return f"{self.word}. {self.pause_text}"
        if self.kind is PhaseKind.DONE:
            return f"{self.word}. {self.instruction}"
        return f"{self.word}. {self.title}. {self.remaining}."


def view_of(plan: SessionPlan, session: Session) -> SessionView:
    """What the screen shows of a plan at the instant the session last heard of."""
    phase = session.phase
    step = plan.steps[phase.step_index]
    holding = phase.kind is PhaseKind.HOLD
    breath = breath_at(session.elapsed)
    inward = breath.phase is BreathPhase.IN
    return SessionView(
        kind=phase.kind,
        word=_word(phase, step, session.paused_because),
        code=step.code,
        title=plan.title if session.finished else step.title,
        side=phase.side,
        side_words=hold_side_words(phase.side),
        instruction=_instruction(phase.kind, step),
        step=phase.step_index + 1,
        steps=len(plan.steps),
        remaining=clock_text(session.remaining),
        fraction=session.elapsed / phase.seconds if phase.seconds else 1.0,
        total_remaining=clock_text(session.total_remaining),
        following=_following(plan, session),
        paused_because=session.paused_because,
        pause_text=_pause_text(session.paused_because),
        breath=breath.phase if holding else None,
        lungs=breath.fraction if inward else 1.0 - breath.fraction,
        cautions=_cautions(plan, session),
        running=session.running,
    )


def clock_text(seconds: float) -> str:
    """Minutes and seconds such as 1:05; a begun second counts as a whole one."""
    # The small bite keeps 45.0000000001, a rounding of floats, from showing as 46.
    whole = max(0, ceil(seconds - 1e-6))
    return f"{whole // 60}:{whole % 60:02d}"


def hold_side_words(side: HoldSide) -> str:
    """The side as the person at the desk calls it."""
    match side:
        case HoldSide.LEFT:
            return "your left side"
        case HoldSide.RIGHT:
            return "your right side"
        case HoldSide.BOTH:
            return "both sides"
        case HoldSide.MID:
            return "on the middle line"


def _word(phase: Phase, step: PlanStep, paused: PauseReason | None) -> str:
    if paused is PauseReason.STOP:
        return "Stop here?"
    if paused is not None:
        return f"Paused: {step.code}, {hold_side_words(phase.side)}"
    match phase.kind:
        case PhaseKind.READY:
            return f"Get ready: {step.code}, {hold_side_words(phase.side)}"
        case PhaseKind.HOLD:
            return f"Hold {step.code}, {hold_side_words(phase.side)}"
        case PhaseKind.CHANGE:
            return f"Change to {hold_side_words(phase.side)}"
        case PhaseKind.DONE:
            return "Done"


def _instruction(kind: PhaseKind, step: PlanStep) -> str:
    match kind:
        case PhaseKind.READY:
            return "\n".join(filter(None, (step.where, step.how)))
        case PhaseKind.HOLD:
            return step.how
        case PhaseKind.CHANGE:
            return f"Release slowly. Find the same place on the other side.\n{step.how}"
        case PhaseKind.DONE:
            return "Release slowly, take two easy breaths."


def _following(plan: SessionPlan, session: Session) -> str:
    coming = session.phases[session.place + 1 : session.place + 2]
    if session.finished:
        return ""
    if not coming:
        return "done"
    phase = coming[0]
    match phase.kind:
        case PhaseKind.HOLD:
            return f"hold for {clock_text(phase.seconds)}"
        case PhaseKind.CHANGE:
            return f"change to {hold_side_words(phase.side)}"
        case PhaseKind.READY:
            return f"{plan.steps[phase.step_index].code}, {hold_side_words(phase.side)}"
        case PhaseKind.DONE:
            return "done"


def _pause_text(reason: PauseReason | None) -> str:
    match reason:
        case None:
            return ""
        case PauseReason.HAND:
            return "The time waits for you. Go on when you are ready."
        case PauseReason.STALL:
            return (
                "The computer slept or stood still. That time was not counted: go on "
                "when you are ready."
            )
        case PauseReason.STOP:
            return (
                "Release slowly and rest. If pain, numbness or faintness does not "
                "settle, leave this point alone and ask a doctor."
            )


def _cautions(plan: SessionPlan, session: Session) -> tuple[CautionText, ...]:
    """All of them at the start, then those of the point that is pressed."""
    if session.finished:
        return ()
    if session.place == 0:
        return plan.cautions
    return plan.steps[session.phase.step_index].cautions
