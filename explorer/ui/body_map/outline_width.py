"""How wide a drawing's outline is drawn: finer from near, bolder when very small."""

import re

_LINE_RULE = re.compile(rb"\.line\s*\{")
_AS_DRAWN = 0.0
_FINER_FROM = ((1.5, _AS_DRAWN), (3.0, 1.2), (6.0, 0.85))
"""Up to how many times the whole body's size the outline has which width."""
_FINEST = 0.55


def outline_width(times: float) -> float:
    """The outline's width in SVG units at so many times the size of the whole view.

    0 stands for the drawing's own.  From near the outline would else become a band.
    """
    widths = (width for limit, width in _FINER_FROM if times < limit)
    return next(widths, _FINEST)


def with_outline(svg: bytes, width: float) -> bytes:
    """The drawing with its outline this wide; a class goes before an attribute."""
    if width == _AS_DRAWN:
        return svg
    return _LINE_RULE.sub(b".line { stroke-width: %g;" % width, svg, count=1)
