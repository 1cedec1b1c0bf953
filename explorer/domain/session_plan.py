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
from explorer.domain.pages import PageKind
from explorer.domain.points import Point, SelfPressure
from explorer.domain.routines import Routine, Step
from explorer.domain.session_view import CautionText, PlanStep, SessionPlan
from explorer.domain.together import codes_to_start, conditions_of
from explorer.domain.together_page import names_together
from explorer.domain.wording import counted, duration_words

CHANGED = "Changed for you"


class NotForSelfPressingError(ExplorerError):
    """A point was to be practised that is shown for reference only."""


class HoldLengthError(ExplorerError):
    """A hold was asked for that is too short or too long to be meant."""


class NothingToStartError(ExplorerError):
    """None of the points can be pressed by this person, here and now."""


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
    if not routine.steps and routine_id in atlas.changes:
        raise NotForSelfPressingError(
            f"Nothing of {routine.name} is left for you. "
            + " ".join(atlas.changes[routine_id])
        )
    plan = _plan(atlas, routine.name, routine.steps, routine.conditions)
    if said := atlas.changes.get(routine_id):
        points = counted(len(said), "point")
        changed = CautionText(CHANGED, f"{points} left out or replaced, see its page.")
        return plan._replace(cautions=(changed, *plan.cautions))
    return plan


def plan_first_points(
    atlas: Atlas, kind: PageKind, id_: str, passing: frozenset[str] | None = None
) -> SessionPlan:
    """A session of the first few points of a complaint, of several, or of a region.

    Raises `NothingToStartError` when no point of it is left.
    """
    steps = first_steps(atlas, kind, id_, passing)
    conditions = conditions_of(atlas, kind, id_)
    if kind is PageKind.REGION:
        title = atlas.region_of_path(id_).label
    else:
        title = names_together(atlas, conditions)
    if not steps:
        raise NothingToStartError(
            f"No point for {title} is left to press: change your filters or what you "
            "said under “Safe for me”, or ask somebody to help."
        )
    return _plan(atlas, title, steps, conditions)


def first_steps(
    atlas: Atlas, kind: PageKind, id_: str, passing: frozenset[str] | None = None
) -> tuple[Step, ...]:
    """The steps of such a session."""
    points = map(atlas.point, codes_to_start(atlas, kind, id_, passing))
    return tuple(Step(item.code, item.sides, item.hold_seconds) for item in points)


def seconds_total(routine: Routine) -> int:
    """How long a routine takes, with the times for finding points and changing side."""
    return seconds_of(routine.steps)


def time_words(routine: Routine) -> str:
    """How long a routine takes, or that the person's answers left nothing of it."""
    if not routine.steps:
        return "nothing of it is left for you"
    return duration_words(seconds_total(routine))


def seconds_of(steps: Iterable[Step]) -> int:
    """How long these steps take one after another."""
    return sum(
        total_seconds(step_phases(index, step.sides, step.seconds))
        for index, step in enumerate(steps)
    )


def _plan(
    atlas: Atlas, title: str, steps: tuple[Step, ...], conditions: Iterable[str] = ()
) -> SessionPlan:
    if not steps:
        raise EmptyRoutineError(f"{title} has no steps yet: add a point to it first.")
    points = tuple(_pressable(atlas, step.point) for step in steps)
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
        regions=_regions(atlas, points, conditions),
    )


def _regions(
    atlas: Atlas, points: Iterable[Point], conditions: Iterable[str]
) -> tuple[str, ...]:
    """Where it presses, and where it hurts with these complaints."""
    pressed = (point.region for point in points)
    meant = (
        region.id
        for region in atlas.regions.values()
        if not set(conditions).isdisjoint(region.conditions)
    )
    return tuple(dict.fromkeys((*pressed, *meant)))


def _pressable(atlas: Atlas, code: str) -> Point:
    point = atlas.point(code)
    if reason := atlas.left_out.get(code):
        raise NotForSelfPressingError(
            f"{code} is left out for you, so it cannot be practised. {reason}"
        )
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
