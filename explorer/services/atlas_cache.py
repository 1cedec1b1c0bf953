"""The compiled form of the data files that starts the program.

One file: a header, then what the first frame needs (marshal, read at once), then
the whole atlas (msgpack, read after the first frame).  Neither yaml nor msgspec
nor hashlib is imported to read the first part.  marshal is safe only on what the
program wrote itself: owner, rights, lengths and digests are looked at first, and
any doubt means that the data files are read instead.
"""

import contextlib
import marshal
import os
import sys
from pathlib import Path
from typing import NamedTuple, TypeAlias

from explorer import __version__
from explorer.domain.first_look import FirstLook, MarkerLook, ViewLook
from explorer.domain.sides import BodySide
from explorer.services.atlas_kinds import data_paths
from explorer.services.file_prints import (
    DIGEST_SIZE,
    FilePrint,
    are_unchanged,
    digest,
    look_unchanged,
)
from explorer.services.own_files import is_own, write_private
from explorer.services.source_text import open_at_once

FILE_NAME = "atlas.cache"
LARGEST_CACHE = 64 * 1024 * 1024
# Raise the number whenever what is stored, or how it is checked, changes.
_MAGIC = b"PEATLAS\x03"
_LENGTH_SIZE = 8
_HEADER_SIZE = len(_MAGIC) + 2 * _LENGTH_SIZE + 2 * DIGEST_SIZE


_Plain: TypeAlias = str | float | tuple["_Plain", ...]

_SIDE = MarkerLook._fields.index("side")
_SIDES = {side.value: side for side in BodySide}


class _Header(NamedTuple):
    look_length: int
    atlas_length: int
    look_digest: bytes
    atlas_digest: bytes


class CachedAtlas(NamedTuple):
    """What was stored: the prints of the source files, and what was read from them."""

    prints: tuple[FilePrint, ...]
    look: FirstLook
    atlas: bytes


class AtlasCache:
    """The cache file for the data files of one folder; without a place for it, none."""

    def __init__(self, data_dir: Path, cache_dir: Path | None) -> None:
        self.data_dir = data_dir
        self.sources = data_paths(data_dir)
        self._path = cache_dir / FILE_NAME if cache_dir else None

    def read_first_look(self) -> FirstLook | None:
        """What the first frame needs, if the source files look unchanged."""
        stored = self._read(whole=False)
        if stored is None or not look_unchanged(self.sources, stored.prints):
            return None
        return stored.look

    def read_all(self) -> CachedAtlas | None:
        """All of it, if the source files have the same content to the byte."""
        stored = self._read(whole=True)
        if stored is None or not are_unchanged(self.sources, stored.prints):
            return None
        return stored

    def write(
        self, prints: tuple[FilePrint, ...], look: FirstLook, atlas: bytes
    ) -> None:
        """Stores an atlas read from files with these prints; no matter if it cannot."""
        head = marshal.dumps((_this_program(), prints, _plain(look)))
        content = _header_of(head, atlas) + head + atlas
        if self._path is None:
            return
        with contextlib.suppress(OSError):
            write_private(self._path, content)

    def _read(self, *, whole: bool) -> CachedAtlas | None:
        if self._path is None:
            return None
        try:
            content = _read_own(self._path, whole=whole)
            return _stored(content, whole=whole) if content else None
        except (OSError, ValueError, TypeError, EOFError, LookupError):
            return None


def _this_program() -> tuple[_Plain, ...]:
    fields = ViewLook._fields + MarkerLook._fields + FirstLook._fields
    return __version__, sys.implementation.name, sys.hexversion, fields


def _header_of(head: bytes, atlas: bytes) -> bytes:
    lengths = [len(part).to_bytes(_LENGTH_SIZE, "little") for part in (head, atlas)]
    return b"".join((_MAGIC, *lengths, digest(head), digest(atlas)))


def _parsed_header(content: bytes) -> _Header | None:
    if len(content) < _HEADER_SIZE or not content.startswith(_MAGIC):
        return None
    start = len(_MAGIC)
    middle = start + _LENGTH_SIZE
    end = middle + _LENGTH_SIZE
    return _Header(
        int.from_bytes(content[start:middle], "little"),
        int.from_bytes(content[middle:end], "little"),
        content[end : end + DIGEST_SIZE],
        content[end + DIGEST_SIZE : _HEADER_SIZE],
    )


def _read_own(path: Path, *, whole: bool) -> bytes | None:
    """The header and its parts, from a file that only this person could write."""
    with os.fdopen(open_at_once(path), "rb", buffering=0) as file:
        status = os.fstat(file.fileno())
        if not is_own(status, LARGEST_CACHE):
            return None
        start = file.read(_HEADER_SIZE)
        header = _parsed_header(start)
        if header is None:
            return None
        length = header.look_length + header.atlas_length
        if status.st_size != _HEADER_SIZE + length:
            return None
        return start + file.read(length if whole else header.look_length)


def _stored(content: bytes, *, whole: bool) -> CachedAtlas | None:
    header = _parsed_header(content)
    if header is None:
        return None
    end = _HEADER_SIZE + header.look_length
    head, atlas = content[_HEADER_SIZE:end], content[end:]
    if digest(head) != header.look_digest:
        return None
    if whole and digest(atlas) != header.atlas_digest:
        return None
    program, prints, plain = marshal.loads(head)  # noqa: S302 - digest, owner seen
    if program != _this_program():
        return None
    views, markers, common, routines = plain
    look = FirstLook(
        tuple(ViewLook(*view) for view in views),
        tuple(
            MarkerLook._make((*at[:_SIDE], _SIDES[at[_SIDE]], *at[_SIDE + 1 :]))
            for at in markers
        ),
        common,
        routines,
    )
    return CachedAtlas(prints, look, atlas)


def _plain(look: FirstLook) -> tuple[_Plain, ...]:
    """The same in exact tuples and texts: marshal takes nothing else."""
    return (
        tuple(tuple(view) for view in look.views),
        tuple(
            tuple(
                str(part.value) if isinstance(part, BodySide) else part for part in at
            )
            for at in look.markers
        ),
        tuple(tuple(pair) for pair in look.common),
        tuple(tuple(row) for row in look.routines),
    )
