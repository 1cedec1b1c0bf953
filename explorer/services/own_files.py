"""Files that the program writes for itself: private, whole, and only then trusted."""

import os
import stat
from pathlib import Path

_WRITABLE_BY_OTHERS = stat.S_IWGRP | stat.S_IWOTH


def is_own(status: os.stat_result, largest: int) -> bool:
    """Whether only this person could have written an ordinary file of this size."""
    own = not hasattr(os, "geteuid") or status.st_uid == os.geteuid()
    private = os.name != "posix" or not status.st_mode & _WRITABLE_BY_OTHERS
    ordinary = stat.S_ISREG(status.st_mode) and status.st_size <= largest
    return own and private and ordinary


def write_private(path: Path, content: bytes) -> None:
    """Replace the file at once and whole, readable by this person only.

    Raises `OSError` and leaves the former file as it was.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.new")
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    try:
        with os.fdopen(os.open(unfinished, flags, 0o600), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    except OSError:
        unfinished.unlink(missing_ok=True)
        raise


def copy_private(path: Path, copy: Path) -> None:
    """Copy a file byte for byte, to be read by this person only; raises `OSError`."""
    write_private(copy, path.read_bytes())
