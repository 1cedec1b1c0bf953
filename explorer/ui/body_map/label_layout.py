"""Where labels stand beside markers so that none covers a marker or a label.

Plain numbers in window pixels: a box is left, top, right, bottom.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

Key = TypeVar("Key")
Box = tuple[float, float, float, float]

_CELL = 48.0


class Claim(NamedTuple, Generic[Key]):
    """A marker that wants a label: its disc, the label's size, the side it goes out.

    One that `insists` rather covers a marker that stands out less than going without.
    """

    key: Key
    disc: Box
    width: float
    height: float
    rightward: bool
    insists: bool = False


class Label(NamedTuple, Generic[Key]):
    """A label that found room: its place relative to the middle of the disc."""

    key: Key
    left: float
    top: float


def lay_out(
    claims: Iterable[Claim[Key]],
    discs: Sequence[Box],
    room: Box,
    lesser: Sequence[Box] = (),
) -> tuple[Label[Key], ...]:
    """The labels that find room, the first claims first; others are left out.

    `lesser` are discs that claims which insist may cover.
    """
    taken, plain = _Taken(discs), _Taken(lesser)
    labels = []
    for claim in claims:
        box = _free_box(claim, room, taken, plain)
        if box is not None:
            taken.add(box)
            labels.append(_label(claim, box))
    return tuple(labels)


def _free_box(
    claim: Claim[Key], room: Box, taken: "_Taken", plain: "_Taken"
) -> Box | None:
    boxes = [
        box
        for box in _places(claim)
        if _holds(room, box) and not taken.meets(box, claim.disc)
    ]
    free = (box for box in boxes if not plain.meets(box, claim.disc))
    return next(free, boxes[0] if boxes and claim.insists else None)


def _label(claim: Claim[Key], box: Box) -> Label[Key]:
    left, top, right, bottom = claim.disc
    return Label(claim.key, box[0] - (left + right) / 2, box[1] - (top + bottom) / 2)


def _places(claim: Claim[Key]) -> Iterator[Box]:
    """Outside the marker, above, below, and last inside."""
    left, top, right, bottom = claim.disc
    width, height = claim.width, claim.height
    middle = (top + bottom - height) / 2
    outside, inside = (
        (right, left - width) if claim.rightward else (left - width, right)
    )
    along = left if claim.rightward else right - width
    corners = (
        (outside, middle),
        (along, top - height),
        (along, bottom),
        (inside, middle),
    )
    for x, y in corners:
        yield x, y, x + width, y + height


def _holds(room: Box, box: Box) -> bool:
    return (
        room[0] <= box[0]
        and room[1] <= box[1]
        and box[2] <= room[2]
        and box[3] <= room[3]
    )


class _Taken:
    """Boxes in square cells, so that only neighbours are compared."""

    def __init__(self, boxes: Iterable[Box]) -> None:
        self._cells: dict[tuple[int, int], list[Box]] = defaultdict(list)
        for box in boxes:
            self.add(box)

    def add(self, box: Box) -> None:
        """Let nothing else stand here."""
        for cell in _cells_of(box):
            self._cells[cell].append(box)

    def meets(self, box: Box, own: Box) -> bool:
        """Whether a box would cover one that is taken, other than its own disc."""
        return any(
            other != own
            and box[0] < other[2]
            and other[0] < box[2]
            and box[1] < other[3]
            and other[1] < box[3]
            for cell in _cells_of(box)
            for other in self._cells.get(cell, ())
        )


def _cells_of(box: Box) -> Iterator[tuple[int, int]]:
    left, top, right, bottom = (int(edge // _CELL) for edge in box)
    for column in range(left, right + 1):
        for row in range(top, bottom + 1):
            yield column, row
