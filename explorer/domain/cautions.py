"""A reason to leave a point out, go gently, or ask first."""

from enum import StrEnum

from msgspec import Struct


class CautionLevel(StrEnum):
    """What the caution asks for, the strongest first."""

    SKIP = "skip"
    ASK = "ask first"
    GENTLE = "gentle"


class Caution(Struct, frozen=True, forbid_unknown_fields=True):
    """One caution, shared by many points: a short title and one plain sentence."""

    id: str
    title: str
    text: str
    level: CautionLevel
