"""What a single entry must not contradict: its own keys, the drawing, the hold."""

from collections.abc import Mapping

from explorer.domain.body import View
from explorer.domain.conditions import Condition
from explorer.domain.points import Point, Reach, SelfPressure
from explorer.domain.routines import Routine
from explorer.domain.sides import HoldSides
from explorer.services.findings import Findings
from explorer.services.number_texts import written
from explorer.services.place_checks import check_own_places
from explorer.services.shown_text import shown
from explorer.services.yaml_nodes import (
    ListNode,
    MapNode,
    Node,
    scalars_at,
    spot_at,
)

_LARGEST_SCALE = 100.0


def check_view(view: View, node: Node, findings: Findings) -> None:
    """A drawing has an area, and its midline runs through it."""
    left, _, width, height = view.viewbox
    if width <= 0 or height <= 0:
        cause = "the viewbox has no area"
        cure = "write it as [left, top, width, height], as in the SVG"
        findings.error(spot_at(node, "viewbox"), cure=cure, cause=cause)
    elif not left <= view.midline <= left + width:
        cause = f"the midline {written(view.midline)} is outside the viewbox"
        cure = f"write a number from {written(left)} to {written(left + width)}"
        findings.error(spot_at(node, "midline"), cause, cure)
    if not 0 < view.scale <= _LARGEST_SCALE:
        cause = f"the scale {written(view.scale)} is not that of a drawing"
        cure = "write how many units a thousandth of the body's height takes up"
        findings.error(spot_at(node, "scale"), cause, cure)


def check_point(
    point: Point, node: Node, views: Mapping[str, View], findings: Findings
) -> None:
    """A point agrees with itself and lies on its drawings."""
    _check_pressure(point, node, findings)
    _check_sides(point, node, findings)
    check_own_places(point, node, views, findings)


def _check_pressure(point: Point, node: Node, findings: Findings) -> None:
    _check_hold(point, node, findings)
    if point.self_pressure is SelfPressure.OK:
        return
    if not point.self_pressure_reason:
        cause = f'"self_pressure: {point.self_pressure}" gives no reason'
        cure = 'add a line "self_pressure_reason: ..."'
        findings.error(spot_at(node, "self_pressure"), cause, cure)
    if point.self_pressure is SelfPressure.AVOID and point.massage:
        cause = "a point to avoid has massage steps"
        cure = 'remove them, or write "self_pressure: gentle"'
        findings.error(spot_at(node, "massage"), cause, cure)


def _check_hold(point: Point, node: Node, findings: Findings) -> None:
    """A point is held for a while, or it is one to avoid."""
    avoid = point.self_pressure is SelfPressure.AVOID
    if avoid and point.hold_seconds:
        cause = "a point to avoid has a hold"
        cure = 'remove "hold_seconds", or write "self_pressure: gentle"'
        findings.error(spot_at(node, "hold_seconds"), cause, cure)
    if not avoid and not point.hold_seconds:
        cause = 'the key "hold_seconds" of this point is missing'
        findings.error(node.spot, cause, 'add a line "hold_seconds: ..."')


def _check_sides(point: Point, node: Node, findings: Findings) -> None:
    if point.bilateral and point.sides is HoldSides.MID:
        cause = "a point of both sides cannot be held in the middle"
        cure = 'write "sides: left-right" or "sides: both"'
        findings.error(spot_at(node, "sides"), cause, cure)
    if not point.bilateral and point.sides is not HoldSides.MID:
        cause = "a point of the midline has no left and right"
        cure = 'write "sides: mid", or "bilateral: true"'
        findings.error(spot_at(node, "sides"), cause, cure)


def check_routine(
    routine: Routine, node: Node, points: Mapping[str, Point], findings: Findings
) -> None:
    """A routine presses each point on the sides it has, and none to be avoided."""
    steps = node.get("steps") if isinstance(node, MapNode) else None
    nodes = steps.items if isinstance(steps, ListNode) else []
    for step, place in zip(routine.steps, nodes, strict=True):
        point = points.get(step.point)
        if point is None:
            continue
        if point.self_pressure is SelfPressure.AVOID:
            cause = f"{shown(point.code)} is a point to avoid"
            findings.error(spot_at(place, "point"), cause, "choose another point")
        if point.bilateral is (step.sides is HoldSides.MID):
            cause = f'"sides: {step.sides}" does not fit {shown(point.code)}'
            right = "left-right" if point.bilateral else "mid"
            cure = f'write "sides: {right}"'
            findings.error(spot_at(place, "sides"), cause, cure)


def check_condition(
    condition: Condition, node: Node, points: Mapping[str, Point], findings: Findings
) -> None:
    """A condition lists nothing to avoid, and something that a person can reach."""
    named = [points[code] for code in condition.points if code in points]
    for scalar in scalars_at(node, "points"):
        point = points.get(scalar.text)
        if point and point.self_pressure is SelfPressure.AVOID:
            cause = f"{shown(point.code)} is a point to avoid"
            findings.error(scalar.spot, cause, "choose another point")
    all_known = len(named) == len(condition.points)
    if all_known and all(point.reach is not Reach.EASY for point in named):
        cause = "none of these points is easy to reach"
        findings.warn(spot_at(node, "points"), cause, "add one that is")
    for scalar in scalars_at(node, "distant"):
        if scalar.text not in condition.points:
            cause = f"{shown(scalar.text)} is distant, but not among the points"
            findings.error(scalar.spot, cause, 'add it to "points", or remove it')
