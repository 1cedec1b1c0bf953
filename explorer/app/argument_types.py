"""What single arguments of the command line may be, each refused in one sentence."""

import re
from argparse import ArgumentTypeError
from pathlib import Path

SHORTEST_EDGE, LONGEST_EDGE = 64, 8192
MOST_PIXELS = 40_000_000
HIGHEST_LIMIT = 1000
PICTURE_ENDINGS = (".png", ".svg", ".pdf")
_SIZE = re.compile(r"([0-9]{1,6})[xX]([0-9]{1,6})")
_NUMBER = re.compile(r"[0-9]{1,6}")


def path(text: str) -> Path:
    """A path that a file system can hold; an empty one is a slip."""
    if not text or "\0" in text:
        raise ArgumentTypeError("an empty path leads nowhere")
    return Path(text)


def picture_path(text: str) -> Path:
    """A file that a picture can be written to, by its ending."""
    return _with_ending(text, PICTURE_ENDINGS)


def card_path(text: str) -> Path:
    """A file that a card can be written to, by its ending."""
    return _with_ending(text, (".pdf",))


def size(text: str) -> tuple[int, int]:
    """Width and height in pixels, such as 800x1200."""
    match = _SIZE.fullmatch(text)
    if match is None:
        raise ArgumentTypeError(f"{text!r} is no size; write it like 800x1200")
    width, height = int(match[1]), int(match[2])
    edges_fit = all(SHORTEST_EDGE <= edge <= LONGEST_EDGE for edge in (width, height))
    if not edges_fit or width * height > MOST_PIXELS:
        raise ArgumentTypeError(
            f"{text} cannot be drawn; each side may have {SHORTEST_EDGE} to "
            f"{LONGEST_EDGE} pixels, {MOST_PIXELS // 1_000_000} million in all"
        )
    return width, height


def limit(text: str) -> int:
    """How many answers at most."""
    number = int(text) if _NUMBER.fullmatch(text) else 0
    if not 1 <= number <= HIGHEST_LIMIT:
        raise ArgumentTypeError(f"{text!r} is not a number from 1 to {HIGHEST_LIMIT}")
    return number


def _with_ending(text: str, endings: tuple[str, ...]) -> Path:
    file = path(text)
    if file.suffix.lower() not in endings:
        raise ArgumentTypeError(
            f"{text!r} must end in {' or '.join(endings)}, so that its kind is clear"
        )
    return file
