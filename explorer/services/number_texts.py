"""Numbers as people write them: what is meant, and how it is written here."""

import re

_WHOLE = re.compile(r"-?(?:0|[1-9]\d{0,8})")
_DECIMAL = re.compile(r"-?(?:0|[1-9]\d{0,8})(?:\.\d{1,9})?")
_CLOCK = re.compile(r"(?:(\d{1,2}):)?(\d{1,3}):(\d{2})")
_WITH_UNIT = re.compile(
    r"(\d{1,4})\s*(s|sec|secs|seconds?|m|min|mins|minutes?)\.?", re.IGNORECASE
)
_HEX = re.compile(r"0x[0-9a-fA-F]{1,6}")
_POWER = re.compile(r"(\d{1,4}(?:\.\d{1,4})?)[eE]\+?(\d{1,2})")
_GROUPED = re.compile(r"\d{1,3}(?:[_' ]\d{3})+")
_ZEROS = re.compile(r"[+]?0*(\d{1,9})(?:\.0*)?")
_COMMA = re.compile(r"-?\d{1,9},\d{1,9}")
_SECONDS_IN = {"s": 1, "m": 60}


def whole_number(text: str) -> int | None:
    """The number that plain digits say, or nothing for any other spelling."""
    return int(text) if _WHOLE.fullmatch(text) and text.isascii() else None


def decimal_number(text: str) -> float | None:
    """The number that digits with at most one point say, or nothing."""
    return float(text) if _DECIMAL.fullmatch(text) and text.isascii() else None


def meant_whole(text: str) -> int | None:
    """What `1:30`, `60s`, `1e3`, `0x10`, `1_000` or `0130` was meant to say."""
    if not text.isascii():
        return None
    if found := _CLOCK.fullmatch(text):
        hours, minutes, seconds = (int(part or 0) for part in found.groups())
        return hours * 3600 + minutes * 60 + seconds
    if found := _WITH_UNIT.fullmatch(text):
        return int(found.group(1)) * _SECONDS_IN[found.group(2)[0].lower()]
    return _meant_by_notation(text)


def _meant_by_notation(text: str) -> int | None:
    if _HEX.fullmatch(text):
        return int(text, 16)
    if found := _POWER.fullmatch(text):
        power = float(found.group(1)) * 10 ** int(found.group(2))
        return int(power) if power.is_integer() else None
    if _GROUPED.fullmatch(text):
        return int(re.sub(r"\D", "", text))
    found = _ZEROS.fullmatch(text)
    return int(found.group(1)) if found else None


def meant_decimal(text: str) -> float | None:
    """What a number with a decimal comma or in another notation was meant to say."""
    if not text.isascii():
        return None
    if _COMMA.fullmatch(text):
        return float(text.replace(",", "."))
    meant = meant_whole(text) if ":" not in text else None
    return None if meant is None else float(meant)


def written(number: float) -> str:
    """The number in the shortest form that these files take."""
    return f"{number:.6f}".rstrip("0").rstrip(".")
