"""Putting slips right where nothing answers to a word as it was typed."""

from explorer.domain.emergencies import EmergencyPhrases
from explorer.domain.query_words import QueryWord, query_words
from explorer.domain.typos import TypoIndex
from explorer.domain.word_index import WordIndex

_SHORTEST_PART = 4
"""Of words run together, so that no misspelt word falls to pieces."""


class Corrector:
    """Knows all words there are, those of the emergencies among them."""

    def __init__(self, words: WordIndex, emergencies: EmergencyPhrases) -> None:
        self._words = words
        self._emergencies = emergencies
        self._typos = TypoIndex(
            sorted(words.typed_words | emergencies.typed_words),
            grave=emergencies.typed_words,
        )

    def corrected(self, typed: tuple[str, ...]) -> tuple[str, ...]:
        """The words with slips put right, and words run together parted."""
        if self._words.starting("".join(typed)):
            return typed
        unknown = {
            word.typed: word.last
            for word in query_words(typed)
            if not self._is_a_word(word)
        }
        if not unknown:
            return typed
        mended = (
            self._mended(word, unfinished=unknown[word]) if word in unknown else (word,)
            for word in typed
        )
        return tuple(part for parts in mended for part in parts)

    def similar(self, word: str, count: int) -> tuple[str, ...]:
        """Up to so many known words that are nearly alike, the nearest first."""
        return self._typos.similar(word, count)

    def _is_a_word(self, word: QueryWord) -> bool:
        return (
            word.weight < 1
            or self._words.knows(word)
            or self._emergencies.knows(word.typed)
        )

    def _mended(self, word: str, *, unfinished: bool) -> tuple[str, ...]:
        """The two words that were run together, or the nearest known one."""
        nearest = self._typos.nearest(word, unfinished=unfinished)
        return self._parted(word) or (nearest or word,)

    def _parted(self, word: str) -> tuple[str, ...]:
        known = self._words.typed_words
        for at in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
            if word[:at] in known and word[at:] in known:
                return word[:at], word[at:]
        return ()
