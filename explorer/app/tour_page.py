"""The tour's page: all pictures with their titles, in one file of its own."""

from collections.abc import Iterable, Iterator
from html import escape
from typing import NamedTuple
from urllib.parse import quote


class Exhibit(NamedTuple):
    """One file of the tour; without a size it is linked, not shown."""

    file: str
    title: str
    size: tuple[int, int] | None = None


_STYLE = """
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 84rem; margin: 2rem auto;
  padding: 0 1rem; background: #faf6ef; color: #24211d; }
figure { margin: 0; }
figcaption { padding: .4rem 0 1rem; }
img { max-width: 100%; height: auto; border: 1px solid #c9beb0; border-radius: 6px; }
.pictures { display: grid; gap: 1rem;
  grid-template-columns: repeat(auto-fill, minmax(22rem, 1fr)); }
a { color: #0f766e; }
@media (prefers-color-scheme: dark) {
  body { background: #1a2129; color: #e9ecef; }
  img { border-color: #394653; }
  a { color: #5eead4; }
}
"""


def tour_page(exhibits: Iterable[Exhibit], facts: Iterable[str]) -> str:
    """The page as HTML; facts are sentences for its head."""
    shown = list(exhibits)
    lines = [
        "<!DOCTYPE html>",
        '<html lang="en"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>A tour of Point Explorer</title><style>{_STYLE}</style></head><body>",
        "<h1>A tour of Point Explorer</h1>",
        *(f"<p>{escape(fact)}</p>" for fact in facts),
        '<div class="pictures">',
        *(_figure(item, item.size) for item in shown if item.size),
        "</div>",
        *_links([item for item in shown if not item.size]),
        "</body></html>",
    ]
    return "\n".join(lines) + "\n"


def _figure(exhibit: Exhibit, size: tuple[int, int]) -> str:
    source, title = quote(exhibit.file), escape(exhibit.title)
    width, height = size
    return (
        f'<figure><a href="{source}"><img src="{source}" alt="{title}" '
        f'width="{width}" height="{height}" loading="lazy"></a>'
        f"<figcaption>{title}</figcaption></figure>"
    )


def _links(exhibits: Iterable[Exhibit]) -> Iterator[str]:
    yield "<h2>To print</h2><ul>"
    for exhibit in exhibits:
        yield (f'<li><a href="{quote(exhibit.file)}">{escape(exhibit.title)}</a></li>')
    yield "</ul>"
