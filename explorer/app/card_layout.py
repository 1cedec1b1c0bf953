"""Where each piece of a card goes: two columns, as many letters as fit one page."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF

from explorer.app.card_pieces import Piece
from explorer.app.ink import Ink

MARGIN = 36.0
"""Around everything, in typographic points."""
FOOTER = 26.0
CHARTS = 205.0
_GUTTER = 16.0
_LEFT_SHARE = 0.54
_LARGEST, _SMALLEST, _SHRINK = 10.5, 5.5, 0.25
_LEFT_HEIGHTS = (0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95)
"""Parts of the page that the left column may take, tried in turn."""


class Placed(NamedTuple):
    """A piece, the page it is on, its top left corner and its width."""

    page: int
    piece: Piece
    place: QPointF
    width: float


class Column(NamedTuple):
    """A column of one page that pieces flow into."""

    page: int
    box: QRectF


class Layout(NamedTuple):
    """A card laid out: with which ink, the head, the charts' room, all pieces."""

    ink: Ink
    head: QRectF
    charts: QRectF
    placed: tuple[Placed, ...]

    @property
    def pages(self) -> int:
        """One, unless no readable size fits one."""
        return 1 + max((placed.page for placed in self.placed), default=0)

    def ends(self) -> tuple[float, float]:
        """Where the text of the two columns ends on the first page."""
        ends = [self.head.bottom(), self.charts.bottom()]
        for placed in self.placed:
            end = placed.place.y() + placed.piece.height(self.ink, placed.width)
            at = int(placed.place.x() > self.head.left())
            ends[at] = max(ends[at], end)
        return ends[0], ends[1]


def laid_out(largest: Ink, head: Piece, pieces: Sequence[Piece]) -> Layout:
    """The layout with the largest letters that need one page only.

    Letters never get too small to read: before that a second page begins.
    """
    size = _LARGEST
    while True:
        ink = largest._replace(size=size)
        layout = _with_ink(ink, head, pieces)
        if layout.pages == 1:
            return _balanced(layout, head, pieces)
        if size <= _SMALLEST:
            return layout
        size -= _SHRINK


def _balanced(layout: Layout, head: Piece, pieces: Sequence[Piece]) -> Layout:
    """The same with a shorter left column, as long as the right one stays shorter."""
    for share in _LEFT_HEIGHTS:
        shorter = _with_ink(layout.ink, head, pieces, share)
        left, right = shorter.ends()
        if shorter.pages == 1 and right <= left:
            return shorter
    return layout


def paper(ink: Ink) -> QRectF:
    """The part of the sheet that is printed on, above the footer."""
    unit = ink.unit
    width, height = ink.device.width(), ink.device.height()
    margin = MARGIN * unit
    return QRectF(
        margin, margin, width - 2 * margin, height - 2 * margin - FOOTER * unit
    )


def _with_ink(
    ink: Ink, head: Piece, pieces: Sequence[Piece], left_height: float = 1.0
) -> Layout:
    sheet = paper(ink)
    head_box = QRectF(sheet)
    head_box.setHeight(head.height(ink, sheet.width()))
    body = QRectF(sheet)
    body.setTop(head_box.bottom() + 0.8 * ink.size * ink.unit)
    left, right = _halves(ink, body)
    left.setHeight(left.height() * left_height)
    charts = QRectF(right)
    charts.setHeight(CHARTS * ink.unit)
    right.setTop(charts.bottom() + ink.size * ink.unit)
    columns = _columns(ink, [Column(0, left), Column(0, right)])
    return Layout(ink, head_box, charts, tuple(_flow(ink, pieces, columns)))


def _halves(ink: Ink, body: QRectF) -> tuple[QRectF, QRectF]:
    gutter = _GUTTER * ink.unit
    left, right = QRectF(body), QRectF(body)
    left.setWidth((body.width() - gutter) * _LEFT_SHARE)
    right.setLeft(left.right() + gutter)
    return left, right


def _columns(ink: Ink, first: Sequence[Column]) -> Iterator[Column]:
    yield from first
    page = 1
    while True:
        for half in _halves(ink, paper(ink)):
            yield Column(page, half)
        page += 1


def _flow(
    ink: Ink, pieces: Sequence[Piece], columns: Iterator[Column]
) -> Iterator[Placed]:
    column = next(columns)
    top = column.box.top()
    for piece in pieces:
        height = piece.height(ink, column.box.width())
        is_empty = top <= column.box.top()
        if top + height > column.box.bottom() and not is_empty:
            column = next(columns)
            top = column.box.top()
            height = piece.height(ink, column.box.width())
        place = QPointF(column.box.left(), top)
        yield Placed(column.page, piece, place, column.box.width())
        top += height
