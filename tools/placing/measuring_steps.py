"""A way to a point in the steps that a person measures."""

import math
from typing import NamedTuple

from explorer.services.plane import XY

NUDGE = 0.8
"""A point farther than this many cun beside the measured spot is not yet reached."""


class Step(NamedTuple):
    """A piece of a way up to a spot: `cun`, or a `share` of the way `towards`.

    `unit` is how much of the drawing one of its cun takes up.  A step with neither
    leads on without a measure.  `code` is the point whose rule the step comes from;
    `is_across` means away from the body's midline.
    """

    spot: XY
    code: str
    cun: float = 0.0
    unit: float = 0.0
    share: str = ""
    towards: str = ""
    is_across: bool = False

    @property
    def is_measured(self) -> bool:
        """Whether the step says how far it goes."""
        return bool(self.cun or self.share)

    def shifted(self, across: float, down: float) -> "Step":
        """The same step elsewhere."""
        return self._replace(spot=(self.spot[0] + across, self.spot[1] + down))


class Way(NamedTuple):
    """From a felt landmark in steps to a point.

    A landmark that is a level (an edge, a crease) has no place of its own: the way
    starts wherever the level comes to lie straight beside its end.  `aim` is where
    the way leads if that is not where its last measured step ends.
    """

    felt: str
    start: XY
    is_level: bool = False
    steps: tuple[Step, ...] = ()
    aim: XY | None = None

    def further(self, *steps: Step) -> "Way":
        """The same way with steps added."""
        settled = self.settled()
        return settled._replace(steps=(*settled.steps, *steps))

    def reaching(self, spot: XY) -> "Way":
        """The same way up to a spot that lies beside its end."""
        return self._replace(aim=spot) if self.steps else self

    def at_height_of(self, spot: XY) -> "Way":
        """The same way up to a spot of which only the height was measured."""
        if len(self.steps) != 1 or self.is_level:
            return self.reaching(spot)
        straight = self.steps[0]._replace(spot=(self.start[0], spot[1]))
        return self._replace(steps=(straight,)).reaching(spot)

    def settled(self) -> "Way":
        """The way drawn up to its aim.

        The last step is bent there if it is near; else a step without measure leads
        on to it.
        """
        if self.aim is None:
            return self
        way, last = self._replace(aim=None), self.steps[-1]
        bent = last._replace(spot=self.aim)
        if self.is_level and len(self.steps) == 1:
            start = _beside(self.start, last, self.aim)
            return way._replace(start=start, steps=(bent,))
        if last.unit and math.dist(last.spot, self.aim) > NUDGE * last.unit:
            return way._replace(steps=(*self.steps, Step(self.aim, last.code)))
        return way._replace(steps=(*self.steps[:-1], bent))


def _beside(start: XY, last: Step, aim: XY) -> XY:
    """Where a level is met when the way along a step leads elsewhere."""
    if last.is_across:
        return start[0], start[1] + aim[1] - last.spot[1]
    return start[0] + aim[0] - last.spot[0], start[1]
