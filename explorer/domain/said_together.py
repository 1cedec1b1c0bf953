"""Several complaints in one breath: "headache and knee pain"."""

import re

_BETWEEN = re.compile(
    r"\s*(?:[,;+&/]|\b(?:and|plus|with|as well as)\b)\s*", re.IGNORECASE
)
_MOST_PARTS = 4
_SHORTEST_PART = 3


def parts_of(text: str) -> tuple[str, ...]:
    """What stands between "and", "with", commas and plus signs, if there are some."""
    parts = [part for part in _BETWEEN.split(text) if len(part) >= _SHORTEST_PART]
    return tuple(parts[:_MOST_PARTS]) if len(parts) > 1 else ()
