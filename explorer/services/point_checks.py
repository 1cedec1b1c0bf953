"""What a single entry must not contradict: its own keys, the drawing, the hold."""

from collections.abc import Mapping

from explorer.domain.body import View
from explorer.domain.points import Placement, Point, SelfPressure
from explorer.domain.routines import Routine
from explorer.domain.sides import BodySide, HoldSides
from explorer.services.findings import Findings
from explorer.services.number_texts import written
from explorer.services.shown_text import shown
from explorer.services.source_text import Spot
from explorer.services.yaml_nodes import ListNode, MapNode, Node, scalars_at


def spot_at(node: Node, *keys: str) -> Spot:
    """The place of the first value under these keys, or of the entry itself."""
    for scalar in scalars_at(node, *keys):
        return scalar.spot
    return node.spot


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


def check_point(
    point: Point, node: Node, views: Mapping[str, View], findings: Findings
) -> None:
    """A point agrees with itself and lies on its drawings."""
    _check_pressure(point, node, findings)
    _check_sides(point, node, findings)
    placements = node.get("placements") if isinstance(node, MapNode) else None
    nodes = placements.items if isinstance(placements, ListNode) else []
    seen: set[str] = set()
    for placement, place in zip(point.placements, nodes, strict=True):
        if placement.view in seen:
            cause = f"the view {shown(placement.view)} is given twice"
            cure = "keep one side; the other is derived from it"
            findings.error(spot_at(place, "view"), cause, cure)
        seen.add(placement.view)
        _check_side(point, placement, place, findings)
        view = views.get(placement.view)
        if view is not None:
            _check_inside(placement, view, place, findings)


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


def _check_side(
    point: Point, placement: Placement, node: Node, findings: Findings
) -> None:
    mid = placement.side is BodySide.MID
    if point.bilateral and mid:
        cause = "a point of both sides is placed on the midline"
        cure = 'write "side: left" and the place on the figure\'s left'
        findings.error(spot_at(node, "side"), cause, cure)
    if not point.bilateral and not mid:
        cause = f"a point that is not bilateral is placed on the {placement.side}"
        cure = 'write "side: mid", or "bilateral: true"'
        findings.error(spot_at(node, "side"), cause, cure)


def _check_inside(
    placement: Placement, view: View, node: Node, findings: Findings
) -> None:
    left, top, width, height = view.viewbox
    mirrored = 2 * view.midline - placement.x
    spans = (
        ("x", placement.x, left, left + width),
        ("y", placement.y, top, top + height),
    )
    inside = True
    for key, value, low, high in spans:
        if not low <= value <= high:
            inside = False
            cause = f"{key} {written(value)} is outside the drawing {shown(view.id)}"
            cure = f"write a number from {written(low)} to {written(high)}"
            findings.error(spot_at(node, key), cause, cure)
    if inside:
        _check_half(placement, view, node, findings)
    if inside and not left <= mirrored <= left + width:
        cause = f"the mirrored x {written(mirrored)} is outside {shown(view.id)}"
        findings.error(spot_at(node, "x"), cause, "check x and the view's midline")


def _check_half(
    placement: Placement, view: View, node: Node, findings: Findings
) -> None:
    """The figure's left is at the drawing's right when the figure looks at us."""
    if placement.side is BodySide.MID:
        return
    right_half = (placement.side is BodySide.LEFT) is view.facing
    if (placement.x > view.midline) is not right_half:
        mirrored = 2 * view.midline - placement.x
        half = "left" if right_half else "right"
        cause = f"x {written(placement.x)} is in the {half} half of {shown(view.id)}"
        side = placement.side.opposite()
        cure = f'write "side: {side}", or "x: {written(mirrored)}"'
        findings.error(spot_at(node, "x"), cause, cure)


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
