"""Reading a file that a person wrote: bounded, never blocking, decoded by position."""

import errno
import os
import re
import stat
from pathlib import Path
from typing import NamedTuple

from explorer.domain.errors import ExplorerError

LARGEST_FILE = 8 * 1024 * 1024

# NEL and the Unicode line separators count as line breaks for YAML but not for
# editors: refusing them keeps our line numbers and the editor's the same.
_REFUSED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]"
)
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_UTF8_MARK = b"\xef\xbb\xbf"


class Spot(NamedTuple):
    """A place in a text; both count from 1, columns in characters."""

    line: int
    column: int


START = Spot(1, 1)


class SourceRefusedError(ExplorerError):
    """A file, or the rest of it, that is not read, with the place of the fault."""

    def __init__(self, spot: Spot, cause: str, cure: str) -> None:
        super().__init__(f"{cause}; {cure}")
        self.spot = spot
        self.cause = cause
        self.cure = cure


def read_source(path: Path) -> str:
    """The text of an ordinary UTF-8 file with every line end as a line feed.

    Raises `SourceRefusedError`; a pipe, a device or a folder is refused at once.
    """
    return decoded(read_ordinary_file(path, LARGEST_FILE))


def read_ordinary_file(path: Path, largest: int) -> bytes:
    """The bytes of a regular file that is not larger than it may be."""
    try:
        handle = open_at_once(path)
    except (OSError, ValueError) as error:
        raise _unreadable(error) from error
    try:
        _demand_ordinary(os.fstat(handle).st_mode)
        return _read_capped(handle, largest)
    finally:
        os.close(handle)


def open_at_once(path: Path) -> int:
    """A handle for reading; a pipe that nobody writes to is not waited for."""
    flags = os.O_RDONLY
    for name in ("O_NONBLOCK", "O_CLOEXEC", "O_NOCTTY", "O_BINARY"):
        flags |= getattr(os, name, 0)
    return os.open(path, flags)


def decoded(data: bytes) -> str:
    """The text of UTF-8 bytes, or a refusal at the first character that is wrong."""
    if data.startswith(_UTF16_MARKS):
        cause = "the file is saved as UTF-16"
        raise SourceRefusedError(START, cause, "save it as UTF-8")
    data = data.removeprefix(_UTF8_MARK)
    try:
        text = _with_plain_line_ends(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise _not_utf8(data, error.start) from error
    refused = _REFUSED.search(text)
    if refused:
        code = f"U+{ord(refused.group()):04X}"
        cause = f"the invisible character {code} stands here"
        raise SourceRefusedError(spot_of(text, refused.start()), cause, "remove it")
    return text


def spot_of(text: str, index: int) -> Spot:
    """The line and column of the character at this index."""
    line_start = text.rfind("\n", 0, index) + 1
    return Spot(text.count("\n", 0, index) + 1, index - line_start + 1)


def _with_plain_line_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _not_utf8(data: bytes, index: int) -> SourceRefusedError:
    before = _with_plain_line_ends(data[:index].decode("utf-8"))
    cause = f"the byte 0x{data[index]:02X} is not UTF-8 text"
    cure = "save the file as UTF-8, or write the character again"
    return SourceRefusedError(spot_of(before, len(before)), cause, cure)


def _unreadable(error: OSError | ValueError) -> SourceRefusedError:
    number = error.errno if isinstance(error, OSError) else None
    match number:
        case errno.ENOENT | errno.ENOTDIR:
            cause, cure = "there is no such file", "check the name and the folder"
        case errno.EACCES | errno.EPERM:
            cause, cure = (
                "the file may not be read",
                "give yourself the right to read it",
            )
        case errno.ELOOP:
            cause, cure = "the links lead round in a circle", "name the file itself"
        case errno.EISDIR:
            return _folder()
        case _:
            words = error.strerror if isinstance(error, OSError) else str(error)
            cause = f"the file cannot be opened ({words})"
            cure = "check the name and the drive"
    return SourceRefusedError(START, cause, cure)


def _folder() -> SourceRefusedError:
    cause = "this is a folder, not a file"
    return SourceRefusedError(START, cause, "name a file inside it")


def _demand_ordinary(mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise _folder()
    if not stat.S_ISREG(mode):
        cause = "this is a pipe or a device, not an ordinary file"
        raise SourceRefusedError(START, cause, "name an ordinary file")


def _read_capped(file: int, largest: int) -> bytes:
    chunks: list[bytes] = []
    left = largest + 1
    try:
        while left > 0 and (chunk := os.read(file, min(left, 1 << 20))):
            chunks.append(chunk)
            left -= len(chunk)
    except OSError as error:
        raise _unreadable(error) from error
    if left <= 0:
        limit = f"{largest // (1024 * 1024)} MiB"
        cause = f"the file is larger than {limit}"
        raise SourceRefusedError(START, cause, "split it, or name the right file")
    return b"".join(chunks)
