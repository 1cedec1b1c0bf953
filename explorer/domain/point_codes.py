"""Reading a point's code in any spelling: BL23, bl 23, B-23, UB23, Bladder 23."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from explorer.domain.text_folding import fold

_SPELLINGS = (
    ("GV", "gv du dm dumai vg lg governingvessel governorvessel"),
    ("CV", "cv ren rn renmai vc kg conceptionvessel directingvessel"),
    ("BL", "bl b ub v bladder urinarybladder"),
    ("LI", "li co ic gi di largeintestine colon"),
    ("ST", "st s e ma stomach"),
    ("SP", "sp mp rp spleen"),
    ("HT", "ht h he c heart"),
    ("SI", "si it ig smallintestine"),
    ("KI", "ki k kid r ni kidney"),
    ("PC", "pc p mc hc mh ks pericardium heartprotector"),
    ("TE", "te sj th tw tb tr sanjiao tripleenergizer tripleenergiser tripleburner"),
    ("TE", "tripleheater triplewarmer"),
    ("GB", "gb vb g gallbladder"),
    ("LR", "lr lv liv f le liver"),
    ("LU", "lu l p lung"),
    ("EX-HN", "exhn"),
    ("EX-CA", "exca"),
    ("EX-B", "exb"),
    ("EX-UE", "exue"),
    ("EX-LE", "exle"),
)
"""WHO letters, then the ways to write them; the likeliest reading of a shared
spelling comes first (P6 is the Pericardium, in French and Italian the Lung)."""

_FILLERS = frozenset(
    ["acupoint", "channel", "meridian", "no", "number", "point", "the", "where", "is"]
)
_CODE = re.compile(r"([a-z]+)0*([1-9][0-9]?)")
_LONGEST_SPAN = 3


def _readings_by_spelling() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for letters, spellings in _SPELLINGS:
        for spelling in spellings.split():
            table[spelling] = (*table.get(spelling, ()), letters)
    return table


_LETTERS = _readings_by_spelling()


class CodeMention(NamedTuple):
    """The codes that a text may mean, likeliest first, and its other words."""

    codes: tuple[str, ...]
    others: tuple[str, ...] = ()


def read_code(text: str) -> tuple[str, ...]:
    """The codes that this text may spell, likeliest first; none if it is no code."""
    return _read(fold(text).replace(" ", ""))


def find_code(words: Sequence[str]) -> CodeMention | None:
    """The first code among folded words: "st 36 for my knee".

    Inside a longer text a single letter does not count, L5 is a vertebra there.
    """
    bare = [word for word in words if word not in _FILLERS]
    if codes := _read("".join(words)) or _read("".join(bare)):
        return CodeMention(codes)
    for start in range(len(bare)):
        for end in range(min(len(bare), start + _LONGEST_SPAN), start, -1):
            if codes := _read_inside(bare[start:end]):
                return CodeMention(codes, (*bare[:start], *bare[end:]))
    return None


def neighbours(code: str, known: Sequence[str]) -> tuple[str, ...]:
    """The known codes on the same channel, the nearest number first."""
    channel = code.rstrip("0123456789")
    number = int(code[len(channel) :])
    same = [other for other in known if other.rstrip("0123456789") == channel]
    return tuple(
        sorted(same, key=lambda other: abs(int(other[len(channel) :]) - number))
    )


def _read(compact: str) -> tuple[str, ...]:
    match = _CODE.fullmatch(compact)
    if match is None:
        return ()
    letters, number = match.groups()
    return tuple(channel + number for channel in _LETTERS.get(letters, ()))


def _read_inside(words: Sequence[str]) -> tuple[str, ...]:
    compact = "".join(words)
    letters = compact.rstrip("0123456789")
    return _read(compact) if len(letters) > 1 else ()
