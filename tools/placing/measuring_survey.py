"""What can be looked up while the way to a point is sought."""

import math
from collections.abc import Mapping
from typing import NamedTuple

from msgspec.structs import replace

from explorer.services.plane import XY
from tools.placing.felt_landmarks import Distance, FeltLandmarks
from tools.placing.measured_body import MeasuredBody
from tools.placing.measuring_steps import Way
from tools.placing.rule_book import Cun, Place, Rule, Term
from tools.placing.ruled_place import ruled_place


class Survey(NamedTuple):
    """One rule on one side of a drawn body."""

    body: MeasuredBody
    side: str
    felt: FeltLandmarks
    distances: Mapping[str, Distance]
    rule: Rule

    def spot(self, place: Place) -> XY:
        """Where a place lies."""
        rule = replace(self.rule, rule=place)
        return ruled_place(rule, self.body, self.side).place

    def distance(self, code: str) -> Distance:
        """What WHO gives for a point."""
        return self.distances.get(code.partition("#")[0], Distance())

    def rule_of(self, code: str) -> Place:
        """What the way to a point of the view is read from."""
        by_hand = self.felt.place_by_hand(code, self.body.view)
        if by_hand is not None:
            return by_hand
        return self.body.book.rule(code, self.body.view).rule

    def way_at(self, key: str, place: Place) -> Way | None:
        """The way that starts at a place, if a person can feel it there."""
        if key not in self.felt.landmarks:
            return None
        return Way(key, self.spot(place), key in self.felt.levels)

    def is_at(self, way: Way | None, place: Place) -> bool:
        """Whether a way has no steps and starts right at a place."""
        return way is not None and not way.steps and way.start == self.spot(place)

    def unit(self, length: Cun | None) -> float:
        """One cun of a length in user units."""
        return self.body.cun(length[1], self.side) if length else 0.0

    def span(self, term: Term) -> float:
        """One cun of a line that is divided into cun, in user units."""
        first, second = term.on or ("", "")
        return math.dist(self.spot(first), self.spot(second)) / term.of
