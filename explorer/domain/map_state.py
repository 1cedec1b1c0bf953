"""What was asked of the window, and what the map shows; free of msgspec.

`Intent` holds only choices, `MapState` only their consequences.
"""

from typing import NamedTuple

from explorer.domain.measuring import MeasuringLine
from explorer.domain.narrowing import NO_FILTERS, Filters
from explorer.domain.pages import PageKind
from explorer.domain.sides import BodySide


class Selection(NamedTuple):
    """The chosen point; `side` is None when it was not chosen by its marker."""

    code: str
    side: BodySide | None = None


class Opened(NamedTuple):
    """What lies open in the side panel; `side` belongs to a point's marker.

    A region is named as its path in the drawing is: `knee-l` is the left one.
    """

    kind: PageKind
    id: str
    side: BodySide | None = None


class Intent(NamedTuple):
    """What the person asked for: words, something opened, a view turned to.

    `mirrored` is whether drawings of one limb are to show the right one; with
    `literally` no slip of the query is put right.
    """

    query: str = ""
    opened: Opened | None = None
    view: str = ""
    mirrored: bool = False
    filters: Filters = NO_FILTERS
    literally: bool = False


class MapState(NamedTuple):
    """What the map shows.

    `hits` are codes in the order they are numbered in; while there are any, all
    other markers are dimmed.  `view` is what is drawn, with its fellow where there
    is room; `mirrored` turns a drawing of one limb into the right one.  `region` is
    the lit area of skin, as its path is named in the drawing.  The chosen point is
    `drawn_in` these views, the `closer` ones of which show it larger; `measures`
    are the ways to it from spots that can be felt.  `passing` are the points that
    filters let through, the others being dimmed; None when there is no filter.
    """

    selection: Selection | None = None
    hits: tuple[str, ...] = ()
    view: str = ""
    region: str | None = None
    mirrored: bool = False
    drawn_in: tuple[str, ...] = ()
    closer: tuple[str, ...] = ()
    measures: tuple[MeasuringLine, ...] = ()
    passing: frozenset[str] | None = None
