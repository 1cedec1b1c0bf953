"""What a person can choose about how the map looks; free of msgspec."""

from enum import StrEnum
from typing import NamedTuple


class ColourBy(StrEnum):
    """What the colours and shapes of the markers tell."""

    NOTHING = "nothing"
    CHANNEL = "channel"
    REACH = "reach"
    EVIDENCE = "evidence"


class MapLook(NamedTuple):
    """How the map is drawn.

    `channel_lines` joins the points of a channel; `as_mirror` turns a figure that
    faces us over, as a looking glass does.
    """

    colour_by: ColourBy = ColourBy.NOTHING
    channel_lines: bool = False
    as_mirror: bool = False
