"""One key press in the search: from the text to the ranked answers, no widgets."""

from collections.abc import Callable, Iterator
from itertools import cycle

from bench.samples import Samples, in_turns, milliseconds
from bench.synthetic import large_atlas, shipped_atlas
from bench.table import Row, report
from explorer.domain.atlas import Atlas
from explorer.domain.search import SearchIndex
from explorer.domain.search_entries import entries_of

_QUERIES = (
    "lower back pain",
    "sciatica",
    "siatica",
    "behind the knee",
    "bl 23",
    "stiff neck at night",
    "headache",
)
_USUAL, _USUAL_LIMIT = 400, 0.2
_MANY, _MANY_LIMIT = 40_000, 5.0
_ROUNDS = 300
_SEARCH, _SCAN = "search", "substring scan"


def rows() -> Iterator[Row]:
    """The shipped atlas, one of the usual size, and a very large one."""
    atlas = shipped_atlas()
    shipped = _typed(atlas)
    yield _row(f"key to results, {len(atlas.points)} points", shipped, _USUAL_LIMIT)
    usual = _typed(large_atlas(atlas, _USUAL))
    yield _row(f"key to results, {_USUAL} points", usual, _USUAL_LIMIT)
    many = _typed(large_atlas(atlas, _MANY))
    yield _row(f"key to results, {_MANY:,} points", many, None)
    yield Row("the same: p95", many[_SEARCH].p95, limit=_MANY_LIMIT)


def _typed(atlas: Atlas) -> dict[str, Samples]:
    index = SearchIndex.build(atlas)
    haystack = [
        " ".join((*entry.names, *entry.text)).casefold() for entry in entries_of(atlas)
    ]
    return in_turns(
        {
            _SEARCH: milliseconds(_each_prefix(index.find)),
            _SCAN: milliseconds(
                _each_prefix(lambda text: [at for at in haystack if text in at])
            ),
        },
        _ROUNDS,
        seconds=8,
    )


def _each_prefix(answer: Callable[[str], object]) -> Callable[[], object]:
    """A deed that presses the next key of the queries, one after the other."""
    texts = cycle([text[:end] for text in _QUERIES for end in range(1, len(text) + 1)])
    return lambda: answer(next(texts))


def _row(title: str, samples: dict[str, Samples], limit: float | None) -> Row:
    own = samples[_SEARCH]
    return Row(
        title,
        own.median,
        p95=own.p95,
        ratio=own.ratio_to(samples[_SCAN]),
        base=_SCAN,
        limit=limit,
    )


if __name__ == "__main__":
    report(rows())
