"""Finding the word that was meant behind a mistyped one.

Words are filed under their beginnings with one letter left out (two for long
words).  A mistyped word shares such a file with the right one, so that only a
handful need comparing letter by letter.
"""

from collections.abc import Container, Iterable, Iterator
from functools import cached_property
from itertools import groupby

_BEGINNING = 6
_SHORTEST = 4
_LONG = 8


def edits_allowed(word: str) -> int:
    """How many slips a word of this length may hold and still be recognised."""
    if len(word) < _SHORTEST or not word.isalpha():
        return 0
    return 1 if len(word) < _LONG else 2


class TypoIndex:
    """The known words, ready to be asked for the nearest one.

    They are filed at the first slip, which takes some 20 ms for 3,000 words.  Of words
    that are equally near the `grave` ones are meant: they call for help.
    """

    def __init__(self, words: Iterable[str], grave: Container[str] = ()) -> None:
        self._words = tuple(words)
        self._grave = grave

    @cached_property
    def _files(self) -> dict[str, list[str]]:
        files: dict[str, list[str]] = {}
        for word in self._words:
            if allowed := edits_allowed(word):
                for key in _keys(word, allowed):
                    files.setdefault(key, []).append(word)
        return files

    def nearest(self, word: str, *, unfinished: bool = False) -> str | None:
        """The known word that was meant, or None.

        Of an unfinished word only the beginning is compared.
        """
        limit = edits_allowed(word)
        if limit == 0:
            return None
        ranked = sorted(self._near(word, limit, unfinished=unfinished))
        return ranked[0][-1] if ranked else None

    def similar(self, word: str, count: int) -> tuple[str, ...]:
        """Up to `count` known words that begin nearly alike, the nearest first."""
        found = {known for key in _keys(word, 2) for known in self._files.get(key, ())}
        far = max(len(word), _SHORTEST)
        ranked = sorted((edit_distance(word, known, far), known) for known in found)
        return tuple(known for _, known in ranked[:count])

    def _near(
        self, word: str, limit: int, *, unfinished: bool
    ) -> Iterator[tuple[int, bool, bool, int, int, str]]:
        keys = _keys(word, limit)
        for known in {known for key in keys for known in self._files.get(key, ())}:
            distance = edit_distance(word, known, limit)
            other_start = known[0] != word[0]
            harmless = known not in self._grave
            changed = _change(word, known)
            if other_start and len(word) == _SHORTEST:
                continue
            if distance <= limit:
                yield distance, other_start, harmless, changed, len(known), known
            elif unfinished and edit_distance(word, known[: len(word) + 1], limit) <= 1:
                yield limit + 1, other_start, harmless, changed, len(known), known


def _change(word: str, known: str) -> int:
    """How seldom such a slip is: doubling a letter, leaving one out, another one."""
    if _undoubled(word) == _undoubled(known):
        return 0
    letters = iter(known)
    return 1 if all(letter in letters for letter in word) else 2


def _undoubled(word: str) -> str:
    return "".join(letter for letter, _ in groupby(word))


def _keys(word: str, deletions: int) -> set[str]:
    """The beginning of the word, whole and with up to so many letters left out."""
    keys = latest = {word[:_BEGINNING]}
    for _ in range(deletions):
        latest = {key[:at] + key[at + 1 :] for key in latest for at in range(len(key))}
        keys = keys | latest
    return keys


def edit_distance(one: str, other: str, limit: int) -> int:
    """Letters to add, drop, change or swap with a neighbour; `limit` + 1 if more."""
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i in range(1, len(one) + 1):
        before, row = row, _next_row(one[:i], other, before, row)
        if min(row) > limit:
            return limit + 1
    return row[-1]


def _next_row(one: str, other: str, before: list[int], row: list[int]) -> list[int]:
    """Distances from `one` to every beginning of `other`, from its last two rows."""
    letter, swapped = one[-1], one[-2:][::-1]
    new = [len(one)]
    for j, wanted in enumerate(other, 1):
        best = min(row[j] + 1, new[-1] + 1, row[j - 1] + (letter != wanted))
        if before and j > 1 and other[j - 2 : j] == swapped:
            best = min(best, before[j - 2] + 1)
        new.append(best)
    return new
