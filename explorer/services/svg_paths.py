"""Path data of an SVG drawing, read into lines, curves and polygons."""

import math
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from explorer.services.plane import XY, Piece, Polygon, between
from explorer.services.svg_arcs import arc

_ARGUMENTS = {
    "M": 2,
    "L": 2,
    "H": 1,
    "V": 1,
    "C": 6,
    "S": 4,
    "Q": 4,
    "T": 2,
    "A": 7,
    "Z": 0,
}
_TOKEN = re.compile(
    r"[\s,]*(?:([A-Za-z])|([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?))", re.ASCII
)
_BLANK = " \t\r\n,"
_LINE = 2
_TRIANGLE = 3


class PathError(ValueError):
    """Path data that cannot be drawn; the text says what is wrong in it."""


class _Command(NamedTuple):
    letter: str
    arguments: tuple[float, ...]


def _tokens(data: str) -> Iterator[str | float]:
    position, end = 0, len(data.rstrip(_BLANK))
    while position < end:
        found = _TOKEN.match(data, position, end)
        if found is None:
            raise PathError(f"character {position + 1} of the path data is unexpected")
        position = found.end()
        number = float(found[2] or 0)
        if not math.isfinite(number):
            raise PathError(f"{found[2]} in the path data is too large")
        yield found[1] or number


def _commands(data: str) -> Iterator[_Command]:
    """Yield each command whole; a letter left out in the file is filled in."""
    letter, wanted = "", -1
    numbers: list[float] = []
    for token in _tokens(data):
        if isinstance(token, str):
            _refuse_rest(letter, wanted, numbers)
            letter = _known(token, first=not letter)
            numbers, wanted = [], _ARGUMENTS[letter.upper()]
        elif wanted == 0 or not letter:
            raise PathError(f"a number follows {letter or 'nothing'} in the path data")
        else:
            numbers.append(token)
        if len(numbers) == wanted:
            yield _Command(letter, tuple(numbers))
            letter = {"M": "L", "m": "l"}.get(letter, letter)
            numbers, wanted = [], _ARGUMENTS[letter.upper()]
    _refuse_rest(letter, wanted, numbers)


def _refuse_rest(letter: str, wanted: int, numbers: list[float]) -> None:
    if numbers:
        raise PathError(
            f"command {letter} of the path data has {len(numbers)} numbers left over,"
            f" it takes {wanted} at a time"
        )


def _known(letter: str, *, first: bool) -> str:
    if letter.upper() not in _ARGUMENTS:
        raise PathError(f"{letter} is not a path command")
    if first and letter.upper() != "M":
        raise PathError("path data must begin with M")
    return letter


class _Pen:
    """Where the drawing hand stands, and the control spot it last used."""

    def __init__(self) -> None:
        self.at: XY = (0.0, 0.0)
        self._start: XY = (0.0, 0.0)
        self._control: XY | None = None
        self._family = ""

    def draw(self, command: _Command) -> list[Piece]:
        """Give the pieces this command draws; the pen moves to their end."""
        kind, start = command.letter.upper(), self.at
        spots = self._absolute(command)
        family = {"C": "C", "S": "C", "Q": "Q", "T": "Q"}.get(kind, "")
        if kind in "ST":
            spots.insert(0, self._reflected(family))
        self.at = spots[-1]
        self._family, self._control = family, spots[-2] if family else None
        match kind:
            case "M":
                self._start = self.at
                return []
            case "C" | "S":
                return [(start, *spots)]
            case "Q" | "T":
                return [_raised(start, *spots)]
            case "A":
                return _arc(start, command.arguments[:5], self.at)
            case _:
                return [(start, self.at)]

    def _absolute(self, command: _Command) -> list[XY]:
        x, y = self.at if command.letter.islower() else (0.0, 0.0)
        numbers = command.arguments
        match command.letter.upper():
            case "Z":
                return [self._start]
            case "H":
                return [(x + numbers[0], self.at[1])]
            case "V":
                return [(self.at[0], y + numbers[0])]
            case "A":
                return [(x + numbers[5], y + numbers[6])]
            case _:
                pairs = zip(numbers[::2], numbers[1::2], strict=True)
                return [(x + across, y + down) for across, down in pairs]

    def _reflected(self, family: str) -> XY:
        if self._control is None or self._family != family:
            return self.at
        return between(self._control, self.at, 2)


def _raised(start: XY, control: XY, end: XY) -> Piece:
    """Turn a quadratic curve into the same cubic one."""
    return (start, between(start, control, 2 / 3), between(end, control, 2 / 3), end)


def _arc(start: XY, shape: tuple[float, ...], end: XY) -> list[Piece]:
    if not {shape[3], shape[4]} <= {0.0, 1.0}:
        raise PathError("the two flags of an arc must be 0 or 1, apart from each other")
    return arc(start, shape, end)


def pieces(data: str) -> Iterator[Piece]:
    """Yield every line and curve of a path in the order of drawing."""
    pen = _Pen()
    for command in _commands(data):
        yield from pen.draw(command)


def flattened(data: str, steps: int = 10) -> tuple[Polygon, ...]:
    """Give each part of a path as a closed polygon; a curve becomes `steps` lines."""
    pen, outlines = _Pen(), list[list[XY]]()
    for command in _commands(data):
        drawn = pen.draw(command)
        if command.letter in "MmZz" or not outlines:
            outlines.append([pen.at])
        for piece in drawn if command.letter not in "Zz" else ():
            outlines[-1].extend(_corners(piece, steps))
    return tuple(tuple(spots) for spots in outlines if len(spots) >= _TRIANGLE)


def _corners(piece: Piece, steps: int) -> list[XY]:
    """Walk a piece, without its first spot."""
    if len(piece) == _LINE:
        return [piece[1]]
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = piece
    spots = []
    for step in range(1, steps + 1):
        t = step / steps
        u = 1 - t
        a, b, c, d = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
        x = a * x0 + b * x1 + c * x2 + d * x3
        spots.append((x, a * y0 + b * y1 + c * y2 + d * y3))
    return spots


def length(piece: Piece) -> float:
    """Measure the lines through a piece's controls: never less than its length."""
    return sum(math.dist(first, second) for first, second in pairwise(piece))
