"""What a single entry must not contradict: its own keys, the drawing, the hold."""

from collections.abc import Mapping

from explorer.domain.body import View
from explorer.domain.points import Point, SelfPressure
from explorer.domain.routines import Routine
from explorer.domain.sides import HoldSides
from explorer.services.findings import Findings
from explorer.services.number_texts import written
from explorer.services.place_checks import check_own_places
from explorer.services.shown_text import shown
from explorer.services.yaml_nodes import ListNode, MapNode, Node, spot_at

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
