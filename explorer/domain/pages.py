"""What the side panel, the terminal and the printed card say, as plain blocks.

A page is computed once from the atlas and drawn by whoever shows it, so that
no way of reading a point can leave its cautions out.  This module stays free of
msgspec: widgets import it before the first frame.
"""

from enum import StrEnum
from typing import NamedTuple


class PageKind(StrEnum):
    """What a page is about; with an id it names the page."""

    WELCOME = "welcome"
    POINT = "point"
    CONDITION = "condition"
    ROUTINE = "routine"
    REGION = "region"
    TOGETHER = "together"
    SAFETY = "safety"
    GUIDE = "guide"


class CautionBlock(NamedTuple):
    """A caution in words; `level` is what it asks for ("skip", "gentle", ...)."""

    title: str
    text: str
    level: str


class TextBlock(NamedTuple):
    """A paragraph under a heading; the heading may be empty."""

    heading: str
    text: str


class ListBlock(NamedTuple):
    """Sentences under a heading, numbered where their order matters.

    `urgent` ones are signs to get help: they stand out like a caution.
    """

    heading: str
    items: tuple[str, ...]
    numbered: bool = False
    urgent: bool = False


class Link(NamedTuple):
    """A way to another page, with a note such as how well it is reached."""

    kind: PageKind
    id: str
    title: str
    note: str = ""
    is_faded: bool = False
    """Whether the filters leave it out; it still leads there."""


class LinksBlock(NamedTuple):
    """Ways to other pages under a heading."""

    heading: str
    links: tuple[Link, ...]


class BadgeBlock(NamedTuple):
    """What studies say about one technique: its name, a grade, a sentence."""

    technique: str
    grade: str
    text: str
    sources: tuple[str, ...] = ()


Block = CautionBlock | TextBlock | ListBlock | LinksBlock | BadgeBlock


class HoldOffer(NamedTuple):
    """What the page's button starts: a point's hold, a routine, or a few points.

    `seconds` is one hold's length for a point, to be changed before the start;
    None where several steps bring their own.
    """

    label: str
    kind: PageKind
    id: str
    sides: str
    seconds: int | None = None


class Page(NamedTuple):
    """One page: big title, the line below it, blocks in reading order."""

    kind: PageKind
    id: str
    title: str
    subtitle: str
    blocks: tuple[Block, ...]
    names: str = ""
    hanzi: str = ""
    hold: HoldOffer | None = None
