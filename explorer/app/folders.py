"""Where the person's own files lie on this machine."""

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QStandardPaths

_PROGRAM = "point-explorer"


class Folders(NamedTuple):
    """`own` holds what the person made; `cache` only what can be made again."""

    own: Path
    cache: Path

    @property
    def settings(self) -> Path:
        """The file that keeps preferences and the window's place."""
        return self.own / "settings.ini"

    @property
    def crash_log(self) -> Path:
        """Where a crash leaves its trace, to be shown at the next start."""
        return self.own / "crash.log"


def folders(data_dir: Path | None) -> Folders:
    """The platform's folders, or everything below the folder that was asked for."""
    if data_dir is not None:
        return Folders(data_dir, data_dir / "cache")
    location = QStandardPaths.StandardLocation
    own = QStandardPaths.writableLocation(location.GenericDataLocation)
    cache = QStandardPaths.writableLocation(location.GenericCacheLocation)
    return Folders(Path(own) / _PROGRAM, Path(cache) / _PROGRAM)
