"""The pages of several complaints at once: what serves them all, and one more."""

from collections.abc import Iterable, Iterator

from explorer.domain.atlas import Atlas
from explorer.domain.caution_words import LEFT_OUT
from explorer.domain.page_parts import (
    condition_links,
    point_links,
    red_flags,
    without_empty,
)
from explorer.domain.pages import Link, LinksBlock, Page, PageKind
from explorer.domain.together import JOIN, Served, ids_of, joined, ranked_points

_MOST_POINTS = 20
_TITLE_NAMES = 3
_PAIR = 2


def names_together(atlas: Atlas, conditions: Iterable[str]) -> str:
    """The names of complaints as one title: "Sciatica, Headache and 2 more"."""
    names = [atlas.condition(id_).name for id_ in conditions]
    if len(names) > _TITLE_NAMES:
        return f"{', '.join(names[:2])} and {len(names) - 2} more"
    *others, last = names or [""]
    return f"{', '.join(others)} and {last}" if others else last


def together_page(atlas: Atlas, id_: str) -> Page:
    """The points of these complaints, or the choice of one more."""
    ids = ids_of(id_)
    if id_.endswith(JOIN) or not ids:
        return _choice(atlas, ids)
    points = ranked_points(atlas, ids)[:_MOST_POINTS]
    lost = dict.fromkeys(code for each in ids for code in atlas.lost.get(each, ()))
    return Page(
        kind=PageKind.TOGETHER,
        id=joined(ids),
        title=names_together(atlas, ids),
        subtitle=f"{len(ids)} complaints together",
        blocks=without_empty(
            (
                red_flags(atlas, ids),
                LinksBlock(
                    "Points, those that serve most first",
                    tuple(_served_links(atlas, points, len(ids))),
                ),
                LinksBlock(LEFT_OUT, point_links(atlas, lost)),
                LinksBlock("Change what goes together", tuple(_changes(atlas, ids))),
                LinksBlock("Each by itself", condition_links(atlas, ids)),
            )
        ),
    )


def _served_links(atlas: Atlas, points: Iterable[Served], asked: int) -> Iterator[Link]:
    for served in points:
        for link in point_links(atlas, (served.code,)):
            words = _serves_words(atlas, served.conditions, asked)
            yield link._replace(note=f"{link.note} · {words}")


def _serves_words(atlas: Atlas, served: tuple[str, ...], asked: int) -> str:
    """Which of the complaints that were asked for: all, so many, or that one."""
    if len(served) == asked:
        return "for both" if asked == _PAIR else f"for all {asked}"
    if len(served) == 1:
        return f"for {atlas.condition(served[0]).name}"
    return f"for {len(served)} of {asked}"


def _changes(atlas: Atlas, ids: tuple[str, ...]) -> Iterator[Link]:
    yield Link(PageKind.TOGETHER, f"{joined(ids)}{JOIN}", "Add another complaint")
    for id_ in ids:
        left = [other for other in ids if other != id_]
        title = f"Without {atlas.condition(id_).name}"
        if len(left) > 1:
            yield Link(PageKind.TOGETHER, joined(left), title)
        elif left:
            yield Link(PageKind.CONDITION, left[0], title)


def _choice(atlas: Atlas, ids: tuple[str, ...]) -> Page:
    """All complaints that may go with those that are chosen."""
    groups: dict[str, list[Link]] = {}
    for item in atlas.conditions.values():
        if item.id not in ids:
            link = Link(PageKind.TOGETHER, joined((*ids, item.id)), item.name)
            groups.setdefault(item.group, []).append(link)
    chosen = names_together(atlas, ids)
    return Page(
        kind=PageKind.TOGETHER,
        id=f"{joined(ids)}{JOIN}",
        title="What else bothers you?",
        subtitle=f"Together with {chosen}. Pick one, or type it." if chosen else "",
        blocks=tuple(LinksBlock(name, tuple(links)) for name, links in groups.items()),
    )
