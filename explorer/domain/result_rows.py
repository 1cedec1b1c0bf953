"""The rows of the result list: headings, answers, and a way out of no answer."""

from collections.abc import Iterator
from typing import NamedTuple

from explorer.domain.first_look import FirstLook
from explorer.domain.kept import KeptPage, KeptPages
from explorer.domain.search_results import ResultKind, SearchAnswer, SearchResult


class HeadingRow(NamedTuple):
    """A heading over the rows below it; cannot be chosen."""

    text: str


class AnswerRow(NamedTuple):
    """One answer; `note` helps to choose, `matched` is the name that was hit.

    A faded one does not go with the filters; it can be chosen all the same.
    """

    kind: ResultKind
    id: str
    title: str
    note: str = ""
    matched: str = ""
    is_faded: bool = False


class SuggestionRow(NamedTuple):
    """Words to search for instead."""

    text: str


class LiteralRow(NamedTuple):
    """A way back to the very words that were typed."""

    text: str


class TogetherRow(NamedTuple):
    """Complaints that were said in one breath, to be looked up together."""

    ids: tuple[str, ...]
    title: str


ResultRow = HeadingRow | AnswerRow | SuggestionRow | LiteralRow | TogetherRow

NOTHING_KEPT = KeptPages()
_HEADINGS = {
    ResultKind.SAFETY: "Get help first",
    ResultKind.CONDITION: "Complaints",
    ResultKind.POINT: "Points",
    ResultKind.ROUTINE: "Routines",
    ResultKind.REGION: "Parts of the body",
    ResultKind.GUIDE: "Guide",
}


def result_rows(
    answer: SearchAnswer,
    look: FirstLook,
    passing: frozenset[str] | None = None,
    kept: KeptPages = NOTHING_KEPT,
) -> tuple[ResultRow, ...]:
    """The rows for an answer; without one, what the first look offers to begin with.

    `passing` are the points that filters let through; `kept` stands first while
    nothing is typed.
    """
    if not answer.query.strip():
        return tuple(_rows_to_begin_with(look, kept))
    if not answer.results:
        return tuple(_way_out(answer, look))
    return tuple(_rows_found(answer, passing))


def _rows_to_begin_with(look: FirstLook, kept: KeptPages) -> Iterator[ResultRow]:
    yield from _kept_rows("Favourites", kept.favourites)
    yield from _kept_rows("Opened last", kept.recent)
    yield from _common_rows("Common complaints", look)
    yield AnswerRow(ResultKind.CONDITION, "", "All complaints")
    yield from _routine_rows(look)


def _rows_found(
    answer: SearchAnswer, passing: frozenset[str] | None
) -> Iterator[ResultRow]:
    if answer.showing:
        yield HeadingRow(f"Showing “{answer.showing}”")
        yield LiteralRow(answer.query.strip())
    for kind, results in answer.groups():
        yield HeadingRow(f"{_HEADINGS[kind]} ({len(results)})")
        if kind is ResultKind.CONDITION and answer.together:
            yield TogetherRow(answer.together, _names_together(answer))
        yield from (_answer_row(result, passing) for result in results)


def _names_together(answer: SearchAnswer) -> str:
    titles = {each.id: each.title for each in answer.results}
    names = (titles.get(id_, "") for id_ in answer.together)
    return " + ".join(name for name in names if name)


def _answer_row(result: SearchResult, passing: frozenset[str] | None) -> AnswerRow:
    same = result.matched.casefold() == result.title.casefold()
    code = result.id if result.kind is ResultKind.POINT else ""
    note = " · ".join(word for word in (code, result.note) if word)
    matched = "" if same else result.matched
    faded = bool(code) and passing is not None and code not in passing
    return AnswerRow(result.kind, result.id, result.title, note, matched, faded)


def _kept_rows(heading: str, pages: tuple[KeptPage, ...]) -> Iterator[ResultRow]:
    if pages:
        yield HeadingRow(heading)
    for page in pages:
        yield AnswerRow(ResultKind(page.kind.value), page.id, page.title, page.note)


def _common_rows(heading: str, look: FirstLook) -> Iterator[ResultRow]:
    yield HeadingRow(heading)
    for id_, name in look.common:
        yield AnswerRow(ResultKind.CONDITION, id_, name)


def _routine_rows(look: FirstLook) -> Iterator[ResultRow]:
    if look.routines:
        yield HeadingRow("Routines")
    for id_, name, time in look.routines:
        yield AnswerRow(ResultKind.ROUTINE, id_, name, time)
    if look.routines:
        yield AnswerRow(ResultKind.ROUTINE, "", "All routines")


def _way_out(answer: SearchAnswer, look: FirstLook) -> Iterator[ResultRow]:
    yield HeadingRow(f"Nothing found for “{answer.query.strip()[:40]}”")
    if answer.suggestions:
        yield HeadingRow("Did you mean")
        yield from (SuggestionRow(text) for text in answer.suggestions)
    yield from _common_rows("Or begin with, or click where it hurts", look)
