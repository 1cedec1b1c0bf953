"""Files that were asked for by name, written or refused in a sentence."""

from pathlib import Path

from explorer.domain.errors import ExplorerError


class WriteError(ExplorerError):
    """A file or folder that was asked for could not be written."""


def write_file(path: Path, content: bytes) -> None:
    """Write the whole file; raises `WriteError`."""
    try:
        path.write_bytes(content)
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
