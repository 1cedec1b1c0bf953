"""The last picture of the bodies, so that a start need not render them.

Rendering both drawings takes as long as a third of a bare start.  One file: the
label that says what the picture shows, then its pixels.  Any doubt is a miss.
"""

import contextlib
import os
from collections.abc import Iterable
from pathlib import Path
from zlib import crc32

from explorer.services.own_files import is_own, write_private
from explorer.services.source_text import open_at_once

FILE_NAME = "bodies.picture"
LARGEST_PICTURE = 48 * 1024 * 1024
"""In bytes: four for each pixel of a window on the largest screens."""
_MAGIC = b"PEBODY\x02\n"
_SUM_SIZE = 4
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
                sum_of_kept = file.read(_SUM_SIZE)
                pixels = file.read(size + 1)
        except OSError:
            return None
        sound = len(pixels) == size and sum_of_kept == _sum_of(pixels)
        return pixels if sound else None

    def write(self, label: str, pixels: bytes) -> None:
        """Keep this picture instead of the last; no matter if it cannot be kept."""
        if len(pixels) <= LARGEST_PICTURE:
            with contextlib.suppress(OSError):
                content = self._head(label) + _sum_of(pixels) + pixels
                write_private(self._path, content)

    def _head(self, label: str) -> bytes:
        stamps = " ".join(map(_stamp, self._drawings))
        return _MAGIC + f"{label} {stamps}".encode() + _LABEL_END


def _sum_of(pixels: bytes) -> bytes:
    """Enough to see that a disk or a hand has damaged them."""
    return crc32(pixels).to_bytes(_SUM_SIZE, "little")


def _stamp(path: Path) -> str:
    """What changes when a drawing does; nothing for one that is missing."""
    try:
        status = path.stat()
    except OSError:
        return f"{path}: missing"
    return f"{path}:{status.st_size}:{status.st_mtime_ns}"
