"""Taking a folded text apart into words that carry weight in a search."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from explorer.domain.word_forms import NEGATION, STOP_WORDS, WEAK_WORDS, plain_form

_FULL = 1.0
_WEAK = 0.3
_WEAKEST = 0.1


class QueryWord(NamedTuple):
    """A word as it was typed, its plain form, and how much it narrows down.

    The last word may be unfinished: somebody is still typing.
    """

    typed: str
    plain: str
    weight: float
    last: bool = False


def query_words(words: Sequence[str]) -> tuple[QueryWord, ...]:
    """The telling words; all of them if none tells anything."""
    telling = telling_words(words)
    return (*telling[:-1], *(word._replace(last=True) for word in telling[-1:]))


def telling_words(words: Sequence[str]) -> list[QueryWord]:
    """The words that are no stop words; all of them if there is no other."""
    return [_word(word) for word in words if word not in STOP_WORDS] or [
        _word(word) for word in words
    ]


def plain_words(words: Sequence[str]) -> frozenset[str]:
    """The plain forms of the words that are no stop words."""
    return frozenset([_word(word).plain for word in words if word not in STOP_WORDS])


@lru_cache(maxsize=8192)
def _word(typed: str) -> QueryWord:
    plain = plain_form(typed)
    return QueryWord(typed, plain, _weight(plain))


def _weight(plain: str) -> float:
    """How much a word narrows a search down, 1 for an ordinary word."""
    if plain == NEGATION:
        return _WEAKEST
    return _WEAK if plain in WEAK_WORDS else _FULL
