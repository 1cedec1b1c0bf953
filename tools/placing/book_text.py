"""Lays the rule books out, one rule a line: `python -m tools.placing.book_text`."""

import json
from typing import Any

from tools.placing.rule_book import BOOKS

_KEYS = ("views", "units", "rules", "left_out")


def laid_out(book: dict[str, Any]) -> str:
    """A book as JSON text with one view, unit or rule in each line."""
    parts = (f'  "{key}": {_lines(book[key])}' for key in _KEYS if key in book)
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _lines(part: dict[str, Any] | list[Any]) -> str:
    if isinstance(part, dict):
        items = [f'"{key}": {_line(value)}' for key, value in part.items()]
        return "{\n    " + ",\n    ".join(items) + "\n  }"
    return "[\n    " + ",\n    ".join(map(_line, part)) + "\n  ]"


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def main() -> None:
    """Writes every book anew, unchanged but for the layout."""
    for path in sorted(BOOKS.glob("*.json")):
        book = json.loads(path.read_text(encoding="utf-8"))
        path.write_text(laid_out(book), encoding="utf-8")


if __name__ == "__main__":
    main()
