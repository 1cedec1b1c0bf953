"""One figure beside its goal, and all of them as a table."""

import json
from collections.abc import Iterable, Sequence
from typing import NamedTuple

_HEADINGS = ("measured", "value", "ratio", "goal", "")
_GAP = "  "


class Row(NamedTuple):
    """A figure, alone and as a ratio to a `base`; either may have a limit.

    A row without a limit is for information.
    """

    item: str
    value: float
    unit: str = "ms"
    p95: float | None = None
    ratio: float | None = None
    base: str = ""
    limit: float | None = None
    ratio_limit: float | None = None

    @property
    def verdict(self) -> str:
        """`ok` or `over` where there is a limit."""
        judged = ((self.value, self.limit), (self.ratio, self.ratio_limit))
        kept = [
            figure <= limit
            for figure, limit in judged
            if figure is not None and limit is not None
        ]
        if not kept:
            return ""
        return "ok" if all(kept) else "over"


def as_table(rows: Sequence[Row]) -> str:
    """The rows in columns, fit for a terminal."""
    lines = [_HEADINGS, *(_cells(row) for row in rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    rule = tuple("-" * width for width in widths)
    return "\n".join(
        _GAP.join(
            cell.ljust(width) for cell, width in zip(line, widths, strict=True)
        ).rstrip()
        for line in (lines[0], rule, *lines[1:])
    )


def as_json(rows: Sequence[Row]) -> str:
    """The rows for programs, each with its verdict."""
    return json.dumps([row._asdict() | {"verdict": row.verdict} for row in rows])


def rows_from(text: str) -> tuple[Row, ...]:
    """The rows again that were written by `as_json`."""
    entries = json.loads(text)
    return tuple(
        Row(**{name: entry[name] for name in Row._fields}) for entry in entries
    )


def report(rows: Iterable[Row]) -> None:
    """Hand the rows of one measuring process to the one that prints the table."""
    print(as_json(tuple(rows)))


def short(value: float) -> str:
    """Three figures that matter, without an exponent."""
    places = next(
        (places for places, least in enumerate((100, 10, 1)) if abs(value) >= least), 3
    )
    text = f"{value:,.{places}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _cells(row: Row) -> tuple[str, ...]:
    value = f"{short(row.value)} {row.unit}"
    if row.p95 is not None:
        value += f" (p95 {short(row.p95)})"
    ratio = "" if row.ratio is None else f"{row.ratio:.2f}x {row.base}"
    return row.item, value, ratio, _goal(row), row.verdict


def _goal(row: Row) -> str:
    goals = ((row.limit, f" {row.unit}"), (row.ratio_limit, "x"))
    return ", ".join(
        f"<= {short(limit)}{sign}" for limit, sign in goals if limit is not None
    )
