"""A drawn body that can be measured: landmarks, cun, the edge of the outline."""

import math
from itertools import pairwise
from typing import NamedTuple

from explorer.services.drawings import Drawing
from explorer.services.plane import XY, edge_distance
from tools.placing.curves import Stretch, outline_stretch
from tools.placing.rule_book import MIDDLE, Frame, RuleBook, Unit

_HAIR = 1e-6
"""How far behind a place the edge may be and still count as ahead of it."""


class MeasuredBody(NamedTuple):
    """One view; sides are `l`, `r` (the figure's own) and `m`."""

    view: str
    drawing: Drawing
    book: RuleBook

    @property
    def frame(self) -> Frame:
        """How the figure stands in the view."""
        return self.book.views[self.view]

    @property
    def midline(self) -> float:
        """The x that left and right are mirrored at."""
        return self.landmark(self.frame.midline, MIDDLE)[0]

    @property
    def stature(self) -> float:
        """From the vertex to the sole, in user units."""
        frame = self.frame
        _, top = self.landmark(frame.scale_a, MIDDLE)
        _, foot = self.landmark(frame.scale_b, MIDDLE)
        return abs(top - foot) / frame.scale

    def landmark(self, name: str, side: str) -> XY:
        """A landmark; a paired one needs the side, and the midline takes the left."""
        paired = name.replace("*", "l" if side == MIDDLE else side)
        try:
            return self.drawing.landmarks[paired]
        except KeyError as error:
            raise KeyError(f"landmark {paired} of {self.view}") from error

    def outwards(self, side: str) -> int:
        """Which way x grows when going from the midline to this side."""
        frame = self.frame
        if frame.sides == "l" or side == "l":
            return frame.lat
        return 0 if side == MIDDLE else -frame.lat

    def cun(self, unit: str, side: str) -> float:
        """One cun of a unit in user units."""
        measure = self.book.units[unit]
        first, second = self.landmark(measure.a, side), self.landmark(measure.b, side)
        return self._span(measure, first, second, side) / measure.cun

    def _span(self, measure: Unit, first: XY, second: XY, side: str) -> float:
        match measure.axis:
            case "x":
                return abs(first[0] - second[0])
            case "y":
                return abs(first[1] - second[1])
            case "d":
                return math.dist(first, second)
            case "c":
                over = self.landmark(measure.over, side)
                return self.contour(first, second, over).length

    def contour(self, first: XY, last: XY, over: XY) -> Stretch:
        """The outline between two places, on the way that passes a third."""
        outline = max(self.drawing.silhouette.polygons, key=len)
        return outline_stretch(outline, first, last, over)

    def edge_from(self, place: XY, direction: int) -> float:
        """The x where a level line from the place first crosses the outline."""
        x, y = place[0], place[1] + 1e-7
        crossings = [
            x1 + (y - y1) * (x2 - x1) / (y2 - y1)
            for polygon in self.drawing.silhouette.polygons
            for (x1, y1), (x2, y2) in pairwise((*polygon, polygon[0]))
            if (y1 <= y) != (y2 <= y)
        ]
        ahead = [found for found in crossings if (found - x) * direction >= -_HAIR]
        if not ahead:
            raise ValueError(f"no edge beside {place} of {self.view}")
        return min(ahead, key=lambda found: abs(found - x))

    def is_on_body(self, place: XY, slack: float = 0.002) -> bool:
        """Whether a place is inside, or beside the edge by a share of the stature."""
        if self.drawing.silhouette.holds(*place):
            return True
        outline = self.drawing.silhouette.polygons
        return edge_distance(outline, *place) <= slack * self.stature
