"""Which names hold a word, begin with it, or have it inside."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from explorer.domain.query_words import QueryWord, telling_words
from explorer.domain.search_entries import Entry
from explorer.domain.text_folding import folded_words

_FULL_STRENGTH = 1.0
_TEXT_STRENGTH = 0.6
_MOST_WORDS = 16
_MOST_NAMES = 40
_MOST_RECENT = 64
_SHORTEST_INSIDE = 3
_SHORTEST_NUMBER = 2
_INSIDE_QUALITY = 0.4
_END = "\uffff"

Holders = dict[int, None]
"""Names in order; a dict, because two of them can be intersected at once."""


class Name(NamedTuple):
    """One name of an entry: which entry, the name as written, and what it weighs."""

    entry: int
    text: str
    compact: str
    strength: float
    weight: float


class WordIndex:
    """All names of all entries by their words, in sorted tables.

    What a single word may bring in is capped, so that a common word or one
    letter costs no more than a rare word.
    """

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.names: list[Name] = []
        self.typed_words: set[str] = set()
        self._holders: dict[str, Holders] = {}
        self._recent: dict[QueryWord, dict[int, float]] = {}
        for at, entry in enumerate(entries):
            said = self._add(at, entry.names, _FULL_STRENGTH, frozenset())
            self._add(at, entry.text, _TEXT_STRENGTH, said)
        self._file_all()
        self._words = sorted(self._holders)
        self._joined = "\n".join(self._words)
        whole = sorted(
            (name.compact, at)
            for at, name in enumerate(self.names)
            if name.strength == _FULL_STRENGTH
        )
        self._whole = [compact for compact, _ in whole]
        self._whole_names = [at for _, at in whole]

    def _add(
        self, entry: int, texts: Iterable[str], strength: float, said: frozenset[str]
    ) -> frozenset[str]:
        """Take in what was not said yet; "Shen Shu" says no more than "Shènshū"."""
        fresh: set[str] = set()
        for text in texts:
            words = folded_words(text)
            compact = "".join(words)
            if compact not in said and compact not in fresh:
                fresh.add(compact)
                telling = telling_words(words)
                weight = sum([word.weight for word in telling])
                self.names.append(Name(entry, text, compact, strength, weight))
                self.typed_words.update(words)
        return frozenset(fresh)

    def _file_all(self) -> None:
        """File names under their words, strong and short ones first.

        Of a common word only so many are looked at: they have to be the best.
        """
        names = self.names
        order = sorted(
            range(len(names)), key=lambda at: (-names[at].strength, names[at].weight)
        )
        for at in order:
            for word in telling_words(folded_words(names[at].text)):
                self._holders.setdefault(word.typed, {})[at] = None
                self._holders.setdefault(word.plain, {})[at] = None

    def starting(self, compact: str) -> list[int]:
        """The names that start with this text, spaces left out on both sides."""
        start = bisect_left(self._whole, compact)
        end = bisect_left(self._whole, compact + _END, start)
        return self._whole_names[start : min(end, start + _MOST_NAMES)]

    def _is_name(self, word: str) -> bool:
        at = bisect_left(self._whole, word)
        return at < len(self._whole) and self._whole[at] == word

    def knows(self, word: QueryWord) -> bool:
        """Whether any name answers to the word as it stands."""
        return next(self._alike(word), None) is not None

    def hits(self, word: QueryWord, among: Mapping[int, float]) -> Mapping[int, float]:
        """The names that answer to the word, and how well (1 for the very word).

        A common word, or a part of one, only narrows down `among` the names that
        the words before it have found, if any.  What a word finds by itself is kept:
        at the next key most words are those of the last.
        """
        if not among and word in self._recent:
            return self._recent[word]
        found = self._found(word, among)
        if not among:
            if len(self._recent) >= _MOST_RECENT:
                self._recent.clear()
            self._recent[word] = found
        return found

    def _found(self, word: QueryWord, among: Mapping[int, float]) -> dict[int, float]:
        found: dict[int, float] = {}
        for known, quality in self._alike(word):
            names: Iterable[int] = self._holders[known]
            if among and (quality < 1 or len(self._holders[known]) > _MOST_NAMES):
                holders = self._holders[known]
                shared = [name for name in among if name in holders]
                # What is a name by itself, as "headache" is, counts for itself.
                alone = word.weight >= 1 and self._is_name(word.typed)
                names = shared or (holders if alone else ())
            for name in islice(names, _MOST_NAMES - len(found)):
                found.setdefault(name, quality)
        return found

    def telling_order(self, word: QueryWord) -> tuple[float, bool, int]:
        """Sorts words: those that narrow down most come first, parts of words last."""
        holders = self._holders.get(word.plain) or self._holders.get(word.typed, {})
        return -word.weight, not holders, len(holders)

    def _alike(self, word: QueryWord) -> Iterator[tuple[str, float]]:
        """The known words that answer to a word, the best first.

        Looser likeness only counts where there is no closer one.
        """
        exact = [known for known in (word.typed, word.plain) if known in self._holders]
        yield from ((known, 1.0) for known in exact)
        if exact and not word.last:
            return
        longer = self._longer(word.typed)
        yield from ((known, _share(word.typed, known)) for known in longer)
        if not exact and not longer:
            yield from ((known, _INSIDE_QUALITY) for known in self._around(word.typed))

    def _longer(self, beginning: str) -> list[str]:
        start = bisect_left(self._words, beginning)
        end = bisect_left(self._words, beginning + _END, start)
        longer = self._words[start : min(end, start + _MOST_WORDS)]
        return longer[1:] if longer[:1] == [beginning] else longer

    def _around(self, part: str) -> Iterator[str]:
        """The known words with this part inside."""
        shortest = _SHORTEST_NUMBER if part.isdigit() else _SHORTEST_INSIDE
        if len(part) < shortest and part.isascii():
            return
        at = self._joined.find(part)
        while at >= 0:
            start = self._joined.rfind("\n", 0, at) + 1
            end = self._joined.find("\n", at)
            end = end if end >= 0 else len(self._joined)
            yield self._joined[start:end]
            at = self._joined.find(part, end)


def _share(beginning: str, word: str) -> float:
    """How well a word answers to its beginning, better the more is typed."""
    return 0.6 + 0.3 * len(beginning) / len(word)
