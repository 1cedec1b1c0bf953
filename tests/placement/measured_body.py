"""A drawn body that can be measured: landmarks, cun, the edge of the outline."""

import math
from itertools import pairwise
from typing import NamedTuple

from explorer.services.drawings import Drawing
from explorer.services.plane import XY, edge_distance
from tests.placement.rule_book import RuleBook


class MeasuredBody(NamedTuple):
    """One view; sides are `l`, `r` (the figure's own) and `m`."""

    view: str
    drawing: Drawing
    book: RuleBook

    @property
    def midline(self) -> float:
        """The x of the vertex."""
        return self.landmark("vertex", "m")[0]

    @property
    def stature(self) -> float:
        """From the vertex to the sole, in user units."""
        return abs(self.landmark("vertex", "m")[1] - self.landmark("sole", "m")[1])

    def landmark(self, name: str, side: str) -> XY:
        """A landmark; a paired one needs the side, and the midline takes the left."""
        return self.drawing.landmarks[name.replace("*", "l" if side == "m" else side)]

    def outwards(self, side: str) -> int:
        """Which way x grows when going from the midline to this side."""
        if side == "m":
            return 0
        return 1 if (side == "l") == (self.view != "back") else -1

    def cun(self, unit: str, side: str) -> float:
        """One cun of a unit in user units."""
        measure = self.book.units[unit]
        first, second = self.landmark(measure.a, side), self.landmark(measure.b, side)
        across, down = abs(first[0] - second[0]), abs(first[1] - second[1])
        spans = {"x": across, "y": down, "d": math.hypot(across, down)}
        return spans[measure.axis] / measure.cun

    def edge_from(self, place: XY, direction: int) -> float:
        """The x where a level line from the place first crosses the outline."""
        x, y = place[0], place[1] + 1e-7
        crossings = [
            x1 + (y - y1) * (x2 - x1) / (y2 - y1)
            for polygon in self.drawing.silhouette.polygons
            for (x1, y1), (x2, y2) in pairwise((*polygon, polygon[0]))
            if (y1 <= y) != (y2 <= y)
        ]
        ahead = [found for found in crossings if (found - x) * direction >= -1e-6]
        return min(ahead, key=lambda found: abs(found - x))

    def is_on_body(self, place: XY, slack: float = 0.002) -> bool:
        """Whether a place is inside, or beside the edge by a share of the stature."""
        if self.drawing.silhouette.holds(*place):
            return True
        outline = self.drawing.silhouette.polygons
        return edge_distance(outline, *place) <= slack * self.stature
