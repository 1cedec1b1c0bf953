"""The codes of all points, in the order of the channels."""

from types import MappingProxyType

CHANNELS = MappingProxyType(
    {
        "LU": 11,
        "LI": 20,
        "ST": 45,
        "SP": 21,
        "HT": 9,
        "SI": 19,
        "BL": 67,
        "KI": 27,
        "PC": 9,
        "TE": 23,
        "GB": 44,
        "LR": 14,
        "GV": 28,
        "CV": 24,
    }
)
"""How many points each channel has in the WHO standard."""

EXTRA_POINTS = (
    *(f"EX-HN{number}" for number in (1, 3, 4, 5, 6, 8, 14, 15)),
    "EX-HN-ANMIAN",
    "EX-CA1",
    *(f"EX-B{number}" for number in (1, 2, 3, 4, 6, 7, 8, 9)),
    *(f"EX-UE{number}" for number in (1, 2, 4, 7, 8, 9, 10, 11)),
    "EX-UE-JIANQIAN",
    *(f"EX-LE{number}" for number in (2, 3, 4, 5, 6, 7, 10)),
)
"""The points outside the channels that the atlas knows; the last have no number."""

CODES = (
    *(f"{name}{n}" for name, most in CHANNELS.items() for n in range(1, most + 1)),
    *EXTRA_POINTS,
)
