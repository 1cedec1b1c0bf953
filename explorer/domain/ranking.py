"""How well each entry answers: the very name, its beginning, words, parts of words.

A score is the share of the query that is found (0 to 1), plus half the share of
the name that was asked for, plus a premium for the very name or its beginning.
"""

from collections.abc import Mapping, Sequence

from explorer.domain.query_words import QueryWord
from explorer.domain.word_index import Name, WordIndex

_FIT = 0.5
_ELSEWHERE = 0.5
_VERY_NAME = 1.0
_BEGINNING = 0.3
_WORTH_A_LOOK = 0.3
_TELLING = 0.2


Scores = dict[int, tuple[float, int]]
"""For each entry how well it answers, and through which of its names."""


def rank(index: WordIndex, words: Sequence[QueryWord], compact: str) -> Scores:
    """The entries that answer to the words, or to all of the text run together."""
    scores: Scores = {}
    names, typed = index.names, len(compact)
    for at in index.starting(compact):
        entry, _, whole, _, _ = names[at]
        share = typed / len(whole)
        value = 1 + _FIT * share + (_VERY_NAME if share == 1 else _BEGINNING)
        known = scores.get(entry)
        if known is None or value > known[0]:
            scores[entry] = (value, at)
    if len(words) == 1:
        _rank_word(scores, index, words[0])
    else:
        _rank_words(scores, index, words)
    return scores


def _rank_word(scores: Scores, index: WordIndex, word: QueryWord) -> None:
    """The same for a single word, which has nothing elsewhere to be found."""
    names = index.names
    hits = index.hits(word, among={})
    enough = _WORTH_A_LOOK * max(hits.values(), default=0)
    for at, quality in hits.items():
        if quality < enough:
            continue
        entry, _, _, strength, weight = names[at]
        fit = quality * word.weight / weight
        value = strength * (quality + _FIT * (fit if fit < 1 else 1.0))
        known = scores.get(entry)
        if known is None or value > known[0]:
            scores[entry] = (value, at)


def _rank_words(scores: Scores, index: WordIndex, words: Sequence[QueryWord]) -> None:
    found: dict[int, float] = {}
    covered: dict[int, float] = {}
    total = 0.0
    for word in sorted(words, key=index.telling_order):
        if hits := index.hits(word, among=found):
            total += word.weight
            _add_hits(found, covered, index.names, hits, word.weight)
    if total < _TELLING and found and total < sum(word.weight for word in words):
        return
    enough = _WORTH_A_LOOK * max(found.values(), default=0)
    for at, share in found.items():
        if share >= enough:
            entry, _, _, strength, weight = index.names[at]
            in_name = share / total + _FIT * min(1.0, share / weight)
            elsewhere = _ELSEWHERE * (covered[entry] - share) / total
            _keep_better(scores, entry, strength * in_name + elsewhere, at)


def _add_hits(
    found: dict[int, float],
    covered: dict[int, float],
    names: Sequence[Name],
    hits: Mapping[int, float],
    weight: float,
) -> None:
    """Count one word for the names and, at its best, for their entries."""
    best: dict[int, float] = {}
    for at, quality in hits.items():
        share = quality * weight
        found[at] = found.get(at, 0.0) + share
        entry = names[at].entry
        if share > best.get(entry, 0.0):
            best[entry] = share
    for entry, share in best.items():
        covered[entry] = covered.get(entry, 0.0) + share


def _keep_better(scores: Scores, entry: int, value: float, name: int) -> None:
    known = scores.get(entry)
    if known is None or value > known[0]:
        scores[entry] = (value, name)
