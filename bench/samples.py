"""Many short measurements, taken in turns so that the machine's moods cancel out."""

import math
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

Deed = Callable[[], object]

_WARM_UP = 3
"""Rounds at the start that are not counted."""
_FEWEST = 5


class Samples(NamedTuple):
    """What one thing took, each time, in the order of the rounds."""

    values: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle value."""
        return statistics.median(self.values)

    @property
    def p95(self) -> float:
        """The value that 95 of 100 stay below or at."""
        ordered = sorted(self.values)
        return ordered[math.ceil(0.95 * len(ordered)) - 1]

    def ratio_to(self, other: "Samples") -> float:
        """The median of the ratios within each round."""
        pairs = zip(self.values, other.values, strict=True)
        return statistics.median(ours / theirs for ours, theirs in pairs)


def in_turns(
    measures: Mapping[str, Callable[[], float]], rounds: int, *, seconds: float
) -> dict[str, Samples]:
    """Call each measure once a round; stop early when the time is used up."""
    taken: dict[str, list[float]] = {name: [] for name in measures}
    end = time.monotonic() + seconds
    for done in range(_WARM_UP + rounds):
        if done >= _WARM_UP + _FEWEST and time.monotonic() > end:
            break
        for name, measure in measures.items():
            taken[name].append(measure())
    return {name: Samples(tuple(all_[_WARM_UP:])) for name, all_ in taken.items()}


def milliseconds(deed: Deed, after: Deed | None = None) -> Callable[[], float]:
    """A measure of how long a deed takes; what comes `after` is not counted."""

    def measured() -> float:
        start = time.perf_counter()
        deed()
        taken = time.perf_counter() - start
        if after is not None:
            after()
        return taken * 1000

    return measured


def cycled(deeds: Sequence[Deed]) -> Deed:
    """A deed that is the next of these at each call, round and round."""
    count = 0

    def step() -> object:
        nonlocal count
        count += 1
        return deeds[(count - 1) % len(deeds)]()

    return step
