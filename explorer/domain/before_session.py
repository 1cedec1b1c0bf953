"""What a person is asked before they press: warning signs, and "is it for me?".

Free of msgspec, for the dialog that asks.
"""

from typing import NamedTuple

from explorer.domain.profile import Questions


class Signs(NamedTuple):
    """Signs to get help for in one part of the body."""

    heading: str
    text: str
    items: tuple[str, ...]


class BeforeSession(NamedTuple):
    """Signs to get help for, by the name of their section, and the questions, if due.

    `title` is what waits to be started.
    """

    title: str = ""
    signs: tuple[Signs, ...] = ()
    questions: Questions | None = None

    @property
    def is_due(self) -> bool:
        """Whether there is anything to read or to answer."""
        return bool(self.signs) or self.questions is not None
