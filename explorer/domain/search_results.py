"""What the search answers with; the window and the command line show it."""

from enum import StrEnum
from typing import NamedTuple


class ResultKind(StrEnum):
    """What a result leads to; ties are broken in this order."""

    SAFETY = "safety"
    CONDITION = "condition"
    POINT = "point"
    REGION = "region"
    ROUTINE = "routine"
    GUIDE = "guide"


class SearchResult(NamedTuple):
    """One hit; `matched` is the name that was hit ("lumbago"), as it is written.

    `note` says what else is good to know before choosing it.
    """

    kind: ResultKind
    id: str
    title: str
    matched: str
    note: str = ""


class SearchAnswer(NamedTuple):
    """The results, best first over all kinds.

    `showing` is what was searched instead of a query with typing errors, else
    None; `suggestions` are the nearest names when nothing was found; `words` are
    the folded words that were searched; `together` are complaints of which several
    were said in one breath, by id.
    """

    query: str
    showing: str | None = None
    results: tuple[SearchResult, ...] = ()
    suggestions: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    together: tuple[str, ...] = ()

    def groups(self) -> tuple[tuple[ResultKind, tuple[SearchResult, ...]], ...]:
        """The results kind by kind, the kind of the best hit first."""
        kinds = dict.fromkeys(result.kind for result in self.results)
        return tuple((kind, self._of_kind(kind)) for kind in kinds)

    def _of_kind(self, kind: ResultKind) -> tuple[SearchResult, ...]:
        return tuple(result for result in self.results if result.kind is kind)
