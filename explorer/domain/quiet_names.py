"""Finding points that have no text yet: by code, pinyin and English name only.

They stand apart from the index of everything else, so that names which nobody reads
about yet neither push a written point down nor count as the right spelling of a word.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from explorer.domain.quiet_page import TO_COME
from explorer.domain.quiet_points import QuietPoint
from explorer.domain.search_results import ResultKind, SearchResult
from explorer.domain.text_folding import folded_words

_SHORTEST_BEGINNING = 4
_MOST = 8
_END = "\uffff"


class QuietNames:
    """The names of the quiet points, by their words and run together."""

    def __init__(self, points: Iterable[QuietPoint]) -> None:
        self._points = {point.code: point for point in points}
        self._words: dict[str, dict[str, str]] = {}
        whole: list[tuple[str, str, str]] = []
        for point in self._points.values():
            for name in (point.code, point.names.pinyin, point.names.english):
                words = folded_words(name)
                whole.append(("".join(words), name, point.code))
                for word in words:
                    self._words.setdefault(word, {}).setdefault(point.code, name)
        self._whole = sorted(whole)

    def holds(self, word: str) -> bool:
        """Whether this very word stands in a name."""
        return word in self._words

    def may_begin(self, compact: str) -> bool:
        """Whether a name begins with this text, spaces left out; short ones do not."""
        return len(compact) >= _SHORTEST_BEGINNING and bool(self._starting(compact))

    def called(
        self, words: Sequence[str], codes: Iterable[str]
    ) -> tuple[SearchResult, ...]:
        """The points of these codes, or whose very name this is, in this order."""
        compact = "".join(words)
        meant = {code: code for code in codes}
        for whole, name, code in self._starting(compact):
            if whole == compact:
                meant.setdefault(code, name)
        return self._results(meant)

    def reminded_of(self, words: Sequence[str]) -> tuple[SearchResult, ...]:
        """The points whose name begins so or has all of the words in it."""
        compact = "".join(words)
        near: dict[str, str] = {}
        if self.may_begin(compact):
            near = {code: name for _, name, code in reversed(self._starting(compact))}
        holders = [self._words.get(word, {}) for word in words]
        for code, name in holders[0].items() if holders else ():
            if all(code in others for others in holders):
                near.setdefault(code, name)
        return self._results(near)[:_MOST]

    def _starting(self, compact: str) -> list[tuple[str, str, str]]:
        start = bisect_left(self._whole, (compact,))
        end = bisect_left(self._whole, (compact + _END,), start)
        return self._whole[start:end] if compact else []

    def _results(self, matched: dict[str, str]) -> tuple[SearchResult, ...]:
        return tuple(
            SearchResult(
                ResultKind.POINT,
                code,
                self._points[code].names.english,
                matched[code],
                TO_COME,
            )
            for code in matched
            if code in self._points
        )
