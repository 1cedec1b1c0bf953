"""The colours of the three themes, named by what they are for."""

from typing import NamedTuple


class BodyColours(NamedTuple):
    """What the classes of a body drawing are filled with; names are the classes."""

    skin: str
    edge: str
    hair: str
    tone: str
    line: str
    ink: str
    accent: str


class Palette(NamedTuple):
    """Every colour of one theme, by what it is for, as `#rrggbb`.

    `muted` is for text of less weight, `outline` bounds fields and buttons,
    `border` only divides; `focus` and `focus_gap` make the two-coloured ring.
    """

    window: str
    base: str
    raised: str
    text: str
    muted: str
    accent: str
    accent_text: str
    accent_soft: str
    border: str
    outline: str
    focus: str
    focus_gap: str
    caution_bg: str
    caution_text: str
    caution_edge: str
    warning: str
    ok: str
    map_ground: str
    marker_fill: str
    marker_rim: str
    marker_halo: str
    marker_selected: str
    marker_hit: str
    marker_dim: str
    region_hover: str
    ring_track: str
    ring_ready: str
    ring_hold: str
    ring_change: str
    ring_done: str
    ring_paused: str
    body: BodyColours


LIGHT = Palette(
    window="#f5f0e8",
    base="#fffdf9",
    raised="#ece4d8",
    text="#24211d",
    muted="#645c52",
    accent="#0f766e",
    accent_text="#ffffff",
    accent_soft="#d7ebe6",
    border="#ddd2c4",
    outline="#8a7f72",
    focus="#0b5f8a",
    focus_gap="#ffffff",
    caution_bg="#fdf0d2",
    caution_text="#5f3d00",
    caution_edge="#a86a10",
    warning="#a82a1b",
    ok="#2c6b3b",
    map_ground="#faf6ef",
    marker_fill="#0f766e",
    marker_rim="#0b3b37",
    marker_halo="#ffffff",
    marker_selected="#b4410e",
    marker_hit="#1d4f91",
    marker_dim="#7d746a",
    region_hover="#0f766e",
    ring_track="#ddd2c4",
    ring_ready="#1d5f96",
    ring_hold="#0f766e",
    ring_change="#a6580a",
    ring_done="#2c6b3b",
    ring_paused="#6f665c",
    body=BodyColours(
        skin="#f6eadf",
        edge="#dfc4b2",
        hair="#d9c8ba",
        tone="#d8bfae",
        line="#64748b",
        ink="#64748b",
        accent="#d9a999",
    ),
)

DARK = Palette(
    window="#1a2129",
    base="#222a34",
    raised="#2c3641",
    text="#e9ecef",
    muted="#aab5c1",
    accent="#5eead4",
    accent_text="#06302b",
    accent_soft="#1f4a49",
    border="#394653",
    outline="#7d8b9a",
    focus="#8fd3ff",
    focus_gap="#10151b",
    caution_bg="#3b3120",
    caution_text="#f6dca6",
    caution_edge="#d9a441",
    warning="#ff9c8d",
    ok="#86d99b",
    map_ground="#1a2129",
    marker_fill="#5eead4",
    marker_rim="#0a2522",
    marker_halo="#10151b",
    marker_selected="#ffab5e",
    marker_hit="#9ecbff",
    marker_dim="#a7b0ba",
    region_hover="#5eead4",
    ring_track="#394653",
    ring_ready="#8fc7ff",
    ring_hold="#5eead4",
    ring_change="#ffb366",
    ring_done="#86d99b",
    ring_paused="#aab5c1",
    body=BodyColours(
        skin="#414b56",
        edge="#2b333b",
        hair="#303840",
        tone="#2c343c",
        line="#aab7c4",
        ink="#aab7c4",
        accent="#6b5a5a",
    ),
)

HIGH_CONTRAST = Palette(
    window="#000000",
    base="#000000",
    raised="#1c1c1c",
    text="#ffffff",
    muted="#e6e6e6",
    accent="#ffe14d",
    accent_text="#000000",
    accent_soft="#3d3600",
    border="#ffffff",
    outline="#ffffff",
    focus="#00e5ff",
    focus_gap="#000000",
    caution_bg="#000000",
    caution_text="#ffe14d",
    caution_edge="#ffe14d",
    warning="#ff9d9d",
    ok="#8cff9e",
    map_ground="#000000",
    marker_fill="#ffe14d",
    marker_rim="#000000",
    marker_halo="#ffffff",
    marker_selected="#00e5ff",
    marker_hit="#8cff9e",
    marker_dim="#bdbdbd",
    region_hover="#ffe14d",
    ring_track="#5c5c5c",
    ring_ready="#9ecbff",
    ring_hold="#ffe14d",
    ring_change="#ffab5e",
    ring_done="#8cff9e",
    ring_paused="#ffffff",
    body=BodyColours(
        skin="#262626",
        edge="#141414",
        hair="#0d0d0d",
        tone="#141414",
        line="#f2f2f2",
        ink="#ffffff",
        accent="#7a6262",
    ),
)
