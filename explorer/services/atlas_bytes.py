"""The bytes that an atlas is kept in, to start the program without reading YAML.

A header, then what the first frame needs (marshal, read at once), then the whole atlas
(msgpack, read after the first frame).  Neither yaml nor msgspec nor hashlib is imported
to read the first part.  marshal is safe only on what the program wrote itself: whoever
reads looks at owner and rights first; lengths and digests are looked at here.
"""

import marshal
import sys
from typing import NamedTuple, TypeAlias

from explorer import __version__
from explorer.domain.first_look import FirstLook, MarkerLook, ViewLook
from explorer.domain.sides import BodySide
from explorer.services.file_prints import DIGEST_SIZE, FilePrint, digest

# Raise the number whenever what is stored, or how it is checked, changes.
_MAGIC = b"PEATLAS\x03"
_LENGTH_SIZE = 8
HEADER_SIZE = len(_MAGIC) + 2 * _LENGTH_SIZE + 2 * DIGEST_SIZE

_Plain: TypeAlias = str | float | tuple["_Plain", ...]

_SIDE = MarkerLook._fields.index("side")
_SIDES = {side.value: side for side in BodySide}


class Header(NamedTuple):
    """How long the two parts are, and what they must be to the byte."""

    look_length: int
    atlas_length: int
    look_digest: bytes
    atlas_digest: bytes

    @property
    def size(self) -> int:
        """The length of the whole, in bytes."""
        return HEADER_SIZE + self.look_length + self.atlas_length


class CachedAtlas(NamedTuple):
    """What was stored: the prints of the source files, and what was read from them."""

    prints: tuple[FilePrint, ...]
    look: FirstLook
    atlas: bytes


def encoded(stored: CachedAtlas) -> bytes:
    """All of it as bytes."""
    head = marshal.dumps((_this_program(), stored.prints, _plain(stored.look)))
    return _header_of(head, stored.atlas) + head + stored.atlas


def decoded(content: bytes, *, whole: bool) -> CachedAtlas | None:
    """What was stored, the atlas only if it is wanted; any doubt is a miss."""
    try:
        return _stored(content, whole=whole)
    except (ValueError, TypeError, EOFError, LookupError):
        return None


def parsed_header(content: bytes) -> Header | None:
    """The header that some bytes begin with."""
    if len(content) < HEADER_SIZE or not content.startswith(_MAGIC):
        return None
    start = len(_MAGIC)
    middle = start + _LENGTH_SIZE
    end = middle + _LENGTH_SIZE
    return Header(
        int.from_bytes(content[start:middle], "little"),
        int.from_bytes(content[middle:end], "little"),
        content[end : end + DIGEST_SIZE],
        content[end + DIGEST_SIZE : HEADER_SIZE],
    )


def _this_program() -> tuple[_Plain, ...]:
    fields = ViewLook._fields + MarkerLook._fields + FirstLook._fields
    return __version__, sys.implementation.name, sys.hexversion, fields


def _header_of(head: bytes, atlas: bytes) -> bytes:
    lengths = [len(part).to_bytes(_LENGTH_SIZE, "little") for part in (head, atlas)]
    return b"".join((_MAGIC, *lengths, digest(head), digest(atlas)))


def _stored(content: bytes, *, whole: bool) -> CachedAtlas | None:
    header = parsed_header(content)
    if header is None:
        return None
    end = HEADER_SIZE + header.look_length
    head, atlas = content[HEADER_SIZE:end], content[end:]
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
