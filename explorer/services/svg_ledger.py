"""Adds up what a drawing asks of the computer while its elements go by."""

import math
import re
from collections.abc import Iterator, Mapping

from explorer.services.source_text import START, Spot
from explorer.services.svg_cost import Cost, Reckoning, Shape
from explorer.services.svg_paths import PathError
from explorer.services.svg_rules import (
    GRADIENTS,
    Fault,
    numbers_in,
    references_in,
    scale_of,
)
from explorer.services.svg_shapes import own_cost

MOST_ELEMENTS = 20_000
MOST_IN_A_PATH = 5_000
MOST_IN_A_FILE = 60_000
MOST_DASHES = 5_000
LONGEST = 110
"""Length of all lines in diagonals of the drawing.

Lines that cross each other thousands of times take minutes to draw; they need
more length than this.  The shipped bodies have 56.
"""

MOST_INK = 250
"""Length, and the widest line's width for every segment, in diagonals together.

Wide lines of many segments overlap themselves and take as long as crossing ones.
"""

_WIDTH = re.compile(r"stroke-width\s{0,9}:\s{0,9}([\d.eE+-]{1,20})")
_DASHES = re.compile(r"stroke-dasharray\s{0,9}:([^;}]{0,200})")
_STYLING = frozenset(("style", "fill", "stroke", "stroke-dasharray", "stroke-width"))
_SIMPLIFY = "simplify the paths, or split the drawing"


class Ledger:
    """The open elements, the named ones, and who repeats whom."""

    def __init__(self) -> None:
        self.elements = 0
        self._root: Shape | None = None
        self._open: list[Shape] = []
        self._named: dict[str, Shape] = {}
        self._targets: list[tuple[str, Spot]] = []
        self._painted: list[tuple[str, Spot]] = []
        self._gradients: set[str] = set()
        self._shortest_dash = math.inf
        self._widest_line = 0.0

    @property
    def depth(self) -> int:
        """How many elements are open."""
        return len(self._open)

    def open(
        self, element: str, attributes: Mapping[str, str], spot: Spot
    ) -> Iterator[Fault]:
        """Enter an element as a child of the one that is open."""
        self.elements += 1
        own = Cost(1)
        try:
            own = own_cost(element, attributes)
        except PathError as error:
            yield Fault(str(error), "draw this path anew, or delete it")
        if own.segments > MOST_IN_A_PATH:
            yield Fault(f"one path has over {MOST_IN_A_PATH} segments", _SIMPLIFY)
        stretch = scale_of(attributes.get("transform", "")) or 1.0
        shape = Shape(own, stretch, self._target(element, attributes, spot))
        self._place(shape)
        yield from self._name(shape, attributes.get("id"))
        if element in GRADIENTS:
            self._gradients.add(attributes.get("id", ""))
        for key, value in attributes.items():
            if key in _STYLING:
                self.note_style(f"{key}:{value}", spot)

    def close(self) -> None:
        """Leave the element that was opened last."""
        self._open.pop()

    def note_style(self, style: str, spot: Spot) -> None:
        """Remember the widest line, the shortest dash and the gradients of a style."""
        self._painted.extend((name, spot) for name in references_in(style))
        for found in _WIDTH.finditer(style):
            widths = numbers_in(found[1]) or ()
            self._widest_line = max(self._widest_line, 0.0, *widths)
        for found in _DASHES.finditer(style):
            dashes = numbers_in(found[1]) or ()
            self._shortest_dash = min(self._shortest_dash, *dashes, math.inf)

    def finish(self, diagonal: float) -> Iterator[tuple[Spot, Fault]]:
        """Say what is too much; `diagonal` is that of the drawing, in its units."""
        for target, spot in self._targets:
            if target not in self._named:
                cause = f"<use> repeats #{target[:40]}, which is not there"
                yield spot, Fault(cause, "delete the <use>, or mend its href")
        for name, spot in self._painted:
            if name not in self._gradients:
                cause = f"the colour url(#{name[:40]}) is no gradient of this drawing"
                yield spot, Fault(cause, "write the colour as #rrggbb")
        if self._root:
            total = Reckoning(self._named).total(self._root)
            for fault in self._total_faults(total, diagonal):
                yield START, fault

    def _place(self, shape: Shape) -> None:
        if self._open:
            self._open[-1].children.append(shape)
        else:
            self._root = shape
        self._open.append(shape)

    def _name(self, shape: Shape, name: str | None) -> Iterator[Fault]:
        if name is None:
            return
        if name in self._named:
            yield Fault(f'the id "{name[:40]}" is there twice', "rename one of them")
        self._named.setdefault(name, shape)

    def _target(self, element: str, attributes: Mapping[str, str], spot: Spot) -> str:
        if element != "use":
            return ""
        target = attributes.get("href", "").removeprefix("#")
        self._targets.append((target, spot))
        return target

    def _total_faults(self, total: Cost | None, diagonal: float) -> Iterator[Fault]:
        if total is None:
            cause = "a <use> repeats itself, or the repeats lie too deep"
            yield Fault(cause, "replace the <use> by what it repeats")
            return
        if total.elements > MOST_ELEMENTS:
            cause = f"with its repeats there are over {MOST_ELEMENTS} elements"
            yield Fault(cause, "repeat less with <use>")
        if total.segments > MOST_IN_A_FILE:
            yield Fault(f"there are over {MOST_IN_A_FILE} segments", _SIMPLIFY)
        if diagonal and total.length > LONGEST * diagonal:
            cause = f"the lines are over {LONGEST} times as long as the drawing"
            yield Fault(cause, _SIMPLIFY)
        ink = total.length + total.segments * self._widest_line
        if diagonal and ink > MOST_INK * diagonal:
            cause = "lines of so many segments are too wide to be drawn in time"
            yield Fault(cause, "make them thinner, or fill a shape instead")
        if total.length / self._shortest_dash > MOST_DASHES:
            yield Fault(
                f"there are over {MOST_DASHES} dashes", "make the dashes longer"
            )
