"""Gives a drawing the colours of a theme, by its text alone: fit for a first frame."""

import re
from collections.abc import Mapping

_STYLE = re.compile(r"<style[^>]*>(.*?)</style>", re.DOTALL)
_CLASS_RULE = re.compile(r"\.([\w-]+)(\s*\{)([^}]*)")
_STOP, _FADE = "s-", "s-fade"
_EDGE_SHARE = 0.08
"""Of the edge's colour that shines through six copies of a third's opacity."""
_HEX = re.compile(r"#[0-9a-fA-F]{3,6}\b")


def recoloured(svg: str, colours: Mapping[str, str]) -> str:
    """The drawing with the colours of some of its classes replaced.

    Only the style block is touched, so this takes well under a millisecond.
    """
    block = _STYLE.search(svg)
    if block is None:
        return svg

    def coloured(rule: re.Match[str]) -> str:
        colour = _colour_of(rule[1], colours)
        body = _HEX.sub(colour, rule[3]) if colour else rule[3]
        return f".{rule[1]}{rule[2]}{body}"

    start, end = block.span(1)
    return svg[:start] + _CLASS_RULE.sub(coloured, block[1]) + svg[end:]


def _colour_of(name: str, colours: Mapping[str, str]) -> str | None:
    """The colour of a class; `s-NAME` colours the stops of a gradient like NAME.

    `s-fade` is skin as it looks where all copies of the soft edge lie on it.
    """
    if name == _FADE and "skin" in colours and "edge" in colours:
        return _mixed(colours["skin"], colours["edge"], _EDGE_SHARE)
    return colours.get(name.removeprefix(_STOP))


def _mixed(colour: str, other: str, share: float) -> str:
    """A colour with a share of another in it."""
    own, more = (
        [int(each[at : at + 2], 16) for at in (1, 3, 5)] for each in (colour, other)
    )
    parts = (round(a + share * (b - a)) for a, b in zip(own, more, strict=True))
    return "#" + "".join(f"{part:02x}" for part in parts)
