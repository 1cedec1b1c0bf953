"""The places of all points: what the rules say of the drawings."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from explorer.domain.points import Placement
from explorer.domain.sides import BodySide
from tools.placing.codes import CODES
from tools.placing.measured_body import MeasuredBody
from tools.placing.rule_book import Rule
from tools.placing.ruled_place import RuledPlace, ruled_place

Placements = Mapping[str, tuple[Placement, ...]]
"""The places of each point, by its code and in the order of the drawings."""

SIDES: Mapping[str, BodySide] = MappingProxyType(
    {"l": BodySide.LEFT, "r": BodySide.RIGHT, "m": BodySide.MID}
)


class Expected(NamedTuple):
    """Where a rule wants a marker on one side."""

    rule: Rule
    side: BodySide
    place: RuledPlace

    @property
    def placement(self) -> Placement:
        """The marker's place as it is written down."""
        x, y = self.place.place
        return Placement(self.rule.view, self.side, round(x, 2), round(y, 2))


def expected_places(body: MeasuredBody) -> Iterator[Expected]:
    """What all rules of a view say, point by point."""
    for rule in body.book.rules_of(body.view):
        for side in body.book.sides_of(rule):
            yield Expected(rule, SIDES[side], ruled_place(rule, body, side))


def placements(bodies: Iterable[MeasuredBody]) -> Placements:
    """The places of all points that have a rule in one of the views.

    Those that are seen at an edge stand last: the first view is the one to turn to.
    """
    found: dict[str, list[Expected]] = {}
    for body in bodies:
        for expected in expected_places(body):
            found.setdefault(expected.rule.point, []).append(expected)
    for places in found.values():
        places.sort(key=lambda each: each.rule.edge)
    return {
        code: tuple(each.placement for each in found[code])
        for code in sorted(found, key=CODES.index)
    }
