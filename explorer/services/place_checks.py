"""Whether points are placed where they can be: in their drawings, on their sides.

Places come in two forms: an entry of a point gives one side, from which the other
is derived; the list of placements has both sides written out.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from explorer.domain.body import View
from explorer.domain.point_places import PointPlaces
from explorer.domain.points import Placement, Point
from explorer.domain.sides import BodySide
from explorer.services.findings import Findings
from explorer.services.number_texts import written
from explorer.services.shown_text import shown
from explorer.services.yaml_nodes import ListNode, MapNode, Node, spot_at


class _Place(NamedTuple):
    """A place and where it is written."""

    placement: Placement
    node: Node


def check_own_places(
    point: Point, node: Node, views: Mapping[str, View], findings: Findings
) -> None:
    """Each view is given once, with the side that the other is derived from."""
    seen: set[str] = set()
    for place in _places(point.placements, node, "placements"):
        placement = place.placement
        if placement.view in seen:
            cause = f"the view {shown(placement.view)} is given twice"
            cure = "keep one side; the other is derived from it"
            findings.error(spot_at(place.node, "view"), cause, cure)
        seen.add(placement.view)
        _check_side(point, place, findings)
        view = views.get(placement.view)
        if view is not None and _is_inside(place, view, findings):
            _check_half(place, view, findings)
            _check_mirrored(place, view, findings)


def check_listed_places(
    item: PointPlaces,
    node: Node,
    point: Point | None,
    views: Mapping[str, View],
    findings: Findings,
) -> None:
    """Every place is given once and, where both sides are drawn, on both of them."""
    by_view: dict[str, list[_Place]] = {}
    for place in _places(item.places, node, "places"):
        here = by_view.setdefault(place.placement.view, [])
        if place.placement in [other.placement for other in here]:
            cause = f"this place in {shown(place.placement.view)} is given twice"
            findings.error(spot_at(place.node, "view"), cause, "remove one of the two")
        here.append(place)
        view = views.get(place.placement.view)
        if view is not None and _is_inside(place, view, findings):
            _check_half(place, view, findings)
    for id_, here in by_view.items():
        if id_ in views and not views[id_].one_sided:
            _check_balance(here, findings)
        if point is not None:
            _check_midline(point, here, findings)


def _places(placements: Sequence[Placement], node: Node, key: str) -> Iterable[_Place]:
    listed = node.get(key) if isinstance(node, MapNode) else None
    nodes = listed.items if isinstance(listed, ListNode) else []
    return map(_Place, placements, nodes)


def _check_side(point: Point, place: _Place, findings: Findings) -> None:
    side = place.placement.side
    mid = side is BodySide.MID
    if point.bilateral and mid:
        cause = "a point of both sides is placed on the midline"
        cure = 'write "side: left" and the place on the figure\'s left'
        findings.error(spot_at(place.node, "side"), cause, cure)
    if not point.bilateral and not mid:
        cause = f"a point that is not bilateral is placed on the {side}"
        cure = 'write "side: mid", or "bilateral: true"'
        findings.error(spot_at(place.node, "side"), cause, cure)


def _check_midline(point: Point, here: Sequence[_Place], findings: Findings) -> None:
    """A point of the midline may have places beside it, but one at least on it."""
    on_midline = any(place.placement.side is BodySide.MID for place in here)
    if point.bilateral is not on_midline:
        return
    where = "on the midline" if on_midline else "beside the midline only"
    cause = f"{shown(point.code)} is placed {where}"
    bilateral = "true" if point.bilateral else "false"
    cure = f'its entry says "bilateral: {bilateral}": correct one of the two'
    findings.error(spot_at(here[0].node, "side"), cause, cure)


def _check_balance(here: Sequence[_Place], findings: Findings) -> None:
    sides = [place.placement.side for place in here]
    left, right = sides.count(BodySide.LEFT), sides.count(BodySide.RIGHT)
    if left != right:
        view = shown(here[0].placement.view)
        cause = f"{view} has {left} places on the left and {right} on the right"
        cure = "write both sides out"
        findings.error(spot_at(here[0].node, "side"), cause, cure)


def _is_inside(place: _Place, view: View, findings: Findings) -> bool:
    left, top, width, height = view.viewbox
    spans = (
        ("x", place.placement.x, left, left + width),
        ("y", place.placement.y, top, top + height),
    )
    inside = True
    for key, value, low, high in spans:
        if not low <= value <= high:
            inside = False
            cause = f"{key} {written(value)} is outside the drawing {shown(view.id)}"
            cure = f"write a number from {written(low)} to {written(high)}"
            findings.error(spot_at(place.node, key), cause, cure)
    return inside


def _check_mirrored(place: _Place, view: View, findings: Findings) -> None:
    left, _, width, _ = view.viewbox
    mirrored = 2 * view.midline - place.placement.x
    if not view.one_sided and not left <= mirrored <= left + width:
        cause = f"the mirrored x {written(mirrored)} is outside {shown(view.id)}"
        cure = "check x and the view's midline"
        findings.error(spot_at(place.node, "x"), cause, cure)


def _check_half(place: _Place, view: View, findings: Findings) -> None:
    """The figure's left is at the drawing's right when the figure looks at us."""
    side, x = place.placement.side, place.placement.x
    if view.one_sided:
        _check_drawn_side(place, view, findings)
    elif side is not BodySide.MID:
        right_half = (side is BodySide.LEFT) is view.facing
        if (x > view.midline) is not right_half:
            half = "left" if right_half else "right"
            cause = f"x {written(x)} is in the {half} half of {shown(view.id)}"
            mirrored = written(2 * view.midline - x)
            cure = f'write "side: {side.opposite()}", or "x: {mirrored}"'
            findings.error(spot_at(place.node, "x"), cause, cure)


def _check_drawn_side(place: _Place, view: View, findings: Findings) -> None:
    if place.placement.side is BodySide.RIGHT:
        cause = f"{shown(view.id)} shows the figure's left only"
        cure = "give the place on the left; the program mirrors it"
        findings.error(spot_at(place.node, "side"), cause, cure)
