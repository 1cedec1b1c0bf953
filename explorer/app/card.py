"""The printable card of a point or a routine: one A4 page, cautions first.

It is set from the blocks of the page that the window shows, so nothing that is
said there about care can be missing here.
"""

import hashlib
from collections.abc import Iterator, Sequence

import msgspec
from PySide6.QtCore import QBuffer, QMarginsF, QPointF, QRectF
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter, QPen

from explorer import __version__
from explorer.app.body_chart import Chart, CloseUp
from explorer.app.card_layout import FOOTER, MARGIN, Layout, laid_out
from explorer.app.card_pieces import Piece, StackPiece, TextPiece, pieces_of
from explorer.app.ink import BLACK, Ink
from explorer.app.look_up import Named
from explorer.domain.atlas import Atlas
from explorer.domain.atlas_pages import page_of
from explorer.domain.first_look import MarkerLook, ViewLook
from explorer.domain.first_look_of import first_look
from explorer.domain.map_state import Opened
from explorer.domain.pages import Block, LinksBlock, Page, PageKind, TextBlock
from explorer.ui.letters import can_be_drawn, drawable_parts

_DOTS_PER_INCH = 1200
_USUAL_SIZE = 10.5
_TITLE, _SUBTITLE, _NAMES = 1.9, 1.15, 1.0
_FOOTER_LETTERS = 7.0
_GAP = 6.0
_MOST_CHARTS = 2
_FOOTER_TEXT = (
    "This card shares tradition and research about pressing points on your own body. "
    "It is not a medical device and does not replace a doctor, physiotherapist or "
    "midwife. Stop if it is sharp, burning, tingling or numb. Point Explorer "
    "{version}, data {data}."
)


def card_bytes(atlas: Atlas, shown: Named) -> bytes:
    """The card as a PDF file."""
    page = page_of(atlas, Opened(shown.kind, shown.id))
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DOTS_PER_INCH)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF())
    writer.setTitle(f"{page.title} ({page.id})")
    writer.setCreator(f"Point Explorer {__version__}")
    with QPainter(writer) as painter:
        _paint(painter, writer, atlas, page)
    return bytes(buffer.data().data())


def data_version(atlas: Atlas) -> str:
    """A short print of everything the atlas says, to tell two printed cards apart."""
    tables = [list(table.values()) for table in atlas]
    return hashlib.sha256(msgspec.json.encode(tables)).hexdigest()[:8]


def _paint(painter: QPainter, writer: QPdfWriter, atlas: Atlas, page: Page) -> None:
    ink = Ink(writer, _USUAL_SIZE)
    blocks = [block for block in page.blocks if _is_printed(page, block)]
    pieces = [piece for block in blocks for piece in pieces_of(_drawable(block))]
    head = StackPiece(tuple(_head(page)))
    layout = laid_out(ink, head, pieces)
    head.paint(layout.ink, painter, layout.head.topLeft(), layout.head.width())
    for chart in _charts(atlas, page, layout.charts):
        chart.paint(ink._replace(size=9.0), painter)
    _paint_footer(layout.ink, painter, atlas)
    _paint_pieces(painter, writer, layout)


def _is_printed(page: Page, block: Block) -> bool:
    """Paper cannot be clicked: of all links only easier points are of use."""
    if not isinstance(block, LinksBlock):
        return True
    to_points = all(link.kind is PageKind.POINT for link in block.links)
    return to_points and page.kind is PageKind.POINT


def _drawable(block: Block) -> Block:
    """Without the names whose characters no font of this machine has."""
    if not isinstance(block, TextBlock):
        return block
    return block._replace(text=drawable_parts(block.text))


def _head(page: Page) -> Iterator[Piece]:
    yield TextPiece(page.title, scale=_TITLE, bold=True)
    yield TextPiece(page.subtitle, scale=_SUBTITLE, bold=True)
    names = [page.names, page.hanzi if can_be_drawn(page.hanzi) else ""]
    if page.hold is not None and page.hold.seconds:
        names.append(f"{page.hold.label}: {page.hold.seconds} s, {page.hold.sides}")
    yield TextPiece(" · ".join(name for name in names if name), scale=_NAMES)


def _paint_footer(ink: Ink, painter: QPainter, atlas: Atlas) -> None:
    ink = ink._replace(size=_FOOTER_LETTERS)
    margin = MARGIN * ink.unit
    width = ink.device.width() - 2 * margin
    top = ink.device.height() - margin - (FOOTER - _GAP) * ink.unit
    painter.setPen(QPen(BLACK, 0.5 * ink.unit))
    painter.drawLine(QPointF(margin, top), QPointF(margin + width, top))
    text = _FOOTER_TEXT.format(version=__version__, data=data_version(atlas))
    box = QRectF(margin, top + 3 * ink.unit, width, FOOTER * ink.unit)
    ink.write(painter, box, text, ink.font())


def _paint_pieces(painter: QPainter, writer: QPdfWriter, layout: Layout) -> None:
    page = 0
    for placed in layout.placed:
        if placed.page > page:
            writer.newPage()
            page = placed.page
        placed.piece.paint(layout.ink, painter, placed.place, placed.width)


def _charts(atlas: Atlas, page: Page, room: QRectF) -> Iterator[Chart | CloseUp]:
    look = first_look(atlas)
    labels = _labels(atlas, page)
    marks = [mark for mark in look.markers if mark.code in labels]
    used = {mark.view for mark in marks}
    views = _charted([view for view in look.views if view.id in used])
    is_point = page.kind is PageKind.POINT
    is_alone = len(views) == 1 and not is_point
    cells = (_middle(room),) if is_alone else _cells(room)
    for number, (view, cell) in enumerate(zip(views, cells, strict=False)):
        seen = _in_view(marks, view)
        yield Chart(view, seen, labels, cell, at_right=number > 0)
    if is_point and len(views) == 1:
        yield CloseUp(views[0], _in_view(marks, views[0]), cells[1])


def _charted(views: Sequence[ViewLook]) -> Sequence[ViewLook]:
    """The whole body from the front and the back, or else what there is."""
    whole = [view for view in views if view.part == "body" and not view.one_sided]
    return (whole or views)[:_MOST_CHARTS]


def _labels(atlas: Atlas, page: Page) -> dict[str, str]:
    """What is written at each point: its code, in a routine its steps' numbers."""
    if page.kind is PageKind.POINT:
        return {page.id: page.id}
    numbers: dict[str, list[str]] = {}
    for number, step in enumerate(atlas.routine(page.id).steps, start=1):
        numbers.setdefault(step.point, []).append(str(number))
    return {code: f"{','.join(steps)} {code}" for code, steps in numbers.items()}


def _in_view(marks: Sequence[MarkerLook], view: ViewLook) -> tuple[MarkerLook, ...]:
    return tuple(mark for mark in marks if mark.view == view.id)


def _middle(room: QRectF) -> QRectF:
    return room.adjusted(room.width() / 5, 0, -room.width() / 5, 0)


def _cells(room: QRectF) -> tuple[QRectF, ...]:
    gap = 0.03 * room.width()
    left, right = QRectF(room), QRectF(room)
    left.setWidth((room.width() - gap) / 2)
    right.setLeft(left.right() + gap)
    return left, right
