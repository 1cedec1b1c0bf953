"""The rows of the result list: headings, answers, and a way out of no answer."""

from collections.abc import Iterator
from typing import NamedTuple

from explorer.domain.first_look import FirstLook
from explorer.domain.search_results import ResultKind, SearchAnswer, SearchResult


class HeadingRow(NamedTuple):
    """A heading over the rows below it; cannot be chosen."""

    text: str


class AnswerRow(NamedTuple):
    """One answer; `note` helps to choose, `matched` is the name that was hit."""

    kind: ResultKind
    id: str
    title: str
    note: str = ""
    matched: str = ""


class SuggestionRow(NamedTuple):
    """Words to search for instead."""

    text: str


ResultRow = HeadingRow | AnswerRow | SuggestionRow

_HEADINGS = {
    ResultKind.SAFETY: "Get help first",
    ResultKind.CONDITION: "Complaints",
    ResultKind.POINT: "Points",
    ResultKind.ROUTINE: "Routines",
    ResultKind.REGION: "Parts of the body",
    ResultKind.GUIDE: "Guide",
}


def result_rows(answer: SearchAnswer, look: FirstLook) -> tuple[ResultRow, ...]:
    """The rows for an answer; without one, what the first look offers to begin with."""
    if not answer.query.strip():
        return (
            *_common_rows("Common complaints", look),
            AnswerRow(ResultKind.CONDITION, "", "All complaints"),
            *_routine_rows(look),
        )
    if not answer.results:
        return tuple(_way_out(answer, look))
    rows: list[ResultRow] = []
    if answer.showing:
        rows.append(HeadingRow(f"Showing “{answer.showing}”"))
    for kind, results in answer.groups():
        rows.append(HeadingRow(f"{_HEADINGS[kind]} ({len(results)})"))
        rows.extend(_answer_row(result) for result in results)
    return tuple(rows)


def _answer_row(result: SearchResult) -> AnswerRow:
    same = result.matched.casefold() == result.title.casefold()
    code = result.id if result.kind is ResultKind.POINT else ""
    note = " · ".join(word for word in (code, result.note) if word)
    matched = "" if same else result.matched
    return AnswerRow(result.kind, result.id, result.title, note, matched)


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
