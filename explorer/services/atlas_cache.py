"""Where an atlas is kept that was read before: the own file, or the shipped one.

The own file lies in the person's cache folder and is known again by name, size and time
of the data files.  The shipped one was made from the very files that came with the
program, so that the first start need not read them either.  Any doubt is a miss.
"""

import contextlib
import os
from pathlib import Path

from explorer.domain.first_look import FirstLook
from explorer.services.atlas_bytes import (
    HEADER_SIZE,
    CachedAtlas,
    decoded,
    encoded,
    parsed_header,
)
from explorer.services.atlas_kinds import data_paths
from explorer.services.file_prints import (
    FilePrint,
    are_unchanged,
    look_unchanged,
)
from explorer.services.own_files import is_own, write_private
from explorer.services.shipped_atlas import read_shipped
from explorer.services.source_text import open_at_once

FILE_NAME = "atlas.cache"
LARGEST_CACHE = 64 * 1024 * 1024


class AtlasCache:
    """What is kept for the data files of one folder; without a place for it, less."""

    def __init__(self, data_dir: Path, cache_dir: Path | None) -> None:
        self.data_dir = data_dir
        self.sources = data_paths(data_dir)
        self._path = cache_dir / FILE_NAME if cache_dir else None

    def read_first_look(self) -> FirstLook | None:
        """What the first frame needs, if the source files look unchanged."""
        stored = self._read(whole=False)
        if stored is None or not look_unchanged(self.sources, stored.prints):
            stored = read_shipped(self.data_dir, self.sources, whole=False)
        return stored.look if stored else None

    def read_all(self) -> CachedAtlas | None:
        """All of it, if the source files have the same content to the byte."""
        stored = self._read(whole=True)
        if stored is not None and are_unchanged(self.sources, stored.prints):
            return stored
        return read_shipped(self.data_dir, self.sources, whole=True)

    def write(
        self, prints: tuple[FilePrint, ...], look: FirstLook, atlas: bytes
    ) -> None:
        """Stores an atlas read from files with these prints; no matter if it cannot."""
        if self._path is None:
            return
        with contextlib.suppress(OSError):
            write_private(self._path, encoded(CachedAtlas(prints, look, atlas)))

    def _read(self, *, whole: bool) -> CachedAtlas | None:
        if self._path is None:
            return None
        try:
            content = _read_own(self._path, whole=whole)
        except (OSError, ValueError):
            return None
        return decoded(content, whole=whole) if content else None


def _read_own(path: Path, *, whole: bool) -> bytes | None:
    """The header and its parts, from a file that only this person could write."""
    with os.fdopen(open_at_once(path), "rb", buffering=0) as file:
        status = os.fstat(file.fileno())
        if not is_own(status, LARGEST_CACHE):
            return None
        start = file.read(HEADER_SIZE)
        header = parsed_header(start)
        if header is None or status.st_size != header.size:
            return None
        length = header.look_length + header.atlas_length
        return start + file.read(length if whole else header.look_length)
