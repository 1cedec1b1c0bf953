"""The channels in their order, and which points follow one another along them.

Order and letters as in the WHO standard of 2008.
"""

CHANNELS = {
    "LU": "Lung",
    "LI": "Large Intestine",
    "ST": "Stomach",
    "SP": "Spleen",
    "HT": "Heart",
    "SI": "Small Intestine",
    "BL": "Bladder",
    "KI": "Kidney",
    "PC": "Pericardium",
    "TE": "Triple Energizer",
    "GB": "Gallbladder",
    "LR": "Liver",
    "GV": "Governor Vessel",
    "CV": "Conception Vessel",
}
"""Letters of a code and the channel they stand for."""

EXTRA = "EX"
"""How the codes of the points begin that belong to no channel."""

_BREAKS = {("ST", 9), ("BL", 41)}
"""Points that do not follow on the one before: the channel branches there."""
_RESUMED = {("BL", 55): 40}
"""Where a branch goes on from a point other than the one before."""


def channel_of(code: str) -> str:
    """The letters of a code: `BL` of BL23, `EX` of an extra point."""
    letters = code[:2]
    return letters if letters in CHANNELS else EXTRA


def number_of(code: str) -> int:
    """The number along the channel; 0 where the code has none."""
    digits = code[2:]
    return int(digits) if channel_of(code) != EXTRA and digits.isdigit() else 0


def point_before(code: str) -> str | None:
    """The point that this one follows along its channel, None at a beginning."""
    channel, number = channel_of(code), number_of(code)
    if channel == EXTRA or number <= 1 or (channel, number) in _BREAKS:
        return None
    return f"{channel}{_RESUMED.get((channel, number), number - 1)}"
