"""The stretches of time a session is made of, and the signals between them."""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from explorer.domain.sides import HoldSides

SHORTEST_HOLD, LONGEST_HOLD = 5, 600
"""Seconds that one hold may last, wherever its length comes from."""
READY_SECONDS = 10
CHANGE_SECONDS = 5


class PhaseKind(StrEnum):
    """What the person does: find the point, press, change side, rest at the end."""

    READY = "ready"
    HOLD = "hold"
    CHANGE = "change"
    DONE = "done"


class HoldSide(StrEnum):
    """What one hold presses: your left, your right, both at once, or the midline."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"
    MID = "mid"


class Cue(StrEnum):
    """A sound or flash; each change of phase gives exactly one."""

    START = "start"
    TICK = "tick"
    HALF = "half"
    CHANGE = "change"
    NEXT = "next"
    DONE = "done"


class Phase(NamedTuple):
    """One stretch of a session; `side` is the side pressed, or about to be."""

    kind: PhaseKind
    step_index: int
    side: HoldSide
    seconds: int


class Held(NamedTuple):
    """A hold that ended, by the clock or by hand; pauses do not count in it."""

    phase: Phase
    seconds: float

    @property
    def complete(self) -> bool:
        """Whether it was held for its full time."""
        return self.seconds >= self.phase.seconds


def step_phases(step_index: int, sides: HoldSides, seconds: int) -> tuple[Phase, ...]:
    """What one step is made of: each side gets the full time."""
    match sides:
        case HoldSides.BOTH:
            return _one_hold(step_index, HoldSide.BOTH, seconds)
        case HoldSides.MID:
            return _one_hold(step_index, HoldSide.MID, seconds)
        case HoldSides.LEFT_RIGHT:
            return (
                *_one_hold(step_index, HoldSide.LEFT, seconds),
                Phase(PhaseKind.CHANGE, step_index, HoldSide.RIGHT, CHANGE_SECONDS),
                Phase(PhaseKind.HOLD, step_index, HoldSide.RIGHT, seconds),
            )


def total_seconds(phases: Iterable[Phase]) -> int:
    """How long the phases last one after another."""
    return sum(phase.seconds for phase in phases)


def _one_hold(step_index: int, side: HoldSide, seconds: int) -> tuple[Phase, Phase]:
    return (
        Phase(PhaseKind.READY, step_index, side, READY_SECONDS),
        Phase(PhaseKind.HOLD, step_index, side, seconds),
    )
