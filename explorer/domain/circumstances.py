"""What may be true of a person, and which points then stay out or are gentle."""

from enum import StrEnum

from msgspec import Struct

from explorer.domain.points import Movement


class Effect(StrEnum):
    """What a circumstance does to a point."""

    LEAVE_OUT = "leave out"
    GENTLY = "gently"


class PointRule(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Which points a circumstance concerns, and why; one match is enough.

    `tools` are words that the point's tool contains; `told` are the points that lie
    where the person said it is.  Without any of these it is about every point.
    """

    effect: Effect
    reason: str
    points: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    movements: tuple[Movement, ...] = ()
    tools: tuple[str, ...] = ()
    told: bool = False


class Circumstance(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One question of "Safe for me"; `said` repeats the answer in a few words.

    Where it `asks_where`, the answer names areas of the body.
    """

    id: str
    question: str
    detail: str = ""
    said: str
    asks_where: bool = False
    rules: tuple[PointRule, ...]


class BodyArea(Struct, frozen=True, forbid_unknown_fields=True):
    """A part of the body as people name it in an answer: several regions."""

    id: str
    label: str
    regions: tuple[str, ...]
