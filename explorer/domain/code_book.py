"""Which points a code means: today's number first, then the old numbering."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from explorer.domain.point_codes import neighbours, read_code
from explorer.domain.points import Point


class CodeHit(NamedTuple):
    """A point that a code means, and the words that say why."""

    code: str
    matched: str


class CodeBook:
    """Today's codes of the points and the old numbers they once had."""

    def __init__(self, points: Iterable[Point]) -> None:
        self._today: dict[str, None] = {}
        self._old: dict[str, dict[str, str]] = {}
        for point in points:
            self._today[point.code] = None
            for spelling in point.old_codes:
                for code in read_code(spelling)[:1]:
                    once = self._old.setdefault(code, {})
                    once.setdefault(point.code, spelling)

    def meant_by(self, codes: Sequence[str]) -> tuple[CodeHit, ...]:
        """The points that any of these readings means, likeliest first."""
        today = (CodeHit(code, code) for code in codes if code in self._today)
        return (*today, *self._once_called(codes))

    def near(self, codes: Sequence[str]) -> tuple[str, ...]:
        """Known codes on the same channels, the nearest numbers first."""
        known = tuple(self._today)
        return tuple(near for code in codes for near in neighbours(code, known))

    def _once_called(self, codes: Sequence[str]) -> Iterator[CodeHit]:
        for code in codes:
            for today, spelling in self._old.get(code, {}).items():
                yield CodeHit(today, f"old numbering: {spelling}")
