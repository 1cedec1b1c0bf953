"""Recognising words that must be answered with a safety notice before all else."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from explorer.domain.query_words import plain_words
from explorer.domain.safety import SafetyNotice
from explorer.domain.text_folding import fold

_SHORTEST_BEGINNING = 3
_END = "\uffff"
_QUOTES = '"'
_ALONE = "="


class Alarm(NamedTuple):
    """A notice and the phrase that called for it."""

    notice: SafetyNotice
    phrase: str


class EmergencyPhrases:
    """The phrases of all notices, by the words that tell them apart."""

    def __init__(self, notices: Iterable[SafetyNotice]) -> None:
        self.typed_words: set[str] = set()
        self._word_for_word: dict[str, list[tuple[str, Alarm]]] = {}
        self._alone: dict[str, Alarm] = {}
        self._any_order: dict[str, list[tuple[frozenset[str], Alarm]]] = {}
        self._order: list[str] = []
        for notice in notices:
            self._order.append(notice.id)
            for phrase in notice.phrases:
                self._add(phrase, notice)
        self._keys = sorted(self._any_order)

    def _add(self, phrase: str, notice: SafetyNotice) -> None:
        words = fold(phrase).split()
        alarm = Alarm(notice, phrase.strip(_QUOTES + _ALONE))
        self.typed_words.update(words)
        plain = plain_words(words)
        if phrase.startswith(_ALONE):
            self._alone[_spaced(words)] = alarm
        elif phrase.startswith(_QUOTES):
            quoted = self._word_for_word.setdefault(words[0], [])
            quoted.append((_spaced(words), alarm))
        elif plain:
            self._any_order.setdefault(max(sorted(plain), key=len), []).append(
                (plain, alarm)
            )

    def knows(self, word: str) -> bool:
        """Whether some phrase says this very word."""
        return word in self.typed_words

    def alarms(self, words: Sequence[str]) -> tuple[Alarm, ...]:
        """One alarm for each notice with a phrase that the words say, in their order.

        The order of the words does not matter, nor does what is said besides,
        unless the phrase stands in quotation marks, or after an equals sign, which
        means that nothing else is said.
        """
        found: dict[str, Alarm] = {}
        for alarm in (*self._quoted(words), *self._said(words)):
            found.setdefault(alarm.notice.id, alarm)
        return tuple(found[id_] for id_ in self._order if id_ in found)

    def _quoted(self, words: Sequence[str]) -> Iterator[Alarm]:
        text = _spaced(words)
        if text in self._alone:
            yield self._alone[text]
        for first in self._word_for_word.keys() & set(words):
            phrases = self._word_for_word[first]
            yield from (alarm for phrase, alarm in phrases if phrase in text)

    def _said(self, words: Sequence[str]) -> Iterator[Alarm]:
        said = plain_words(words)
        begun = words[-1] if words else ""
        for key in (*sorted(said & self._any_order.keys()), *self._longer_keys(begun)):
            phrases = self._any_order[key]
            yield from (a for plain, a in phrases if _all_said(plain, said, begun))

    def _longer_keys(self, begun: str) -> Sequence[str]:
        if len(begun) < _SHORTEST_BEGINNING:
            return ()
        start = bisect_left(self._keys, begun)
        return self._keys[start : bisect_left(self._keys, begun + _END, start)]


def _spaced(words: Sequence[str]) -> str:
    return f" {' '.join(words)} "


def _all_said(phrase: frozenset[str], said: frozenset[str], begun: str) -> bool:
    """Whether nothing is missing but the end of the word that is being typed."""
    missing = phrase - said
    if len(missing) == 1 and len(phrase) > 1:
        return all(_begins(word, begun) for word in missing)
    return not missing


def _begins(word: str, begun: str) -> bool:
    return len(begun) >= _SHORTEST_BEGINNING and word.startswith(begun)
