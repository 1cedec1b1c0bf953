"""What a person's answers mean for each point: left out, gentle, or as it is."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from explorer.domain.atlas import Atlas
from explorer.domain.cautions import Caution, CautionLevel
from explorer.domain.circumstances import Circumstance, Effect, PointRule
from explorer.domain.points import Point, SelfPressure
from explorer.domain.profile import UNREADABLE, Answer

_SAY_WHERE = "Say where under “Safe for me”, and only that place is left out."
_UNKNOWN = (
    "You said “{}”, which this version has no rules for, so it leaves out every point. "
    "Answer again under “Safe for me”."
)
_UNREADABLE = (
    "Your answers under “Safe for me” cannot be read, so every point is left out until "
    "you answer again."
)
_GENTLY = "gently-"


class Verdict(NamedTuple):
    """What a person's answers mean for one point.

    Why it is left out, or the ids of the cautions that make it gentle; nothing of
    either when it stays as it is.
    """

    left_out: str = ""
    gently: tuple[str, ...] = ()


class _Stated(NamedTuple):
    """An answer with its circumstance and the regions it names."""

    circumstance: Circumstance
    regions: frozenset[str]


def verdicts_on(atlas: Atlas, answers: Iterable[Answer]) -> Mapping[str, Verdict]:
    """The verdict on every point that is pressed at all, by its code.

    An answer that the atlas has no rules for leaves out every point.
    """
    known, unknown = [], ""
    for answer in answers:
        circumstance = atlas.circumstances.get(answer.circumstance)
        if answer.circumstance == UNREADABLE:
            unknown = _UNREADABLE
        elif circumstance is None:
            unknown = _UNKNOWN.format(answer.circumstance)
        else:
            known.append(_Stated(circumstance, _regions(atlas, answer)))
    pressed = {
        code: point
        for code, point in atlas.points.items()
        if point.self_pressure is not SelfPressure.AVOID
    }
    return {
        code: Verdict(unknown) if unknown else _verdict(point, known)
        for code, point in pressed.items()
    }


def _regions(atlas: Atlas, answer: Answer) -> frozenset[str]:
    """The regions of the areas that were named; all, if one of them is unknown."""
    if not all(area in atlas.areas for area in answer.where):
        return frozenset(atlas.regions)
    return frozenset(
        region for area in answer.where for region in atlas.areas[area].regions
    )


def _verdict(point: Point, stated: Iterable[_Stated]) -> Verdict:
    reasons: list[str] = []
    gently: list[str] = []
    for each in stated:
        effect, reason = _effect(point, each)
        if effect is Effect.LEAVE_OUT:
            reasons.append(f"You said: {each.circumstance.said}. {reason}")
        elif effect is Effect.GENTLY:
            gently.append(f"{_GENTLY}{each.circumstance.id}")
    return Verdict(" ".join(reasons), tuple(gently))


def _effect(point: Point, stated: _Stated) -> tuple[Effect | None, str]:
    """The strongest rule that fits, with its reason."""
    rules = stated.circumstance.rules
    for rule in sorted(rules, key=lambda each: each.effect is not Effect.LEAVE_OUT):
        if _fits(point, rule, stated.regions):
            nowhere = _is_for_told_places_alone(rule) and not stated.regions
            return rule.effect, f"{rule.reason} {_SAY_WHERE if nowhere else ''}".strip()
    return None, ""


def _fits(point: Point, rule: PointRule, told: frozenset[str]) -> bool:
    if _is_for_told_places_alone(rule):
        # Not to be told where may mean anywhere.
        return not told or point.region in told
    if not _has_terms(rule):
        return True
    return (
        point.code in rule.points
        or point.region in rule.regions
        or point.movement in rule.movements
        or not set(rule.cautions).isdisjoint(point.cautions)
        or any(tool in point.tool for tool in rule.tools)
        or (rule.told and point.region in told)
    )


def _has_terms(rule: PointRule) -> bool:
    terms = (rule.points, rule.cautions, rule.regions, rule.movements, rule.tools)
    return any(terms)


def _is_for_told_places_alone(rule: PointRule) -> bool:
    return rule.told and not _has_terms(rule)


def cautions_with(atlas: Atlas, answers: Iterable[Answer]) -> dict[str, Caution]:
    """All cautions, before them those that the answers bring."""
    stated = (atlas.circumstances.get(answer.circumstance) for answer in answers)
    own = [
        _caution(item, rule)
        for item in stated
        if item is not None
        for rule in item.rules
        if rule.effect is Effect.GENTLY
    ]
    return {caution.id: caution for caution in own} | dict(atlas.cautions)


def _caution(item: Circumstance, rule: PointRule) -> Caution:
    return Caution(
        id=f"{_GENTLY}{item.id}",
        title=f"You said: {item.said}",
        text=rule.reason,
        level=CautionLevel.GENTLE,
    )
