"""Makes the measuring lines of a view: from what a person can feel to the point."""

import math
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from explorer.services.plane import XY, between
from tools.placing.codes import CODES
from tools.placing.felt_landmarks import Distance, FeltLandmarks
from tools.placing.measured_body import MeasuredBody
from tools.placing.measuring_steps import Step, Way
from tools.placing.measuring_survey import Survey
from tools.placing.measuring_ways import way_to_point
from tools.placing.rule_book import MIDDLE, Rule

SHORTEST, LONGEST = 0.4, 9.0
"""Fewer cun than this no finger measures; more than this nobody counts."""

LONGEST_ACROSS = 4.5
"""So many cun are measured across the trunk: beyond it the body turns away."""

SLACK_SHARE, SLACK_CUN = 0.2, 0.45
"""How far a drawn leg may be from its number: a share of it, or so many cun."""

ASIDE = 2.6
"""So many cun a line may lead on without a measure, to the edge of a bone or muscle."""

EDGE = 0.004
"""A share of the stature that a line may lie beside the outline."""


class DrawnLine(NamedTuple):
    """A line as it is written down; `nth` counts a point's places."""

    code: str
    view: str
    side: str
    start: XY
    felt: str
    steps: tuple[Step, ...]
    nth: int = 0


class NoLine(NamedTuple):
    """Why a point that WHO measures in cun has no line in a view."""

    code: str
    view: str
    reason: str


class LineMaker(NamedTuple):
    """What is needed to make the lines of one view."""

    body: MeasuredBody
    felt: FeltLandmarks
    distances: Mapping[str, Distance]

    def lines(self) -> Iterator[DrawnLine | NoLine]:
        """One line, or the reason for none, for each rule that WHO measures."""
        for rule in self.body.book.rules_of(self.body.view):
            side = self.body.book.sides_of(rule)[0]
            survey = Survey(self.body, side, self.felt, self.distances, rule)
            made = self._made(survey)
            if not isinstance(made, NoLine) or survey.distance(rule.code).cun:
                yield made

    def _made(self, survey: Survey) -> DrawnLine | NoLine:
        rule = survey.rule
        code, view = rule.point, rule.view
        reason = self.felt.reason_without(code, view)
        if reason:
            return NoLine(code, view, reason)
        way = way_to_point(survey)
        if way is None:
            return NoLine(code, view, "no felt landmark, or numbers that WHO lacks")
        fault = self._fault(way, survey)
        if fault:
            return NoLine(code, view, fault)
        side = "mid" if survey.side == MIDDLE else "left"
        felt = self.felt.landmarks[way.felt]
        return DrawnLine(code, view, side, way.start, felt, way.steps, self._nth(rule))

    def _nth(self, rule: Rule) -> int:
        """Which of the point's places on this side of the view it is, from 0."""
        rules = self.body.book.rules_of(rule.view)
        alike = (rule.point, rule.pair)
        codes = [one.code for one in rules if (one.point, one.pair) == alike]
        return codes.index(rule.code)

    def _fault(self, way: Way, survey: Survey) -> str:
        """What keeps a way from being drawn."""
        last = next(step for step in reversed(way.steps) if step.is_measured)
        known = survey.distance(survey.rule.code)
        is_borrowed = last.code != survey.rule.code and last.cun not in known.cun
        if is_borrowed and last.cun:
            return f"{last.cun:g} cun are those of {last.code}"
        scale = self.body.cun(survey.rule.ux, survey.side)
        pen, gone, fault = way.start, 0.0, ""
        for step in way.steps:
            if not self._is_on_body(pen, step.spot):
                return "leads beside the body"
            gone += math.dist(pen, step.spot)
            fault = fault or _step_fault(step, gone, scale)
            pen, gone = step.spot, 0.0 if step.is_measured else gone
        if gone > ASIDE * scale:
            return f"{gone / scale:.1f} cun aside, which nothing measures"
        return fault

    def _is_on_body(self, start: XY, end: XY) -> bool:
        """Whether a straight line stays on the drawn body."""
        spots = (between(start, end, share) for share in (0.25, 0.5, 0.75))
        return all(self.body.is_on_body(spot, EDGE) for spot in spots)


def _step_fault(step: Step, drawn: float, scale: float) -> str:
    """What is wrong with a step that is drawn so long; `scale` is one cun there."""
    if step.share:
        return "too near to halve" if drawn < SHORTEST * scale else ""
    if not step.cun:
        return ""
    length = drawn / step.unit
    faults = {
        f"{step.cun:g} cun are nothing to count in fingers": not (
            SHORTEST <= step.cun <= LONGEST
        ),
        f"{step.cun:g} cun across are too far": (
            step.is_across and step.cun > LONGEST_ACROSS
        ),
        f"drawn {length:.2f} cun long instead of {step.cun:g}": (
            abs(length - step.cun) > max(SLACK_SHARE * step.cun, SLACK_CUN)
        ),
    }
    return next((words for words, is_wrong in faults.items() if is_wrong), "")


def as_yaml(lines: list[DrawnLine]) -> str:
    """The lines as a data file, all ways to a point under its code."""
    by_code: dict[str, list[DrawnLine]] = {}
    for line in lines:
        by_code.setdefault(line.code, []).append(line)
    codes = [code for code in CODES if code in by_code]
    return HEAD + "".join(_entry(code, by_code[code]) for code in codes)


HEAD = """\
# yaml-language-server: $schema=schema/measures.schema.json
#
# How to measure one's way to a point: from a landmark that can be felt, in widths of
# the person's own fingers.
#
# Generated, do not edit: python -m tools.measure_points
# Made from the placement rules; the words stand in tools/placing/felt_landmarks.yaml.
#
# side   the figure's own "left" (the program makes the right one from it) or "mid"
# nth    counts from 0 the places of a point that has several on one side of a view
# start  the landmark, in the user units of the drawing; felt is what it is called
# legs   lead on to a spot each: cun (1 is the own thumb's width), or a share of the way
#        (half, third) towards another landmark; a leg with neither only bends the way

measures:
"""


def _entry(code: str, lines: list[DrawnLine]) -> str:
    return f"  - code: {code}\n    ways:\n" + "".join(_way(line) for line in lines)


def _way(line: DrawnLine) -> str:
    nth = f"        nth: {line.nth}\n" if line.nth else ""
    legs = "".join(f"          - {_leg(step)}\n" for step in line.steps)
    return (
        f"      - view: {line.view}\n        side: {line.side}\n{nth}"
        f"        start: {_spot(line.start)}\n        felt: {line.felt}\n"
        f"        legs:\n{legs}"
    )


def _leg(step: Step) -> str:
    measure = f", cun: {step.cun:g}" if step.cun else ""
    if step.share:
        measure = f', share: {step.share}, towards: "{step.towards}"'
    return f"{{to: {_spot(step.spot)}{measure}}}"


def _spot(spot: XY) -> str:
    return f"[{round(spot[0], 2)}, {round(spot[1], 2)}]"
