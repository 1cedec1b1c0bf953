"""The atlas for commands that need no Qt, from the cache that the window shares."""

import os
import sys
from pathlib import Path

from explorer.app.data_problems import problems_told
from explorer.app.terminal import complain
from explorer.domain.atlas import Atlas
from explorer.services.atlas_cache import AtlasCache
from explorer.services.resources import data_dir
from explorer.services.stored_atlas import open_atlas

_PROGRAM = "point-explorer"


def open_shipped_atlas(own: Path | None = None) -> Atlas:
    """The atlas, its cache in the person's `own` folder if that was named.

    Says on standard error when some of its files are damaged.
    """
    cache_dir = own / "cache" if own else _cache_dir()
    opened = open_atlas(AtlasCache(data_dir(), cache_dir))
    if opened.problems:
        complain(problems_told(opened.problems))
    return opened.atlas


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
