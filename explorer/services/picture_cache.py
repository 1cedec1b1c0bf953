"""The last picture of the bodies, so that a start need not render them.

Rendering both drawings takes as long as a third of a bare start.  One file: the
label that says what the picture shows, then its pixels.  Any doubt is a miss.
"""

import contextlib
import os
from collections.abc import Iterable
from pathlib import Path

from explorer.services.own_files import is_own, write_private
from explorer.services.source_text import open_at_once

FILE_NAME = "bodies.picture"
LARGEST_PICTURE = 48 * 1024 * 1024
"""In bytes: four for each pixel of a window on the largest screens."""
_MAGIC = b"PEBODY\x01\n"
_LABEL_END = b"\n"


class PictureCache:
    """Keeps one picture of these drawings; they belong to its label."""

    def __init__(self, folder: Path, drawings: Iterable[Path]) -> None:
        self._path = folder / FILE_NAME
        self._drawings = tuple(drawings)

    def read(self, label: str, size: int) -> bytes | None:
        """The pixels under this label if there are exactly `size` bytes of them."""
        head = self._head(label)
        try:
            with os.fdopen(open_at_once(self._path), "rb", buffering=0) as file:
                if not is_own(os.fstat(file.fileno()), LARGEST_PICTURE):
                    return None
                if file.read(len(head)) != head:
                    return None
                pixels = file.read(size + 1)
        except OSError:
            return None
        return pixels if len(pixels) == size else None

    def write(self, label: str, pixels: bytes) -> None:
        """Keep this picture instead of the last; no matter if it cannot be kept."""
        if len(pixels) <= LARGEST_PICTURE:
            with contextlib.suppress(OSError):
                write_private(self._path, self._head(label) + pixels)

    def _head(self, label: str) -> bytes:
        stamps = " ".join(map(_stamp, self._drawings))
        return _MAGIC + f"{label} {stamps}".encode() + _LABEL_END


def _stamp(path: Path) -> str:
    """What changes when a drawing does; nothing for one that is missing."""
    try:
        status = path.stat()
    except OSError:
        return f"{path}: missing"
    return f"{path}:{status.st_size}:{status.st_mtime_ns}"
