"""Where points belong on the body, as rules in cun over the drawing's landmarks.

A rule is a term: the id of a landmark (`*` stands for the side, `l` or `r`),
`@ST35` for the place of another point, or one of the operations of `Term`.
"""

from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct, field

Cun = tuple[float, str]
"""So many cun of a unit named in the book."""


class Term(Struct, frozen=True, forbid_unknown_fields=True):
    """One operation; the others of its first line are absent.

    `on`: between two terms, at share `t`, `cun` of `of`, `len` cun from the first,
    or at the height of `aty`.  `move`: `lat` away from the midline, `sup` upwards.
    `xy`: x of the first, y of the second.  `perp`: `lat` at right angles to an
    axis.  `edge`: sideways to the outline, then back `in`.  `arc`: the front view
    of a line over the skull.
    """

    on: "tuple[Place, Place] | None" = None
    move: "Place | None" = None
    xy: "tuple[Place, Place] | None" = None
    perp: "Place | None" = None
    edge: "Place | None" = None
    arc: "tuple[Place, Place] | None" = None

    t: float | None = None
    cun: float = 0.0
    of: float = 0.0
    len: Cun | None = None
    aty: "Place | None" = None
    lat: Cun | None = None
    sup: Cun | None = None
    axis: "tuple[Place, Place] | None" = None
    dir: Literal["lat", "med"] = "lat"
    inwards: Cun | None = field(name="in", default=None)


Place = str | Term


class Unit(Struct, frozen=True):
    """One cun of this unit is the distance of two landmarks divided by `cun`."""

    view: str
    axis: Literal["x", "y", "d"]
    a: str
    b: str
    cun: float


class Rule(Struct, frozen=True):
    """Where a point lies in a view; `tol` in cun, measured with `ux` and `uy`."""

    code: str
    view: str
    pair: bool
    tol: float
    ux: str
    uy: str
    rule: Place
    why: str


class RuleBook(Struct, frozen=True):
    """All units and rules."""

    units: dict[str, Unit]
    rules: tuple[Rule, ...]

    def rule(self, code: str, view: str) -> Rule:
        """The rule of a point in a view."""
        for rule in self.rules:
            if (rule.code, rule.view) == (code, view):
                return rule
        raise KeyError(f"{code} in {view}")


def read_rule_book(path: Path) -> RuleBook:
    """Read the book from its JSON file."""
    return msgspec.json.decode(path.read_bytes(), type=RuleBook)
