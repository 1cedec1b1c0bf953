"""How foreign text is shown in a message: short, in one line, nothing invisible."""

import os
from collections.abc import Collection
from pathlib import Path

LONGEST_SHOWN = 48
# Comparing long texts costs time and never finds a likeness worth telling.
LONGEST_COMPARED = 60


def shown(text: str) -> str:
    """The text in double quotes, clipped, with invisible characters spelt out."""
    clipped = text if len(text) <= LONGEST_SHOWN else text[:LONGEST_SHOWN] + "..."
    return f'"{visible(clipped)}"'


def visible(text: str) -> str:
    r"""The text with every character that a screen would not show as `\uXXXX`."""
    return "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in text)


def shown_path(path: Path) -> str:
    """The path as the person wrote it, safe to print on one line."""
    return visible(os.fsencode(path).decode("utf-8", "backslashreplace"))


def closest(word: str, known: Collection[str]) -> str:
    """The known word that was most likely meant, or nothing."""
    folded = word.casefold().strip()
    if not folded or len(folded) > LONGEST_COMPARED:
        return ""
    by_folded = {item.casefold(): item for item in known}
    if folded in by_folded:
        return by_folded[folded]
    starting = [item for key, item in by_folded.items() if key.startswith(folded)]
    if len(starting) == 1:
        return starting[0]
    from difflib import get_close_matches  # noqa: PLC0415, not needed to start

    near = get_close_matches(folded, by_folded, n=1)
    return by_folded[near[0]] if near else ""
