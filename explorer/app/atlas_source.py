"""The atlas for commands that need no Qt, from the cache that the window shares."""

import os
import sys
from contextlib import suppress
from pathlib import Path

from explorer.app.data_problems import answers_told, problems_told
from explorer.app.terminal import complain
from explorer.domain.atlas import Atlas
from explorer.domain.personal_atlas import fitted
from explorer.services.atlas_cache import AtlasCache
from explorer.services.profile_file import ProfileFile
from explorer.services.resources import data_dir
from explorer.services.stored_atlas import open_atlas

_PROGRAM = "point-explorer"


def open_personal_atlas(own: Path | None = None) -> Atlas:
    """The atlas as it fits the person, whose `own` folder may be named.

    Says on standard error what is left out because their answers cannot be read.
    """
    opened = ProfileFile(own or own_folder()).read()
    if opened.problems:
        complain(answers_told(opened.problems))
    return fitted(open_shipped_atlas(own), opened.profile)


def open_shipped_atlas(own: Path | None = None) -> Atlas:
    """The atlas for everybody, its cache in the `own` folder if that was named.

    Says on standard error when some of its files are damaged.
    """
    cache_dir = own / "cache" if own else _cache_dir()
    opened = open_atlas(AtlasCache(data_dir(), cache_dir))
    if opened.problems:
        complain(problems_told(opened.problems))
    return opened.atlas


def own_folder() -> Path:
    """The person's folder; on Linux without loading Qt, and the same as Qt's."""
    if sys.platform == "linux":
        base = os.environ.get("XDG_DATA_HOME", "")
        with suppress(RuntimeError):
            home = Path.home() / ".local" / "share"
            return (Path(base) if base.startswith("/") else home) / _PROGRAM
    from explorer.app.folders import folders  # noqa: PLC0415 - loads Qt

    return folders(None).own


def _cache_dir() -> Path | None:
    """Where Qt's generic cache folder is on this system, without loading Qt.

    Elsewhere than on Linux the files are read instead.
    """
    if sys.platform != "linux":
        return None
    base = os.environ.get("XDG_CACHE_HOME", "")
    try:
        folder = Path(base) if base.startswith("/") else Path.home() / ".cache"
    except RuntimeError:
        return None
    return folder / _PROGRAM
