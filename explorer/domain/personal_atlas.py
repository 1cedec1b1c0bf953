"""The atlas as it fits one person: what they said acts on every path at once.

Points that are left out become points that are not for pressing, and routines and
conditions go on without them.  Whoever shows, searches, prints or practises the atlas
therefore obeys without knowing of it, and no path can forget to ask.
"""

from collections.abc import Iterable, Iterator
from types import MappingProxyType

from msgspec.structs import replace

from explorer.domain.atlas import Atlas
from explorer.domain.conditions import Condition
from explorer.domain.points import Point, Reach, SelfPressure, Strength
from explorer.domain.profile import Profile, Question, Questions
from explorer.domain.routines import Routine, Step
from explorer.domain.verdicts import Verdict, cautions_with, verdicts_on

_FIRM, _LIGHT = "3 to 5 out of 10", "2 to 3 out of 10"
_FINGERS, _HARD = "finger pads", ("knuckle", "fist", "ball", "tool")
_LIGHTLY = f"Press only lightly, {_LIGHT}, with finger pads, whatever follows."


def questions_of(atlas: Atlas) -> Questions:
    """What a form asks."""
    return Questions(
        tuple(
            Question(item.id, item.question, item.detail, item.asks_where)
            for item in atlas.circumstances.values()
        ),
        tuple((area.id, area.label) for area in atlas.areas.values()),
    )


def fitted(atlas: Atlas, profile: Profile) -> Atlas:
    """The atlas for a person who said this; the atlas itself when they said nothing.

    An answer that the atlas has no rules for leaves out every point.
    """
    if not profile.answers:
        return atlas
    verdicts = verdicts_on(atlas, profile.answers)
    left_out = {code: each.left_out for code, each in verdicts.items() if each.left_out}
    points = dict(atlas.points) | {
        code: _fitted_point(atlas.point(code), verdict)
        for code, verdict in verdicts.items()
    }
    changed = atlas._replace(
        points=MappingProxyType(points),
        cautions=MappingProxyType(cautions_with(atlas, profile.answers)),
        left_out=MappingProxyType(left_out),
    )
    gentle = frozenset(code for code, each in verdicts.items() if each.gently)
    return _without_gaps(changed, gentle)


def _fitted_point(point: Point, verdict: Verdict) -> Point:
    if verdict.left_out:
        return replace(
            point,
            self_pressure=SelfPressure.AVOID,
            self_pressure_reason=verdict.left_out,
            massage=(),
            hold_seconds=0,
        )
    if not verdict.gently:
        return point
    light = Strength.LIGHT if point.pressure is Strength.FIRM else point.pressure
    return replace(
        point,
        cautions=(*verdict.gently, *point.cautions),
        massage=(_LIGHTLY, *map(_softened, point.massage)),
        tool=_FINGERS if any(word in point.tool for word in _HARD) else point.tool,
        pressure=light,
    )


def _softened(step: str) -> str:
    """The step without a number that is too strong for the person."""
    return step.replace(_FIRM, _LIGHT)


def _without_gaps(atlas: Atlas, gentle: frozenset[str]) -> Atlas:
    """Conditions and routines without what is left out, and what they lost by it."""
    conditions, lost = {}, {}
    for id_, condition in atlas.conditions.items():
        gone = tuple(code for code in condition.points if code in atlas.left_out)
        conditions[id_] = _fitted_condition(atlas, condition) if gone else condition
        if gone:
            lost[id_] = gone
    atlas = atlas._replace(conditions=MappingProxyType(conditions))
    routines, changes = {}, {}
    for id_, routine in atlas.routines.items():
        steps, said = _fitted_steps(atlas, routine)
        steps = tuple(_without_technique(step, gentle) for step in steps)
        routines[id_] = replace(routine, steps=steps)
        if said:
            changes[id_] = said
    return atlas._replace(
        routines=MappingProxyType(routines),
        lost=MappingProxyType(lost),
        changes=MappingProxyType(changes),
    )


def _fitted_condition(atlas: Atlas, condition: Condition) -> Condition:
    """Each point that is left out gives its place to one that does its work."""
    kept = [code for code in condition.points if code not in atlas.left_out]
    points: list[str] = []
    for code in condition.points:
        if code in kept:
            points.append(code)
        elif other := _stand_in(atlas, code, (*kept, *points)):
            points.append(other)
    away = tuple(code for code in condition.distant if code in points)
    return replace(condition, points=tuple(points), distant=away)


def _fitted_steps(
    atlas: Atlas, routine: Routine
) -> tuple[tuple[Step, ...], tuple[str, ...]]:
    """The steps that are left, and a sentence for each that changed."""
    used = {step.point for step in routine.steps}
    steps: list[Step] = []
    said: dict[str, None] = {}
    for step in routine.steps:
        if step.point not in atlas.left_out:
            steps.append(step)
            continue
        other = _stand_in(atlas, step.point, used) or _of_use(atlas, routine, used)
        said[_change(atlas, step.point, other)] = None
        if other:
            used.add(other)
            steps.append(Step(other, atlas.point(other).sides, step.seconds))
    return tuple(steps), tuple(said)


def _without_technique(step: Step, gentle: frozenset[str]) -> Step:
    """A routine's own way may be too strong; the point's way has been made gentle."""
    return replace(step, technique="") if step.point in gentle else step


def _change(atlas: Atlas, code: str, other: str) -> str:
    title = atlas.point(code).title
    if other:
        instead = atlas.point(other).title
        return f"{title} ({code}) is replaced by {instead} ({other})."
    return f"{title} ({code}) is left out."


def _stand_in(atlas: Atlas, code: str, taken: Iterable[str]) -> str:
    """The first substitute of a point that may be pressed without help; or none."""
    taken = set(taken)
    return next((each for each in _substitutes(atlas, code) if each not in taken), "")


def _of_use(atlas: Atlas, routine: Routine, taken: Iterable[str]) -> str:
    """An easy point of what the routine is for; or none."""
    of_use = (
        code for id_ in routine.conditions for code in atlas.condition(id_).points
    )
    return next(
        (
            code
            for code in of_use
            if code not in taken
            and (point := atlas.points.get(code)) is not None
            and point.reach is Reach.EASY
            and point.self_pressure is not SelfPressure.AVOID
        ),
        "",
    )


def _substitutes(atlas: Atlas, code: str) -> Iterator[str]:
    for other in atlas.point(code).substitutes:
        point = atlas.points.get(other)
        if point is None or point.self_pressure is SelfPressure.AVOID:
            continue
        if point.reach is not Reach.PARTNER:
            yield other
