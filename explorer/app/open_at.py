"""Where the window opens; apart, since the first frame needs nothing else of this."""

from pathlib import Path
from typing import NamedTuple


class OpenAt(NamedTuple):
    """Open the window, at one of these when it is not empty."""

    point: str = ""
    condition: str = ""
    routine: str = ""
    search: str = ""
    data_dir: Path | None = None
