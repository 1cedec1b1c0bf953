"""Words for sides, times and reach, the same wherever they are read."""

from explorer.domain.sides import BodySide, HoldSides

_SIDE_WORDS = {
    BodySide.LEFT: "your left",
    BodySide.RIGHT: "your right",
    BodySide.MID: "middle",
}
_HOLD_WORDS = {
    HoldSides.LEFT_RIGHT: "each side, left then right",
    HoldSides.BOTH: "both sides together",
    HoldSides.MID: "on the midline",
}
_LEVEL_WORDS = {
    "skip": "Leave it out",
    "ask first": "Ask first",
    "gentle": "Only gently",
}


def level_words(level: str) -> str:
    """What a caution of this level asks for, as a heading."""
    return _LEVEL_WORDS.get(level, "Take care")


def side_words(side: BodySide) -> str:
    """The side as the person says it of their own body."""
    return _SIDE_WORDS[side]


def hold_words(sides: HoldSides) -> str:
    """Which sides are pressed, in words."""
    return _HOLD_WORDS[sides]


def duration_words(seconds: int) -> str:
    """A length of time: "45 s", "2 min", "16 min 30 s"."""
    minutes, rest = divmod(seconds, 60)
    if not minutes:
        return f"{rest} s"
    return f"{minutes} min {rest} s" if rest else f"{minutes} min"


def counted(number: int, word: str) -> str:
    """How many there are of something: "1 point", "3 points"."""
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
