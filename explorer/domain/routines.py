"""An ordered list of steps that a person can practise."""

from msgspec import Struct

from explorer.domain.sides import HoldSides


class Step(Struct, frozen=True, forbid_unknown_fields=True):
    """One point of a routine: which sides, seconds for one hold, and how."""

    point: str
    sides: HoldSides
    seconds: int
    technique: str = ""


class Routine(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A set of steps with a goal; its total time is computed, never written.

    `common` ones are offered before anything is typed.
    """

    id: str
    name: str
    goal: str
    conditions: tuple[str, ...]
    posture: str
    origin: str
    steps: tuple[Step, ...]
    synonyms: tuple[str, ...] = ()
    common: bool = False
