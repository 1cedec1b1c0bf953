"""Turns the blocks of a page into widgets, every text as plain text."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from explorer.domain.pages import (
    BadgeBlock,
    Block,
    CautionBlock,
    LinksBlock,
    ListBlock,
    TextBlock,
)
from explorer.domain.wording import level_words
from explorer.ui.letters import drawable_parts
from explorer.ui.link_button import LinkButton
from explorer.ui.plain_label import plain_label
from explorer.ui.theme import GAP, GAP_TIGHT

_SHOWN_AT_ONCE = 3


class BlockBuilder(QObject):
    """Builds the widgets of a page's blocks; says which link was pressed."""

    link_pressed = Signal(object, str)  # PageKind and id

    def widgets(self, blocks: Sequence[Block]) -> Iterator[QWidget]:
        """The blocks as widgets in their order; cautions in a row share one frame."""
        for is_caution, group in groupby(blocks, _is_caution):
            if is_caution:
                yield self._cautions(group)
            else:
                yield from map(self._widget, group)

    def _widget(self, block: Block) -> QWidget:
        match block:
            case TextBlock(heading=heading, text=text):
                return self._section(heading, plain_label(drawable_parts(text)))
            case ListBlock(urgent=True):
                return self._urgent(block)
            case ListBlock():
                return self._section(block.heading, item_list(block))
            case LinksBlock():
                return self._section(block.heading, self._links(block))
            case BadgeBlock():
                return self._badge(block)
            case CautionBlock():
                return self._cautions((block,))

    def _cautions(self, blocks: Iterable[Block]) -> QWidget:
        """All cautions in one frame, under what they ask for."""
        body = QWidget()
        column = _column(body, GAP_TIGHT)
        cautions = [block for block in blocks if isinstance(block, CautionBlock)]
        for level, group in groupby(cautions, key=lambda caution: caution.level):
            lines = tuple(f"{caution.title}. {caution.text}" for caution in group)
            column.addWidget(plain_label(level_words(level), "code"))
            column.addWidget(item_list(ListBlock("", lines)))
        title = self.tr("Before you press")
        return _framed("caution", f"⚠ {title}", body)

    def _urgent(self, block: ListBlock) -> QWidget:
        """The gravest signs at once, the others at one press."""
        first = block._replace(items=block.items[:_SHOWN_AT_ONCE])
        rest = block._replace(items=block.items[_SHOWN_AT_ONCE:])
        frame = _framed("caution", f"⚠ {block.heading}", item_list(first))
        if rest.items:
            more = self.tr("All {} signs").format(len(block.items))
            _add_folded(frame, more, item_list(rest))
        return frame

    def _section(self, heading: str, body: QWidget) -> QWidget:
        section = QWidget()
        column = _column(section, GAP_TIGHT)
        column.setContentsMargins(0, GAP_TIGHT, 0, GAP_TIGHT)
        if heading:
            column.addWidget(plain_label(heading, "heading"))
        column.addWidget(body)
        return section

    def _links(self, block: LinksBlock) -> QWidget:
        body = QWidget()
        column = _column(body, GAP_TIGHT)
        for link in block.links:
            button = LinkButton(link.title, link.note, faded=link.is_faded)
            button.clicked.connect(partial(self.link_pressed.emit, link.kind, link.id))
            column.addWidget(button)
        return body

    def _badge(self, block: BadgeBlock) -> QWidget:
        title = f"{block.technique}: {block.grade}"
        frame = _framed("card", title, plain_label(block.text))
        if block.sources:
            sources = plain_label("\n".join(block.sources), "muted")
            _add_folded(frame, self.tr("Sources"), sources)
        return frame


def signs_frame(heading: str, text: str, items: tuple[str, ...]) -> QWidget:
    """Signs to get help for, all of them in sight."""
    body = QWidget()
    column = _column(body, GAP_TIGHT)
    if text:
        column.addWidget(plain_label(text))
    column.addWidget(item_list(ListBlock("", items)))
    return _framed("caution", f"⚠ {heading}", body)


def _framed(look: str, title: str, body: QWidget) -> QFrame:
    frame = QFrame()
    frame.setProperty("look", look)
    column = _column(frame, GAP_TIGHT)
    column.setContentsMargins(GAP, GAP, GAP, GAP)
    column.addWidget(plain_label(title, "heading"))
    column.addWidget(body)
    return frame


def item_list(block: ListBlock) -> QWidget:
    """The items of a list, each beside its number or dot."""
    body = QWidget()
    grid = QGridLayout(body)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(GAP)
    grid.setVerticalSpacing(GAP_TIGHT)
    grid.setColumnStretch(1, 1)
    for row, text in enumerate(block.items):
        mark = plain_label(f"{row + 1}." if block.numbered else "•", "muted")
        mark.setWordWrap(False)
        grid.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(plain_label(text), row, 1)
    return body


def _is_caution(block: Block) -> bool:
    return isinstance(block, CautionBlock)


def _add_folded(frame: QFrame, title: str, body: QWidget) -> None:
    """Add something that unfolds when its title is pressed."""
    fold = QPushButton(title)
    fold.setProperty("look", "link")
    fold.setCheckable(True)
    fold.toggled.connect(body.setVisible)
    body.hide()
    column = frame.layout()
    if column is not None:
        column.addWidget(fold)
        column.addWidget(body)


def _column(owner: QWidget, spacing: int) -> QVBoxLayout:
    column = QVBoxLayout(owner)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    return column
