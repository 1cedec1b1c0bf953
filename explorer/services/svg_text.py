"""Reads the text of a drawing, not yet judged: see `svg_gate`."""

from pathlib import Path

from explorer.services.source_text import (
    START,
    SourceRefusedError,
    decoded,
    read_ordinary_file,
)

LARGEST_DRAWING = 2 * 1024 * 1024
_GZIP = b"\x1f\x8b"


def read_svg_text(path: Path) -> str:
    """The text of a drawing that is an ordinary, uncompressed UTF-8 file.

    Raises `SourceRefusedError` with the cause and the cure when it is not.
    """
    content = read_ordinary_file(path, LARGEST_DRAWING)
    if content.startswith(_GZIP):
        cause = "the drawing is compressed"
        raise SourceRefusedError(START, cause, "save it as plain .svg")
    return decoded(content)
