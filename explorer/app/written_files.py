"""Files that were asked for by name, written or refused in a sentence."""

import os
from errno import ENOENT
from pathlib import Path

from explorer.domain.errors import ExplorerError
from explorer.services.own_files import write_private


class WriteError(ExplorerError):
    """A file or folder that was asked for could not be written."""


def write_file(path: Path, content: bytes) -> None:
    """Write the whole file or leave the old one; raises `WriteError`."""
    try:
        if not path.parent.is_dir():
            raise FileNotFoundError(ENOENT, os.strerror(ENOENT))
        if path.exists() and not path.is_file():
            path.write_bytes(content)  # a device or a pipe, which stays what it is
        else:
            write_private(path, content)
    except (OSError, ValueError) as error:
        raise _refusal(path, error) from error


def make_folder(path: Path) -> None:
    """Make the folder and those above it; raises `WriteError`."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        raise _refusal(path, error) from error


def _refusal(path: Path, error: OSError | ValueError) -> WriteError:
    reason = error.strerror if isinstance(error, OSError) else str(error)
    return WriteError(f"{path} cannot be written: {reason}.")
