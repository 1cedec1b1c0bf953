"""A point without a text: its names, where it belongs, and why nothing is offered."""

from explorer.domain.atlas import Atlas
from explorer.domain.page_parts import without_empty
from explorer.domain.pages import Link, LinksBlock, Page, PageKind, TextBlock
from explorer.domain.sides import BodySide
from explorer.domain.wording import side_words

TO_COME = "text to come"
"""What is said of such a point in a list, beside its name."""

NOTHING_WRITTEN = (
    "How to find and press this point, what it is traditionally used for and when to "
    "leave it out are not written yet, so the program offers no hold for it."
)


def quiet_page(atlas: Atlas, code: str, side: BodySide | None = None) -> Page:
    """The page of a quiet point, of one marker when a side is given."""
    point = atlas.quiet[code]
    region = atlas.region(point.region)
    link = Link(PageKind.REGION, region.id, region.label)
    sides = f" · {side_words(side)}" if side and side is not BodySide.MID else ""
    return Page(
        kind=PageKind.POINT,
        id=code,
        title=point.names.english,
        subtitle=f"{code} · {TO_COME}{sides}",
        names=point.names.pinyin,
        hanzi=point.names.hanzi,
        blocks=without_empty(
            (
                TextBlock("Its text is still to come", NOTHING_WRITTEN),
                unshown_block(atlas, code),
                LinksBlock("Part of the body", (link,)),
                TextBlock("Belongs to", point.meridian),
            )
        ),
    )


def unshown_block(atlas: Atlas, code: str) -> TextBlock:
    """Why no drawing shows the point; empty for all others."""
    unshown = atlas.unshown.get(code)
    why = f"It lies {unshown.why}." if unshown else ""
    return TextBlock("Not on the map", why)
