"""Words that must never be answered with a point before the safety notice."""

from msgspec import Struct


class SafetyNotice(Struct, frozen=True, forbid_unknown_fields=True):
    """One kind of emergency: what to do, and the phrases that people type for it."""

    id: str
    title: str
    text: str
    phrases: tuple[str, ...]
