"""A point in words: cautions first, then where, how, and what it is for."""

from explorer.domain.atlas import Atlas
from explorer.domain.page_parts import (
    MOVEMENT_WORDS,
    REACH_NOTES,
    STRENGTH_WORDS,
    caution_blocks,
    condition_links,
    guide_links,
    point_links,
    region_links,
    without_empty,
)
from explorer.domain.pages import (
    Block,
    HoldOffer,
    LinksBlock,
    ListBlock,
    Page,
    PageKind,
    TextBlock,
)
from explorer.domain.points import Point, SelfPressure
from explorer.domain.sides import BodySide
from explorer.domain.wording import hold_words, side_words

_MOST_LINKS = 10
"""Some points are listed by forty complaints; those they serve best come first."""
READ_FIRST = ("how-to-press", "measuring", "when-not-to-press")
"""Pages of the guide that help with every point."""


def point_page(atlas: Atlas, code: str, side: BodySide | None = None) -> Page:
    """The page of the point with this code, of one marker when a side is given.

    Raises `NotInAtlasError` when there is no such point.
    """
    point = atlas.point(code)
    sides = f" · {side_words(side)}" if side and side is not BodySide.MID else ""
    return Page(
        kind=PageKind.POINT,
        id=point.code,
        title=point.title,
        subtitle=f"{point.code} · {point.names.english}{sides}",
        names=point.names.pinyin,
        hanzi=point.names.hanzi,
        blocks=_blocks(atlas, point),
        hold=_offer(point),
    )


def _blocks(atlas: Atlas, point: Point) -> tuple[Block, ...]:
    return without_empty(
        (
            *caution_blocks(atlas, (point.code,)),
            _reason_to_avoid(atlas, point),
            TextBlock("Where it is", point.location),
            _unshown(atlas, point.code),
            ListBlock("How to find it", point.find, numbered=True),
            ListBlock("How to press", point.massage, numbered=True),
            TextBlock("With", _with_words(point)),
            ListBlock("Traditionally used for", point.benefits),
            LinksBlock(
                "Look up", condition_links(atlas, point.conditions[:_MOST_LINKS])
            ),
            LinksBlock("Part of the body", region_links(atlas, (point.region,))),
            LinksBlock(
                _instead_words(atlas, point), point_links(atlas, _instead(atlas, point))
            ),
            LinksBlock("Good to know", guide_links(atlas, READ_FIRST)),
            TextBlock("What lies under it", point.under),
            TextBlock("Where opinions differ", point.disputed),
            TextBlock("In the terms of anatomy", point.anatomy),
            TextBlock("In cun, the body's own inch", _cun_words(point)),
            TextBlock("Other names", ", ".join(_other_names(point))),
            TextBlock("Belongs to", "; ".join((point.meridian, *point.special))),
            ListBlock("Sources", point.sources),
            TextBlock("Checked", point.review),
        )
    )


def _unshown(atlas: Atlas, code: str) -> TextBlock:
    """Why no drawing shows the point; empty for all others."""
    unshown = atlas.unshown.get(code)
    return TextBlock("Not on the map", f"It lies {unshown.why}." if unshown else "")


def _reason_to_avoid(atlas: Atlas, point: Point) -> TextBlock:
    """Why nobody presses it; what is left out for one person is said as a caution."""
    avoid = point.self_pressure is SelfPressure.AVOID
    for_all = avoid and point.code not in atlas.left_out
    reason = point.self_pressure_reason if for_all else ""
    return TextBlock("Shown for reference only", reason)


def _instead(atlas: Atlas, point: Point) -> tuple[str, ...]:
    """What does the same work; of no use where it is left out as well."""
    if point.code not in atlas.left_out:
        return point.substitutes
    return tuple(code for code in point.substitutes if code not in atlas.left_out)


def _instead_words(atlas: Atlas, point: Point) -> str:
    left_out = point.code in atlas.left_out
    return "Press one of these instead" if left_out else "If that is hard to reach"


def _with_words(point: Point) -> str:
    if point.self_pressure is SelfPressure.AVOID:
        return ""
    how = f"{MOVEMENT_WORDS[point.movement]}, {STRENGTH_WORDS[point.pressure]}"
    words = (point.tool, how, point.posture, REACH_NOTES[point.reach])
    return "; ".join(word for word in words if word)


def _cun_words(point: Point) -> str:
    return "; ".join(
        f"{measure.cun:g} {measure.way} {measure.landmark}" for measure in point.cun
    )


def _other_names(point: Point) -> tuple[str, ...]:
    old = tuple(f"{code} (old numbering)" for code in point.old_codes)
    return (*point.aliases, *point.codes, *old)


def _offer(point: Point) -> HoldOffer | None:
    if point.self_pressure is SelfPressure.AVOID:
        return None
    return HoldOffer(
        label="Hold",
        kind=PageKind.POINT,
        id=point.code,
        sides=hold_words(point.sides),
        seconds=point.hold_seconds,
    )
