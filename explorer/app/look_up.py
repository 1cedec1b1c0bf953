"""Which entry a person means by a code, an id or a name, if it is only one."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from explorer.domain.atlas import Atlas
from explorer.domain.code_book import CodeBook
from explorer.domain.errors import NotInAtlasError
from explorer.domain.pages import PageKind
from explorer.domain.point_codes import read_code
from explorer.domain.search import SearchIndex
from explorer.domain.search_results import ResultKind, SearchAnswer, SearchResult
from explorer.domain.text_folding import fold
from explorer.domain.together import ids_of, joined

_MOST_READ = 50
_TODAY = re.compile(r"(?:BL|UB)[ .-]?0*(\d{1,2})", re.IGNORECASE)
"""Spellings of today's bladder numbers; a bare B may mean the old ones as well."""


class Named(NamedTuple):
    """One entry of the atlas."""

    kind: PageKind
    id: str


POINTS = (PageKind.POINT,)
CONDITIONS = (PageKind.CONDITION,)
ROUTINES = (PageKind.ROUTINE,)
ON_CARDS = (PageKind.POINT, PageKind.ROUTINE)
ANYTHING = (
    *(PageKind.POINT, PageKind.CONDITION, PageKind.ROUTINE),
    *(PageKind.REGION, PageKind.GUIDE),
)


def named(atlas: Atlas, text: str, kinds: tuple[PageKind, ...] = ANYTHING) -> Named:
    """The one entry of these kinds that the text means.

    Raises `NotInAtlasError` when there is none, or when it may mean several: a
    card for the wrong point is worse than a question.
    """
    wanted = text.strip()
    for kind in kinds:
        if wanted in _ids(atlas, kind):
            return Named(kind, wanted)
    if kinds == ANYTHING and _are_conditions(atlas, ids_of(wanted)):
        return Named(PageKind.TOGETHER, joined(ids_of(wanted)))
    meant = _by_code(atlas, wanted, kinds)
    answer = SearchAnswer(wanted)
    if not meant:
        answer = SearchIndex.build(atlas).find(wanted, _MOST_READ)
        meant = tuple(dict.fromkeys(_by_name(answer, kinds)))
    if len(meant) == 1:
        return meant[0]
    raise NotInAtlasError(_question(wanted, kinds, meant, answer))


def _are_conditions(atlas: Atlas, ids: tuple[str, ...]) -> bool:
    return len(ids) > 1 and all(id_ in atlas.conditions for id_ in ids)


def _ids(atlas: Atlas, kind: PageKind) -> tuple[str, ...]:
    match kind:
        case PageKind.POINT:
            return tuple(atlas.points)
        case PageKind.CONDITION:
            return tuple(atlas.conditions)
        case PageKind.ROUTINE:
            return tuple(atlas.routines)
        case PageKind.REGION:
            return tuple(atlas.regions)
        case PageKind.GUIDE:
            return tuple(atlas.guide)
        case PageKind.WELCOME | PageKind.SAFETY | PageKind.TOGETHER:
            return ()


def _by_code(atlas: Atlas, text: str, kinds: tuple[PageKind, ...]) -> tuple[Named, ...]:
    if PageKind.POINT not in kinds:
        return ()
    today = _TODAY.fullmatch(text)
    if today and f"BL{today[1]}" in atlas.points:
        return (Named(PageKind.POINT, f"BL{today[1]}"),)
    meant = read_code(text)
    hits = CodeBook(atlas.points.values()).meant_by(meant)
    codes = dict.fromkeys(hit.code for hit in hits)
    return tuple(Named(PageKind.POINT, code) for code in codes)


def _by_name(answer: SearchAnswer, kinds: tuple[PageKind, ...]) -> Iterator[Named]:
    """Results whose very name was typed, or the only place a name stands for."""
    wanted = _compact(answer.query)
    for result in answer.results:
        kind = PageKind(result.kind)
        exact = wanted in (_compact(result.matched), _compact(result.title))
        if exact and kind in kinds and not _is_led_to(result, answer):
            yield Named(kind, result.id)


def _compact(name: str) -> str:
    """Pinyin is written with or without tones and spaces."""
    return fold(name).replace(" ", "")


def _is_led_to(result: SearchResult, answer: SearchAnswer) -> bool:
    """Whether it was found only because another result leads to it."""
    titles = {
        other.title
        for other in answer.results
        if (other.kind, other.id) != (result.kind, result.id)
    }
    return result.matched in titles


def _question(
    text: str,
    kinds: tuple[PageKind, ...],
    meant: tuple[Named, ...],
    answer: SearchAnswer,
) -> str:
    short = text[:60]
    if meant:
        ids = " or ".join(item.id for item in meant)
        return f"{short} may mean {ids}: ask for one of them."
    absent = f"There is no {_kind_words(kinds)} called {short!r} in the atlas."
    return f"{absent} {_other_kind(answer) or _hint(kinds, answer)}".rstrip()


def _other_kind(answer: SearchAnswer) -> str:
    """That the text names something of a kind which does not fit here."""
    first = answer.results[0] if answer.results else None
    if first is None or first.kind in (ResultKind.SAFETY, ResultKind.POINT):
        return ""
    wanted = fold(answer.query)
    named_so = wanted in (fold(first.id), fold(first.matched), fold(first.title))
    return f"It is the name of a {first.kind}." if named_so else ""


def _hint(kinds: tuple[PageKind, ...], answer: SearchAnswer) -> str:
    for result in answer.results:
        if result.kind is ResultKind.SAFETY:
            return f"Get help first: {result.title}"
        if PageKind(result.kind) in kinds:
            return f"Did you mean {result.id} ({result.title})?"
    return ""


def _kind_words(kinds: tuple[PageKind, ...]) -> str:
    *others, last = (str(kind) for kind in kinds)
    return f"{', '.join(others)} or {last}" if others else last
