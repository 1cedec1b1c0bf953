"""Where points belong on the body, as rules in cun over the drawings' landmarks.

A rule is a term: the id of a landmark (`*` stands for the side, `l` or `r`),
`@ST35` for the place of another point of the view, or an operation of `Term`.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct, field

Cun = tuple[float, str]
"""So many cun of a unit named in the book."""

BOOKS = Path(__file__).with_name("rules")
MIDDLE = "m"


class Term(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One operation; the others of its first lines are absent.

    Shares of a way are `t`, or `cun` of `of`.  A way is straight or curved:
    `on` between two terms, by a share, `len` cun from the first, or at the height
    of `aty`; `via` along the circle through three; `contour` along the outline from
    the first to the second, past `over`, then `in` inwards; `arc` over the skull,
    seen from the front, and `dome` seen from above, where it turns by `deg`.
    A step: `move` by `lat` away from the midline, `sup` upwards and `post` towards
    the back; `perp` by `lat` at right angles to an axis and `along` it; `edge`
    sideways to the outline, then back `in`.  `xy`: x of the first, y of the second.
    """

    on: "tuple[Place, Place] | None" = None
    via: "tuple[Place, Place, Place] | None" = None
    contour: "tuple[Place, Place] | None" = None
    arc: "tuple[Place, Place] | None" = None
    dome: "tuple[Place, Place] | None" = None
    move: "Place | None" = None
    perp: "Place | None" = None
    edge: "Place | None" = None
    xy: "tuple[Place, Place] | None" = None

    t: float | None = None
    cun: float = 0.0
    of: float = 0.0
    len: Cun | None = None
    aty: "Place | None" = None
    over: "Place" = ""
    deg: float = 0.0
    lat: Cun | None = None
    sup: Cun | None = None
    post: Cun | None = None
    axis: "tuple[Place, Place] | None" = None
    along: Cun | None = None
    dir: Literal["lat", "med"] = "lat"
    inwards: Cun | None = field(name="in", default=None)

    @property
    def share(self) -> float:
        """How much of the way lies behind the place."""
        return self.cun / self.of if self.t is None else self.t


Place = str | Term


class Unit(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One cun is the distance of two landmarks divided by `cun`.

    It is measured across (`x`), down (`y`), straight (`d`), or along the contour
    past the landmark `over` (`c`).  `view` says where the landmarks are looked up
    when nothing else is known; `source` tells who says how many cun it is.
    """

    view: str
    axis: Literal["x", "y", "d", "c"]
    a: str
    b: str
    cun: float
    over: str = ""
    source: str = ""


class Frame(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """How the figure stands in a view.

    `lat` is the way that x grows when going away from the midline on the figure's
    left; what that means in the view of a limb stands in `lat_means`.  `sides` are
    those that a paired point is drawn on, `behind` is the way to the figure's back.
    From the landmark `scale_a` down to `scale_b` it is the share `scale` of the
    stature.
    `midline` is the landmark that left and right are mirrored at.
    """

    lat: Literal[1, -1]
    sides: Literal["lr", "l"]
    scale_a: str
    scale_b: str
    scale: float
    behind: tuple[int, int] = (1, 0)
    midline: str = ""
    lat_means: str = ""


class Rule(Struct, frozen=True, forbid_unknown_fields=True):
    """Where a point lies in a view; `tol` in cun, measured with `ux` and `uy`.

    A point that is several places in one view has a rule for each, with the code
    `EX-UE9#1` and so on.  What is seen at the `edge` of the figure only is looked at
    in another view first.
    """

    code: str
    view: str
    pair: bool
    tol: float
    ux: str
    uy: str
    rule: Place
    why: str
    edge: bool = False

    @property
    def point(self) -> str:
        """The code of the point, without the number of the place."""
        return self.code.partition("#")[0]


class RuleBook(Struct, frozen=True, forbid_unknown_fields=True):
    """The views that belong together, their units and rules.

    `left_out` says why a point has no rule in a view where one might look for it,
    by `GB31/front`.
    """

    views: dict[str, Frame]
    units: dict[str, Unit]
    rules: tuple[Rule, ...]
    left_out: dict[str, str] = {}

    def rule(self, code: str, view: str) -> Rule:
        """The rule of a point in a view."""
        for rule in self.rules:
            if (rule.code, rule.view) == (code, view):
                return rule
        raise KeyError(f"{code} in {view}")

    def rules_of(self, view: str) -> tuple[Rule, ...]:
        """All rules of a view."""
        return tuple(rule for rule in self.rules if rule.view == view)

    def sides_of(self, rule: Rule) -> str:
        """The sides that a rule gives a place on."""
        return self.views[rule.view].sides if rule.pair else MIDDLE


def read_rule_book(path: Path) -> RuleBook:
    """Read one book from its JSON file."""
    return msgspec.json.decode(path.read_bytes(), type=RuleBook)


def read_rule_books(folder: Path = BOOKS) -> Mapping[str, RuleBook]:
    """Read all books of a folder, and give for each view the one it is in."""
    books: dict[str, RuleBook] = {}
    for path in sorted(folder.glob("*.json")):
        book = read_rule_book(path)
        twice = books.keys() & book.views.keys()
        if twice:
            raise ValueError(f"{', '.join(twice)}: in {path.name} and in another book")
        books |= dict.fromkeys(book.views, book)
    return books
