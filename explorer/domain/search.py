"""From what somebody types to what may help: one box over the whole atlas."""

from collections.abc import Sequence
from typing import NamedTuple, Self

from explorer.domain.atlas import Atlas
from explorer.domain.code_book import CodeBook
from explorer.domain.corrector import Corrector
from explorer.domain.emergencies import Alarm, EmergencyPhrases
from explorer.domain.point_codes import CodeMention, find_code
from explorer.domain.query_words import query_words
from explorer.domain.ranking import rank
from explorer.domain.said_together import parts_of
from explorer.domain.search_entries import Entry, EntryKey, entries_of
from explorer.domain.search_results import ResultKind, SearchAnswer, SearchResult
from explorer.domain.text_folding import folded_words, without_tone_numbers
from explorer.domain.word_index import WordIndex

_MOST_LETTERS = 200
_MOST_WORDS = 24
_CODE_VALUE = 9.0
_CODE_STEP = 0.01
_TOGETHER_VALUE = 8.0
_SURELY_NAMED = 1.4
"""What a part of a text must be worth to be a complaint of its own."""
_NO_HIT = (0.0, "")
_WORTH_SHOWING = 0.3
_ALL_SAID, _WORTH_SHOWING_BESIDE = 1.5, 1.1
"""Where a name says all the words that were typed, what shares one of them is noise."""
_LEADS_ON = 3
_RELATED_SHARE = 0.45
_RELATED_STEP = 0.001
_MOST_RELATED = 18
_MOST_SUGGESTIONS = 5


_Hits = dict[int, tuple[float, str]]
"""For each entry how well it answers, and the name or reason that says so."""


class SearchIndex(NamedTuple):
    """Everything in the atlas, ready to be searched at every key press."""

    entries: tuple[Entry, ...]
    places: dict[EntryKey, int]
    related: tuple[tuple[int, ...], ...]
    words: WordIndex
    codes: CodeBook
    emergencies: EmergencyPhrases
    corrector: Corrector
    results: dict[tuple[int, str], SearchResult]

    @classmethod
    def build(cls, atlas: Atlas) -> Self:
        """Make the tables; tens of milliseconds for some hundred points."""
        entries = tuple(entries_of(atlas))
        places = {entry.key: at for at, entry in enumerate(entries)}
        words = WordIndex(entries)
        emergencies = EmergencyPhrases(atlas.notices.values())
        return cls(
            entries=entries,
            places=places,
            related=tuple(_places_of(entry.related, places) for entry in entries),
            words=words,
            codes=CodeBook(atlas.points.values()),
            emergencies=emergencies,
            corrector=Corrector(words, emergencies),
            results={},
        )

    def find(
        self, text: str, limit: int = 30, *, literally: bool = False
    ) -> SearchAnswer:
        """Answer any text at all, best first, with at most `limit` results.

        Slips are put right unless the text is to be taken literally.
        """
        typed = tuple(folded_words(text[:_MOST_LETTERS])[:_MOST_WORDS])
        if not typed:
            return SearchAnswer(text)
        mention = find_code(typed)
        typed = typed if mention else tuple(map(without_tone_numbers, typed))
        words = typed if mention or literally else self.corrector.corrected(typed)
        alarms = self.emergencies.alarms(words)
        hits = self._hits(words, mention)
        together = () if mention else self._together(text[:_MOST_LETTERS], hits)
        for order, at in enumerate(together):
            hits[at] = (_TOGETHER_VALUE - order * _CODE_STEP, self.entries[at].title)
        found = [self._result(at, hits[at][1]) for at in _best(hits, limit)]
        results = (*map(_safety_result, alarms), *found)[:limit]
        return SearchAnswer(
            query=text,
            showing=None if words == typed else " ".join(words),
            results=results,
            suggestions=() if results else self._suggestions(typed, mention),
            words=words,
            together=tuple(self.entries[at].id for at in together),
        )

    def _together(self, text: str, hits: _Hits) -> tuple[int, ...]:
        """The complaints that the parts of a text name for themselves, if several.

        Not where the whole of it is a name: "back and leg pain" is one complaint.
        """
        if max(hits.values(), default=_NO_HIT)[0] >= _SURELY_NAMED:
            return ()
        named = dict.fromkeys(
            at for part in parts_of(text) if (at := self._complaint(part)) is not None
        )
        return tuple(named) if len(named) > 1 else ()

    def _complaint(self, part: str) -> int | None:
        """The complaint that this part of a text surely names."""
        words = self.corrector.corrected(tuple(folded_words(part)))
        scores = rank(self.words, query_words(words), "".join(words))
        named = (
            (value, -at)
            for at, (value, _) in scores.items()
            if self.entries[at].kind is ResultKind.CONDITION
        )
        value, at = max(named, default=(0.0, 0))
        return -at if value >= _SURELY_NAMED else None

    def _hits(self, words: Sequence[str], mention: CodeMention | None) -> _Hits:
        hits = self._code_hits(words, mention) if mention else {}
        hits = hits or self._ranked(words, words)
        self._add_related(hits)
        return hits

    def _code_hits(self, words: Sequence[str], mention: CodeMention) -> _Hits:
        hits = self._ranked(words, mention.others)
        for code in mention.codes:
            hits = self._ranked([code.lower()], ()) | hits
        for order, meant in enumerate(self.codes.meant_by(mention.codes)):
            at = self.places[ResultKind.POINT, meant.code]
            hits[at] = (_CODE_VALUE - order * _CODE_STEP, meant.matched)
        return hits

    def _ranked(self, whole: Sequence[str], words: Sequence[str]) -> _Hits:
        scores = rank(self.words, query_words(words), "".join(whole))
        best = max(scores.values(), default=(0.0, 0))[0]
        enough = _WORTH_SHOWING * best
        if len(words) > 1 and best >= _ALL_SAID:
            enough = max(enough, _WORTH_SHOWING_BESIDE)
        names = self.words.names
        return {
            at: (value, names[name].text)
            for at, (value, name) in scores.items()
            if value >= enough
        }

    def _add_related(self, hits: _Hits) -> None:
        """What the best entries lead to comes after what was asked for itself."""
        for at in _best(hits, _LEADS_ON):
            title, share = self.entries[at].title, hits[at][0] * _RELATED_SHARE
            for order, place in enumerate(self.related[at]):
                if place not in hits:
                    hits[place] = (share - order * _RELATED_STEP, title)

    def _result(self, at: int, matched: str) -> SearchResult:
        """Made once: at the next key most answers are those of the last."""
        known = self.results.get((at, matched))
        if known is None:
            entry = self.entries[at]
            known = SearchResult(entry.kind, entry.id, entry.title, matched, entry.note)
            self.results[at, matched] = known
        return known

    def _suggestions(
        self, typed: Sequence[str], mention: CodeMention | None
    ) -> tuple[str, ...]:
        """The nearest codes or words, else what people look up most."""
        near: dict[str, None] = {}
        if mention:
            near = dict.fromkeys(self.codes.near(mention.codes))
        for word in () if mention else typed:
            near |= dict.fromkeys(self.corrector.similar(word, _MOST_SUGGESTIONS))
        known = self.words.typed_words.difference(typed)
        names = [name for name in near if mention or name in known]
        names = names or [entry.title for entry in self.entries[:_MOST_SUGGESTIONS]]
        return tuple(names[:_MOST_SUGGESTIONS])


def _places_of(
    keys: Sequence[EntryKey], places: dict[EntryKey, int]
) -> tuple[int, ...]:
    there = (places.get(key) for key in keys[:_MOST_RELATED])
    return tuple(place for place in there if place is not None)


def _safety_result(alarm: Alarm) -> SearchResult:
    notice = alarm.notice
    return SearchResult(ResultKind.SAFETY, notice.id, notice.title, alarm.phrase)


def _best(hits: _Hits, count: int) -> list[int]:
    """The entries that answer best; of equals the one that comes first."""
    ranked = sorted([(-hit[0], at) for at, hit in hits.items()])
    return [at for _, at in ranked[:count]]
