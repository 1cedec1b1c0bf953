"""A place to measure in that touches nobody's files: folders, screen, environment."""

import compileall
import json
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WIDTH, HEIGHT = 1280, 900
"""The window that everything is measured in, in pixels."""

# The first two make Python compile anew at each start and write byte by byte.
_STRAYS = (
    "PYTHONDONTWRITEBYTECODE",
    "PYTHONUNBUFFERED",
    "PYTHONPATH",
    "QT_SCALE_FACTOR",
    "QT_STYLE_OVERRIDE",
)
_XDG = {"XDG_DATA_HOME": "own", "XDG_CONFIG_HOME": "own", "XDG_CACHE_HOME": "cache"}
_SCREEN = {"name": "bench", "x": 0, "y": 0, "width": 4000, "height": 2000}
_SCREEN_SCALE = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}


@contextmanager
def temporary_folder() -> Iterator[Path]:
    """A folder that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="point-explorer-bench-") as name:
        yield Path(name)


def environment(folder: Path, platform: str = "") -> dict[str, str]:
    """The environment of a measured process whose own files lie in a folder.

    Without a platform it is Qt's offscreen one, with room for the whole window.
    """
    kept = {name: text for name, text in os.environ.items() if name not in _STRAYS}
    folders = {name: str(folder / place) for name, place in _XDG.items()}
    qt = {"QT_QPA_PLATFORM": platform or _offscreen(folder), "PYTHONHASHSEED": "0"}
    return kept | folders | qt


def cache_folder(folder: Path) -> Path:
    """Where a program with that environment keeps its cache."""
    return folder / "cache" / "point-explorer"


def python(module: str, *arguments: str) -> list[str]:
    """The command that runs a module with the Python of this process."""
    return [sys.executable, "-P", "-m", module, *arguments]


def compile_all() -> None:
    """Compile every module first: a benchmark must not measure the compiler."""
    for name in ("explorer", "bench"):
        compileall.compile_dir(ROOT / name, quiet=2, force=False)


def _offscreen(folder: Path) -> str:
    file = folder / "screen.json"
    if not file.exists():
        folder.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps({"screens": [_SCREEN | _SCREEN_SCALE]}))
    return f"offscreen:configfile={file}"
