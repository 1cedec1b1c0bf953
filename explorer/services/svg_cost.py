"""How much work a drawing is, counted before anybody draws it."""

from collections.abc import Mapping
from typing import NamedTuple, Self

_DEEPEST = 64


class Cost(NamedTuple):
    """Elements, line and curve segments, and length in user units."""

    elements: int = 0
    segments: int = 0
    length: float = 0.0

    def plus(self, other: Self) -> Self:
        """Both together."""
        return type(self)(
            self.elements + other.elements,
            self.segments + other.segments,
            self.length + other.length,
        )

    def stretched(self, factor: float) -> Self:
        """The same under a transform; one that shrinks is not counted as help."""
        return self._replace(length=self.length * max(1.0, factor))


class Shape:
    """An element: what it draws itself, what it holds and what it refers to."""

    def __init__(self, own: Cost, stretch: float = 1.0, target: str = "") -> None:
        self.own = own
        self.stretch = stretch
        self.target = target
        self.children: list[Shape] = []


class Reckoning:
    """Adds up shapes and follows each `use` to the named shape it repeats."""

    def __init__(self, named: Mapping[str, Shape]) -> None:
        self._named = named
        self._known: dict[Shape, Cost] = {}

    def total(self, shape: Shape, under: tuple[Shape, ...] = ()) -> Cost | None:
        """The whole cost, or nothing where a `use` leads to itself or too deep."""
        if shape in self._known:
            return self._known[shape]
        if shape in under or len(under) > _DEEPEST:
            return None
        total = shape.own
        for inner in self._inside(shape):
            cost = self.total(inner, (*under, shape))
            if cost is None:
                return None
            total = total.plus(cost)
        self._known[shape] = total.stretched(shape.stretch)
        return self._known[shape]

    def _inside(self, shape: Shape) -> list[Shape]:
        repeated = self._named.get(shape.target)
        return [*shape.children, repeated] if repeated else shape.children
