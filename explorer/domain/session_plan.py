"""From a routine or a single point to a session that can be practised."""

from collections.abc import Iterable

from explorer.domain.atlas import Atlas
from explorer.domain.caution_words import worded_cautions
from explorer.domain.errors import ExplorerError
from explorer.domain.hold_phases import (
    LONGEST_HOLD,
    SHORTEST_HOLD,
    step_phases,
    total_seconds,
)
from explorer.domain.points import Point, SelfPressure
from explorer.domain.routines import Routine, Step
from explorer.domain.session_view import CautionText, PlanStep, SessionPlan


class NotForSelfPressingError(ExplorerError):
    """A point was to be practised that is shown for reference only."""


class HoldLengthError(ExplorerError):
    """A hold was asked for that is too short or too long to be meant."""


class EmptyRoutineError(ExplorerError):
    """A routine without a single step was to be practised."""


def plan_point(atlas: Atlas, code: str, seconds: int | None = None) -> SessionPlan:
    """A session of one point, for its own seconds unless others are given."""
    point = atlas.point(code)
    length = point.hold_seconds if seconds is None else seconds
    return _plan(atlas, point.title, (Step(code, point.sides, length),))


def plan_routine(atlas: Atlas, routine_id: str) -> SessionPlan:
    """A session of all steps of a routine, in order."""
    routine = atlas.routine(routine_id)
    return _plan(atlas, routine.name, routine.steps)


def seconds_total(routine: Routine) -> int:
    """How long a routine takes, with the times for finding points and changing side."""
    return sum(
        total_seconds(step_phases(index, step.sides, step.seconds))
        for index, step in enumerate(routine.steps)
    )


def _plan(atlas: Atlas, title: str, steps: tuple[Step, ...]) -> SessionPlan:
    if not steps:
        raise EmptyRoutineError(f"{title} has no steps yet: add a point to it first.")
    points = tuple(_pressable(atlas.point(step.point)) for step in steps)
    phases = [
        phase
        for index, step in enumerate(steps)
        for phase in step_phases(index, step.sides, _length(step))
    ]
    return SessionPlan(
        title=title,
        steps=tuple(
            _step_words(atlas, point, step)
            for point, step in zip(points, steps, strict=True)
        ),
        phases=tuple(phases),
        cautions=_caution_texts(atlas, (point.code for point in points)),
    )


def _pressable(point: Point) -> Point:
    if point.self_pressure is SelfPressure.AVOID:
        reason = point.self_pressure_reason or "It is shown for reference only."
        raise NotForSelfPressingError(
            f"{point.code} is not for pressing on yourself, so it cannot be "
            f"practised. {reason}"
        )
    return point


def _length(step: Step) -> int:
    if not SHORTEST_HOLD <= step.seconds <= LONGEST_HOLD:
        raise HoldLengthError(
            f"A hold of {step.seconds} seconds on {step.point} cannot be practised: "
            f"choose {SHORTEST_HOLD} to {LONGEST_HOLD} seconds."
        )
    return step.seconds


def _step_words(atlas: Atlas, point: Point, step: Step) -> PlanStep:
    technique = (_sentence(step.technique),) if step.technique else ()
    return PlanStep(
        code=point.code,
        title=point.title,
        where=" ".join(map(_sentence, point.find)),
        how=" ".join((*technique, *map(_sentence, point.massage))),
        cautions=_caution_texts(atlas, (point.code,)),
    )


def _sentence(text: str) -> str:
    whole = text[:1].upper() + text[1:]
    return whole if whole.endswith((".", "!", "?")) else f"{whole}."


def _caution_texts(atlas: Atlas, codes: Iterable[str]) -> tuple[CautionText, ...]:
    cautions = worded_cautions(atlas, codes)
    return tuple(CautionText(caution.title, caution.text) for caution in cautions)
