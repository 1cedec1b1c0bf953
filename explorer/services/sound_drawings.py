"""The text of a drawing that Qt may be given: it has passed the gate.

The gate takes a tenth of a second for a body, which would be felt at the first
zoom.  The drawings that ship were checked when they were made; `assets/checked.txt`
knows them by their digests, and only another content is checked here.
"""

from pathlib import Path

from explorer.domain.errors import ExplorerError
from explorer.services.file_prints import digest
from explorer.services.resources import asset
from explorer.services.source_text import SourceRefusedError
from explorer.services.svg_text import read_svg_text

CHECKED = "checked.txt"


def drawing_text(name: str, root: Path | None = None) -> str:
    """The text of a drawing of the assets, those below another root if it is given.

    Raises `ExplorerError` with the first fault when it does not pass the gate.
    """
    path = asset(name, root)
    try:
        text = read_svg_text(path)
    except SourceRefusedError as refused:
        message = f"{path} cannot be drawn: {refused}. Install Point Explorer again."
        raise ExplorerError(message) from refused
    if digest_line(name, text) not in _checked(root):
        _pass_gate(path)
    return text


def digest_line(name: str, text: str) -> str:
    """How a checked drawing is noted."""
    return f"{digest(text.encode()).hex()}  {name}"


def _checked(root: Path | None) -> tuple[str, ...]:
    try:
        return tuple(asset(CHECKED, root).read_text("utf-8").splitlines())
    except (OSError, UnicodeDecodeError, ExplorerError):
        return ()


def _pass_gate(path: Path) -> None:
    # Needed for a foreign drawing only, and not cheap to load before the first frame.
    from explorer.services.svg_gate import check_svg  # noqa: PLC0415

    problems = check_svg(path)
    if problems:
        raise ExplorerError(f"A drawing cannot be used. {problems[0]}")
