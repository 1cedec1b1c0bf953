"""Gives a drawing the colours of a theme, by its text alone: fit for a first frame."""

import re
from collections.abc import Mapping

_STYLE = re.compile(r"<style[^>]*>(.*?)</style>", re.DOTALL)
_CLASS_RULE = re.compile(r"\.([\w-]+)(\s*\{)([^}]*)")
_HEX = re.compile(r"#[0-9a-fA-F]{3,6}\b")


def recoloured(svg: str, colours: Mapping[str, str]) -> str:
    """The drawing with the colours of some of its classes replaced.

    Only the style block is touched, so this takes well under a millisecond.
    """
    block = _STYLE.search(svg)
    if block is None:
        return svg

    def coloured(rule: re.Match[str]) -> str:
        colour = colours.get(rule[1])
        body = _HEX.sub(colour, rule[3]) if colour else rule[3]
        return f".{rule[1]}{rule[2]}{body}"

    start, end = block.span(1)
    return svg[:start] + _CLASS_RULE.sub(coloured, block[1]) + svg[end:]
