"""A page, a table or a list of answers as plain text for a terminal."""

from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

from explorer.domain.atlas import Atlas
from explorer.domain.first_look_of import first_look
from explorer.domain.pages import (
    BadgeBlock,
    Block,
    CautionBlock,
    HoldOffer,
    Link,
    LinksBlock,
    ListBlock,
    Page,
    TextBlock,
)
from explorer.domain.result_rows import (
    AnswerRow,
    HeadingRow,
    LiteralRow,
    ResultRow,
    SuggestionRow,
    TogetherRow,
    result_rows,
)
from explorer.domain.search_results import ResultKind, SearchAnswer
from explorer.domain.together import JOIN
from explorer.domain.wording import level_words

_WIDTH = 78
_GAP = "  "


def page_text(page: Page) -> str:
    """The page in reading order, its cautions marked with `!`."""
    names = " · ".join(name for name in (page.names, page.hanzi) if name)
    head = [line for line in (page.title, page.subtitle, names) if line]
    parts = ["\n".join(head)]
    parts.extend("\n".join(_block_lines(block)) for block in page.blocks)
    if page.hold is not None:
        parts.append(_hold_line(page.hold))
    return "\n\n".join(parts)


def _block_lines(block: Block) -> Iterator[str]:
    match block:
        case CautionBlock():
            lead = level_words(block.level)
            yield from _indented(f"{lead}: {block.title}", "! ", _GAP)
            yield from _indented(block.text, _GAP, _GAP)
        case TextBlock():
            yield from _headed(block.heading, _indented(block.text, _GAP, _GAP))
        case ListBlock():
            mark = "! " if block.urgent else ""
            yield from _headed(f"{mark}{block.heading}", _item_lines(block))
        case LinksBlock():
            yield from _headed(block.heading, map(_link_line, block.links))
        case BadgeBlock():
            yield from _headed(f"{block.technique}: {block.grade}", _badge_lines(block))


def _headed(heading: str, lines: Iterable[str]) -> Iterator[str]:
    if heading:
        yield heading
    yield from lines


def _link_line(link: Link) -> str:
    note = link.note.removeprefix(f"{link.id} · ")
    words = [word for word in (link.title, note) if word]
    return f"{_GAP}{link.id}{_GAP}{', '.join(words)}"


def _badge_lines(block: BadgeBlock) -> Iterator[str]:
    yield from _indented(block.text, _GAP, _GAP)
    for source in block.sources:
        yield from _indented(source, "  - ", "    ")


def _item_lines(block: ListBlock) -> Iterator[str]:
    for number, item in enumerate(block.items, start=1):
        mark = f"  {number}. " if block.numbered else "  - "
        yield from _indented(item, mark, " " * len(mark))


def _indented(text: str, first: str, rest: str) -> list[str]:
    return wrap(
        text,
        _WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_on_hyphens=False,
    )


def _hold_line(offer: HoldOffer) -> str:
    length = f"{offer.seconds} s, " if offer.seconds else ""
    return f"{offer.label}: {length}{offer.sides}"


def answer_text(atlas: Atlas, answer: SearchAnswer) -> str:
    """The answers as the search box groups them, an emergency in full."""
    rows = result_rows(answer, first_look(atlas))
    return "\n".join(line for row in rows for line in _row_lines(atlas, row))


def _row_lines(atlas: Atlas, row: ResultRow) -> Iterator[str]:
    match row:
        case HeadingRow():
            yield row.text
        case TogetherRow(ids=ids, title=title):
            yield f"{_GAP}{JOIN.join(ids)}{_GAP}{title}, together"
        case LiteralRow():
            return  # there is nothing to press in a terminal
        case SuggestionRow():
            yield f"{_GAP}{row.text}"
        case AnswerRow(kind=ResultKind.SAFETY):
            yield from _indented(row.title, "! ", "  ")
            yield from _indented(atlas.notice(row.id).text, "  ", "  ")
        case AnswerRow():
            note = row.note.removeprefix(row.id).removeprefix(" · ")
            matched = f"matched: {row.matched}" if row.matched else ""
            words = [word for word in (row.title, note, matched) if word]
            yield f"{_GAP}{row.id}{_GAP}{', '.join(words)}"


def table_text(rows: Sequence[Sequence[str]]) -> str:
    """Rows of equal length as columns, the first row being their names."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        _GAP.join(
            cell.ljust(width) for cell, width in zip(row, widths, strict=True)
        ).rstrip()
        for row in rows
    )
