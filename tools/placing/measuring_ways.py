"""Finds in a placement rule how a person measures the way to the point.

A rule is read from its landmark outwards.  It gives a way if it begins at one that
can be felt and if its numbers are some that WHO gives for the point; what else it does
(a nudge onto the muscle, the edge of the outline) only moves the end of the way.
"""

from typing import NamedTuple

from msgspec.structs import replace

from explorer.services.plane import between
from tools.placing.measuring_counts import MeasuredLine
from tools.placing.measuring_steps import Step, Way
from tools.placing.measuring_survey import Survey
from tools.placing.rule_book import Cun, Place, Term


def way_to_point(survey: Survey) -> Way | None:
    """The way that the surveyed rule gives, or the line by hand in its stead."""
    code = survey.rule.code
    way = _Reading(survey).way(survey.rule_of(code), code)
    if way is None or not way.steps:
        return None
    return way.reaching(survey.spot(survey.rule.rule)).settled()


class _Reading(NamedTuple):
    """A rule being read; `code` is always the point whose rule a term belongs to."""

    survey: Survey

    def way(self, place: Place, code: str) -> Way | None:
        """The way to a place, without steps if the place itself is felt."""
        if isinstance(place, str):
            return self._named(place)
        match place:
            case Term(on=(_, _), aty=Term() | str() as level):
                return self._at_height(place, self.way(level, code))
            case (
                Term(on=(first, second))
                | Term(contour=(first, second))
                | Term(dome=(first, second))
                | Term(arc=(first, second))
            ):
                ways = self.way(first, code), self.way(second, code)
                return MeasuredLine(
                    self.survey, place, code, (first, second), ways
                ).way()
            case Term(xy=(_, _)):
                return self._crossed(place, code)
            case _:
                return self._beside(place, code)

    def _beside(self, term: Term, code: str) -> Way | None:
        """The way to a place beside another."""
        match term:
            case Term(move=Term() | str() as base) | Term(perp=Term() | str() as base):
                return self._moved(term, base, code)
            case Term(edge=Term() | str() as base):
                way = self.way(base, code)
                return way and way.reaching(self.survey.spot(term))
            case _:
                return None

    def _named(self, name: str) -> Way | None:
        key = name.lstrip("@").removesuffix("-*")
        way = self.survey.way_at(key, name)
        if way is None and name.startswith("@"):
            return self.way(self.survey.rule_of(key), key)
        return way

    def _at_height(self, term: Term, way: Way | None) -> Way | None:
        """Where a line comes to a height that was measured."""
        if way is None or term.on is None:
            return None
        if not way.is_level or not way.steps:
            return way.at_height_of(self.survey.spot(term))
        first, second = (self.survey.spot(end) for end in term.on)
        share = (way.start[1] - first[1]) / (second[1] - first[1])
        last = way.steps[-1]._replace(spot=self.survey.spot(term))
        return way._replace(start=between(first, second, share), steps=(last,))

    def _moved(self, term: Term, base: Place, code: str) -> Way | None:
        """Measured steps along the body and then across it; the rest is nudging."""
        way = self.way(base, code)
        if way is None:
            return None
        steps = self._measured_steps(term, code)
        if not way.steps and not way.is_level:
            pen = self.survey.spot(base)
            aside = way.start[0] - pen[0], way.start[1] - pen[1]
            steps = [step.shifted(*aside) for step in steps]
        return way.further(*steps).reaching(self.survey.spot(term))

    def _measured_steps(self, term: Term, code: str) -> list[Step]:
        level = replace(term, sup=None, post=None, along=None)
        steps = [
            *(
                self._step(replace(term, lat=None), part, code)
                for part in (term.sup, term.post, term.along)
            ),
            self._step(level, term.lat, code)._replace(is_across=True),
        ]
        measured = [step for step in steps if step.cun]
        if not measured[1:]:
            return measured
        last = measured[-1]._replace(spot=self.survey.spot(term))
        is_slanting = len(self.survey.distance(code).cun) == 1
        return [last] if is_slanting else [*measured[:-1], last]

    def _step(self, place: Term, part: Cun | None, code: str) -> Step:
        """A step of so many cun to a place, without measure if WHO has none."""
        cun = self.survey.distance(code).meant_by(part[0]) if part else None
        return Step(self.survey.spot(place), code, cun or 0.0, self.survey.unit(part))

    def _crossed(self, term: Term, code: str) -> Way | None:
        """At the height of one place, straight above or below another."""
        across, height = term.xy or ("", "")
        way = self.way(height, code)
        if way is None:
            return None
        if not way.steps:
            return way._replace(start=self.survey.spot(term)) if way.is_level else way
        if isinstance(across, Term) and across.lat:
            step = self._step(term, across.lat, code)
            if step.cun:
                return way.further(step._replace(is_across=True))
        return way.at_height_of(self.survey.spot(term))
