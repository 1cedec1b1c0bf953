"""What a card is set from: pieces that know their height and draw themselves."""

from collections.abc import Iterator
from typing import NamedTuple, Protocol

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from explorer.app.ink import BLACK, Ink
from explorer.domain.pages import (
    BadgeBlock,
    Block,
    CautionBlock,
    LinksBlock,
    ListBlock,
    TextBlock,
)
from explorer.domain.wording import level_words

_INDENT = 1.35
"""Where the text beside a mark begins, in letter sizes."""
_MARK_LETTER = 0.7
_PADDING = 0.55
_HEADING = 1.08
_SHORT = 6
_DASH = "\N{EN DASH}"


class Piece(Protocol):
    """A part of the card that is never torn between two columns."""

    def height(self, ink: Ink, width: float) -> float:
        """How much room it takes at this width."""

    def paint(self, ink: Ink, painter: QPainter, place: QPointF, width: float) -> None:
        """Draw it with its top left corner here."""


class TextPiece(NamedTuple):
    """A paragraph; `mark` stands before it, in room for so many letters."""

    text: str
    mark: str = ""
    room: int = 1
    scale: float = 1.0
    bold: bool = False

    def height(self, ink: Ink, width: float) -> float:
        """As high as its wrapped lines."""
        font = ink.font(self.scale, bold=self.bold)
        return ink.height(self.text, font, width - self._indent(ink))

    def paint(self, ink: Ink, painter: QPainter, place: QPointF, width: float) -> None:
        """Write the mark, and the text beside it."""
        font = ink.font(self.scale, bold=self.bold)
        height, indent = self.height(ink, width), self._indent(ink)
        box = QRectF(place.x(), place.y(), width, height)
        if self.mark:
            ink.write(painter, box, self.mark, font)
        ink.write(painter, box.adjusted(indent, 0, 0, 0), self.text, font)

    def _indent(self, ink: Ink) -> float:
        letters = max(_INDENT, _MARK_LETTER * self.room)
        return bool(self.mark) * letters * ink.size * self.scale * ink.unit


class GapPiece(NamedTuple):
    """Empty room, in parts of a letter's size."""

    letters: float = 0.5

    def height(self, ink: Ink, width: float) -> float:  # noqa: ARG002 - as all pieces
        """The same at every width."""
        return self.letters * ink.size * ink.unit

    def paint(self, ink: Ink, painter: QPainter, place: QPointF, width: float) -> None:
        """Draws nothing."""


class StackPiece(NamedTuple):
    """Pieces that stay together, such as a heading and what it is about."""

    pieces: tuple[Piece, ...]

    def height(self, ink: Ink, width: float) -> float:
        """All of them together."""
        return sum(piece.height(ink, width) for piece in self.pieces)

    def paint(self, ink: Ink, painter: QPainter, place: QPointF, width: float) -> None:
        """One below the other."""
        top = place.y()
        for piece in self.pieces:
            piece.paint(ink, painter, QPointF(place.x(), top), width)
            top += piece.height(ink, width)


class WarningPiece(NamedTuple):
    """A box with a warning triangle and a thick edge: it stands out without colour."""

    inner: StackPiece

    def height(self, ink: Ink, width: float) -> float:
        """What is inside, with the room around it."""
        pad = self._pad(ink)
        return self.inner.height(ink, width - 4 * pad) + 2 * pad

    def paint(self, ink: Ink, painter: QPainter, place: QPointF, width: float) -> None:
        """Draw the box, and what is inside."""
        pad = self._pad(ink)
        box = QRectF(place.x(), place.y(), width, self.height(ink, width))
        painter.setPen(QPen(BLACK, 0.6 * ink.unit))
        painter.setBrush(QColor("#f2f2f2"))
        painter.drawRect(box)
        painter.fillRect(QRectF(box.x(), box.y(), 0.6 * pad, box.height()), BLACK)
        inside = place + QPointF(2.4 * pad, pad)
        self.inner.paint(ink, painter, inside, width - 4 * pad)

    @staticmethod
    def _pad(ink: Ink) -> float:
        return _PADDING * ink.size * ink.unit


class WarningTitlePiece(NamedTuple):
    """A bold line behind a triangle, drawn because not every font has the sign."""

    text: str

    def height(self, ink: Ink, width: float) -> float:
        """As high as its wrapped lines."""
        return self._title().height(ink, width - self._sign(ink))

    def paint(self, ink: Ink, painter: QPainter, place: QPointF, width: float) -> None:
        """Draw the triangle, and the line beside it."""
        sign = self._sign(ink)
        title = self._title()
        title.paint(ink, painter, place + QPointF(sign, 0), width - sign)
        line = ink.metrics(ink.font(bold=True)).ascent()
        edge = 0.85 * line
        low, left = place.y() + line, place.x()
        corners = [(left, low), (left + edge, low), (left + edge / 2, low - edge)]
        painter.setPen(QPen(BLACK, 0.12 * line))
        painter.setBrush(QColor("#ffffff"))
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
        middle = left + edge / 2
        stroke = QPen(BLACK, 0.12 * line)
        painter.setPen(stroke)
        painter.drawLine(
            QPointF(middle, low - 0.58 * edge), QPointF(middle, low - 0.3 * edge)
        )
        painter.drawPoint(QPointF(middle, low - 0.14 * edge))

    def _title(self) -> TextPiece:
        return TextPiece(self.text, bold=True)

    @staticmethod
    def _sign(ink: Ink) -> float:
        return _INDENT * ink.size * ink.unit


def pieces_of(block: Block) -> Iterator[Piece]:
    """The pieces that a block is set from, the gap below it included."""
    match block:
        case CautionBlock():
            title = WarningTitlePiece(f"{level_words(block.level)}: {block.title}")
            yield WarningPiece(StackPiece((title, TextPiece(block.text))))
        case ListBlock(urgent=True):
            title = WarningTitlePiece(block.heading)
            yield WarningPiece(StackPiece((title, *_items(block))))
        case TextBlock():
            yield from _headed(block.heading, TextPiece(block.text))
        case ListBlock():
            yield from _headed(block.heading, *_items(block))
        case LinksBlock():
            links = (f"{link.title} ({link.note})" for link in block.links)
            yield from _headed(
                block.heading, *(TextPiece(text, _DASH) for text in links)
            )
        case BadgeBlock():
            yield from _headed(
                f"{block.technique}: {block.grade}", TextPiece(block.text)
            )
    yield GapPiece()


def _items(block: ListBlock) -> Iterator[TextPiece]:
    room = len(f"{len(block.items)}.") if block.numbered else 1
    for number, item in enumerate(block.items, start=1):
        yield TextPiece(item, f"{number}." if block.numbered else _DASH, room)


def _headed(heading: str, *pieces: Piece) -> Iterator[Piece]:
    """A short list is not torn, and no heading stands alone at a column's foot."""
    title = (TextPiece(heading, scale=_HEADING, bold=True),) if heading else ()
    together = len(pieces) if len(pieces) <= _SHORT else 1
    yield StackPiece((*title, *pieces[:together]))
    yield from pieces[together:]
