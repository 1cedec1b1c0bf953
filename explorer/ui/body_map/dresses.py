"""What the colours and shapes of markers tell, and the legend that says so.

The colours are those of Okabe and Ito, which people with any colour vision tell
apart; rim, halo and shape make them safe on skin of any theme.
"""

from typing import NamedTuple

from explorer.domain.channels import CHANNELS, EXTRA, channel_of
from explorer.domain.first_look import MarkerLook
from explorer.domain.map_looks import ColourBy
from explorer.ui.body_map.marker_dress import Dress, plain_dress
from explorer.ui.body_map.marker_shapes import Shape

_BLUE, _RED, _PURPLE = "#0072b2", "#d55e00", "#cc79a7"
_ORANGE, _SKY, _GREEN, _YELLOW = "#e69f00", "#56b4e9", "#009e73", "#f0e442"
_GREY = "#9a9a9a"

_CHANNEL_DRESS: dict[str, tuple[str, Shape]] = {
    "LU": (_BLUE, Shape.CIRCLE),
    "LI": (_BLUE, Shape.SQUARE),
    "HT": (_RED, Shape.CIRCLE),
    "SI": (_RED, Shape.SQUARE),
    "PC": (_PURPLE, Shape.CIRCLE),
    "TE": (_PURPLE, Shape.SQUARE),
    "SP": (_ORANGE, Shape.DIAMOND),
    "ST": (_ORANGE, Shape.UP),
    "KI": (_SKY, Shape.DIAMOND),
    "BL": (_SKY, Shape.UP),
    "LR": (_GREEN, Shape.DIAMOND),
    "GB": (_GREEN, Shape.UP),
    "GV": (_BLUE, Shape.HEXAGON),
    "CV": (_YELLOW, Shape.HEXAGON),
    EXTRA: (_GREY, Shape.DOWN),
}
"""Coupled channels share a colour; the shape tells arm from leg, yin from yang."""

_REACH_DRESS: dict[str, tuple[str, Shape]] = {
    "easy": (_GREEN, Shape.CIRCLE),
    "awkward": (_ORANGE, Shape.DIAMOND),
    "partner": (_RED, Shape.SQUARE),
}
_EVIDENCE_DRESS: dict[str, tuple[str, Shape]] = {
    "guideline option": (_GREEN, Shape.CIRCLE),
    "some trials": (_SKY, Shape.UP),
    "mixed": (_ORANGE, Shape.DIAMOND),
    "traditional use only": (_GREY, Shape.SQUARE),
    "not supported": (_RED, Shape.DOWN),
}
_REACH_WORDS = {
    "easy": "Easy to reach",
    "awkward": "Awkward to reach",
    "partner": "Needs a partner",
}


class LegendEntry(NamedTuple):
    """One line of a legend: what a marker of this colour and shape means."""

    fill: str
    shape: Shape
    words: str
    minor: bool = False


_MAJOR = LegendEntry("", Shape.CIRCLE, "Often used")
_MINOR = LegendEntry("", Shape.CIRCLE, "Less often used", minor=True)
_REFERENCE = LegendEntry("", Shape.CROSS, "Not for pressing", minor=True)


def dress_for(colour_by: ColourBy) -> Dress:
    """What markers wear so that their colours tell this."""
    match colour_by:
        case ColourBy.CHANNEL:
            return _by_channel
        case ColourBy.REACH:
            return _by_reach
        case ColourBy.EVIDENCE:
            return _by_evidence
        case _:
            return plain_dress


def legend_for(
    colour_by: ColourBy, *, minor: bool, reference: bool
) -> tuple[str, tuple[LegendEntry, ...]]:
    """The heading and lines of the legend; none when there is nothing to tell."""
    shown = ((_MINOR, minor), (_REFERENCE, reference))
    others = tuple(entry for entry, is_shown in shown if is_shown)
    match colour_by:
        case ColourBy.CHANNEL:
            return "Channel", tuple(
                LegendEntry(fill, shape, CHANNELS.get(letters, "Extra points"))
                for letters, (fill, shape) in _CHANNEL_DRESS.items()
            )
        case ColourBy.REACH:
            return "Reach", (*_lines(_REACH_DRESS, _REACH_WORDS), *others[-1:])
        case ColourBy.EVIDENCE:
            grades = _lines(_EVIDENCE_DRESS, {})
            return "Evidence for finger pressure", (*grades, *others[-1:])
        case _:
            return "", (_MAJOR, *others) if others else ()


def _lines(
    dress: dict[str, tuple[str, Shape]], words: dict[str, str]
) -> tuple[LegendEntry, ...]:
    return tuple(
        LegendEntry(fill, shape, words.get(key, key.capitalize()))
        for key, (fill, shape) in dress.items()
    )


def channel_colour(channel: str) -> str:
    """The colour of a channel, by the letters of its codes."""
    return _CHANNEL_DRESS[channel][0]


def _by_channel(look: MarkerLook) -> tuple[str, Shape]:
    return _CHANNEL_DRESS[channel_of(look.code)]


def _by_reach(look: MarkerLook) -> tuple[str, Shape]:
    return _REACH_DRESS.get(look.reach, ("", Shape.CROSS))


def _by_evidence(look: MarkerLook) -> tuple[str, Shape]:
    return _EVIDENCE_DRESS.get(look.evidence, plain_dress(look))
