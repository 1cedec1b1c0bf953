"""A tiny body to measure: a square trunk of ten cun with a handful of landmarks.

The trunk reaches from (0, 0) to (100, 100), its midline is at 50; one `step` is ten
units, measured between the vertex and the sole.
"""

from collections.abc import Mapping

import msgspec

from explorer.services.drawings import Area, Drawing
from explorer.services.plane import XY
from tools.placing.measured_body import MeasuredBody
from tools.placing.rule_book import Frame, Place, Rule, RuleBook, Unit
from tools.placing.ruled_place import ruled_place

SQUARE = (
    *((0.0, 0.0), (50.0, 0.0), (100.0, 0.0), (100.0, 50.0)),
    *((100.0, 100.0), (50.0, 100.0), (0.0, 100.0), (0.0, 50.0)),
)
LANDMARKS: Mapping[str, XY] = {
    "vertex": (50.0, 0.0),
    "sole": (50.0, 100.0),
    "navel": (50.0, 40.0),
    "hip-l": (80.0, 60.0),
    "hip-r": (20.0, 60.0),
    "knee-l": (80.0, 90.0),
    "knee-r": (20.0, 90.0),
    "flank-l": (100.0, 50.0),
    "flank-r": (0.0, 50.0),
}
FRONT = Frame(1, "lr", "vertex", "sole", 1.0, midline="vertex")
BACK = Frame(-1, "lr", "vertex", "sole", 1.0, midline="vertex")
PROFILE = Frame(1, "l", "vertex", "sole", 1.0)
UNITS = {
    "step": Unit("front", "y", "vertex", "sole", 10),
    "wide": Unit("front", "x", "hip-l", "hip-r", 3),
    "long": Unit("front", "d", "navel", "hip-*", 1),
    "round": Unit("front", "c", "vertex", "sole", 20, over="flank-l"),
}


def make_rule(code: str, rule: object = "navel", *, pair: bool = False) -> Rule:
    """A rule of the front; the term may be written as in the JSON."""
    term = msgspec.convert(rule, Place)
    return Rule(code, "front", pair, 0.5, "step", "step", term, "where it is")


def make_body(
    *rules: Rule, frame: Frame = FRONT, landmarks: Mapping[str, XY] = LANDMARKS
) -> MeasuredBody:
    """The tiny body with rules of its own."""
    outline = Area((SQUARE,), 0, 0, 100, 100)
    drawing = Drawing("", (0, 0, 100, 100), outline, landmarks, {})
    return MeasuredBody("front", drawing, RuleBook({"front": frame}, UNITS, rules))


def put(rule: object, side: str = "l", *others: Rule, frame: Frame = FRONT) -> XY:
    """Where a term leads on the tiny body."""
    asked = make_rule("LU1", rule, pair=True)
    return ruled_place(asked, make_body(asked, *others, frame=frame), side).place
