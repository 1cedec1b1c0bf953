"""The acupressure point: its names, where it lies, and how it is pressed."""

from enum import StrEnum
from typing import Self

from msgspec import Struct

from explorer.domain.sides import BodySide, HoldSides


class SelfPressure(StrEnum):
    """Whether a person may press the point on their own body.

    An `AVOID` point is shown for reference only: no steps, no timer.
    """

    OK = "ok"
    GENTLE = "gentle"
    AVOID = "avoid"


class Reach(StrEnum):
    """How well a person gets to the point without help."""

    EASY = "easy"
    AWKWARD = "awkward"
    PARTNER = "partner"


class Surface(StrEnum):
    """The face of the body that the point lies on."""

    ANTERIOR = "anterior"
    POSTERIOR = "posterior"
    LATERAL = "lateral"
    MEDIAL = "medial"
    DORSAL = "dorsal"
    PALMAR = "palmar"
    PLANTAR = "plantar"
    SUPERIOR = "superior"


class Certainty(StrEnum):
    """How sure the lay instructions are, after checking against the sources."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Movement(StrEnum):
    """What the pressing finger or hand does; most points are simply held."""

    HOLD = "hold"
    CIRCLE = "circle"
    RUB = "rub"
    TAP = "tap"
    STROKE = "stroke"
    PINCH = "pinch"
    LEAN = "lean"


class Strength(StrEnum):
    """How strong it may get, on a scale from 0, nothing, to 10, unbearable."""

    TOUCH = "touch"
    LIGHT = "light"
    FIRM = "firm"


class Placement(Struct, frozen=True, forbid_unknown_fields=True):
    """Where a point is drawn: a view, the figure's own side, and SVG user units."""

    view: str
    side: BodySide
    x: float
    y: float

    def mirrored(self, midline: float) -> Self:
        """The same place on the other side of the view's vertical midline."""
        other = self.side.opposite()
        return type(self)(self.view, other, 2 * midline - self.x, self.y)


class PointNames(Struct, frozen=True, forbid_unknown_fields=True):
    """A point's name in English, in pinyin with tones, and in characters."""

    english: str
    pinyin: str
    hanzi: str


class CunFact(Struct, frozen=True, forbid_unknown_fields=True):
    """One measure of a place: how many cun it lies from a landmark, and which way.

    A cun is the body's own inch, one thumb wide (WHO 2008, p. 11 to 14).
    """

    landmark: str
    way: str
    cun: float


class Point(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """An acupressure point, found by its WHO code such as BL23.

    `title` is the plain name shown big ("Lower back, two fingers from the
    spine"); `aliases` are other names, `codes` other spellings of the code and
    `old_codes` numbers that mean another point today (the old bladder numbers).
    `placements` hold both sides once loaded; where an entry gives its own, it gives
    one side and the other is derived.  Seconds are for one hold of one side; none for
    a point that is not pressed.  `location` and `find` are in plain words, `anatomy`
    and `cun` say the same in the terms of the field; `under` is what the finger lies
    on.  `conditions` are those it is traditionally used for, even where a condition's
    own list, which is short, leaves it out.  `disputed` tells where the place is open.
    """

    code: str
    title: str
    names: PointNames
    meridian: str
    region: str
    surface: Surface
    bilateral: bool
    placements: tuple[Placement, ...] = ()
    location: str
    anatomy: str = ""
    cun: tuple[CunFact, ...] = ()
    under: str = ""
    disputed: str = ""
    find: tuple[str, ...]
    benefits: tuple[str, ...]
    conditions: tuple[str, ...]
    massage: tuple[str, ...] = ()
    tool: str = ""
    posture: str = ""
    sides: HoldSides
    hold_seconds: int = 0
    movement: Movement = Movement.HOLD
    pressure: Strength = Strength.LIGHT
    self_pressure: SelfPressure
    self_pressure_reason: str = ""
    reach: Reach
    substitutes: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    old_codes: tuple[str, ...] = ()
    special: tuple[str, ...] = ()
    certainty: Certainty
    sources: tuple[str, ...]
    review: str
