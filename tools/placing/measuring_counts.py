"""Measures on a line between two places: cun from one end, or a share of it."""

import math
from itertools import pairwise
from typing import NamedTuple

from msgspec.structs import replace

from tools.placing.measuring_steps import Step, Way
from tools.placing.measuring_survey import Survey
from tools.placing.rule_book import Place, Term

PROPORTION = 4.0
"""From this many cun on, half of a way is said to be half, not counted in fingers."""

SEEN_FROM_FRONT = 1.0
"""So many cun behind the hairline show from the front; then the skull turns away."""

BENDS = (0.33, 0.67)
"""Where a line that follows the outline bends."""

SHARES = {"half": 1 / 2, "third": 1 / 3}
SAME = 0.01


class MeasuredLine(NamedTuple):
    """The term of a place on a line, with the ways to the line's ends."""

    survey: Survey
    term: Term
    code: str
    ends: tuple[Place, Place]
    ways: tuple[Way | None, Way | None]

    def way(self) -> Way | None:
        """The way to the place, by a share if WHO gives one, else by cun."""
        if self.term.inwards is not None:
            return None
        return self._joined() or self._shared() or self._counted()

    def _joined(self) -> Way | None:
        """The place half way between two landmarks, where it has a name itself."""
        if self.term.on is None or not self._is_share(SHARES["half"]):
            return None
        joined = "+".join(str(end).removesuffix("-*") for end in self.ends)
        return self.survey.way_at(joined, self.term)

    def _is_share(self, share: float) -> bool:
        return not self.term.len and abs(self.term.share - share) < SAME

    def _shared(self) -> Way | None:
        known = self.survey.distance(self.code)
        if self.term.on is None or known.cun or not known.share:
            return None
        share = SHARES[known.share]
        for start, wanted in ((0, share), (1, 1 - share)):
            if self._is_share(wanted):
                return self._towards(known.share, start)
        return None

    def _towards(self, share: str, start: int) -> Way | None:
        """A share of the way from one end to the other, if both can be felt."""
        first, last = self.ways[start], self.ways[1 - start]
        at_ends = map(self.survey.is_at, self.ways, self.ends)
        if first is None or last is None or not all(at_ends):
            return None
        words = self.survey.felt.landmarks[last.felt]
        spot = self.survey.spot(self.term)
        return first.further(Step(spot, self.code, share=share, towards=words))

    def _counted(self) -> Way | None:
        """So many cun from the end that WHO counts from."""
        term = self.term
        if term.t is not None or (term.arc and term.cun > SEEN_FROM_FRONT):
            return None
        if term.of >= 2 * PROPORTION and term.cun * 2 == term.of:
            halved = self._towards("half", 0)
            if halved:
                return halved
        # Seen from above, a number equal from both ends is one from the hairline.
        order = (1, 0) if term.dome else (0, 1)
        known = self.survey.distance(self.code)
        found = [
            (cun, number, end)
            for end in order
            if (number := self._number(end)) and (cun := known.meant_by(number))
        ]
        if not found:
            return None
        cun, number, end = min(found, key=lambda one: one[0])
        way = self.ways[end]
        return way and way.further(*self._steps(way, number, cun))

    def _number(self, end: int) -> float:
        """The cun of the place, counted from the first or second end."""
        if self.term.len:
            return 0.0 if end else self.term.len[0]
        return self.term.of - self.term.cun if end else self.term.cun

    def _steps(self, way: Way, number: float, cun: float) -> list[Step]:
        """The steps that are `number` cun long in the rule and mean WHO's `cun`."""
        if self.term.contour:
            return self._bent(number, cun)
        spot = self.survey.spot(self.term)
        if self.term.dome or self.term.arc:
            unit = math.dist(way.start, spot) / number
        else:
            unit = self.survey.unit(self.term.len) or self.survey.span(self.term)
        return [Step(spot, self.code, cun, unit)]

    def _bent(self, number: float, cun: float) -> list[Step]:
        """The steps along the outline of the drawing."""
        end = self.term.cun
        begin = 0.0 if number == end else self.term.of
        spots = [
            self.survey.spot(replace(self.term, cun=begin + bend * (end - begin)))
            for bend in (0.0, *BENDS, 1.0)
        ]
        length = sum(math.dist(first, second) for first, second in pairwise(spots))
        bends = [Step(spot, self.code) for spot in spots[1:-1]]
        return [*bends, Step(spots[-1], self.code, cun, length / number)]
