"""Notes the drawings that pass the gate: `python -m tools.note_drawings`."""

from pathlib import Path

from explorer.services.sound_drawings import CHECKED, digest_line
from explorer.services.svg_gate import check_svg
from explorer.services.svg_text import read_svg_text

ASSETS = Path(__file__).parent.parent / "assets"


def checked_text() -> str:
    """One line for each body drawing that passes the gate."""
    bodies = sorted(ASSETS.glob("*.svg"))
    lines = [
        digest_line(path.name, read_svg_text(path))
        for path in bodies
        if not check_svg(path)
    ]
    return "".join(f"{line}\n" for line in lines)


if __name__ == "__main__":
    (ASSETS / CHECKED).write_text(checked_text(), encoding="utf-8")
