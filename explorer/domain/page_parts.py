"""Blocks that several kinds of page share."""

from collections.abc import Container, Iterable
from itertools import zip_longest

from explorer.domain.atlas import Atlas
from explorer.domain.caution_words import LEFT_OUT, worded_cautions
from explorer.domain.pages import (
    Block,
    CautionBlock,
    Link,
    LinksBlock,
    ListBlock,
    PageKind,
    TextBlock,
)
from explorer.domain.points import Movement, Point, Reach, SelfPressure, Strength

REACH_NOTES = {
    Reach.EASY: "easy to reach",
    Reach.AWKWARD: "awkward to reach",
    Reach.PARTNER: "needs a partner",
}

MOVEMENT_WORDS = {
    Movement.HOLD: "hold still",
    Movement.CIRCLE: "small circles",
    Movement.RUB: "rub",
    Movement.TAP: "tap",
    Movement.STROKE: "stroke",
    Movement.PINCH: "pinch and lift",
    Movement.LEAN: "lean in",
}
STRENGTH_WORDS = {
    Strength.TOUCH: "a mere touch, 1 to 2 out of 10",
    Strength.LIGHT: "lightly, 2 to 3 out of 10",
    Strength.FIRM: "firmly, 3 to 5 out of 10",
}


def without_empty(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks that have something to say."""
    return tuple(block for block in blocks if not _is_empty(block))


def _is_empty(block: Block) -> bool:
    match block:
        case TextBlock(text=text):
            return not text
        case ListBlock(items=items):
            return not items
        case LinksBlock(links=links):
            return not links
        case _:
            return False


def caution_blocks(atlas: Atlas, codes: Iterable[str]) -> tuple[CautionBlock, ...]:
    """The union of the cautions of these points."""
    return tuple(CautionBlock(*caution) for caution in worded_cautions(atlas, codes))


def red_flags(atlas: Atlas, conditions: Iterable[str]) -> ListBlock:
    """When to get help before pressing anything, for these conditions.

    Each condition lists its gravest sign first, so the lists are taken in turn.
    """
    lists = [atlas.condition(id_).red_flags for id_ in conditions]
    in_turn = (flag for row in zip_longest(*lists) for flag in row if flag)
    return ListBlock("Get help first if", tuple(dict.fromkeys(in_turn)), urgent=True)


def point_links(
    atlas: Atlas, codes: Iterable[str], distant: Container[str] = ()
) -> tuple[Link, ...]:
    """Ways to these points, each with its code and how well it is reached."""
    points = [atlas.points[code] for code in codes if code in atlas.points]
    return tuple(
        Link(PageKind.POINT, point.code, point.title, _link_note(atlas, point, distant))
        for point in points
    )


def not_pressed_words(atlas: Atlas, code: str) -> str:
    """Whether a point that is not pressed is left out for this person or for all."""
    return LEFT_OUT.lower() if code in atlas.left_out else "not for pressing"


def _link_note(atlas: Atlas, point: Point, distant: Container[str]) -> str:
    if point.self_pressure is SelfPressure.AVOID:
        return f"{point.code} · {not_pressed_words(atlas, point.code)}"
    away = " · away from the sore place" if point.code in distant else ""
    return f"{point.code} · {REACH_NOTES[point.reach]}{away}"


def guide_links(atlas: Atlas, ids: Iterable[str]) -> tuple[Link, ...]:
    """Ways to these pages of the guide."""
    found = [atlas.guide[id_] for id_ in ids if id_ in atlas.guide]
    return tuple(Link(PageKind.GUIDE, item.id, item.title) for item in found)


def region_links(atlas: Atlas, ids: Iterable[str]) -> tuple[Link, ...]:
    """Ways to these parts of the body."""
    found = [atlas.regions[id_] for id_ in ids if id_ in atlas.regions]
    return tuple(Link(PageKind.REGION, item.id, item.label) for item in found)


def condition_links(atlas: Atlas, ids: Iterable[str]) -> tuple[Link, ...]:
    """Ways to these conditions."""
    found = [atlas.conditions[id_] for id_ in ids if id_ in atlas.conditions]
    return tuple(Link(PageKind.CONDITION, item.id, item.name) for item in found)
