"""Works out where a rule puts a point on a measured body."""

import math
from typing import NamedTuple

from explorer.services.plane import XY, between
from tests.placement.measured_body import MeasuredBody
from tests.placement.rule_book import Cun, Place, Rule, Term


class RuledPlace(NamedTuple):
    """The place of one point on one side, with its cun across and down."""

    place: XY
    cun_across: float
    cun_down: float

    def error(self, x: float, y: float) -> float:
        """How far another place is, in cun."""
        across, down = x - self.place[0], y - self.place[1]
        return math.hypot(across / self.cun_across, down / self.cun_down)


def ruled_place(rule: Rule, body: MeasuredBody, side: str) -> RuledPlace:
    """Where the rule puts the point on a side (`l`, `r` or `m`)."""
    return RuledPlace(
        _Side(body, side).place(rule.rule),
        body.cun(rule.ux, side),
        body.cun(rule.uy, side),
    )


class _Side(NamedTuple):
    """One side of the body, for which terms are worked out."""

    body: MeasuredBody
    side: str

    def place(self, term: Place) -> XY:
        """The place of any term."""
        if isinstance(term, Term):
            return self._worked_out(term)
        if term.startswith("@"):
            return self.place(self.body.book.rule(term[1:], self.body.view).rule)
        return self.body.landmark(term, self.side)

    def _worked_out(self, term: Term) -> XY:
        match term:
            case Term(on=(first, second)):
                return self._on(term, self.place(first), self.place(second))
            case Term(move=Term() | str() as start):
                return self._moved(term, self.place(start))
            case Term(xy=(first, second)):
                return self.place(first)[0], self.place(second)[1]
            case Term(perp=Term() | str() as start, axis=(first, second)):
                axis = self.place(first), self.place(second)
                return self._beside(term, self.place(start), axis)
            case Term(edge=Term() | str() as start):
                return self._at_edge(term, self.place(start))
            case Term(arc=(first, second)):
                return self._over_skull(term, self.place(first), self.place(second))
            case _:
                raise ValueError(f"no operation in {term}")

    def _length(self, cun: Cun | None) -> float:
        return cun[0] * self.body.cun(cun[1], self.side) if cun else 0.0

    def _on(self, term: Term, first: XY, second: XY) -> XY:
        if term.aty is not None:
            share = (self.place(term.aty)[1] - first[1]) / (second[1] - first[1])
        elif term.len is not None:
            share = self._length(term.len) / math.dist(first, second)
        else:
            share = term.cun / term.of if term.t is None else term.t
        return between(first, second, share)

    def _moved(self, term: Term, start: XY) -> XY:
        outwards = self.body.outwards(self.side)
        x = start[0] + outwards * self._length(term.lat)
        return x, start[1] - self._length(term.sup)

    def _beside(self, term: Term, start: XY, axis: tuple[XY, XY]) -> XY:
        (x1, y1), (x2, y2) = axis
        span = math.dist(*axis)
        across, down = (y1 - y2) / span, (x2 - x1) / span
        if across * self.body.outwards(self.side) < 0:
            across, down = -across, -down
        step = self._length(term.lat)
        return start[0] + step * across, start[1] + step * down

    def _at_edge(self, term: Term, start: XY) -> XY:
        outwards = self.body.outwards(self.side)
        direction = outwards if term.dir == "lat" else -outwards
        edge = self.body.edge_from(start, direction)
        return edge - direction * self._length(term.inwards), start[1]

    def _over_skull(self, term: Term, first: XY, second: XY) -> XY:
        rise = math.sin(math.pi / 2 * term.cun / term.of)
        return second[0], first[1] + (second[1] - first[1]) * rise
