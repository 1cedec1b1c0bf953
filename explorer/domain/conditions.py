"""What a person looks up, and what is known about pressing and needling for it."""

from enum import StrEnum

from msgspec import Struct


class Grade(StrEnum):
    """How far studies and guidelines carry, in the program's five fixed words."""

    GUIDELINE = "guideline option"
    SOME_TRIALS = "some trials"
    MIXED = "mixed"
    TRADITIONAL = "traditional use only"
    NOT_SUPPORTED = "not supported"


class Evidence(Struct, frozen=True, forbid_unknown_fields=True):
    """One badge: a grade, one plain sentence, and the sources behind it."""

    grade: Grade
    text: str
    sources: tuple[str, ...] = ()


class Condition(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A complaint in lay words with its points, best first.

    `common` ones are offered before anything is typed.  `distant` are those of the
    points that lie away from where it hurts; none where it hurts nowhere in particular.
    Finger pressure and needles are judged apart: most studies used needles.
    """

    id: str
    name: str
    group: str
    summary: str
    synonyms: tuple[str, ...]
    medical: tuple[str, ...] = ()
    red_flags: tuple[str, ...]
    points: tuple[str, ...]
    distant: tuple[str, ...] = ()
    finger_pressure: Evidence
    needles: Evidence
    common: bool = False
