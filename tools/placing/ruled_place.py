"""Works out where a rule puts a point on a measured body."""

import math
from typing import NamedTuple

from explorer.services.plane import XY, between
from tools.placing.curves import on_circle
from tools.placing.measured_body import MeasuredBody
from tools.placing.rule_book import Cun, Place, Rule, Term

_ACROSS = 0.06
"""How far ahead and back, as a share of its length, a contour's direction is taken."""


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
        _Side(body, side, (rule.code,)).place(rule.rule),
        body.cun(rule.ux, side),
        body.cun(rule.uy, side),
    )


class _Side(NamedTuple):
    """One side of the body, for which terms are worked out.

    `asked` are the points that led here, so that a circle of rules is found.
    """

    body: MeasuredBody
    side: str
    asked: tuple[str, ...]

    def place(self, term: Place) -> XY:
        """The place of any term."""
        if isinstance(term, Term):
            return self._worked_out(term)
        if term.startswith("@"):
            return self._place_of_point(term[1:])
        return self.body.landmark(term, self.side)

    def _place_of_point(self, code: str) -> XY:
        if code in self.asked:
            raise ValueError(f"rules in a circle: {', '.join((*self.asked, code))}")
        rule = self.body.book.rule(code, self.body.view)
        return self._replace(asked=(*self.asked, code)).place(rule.rule)

    def _worked_out(self, term: Term) -> XY:
        match term:
            case Term(on=(_, _)) | Term(via=(_, _, _)) | Term(contour=(_, _)):
                return self._on_way(term)
            case Term(arc=(_, _)) | Term(dome=(_, _)):
                return self._over_skull(term)
            case Term(xy=(first, second)):
                return self.place(first)[0], self.place(second)[1]
            case _:
                return self._stepped(term)

    def _on_way(self, term: Term) -> XY:
        match term:
            case Term(on=(first, second)):
                return self._on(term, self.place(first), self.place(second))
            case Term(via=(first, over, last)):
                spots = self.place(first), self.place(over), self.place(last)
                return on_circle(*spots, term.share)
            case Term(contour=(first, second)):
                return self._on_contour(term, self.place(first), self.place(second))
            case _:
                raise ValueError(f"no way in {term}")

    def _over_skull(self, term: Term) -> XY:
        match term:
            case Term(arc=(first, second)):
                return self._arc(term, self.place(first), self.place(second))
            case Term(dome=(first, second)):
                turn = math.radians(term.deg)
                share = math.sin(turn * term.share) / math.sin(turn)
                return between(self.place(first), self.place(second), share)
            case _:
                raise ValueError(f"no skull in {term}")

    def _stepped(self, term: Term) -> XY:
        match term:
            case Term(move=Term() | str() as start):
                return self._moved(term, self.place(start))
            case Term(perp=Term() | str() as start, axis=(first, second)):
                axis = self.place(first), self.place(second)
                return self._beside(term, self.place(start), axis)
            case Term(edge=Term() | str() as start):
                return self._at_edge(term, self.place(start))
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
            share = term.share
        return between(first, second, share)

    def _on_contour(self, term: Term, first: XY, second: XY) -> XY:
        line = self.body.contour(first, second, self.place(term.over))
        way = line.length * term.share
        x, y = spot = line.at(way)
        if term.inwards is None:
            return spot
        ahead, back = (line.at(way + sign * _ACROSS * line.length) for sign in (1, -1))
        step = self._length(term.inwards) / math.dist(ahead, back)
        across, down = step * (ahead[1] - back[1]), step * (ahead[0] - back[0])
        if self.body.drawing.silhouette.holds(x + across, y - down):
            return x + across, y - down
        return x - across, y + down

    def _arc(self, term: Term, first: XY, second: XY) -> XY:
        rise = math.sin(math.pi / 2 * term.share)
        return second[0], first[1] + (second[1] - first[1]) * rise

    def _moved(self, term: Term, start: XY) -> XY:
        outwards = self.body.outwards(self.side)
        behind_x, behind_y = self.body.frame.behind
        back = self._length(term.post)
        x = start[0] + outwards * self._length(term.lat) + behind_x * back
        return x, start[1] - self._length(term.sup) + behind_y * back

    def _beside(self, term: Term, start: XY, axis: tuple[XY, XY]) -> XY:
        (x1, y1), (x2, y2) = axis
        span = math.dist(*axis)
        across, down = (y1 - y2) / span, (x2 - x1) / span
        if across * self.body.outwards(self.side) < 0:
            across, down = -across, -down
        step, on = self._length(term.lat), self._length(term.along) / span
        x = start[0] + step * across + on * (x2 - x1)
        return x, start[1] + step * down + on * (y2 - y1)

    def _at_edge(self, term: Term, start: XY) -> XY:
        outwards = self.body.outwards(self.side)
        direction = outwards if term.dir == "lat" else -outwards
        edge = self.body.edge_from(start, direction)
        return edge - direction * self._length(term.inwards), start[1]
