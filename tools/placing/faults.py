"""Finds markers that do not lie where the rules want them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from explorer.domain.points import Placement
from explorer.domain.sides import BodySide
from tools.placing.measured_body import MeasuredBody
from tools.placing.placements import Expected, Placements, expected_places

_EVEN = 0.0005
"""How uneven left and right may be, as a share of the stature."""

Key = tuple[str, BodySide]


def placement_faults(
    found: Placements, bodies: Mapping[str, MeasuredBody]
) -> list[str]:
    """One sentence for each marker of these views that is wrong or missing."""
    return [
        fault
        for view, body in bodies.items()
        for fault in _faults_of_view(_in_view(found, view), body)
    ]


def _in_view(found: Placements, view: str) -> dict[Key, list[Placement]]:
    there: dict[Key, list[Placement]] = defaultdict(list)
    for code, places in found.items():
        for place in places:
            if place.view == view:
                there[code, place.side].append(place)
    return there


def _faults_of_view(
    there: Mapping[Key, list[Placement]], body: MeasuredBody
) -> Iterator[str]:
    wanted: dict[Key, list[Expected]] = defaultdict(list)
    for expected in expected_places(body):
        wanted[expected.rule.point, expected.side].append(expected)
    for key in dict.fromkeys((*wanted, *there)):
        places, rules = there.get(key, []), wanted.get(key, [])
        if len(places) != len(rules):
            told = f"{len(places)} markers, {len(rules)} by the rules"
            yield f"{key[0]} {body.view} {key[1]}: {told}"
        yield from _astray(places, rules)
        yield from _outside(key[0], places, body)
    if body.frame.sides == "lr":
        yield from _uneven(there, body)


def _astray(places: Iterable[Placement], rules: Iterable[Expected]) -> Iterator[str]:
    for place, expected in zip(places, rules, strict=False):
        rule = expected.rule
        error = expected.place.error(place.x, place.y)
        if error > rule.tol:
            x, y = expected.place.place
            yield (
                f"{rule.code} {place.view} {place.side}: {error:.2f} cun from"
                f" ({x:.1f}, {y:.1f}), allowed {rule.tol}; rule: {rule.why}"
            )


def _outside(
    code: str, places: Iterable[Placement], body: MeasuredBody
) -> Iterator[str]:
    for place in places:
        if not body.is_on_body((place.x, place.y)):
            yield f"{code} {place.view} {place.side}: outside the silhouette"


def _uneven(there: Mapping[Key, list[Placement]], body: MeasuredBody) -> Iterator[str]:
    slack = _EVEN * body.stature
    for (code, side), places in there.items():
        others = there.get((code, BodySide.RIGHT), [])
        if side is not BodySide.LEFT:
            continue
        for left, right in zip(places, others, strict=False):
            mirrored = left.mirrored(body.midline)
            if abs(mirrored.x - right.x) > slack or abs(mirrored.y - right.y) > slack:
                yield f"{code} {body.view}: left and right do not mirror each other"
