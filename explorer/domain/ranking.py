"""How well each entry answers: the very name, its beginning, words, parts of words.

A score is the share of the query that is found (0 to 1), plus half the share of
the name that was asked for, plus a premium for the very name or its beginning.
"""

from collections.abc import Sequence

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
    for at in index.starting(compact):
        entry, _, whole, _, _ = index.names[at]
        share = len(compact) / len(whole)
        premium = _VERY_NAME if share == 1 else _BEGINNING
        _keep_better(scores, entry, 1 + _FIT * share + premium, at)
    _rank_words(scores, index, words)
    return scores


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
    hits: dict[int, float],
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
