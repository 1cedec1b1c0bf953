"""Distances on the body in widths of the person's own fingers."""

HALF_THUMB, FINGER, THUMB, TWO, THREE, FOUR = 0.5, 0.75, 1.0, 1.5, 2.0, 3.0
"""What they measure in cun: half a thumb, one finger, a thumb, two, three, four."""

SMALLEST = 0.3
"""Below this many cun no finger measures."""

NOTICED = 0.08
"""So many cun less or more than the fingers is worth a word."""

_ALONE = {
    HALF_THUMB: "half a thumb",
    FINGER: "1 finger",
    THUMB: "1 thumb",
    TWO: "2 fingers",
    THREE: "3 fingers",
    TWO + THUMB: "2 fingers + 1 thumb",
}


def finger_words(cun: float) -> str:
    """Say a distance in widths of the own hand: `finger_words(2)` is "3 fingers".

    A cun is as wide as the person's own thumb across its joint; index and middle
    finger side by side are 1.5, three fingers 2 and four fingers 3 cun wide, and
    longer ways are put together from these (`technique.md` of the project's
    references, section 8; thumb and four fingers as in WHO 2008, page 13).  A
    single finger, "one fingerbreadth" there, is a quarter of the four.
    """
    if cun <= 0:
        raise ValueError(f"{cun} cun is no distance")
    if cun < SMALLEST:
        return "a few millimetres"
    named = min(_named_near(cun), key=lambda width: abs(width - cun))
    return _leaning(cun - named) + _exactly(named)


def _named_near(cun: float) -> tuple[float, ...]:
    """Widths around a distance that have a name of their own."""
    halves = max(1, int(cun * 2))
    return (halves / 2, (halves + 1) / 2, FINGER)


def _leaning(more: float) -> str:
    """What to say before a width when the distance differs from it."""
    if abs(more) < NOTICED:
        return ""
    return "a little more than " if more > 0 else "a little less than "


def _exactly(cun: float) -> str:
    """The words for a multiple of half a cun, or for one finger."""
    hands, rest = divmod(cun, FOUR)
    if not hands:
        return _ALONE[rest]
    widths = ["4"] * int(hands)
    if rest == TWO + THUMB:
        return f"{' + '.join([*widths, '2'])} fingers + 1 thumb"
    if rest in (TWO, THREE):
        widths.append("2" if rest == TWO else "3")
        rest = 0
    fingers = f"{' + '.join(widths)} fingers"
    return f"{fingers} + {_ALONE[rest]}" if rest else fingers
