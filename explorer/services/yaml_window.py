"""The stretch of a file that the YAML parser is given, and where it lies."""

import re
from typing import NamedTuple, Protocol

from explorer.services.source_text import Spot

# Stands for the top key when reading goes on in the middle of a list.
_HEADER = "entries:\n"
_DASH = re.compile(r"[ \t]*-")


class Mark(Protocol):
    """What both parsers of PyYAML say about a place, counted from 0."""

    @property
    def index(self) -> int:
        """Characters before it."""

    @property
    def line(self) -> int:
        """Lines before it."""

    @property
    def column(self) -> int:
        """Characters before it in its line."""


class Window(NamedTuple):
    """A text for the parser, with the way back to the places in the file."""

    text: str
    start: int = 0
    line_shift: int = 1
    header: str = ""

    def spot(self, mark: Mark) -> Spot:
        """The place in the file that the parser means."""
        return Spot(mark.line + self.line_shift, mark.column + 1)

    def place(self, mark: Mark) -> int:
        """The number of characters before it in the file."""
        return mark.index + self.start - len(self.header)


def window_at_next_entry(text: str, after: int, indent: int) -> Window | None:
    """The rest of the file from the next entry of a list with this indent."""
    dash = re.compile(rf"^ {{{indent}}}-(?=[ \n]|\Z)", re.MULTILINE)
    line_end = text.find("\n", after)
    found = dash.search(text, line_end) if line_end >= 0 else None
    if found is None:
        return None
    start = found.start()
    lines_before = text.count("\n", 0, start)
    return Window(_HEADER + text[start:], start, lines_before, _HEADER)


def line_starts_entry(text: str, index: int) -> bool:
    """Whether the line that this character stands in starts with a dash."""
    line = text.rfind("\n", 0, index) + 1
    return _DASH.match(text, line) is not None
