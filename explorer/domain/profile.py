"""What a person said about themselves; free of msgspec, for the first window.

It stays on this machine and is used for nothing but leaving points out.
"""

from typing import NamedTuple

UNREADABLE = "what cannot be read"
"""Stands for answers that were given and cannot be read: nothing has rules for it."""


class Answer(NamedTuple):
    """A circumstance that is true, and the areas of the body it is about."""

    circumstance: str
    where: tuple[str, ...] = ()


class Profile(NamedTuple):
    """All answers; `asked` is whether the questions were put, or skipped, once."""

    answers: tuple[Answer, ...] = ()
    asked: bool = False

    def said(self, circumstance: str) -> Answer | None:
        """The answer about this circumstance, if it is true of the person."""
        found = (each for each in self.answers if each.circumstance == circumstance)
        return next(found, None)


class Question(NamedTuple):
    """One question as a form puts it."""

    id: str
    text: str
    detail: str = ""
    asks_where: bool = False


class Questions(NamedTuple):
    """The questions in order, and the areas of the body, as id and label."""

    questions: tuple[Question, ...] = ()
    areas: tuple[tuple[str, str], ...] = ()


class SignsSeen(NamedTuple):
    """The sections of warning signs that were read on a day (such as 2026-11-25)."""

    day: str = ""
    sections: frozenset[str] = frozenset()
