"""How the cache knows a source file again: name, size, time and content."""

from collections.abc import Iterable
from pathlib import Path
from typing import TypeAlias

# hashlib would load OpenSSL before the first frame; the hash itself is built in.
try:
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

from explorer.services.source_text import (
    LARGEST_FILE,
    SourceRefusedError,
    read_ordinary_file,
)

DIGEST_SIZE = 16

Stamp: TypeAlias = tuple[int, int]
# Full name, size, time of change in nanoseconds, digest of the content.
FilePrint: TypeAlias = tuple[str, int, int, bytes]

_MISSING: Stamp = (-1, 0)


def digest(content: bytes) -> bytes:
    """Sixteen bytes that only this content has."""
    return blake2b(content, digest_size=DIGEST_SIZE).digest()


def prints_of(paths: Iterable[Path]) -> tuple[FilePrint, ...]:
    """The files as they are now."""
    return tuple((str(path), *_stamp(path), _content_digest(path)) for path in paths)


def digests_of(paths: Iterable[Path]) -> tuple[bytes, ...]:
    """What is in the files, in sixteen bytes each."""
    return tuple(_content_digest(path) for path in paths)


def contents(prints: Iterable[FilePrint]) -> tuple[bytes, ...]:
    """What was in the files when their prints were taken."""
    return tuple(known[3] for known in prints)


def look_unchanged(paths: Iterable[Path], prints: Iterable[FilePrint]) -> bool:
    """Whether size and time say so, or else the content; quick when nothing changed."""
    paths, prints = tuple(paths), tuple(prints)
    if not _same_files(paths, prints):
        return False
    pairs = zip(paths, prints, strict=True)
    return all(
        _stamp(path) == known[1:3] or _content_digest(path) == known[3]
        for path, known in pairs
    )


def are_unchanged(paths: Iterable[Path], prints: Iterable[FilePrint]) -> bool:
    """Whether the content is the same, whatever size and time say."""
    paths, prints = tuple(paths), tuple(prints)
    if not _same_files(paths, prints):
        return False
    pairs = zip(paths, prints, strict=True)
    return all(_content_digest(path) == known[3] for path, known in pairs)


def _same_files(paths: tuple[Path, ...], prints: tuple[FilePrint, ...]) -> bool:
    return [str(path) for path in paths] == [known[0] for known in prints]


def _stamp(path: Path) -> Stamp:
    try:
        status = path.stat()
    except OSError:
        return _MISSING
    return status.st_size, status.st_mtime_ns


def _content_digest(path: Path) -> bytes:
    """Empty for a file that cannot be read: its faults are found when it is loaded."""
    try:
        return digest(read_ordinary_file(path, LARGEST_FILE))
    except SourceRefusedError:
        return b""
