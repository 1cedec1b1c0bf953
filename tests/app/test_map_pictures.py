"""Pictures of a view show its markers in every format."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgRenderer

from explorer.app.command_line import run
from explorer.app.open_at import OpenAt


def nowhere(asked: OpenAt) -> int:
    raise AssertionError(asked)


def snapshot(file: Path, *words: str) -> bytes:
    view = ["snapshot", "--view", "back", "-o", str(file)]
    assert run([*view, *words], nowhere) == 0
    return file.read_bytes()


def test_png_has_the_size_asked_for(qapp: object, tmp_path: Path) -> None:
    file = tmp_path / "back.PNG"
    snapshot(file, "--size", "321x456")
    image = QImage(str(file))
    assert (image.width(), image.height()) == (321, 456)


@pytest.mark.parametrize("name", ["back.svg", "back.pdf"])
def test_vector_files_are_what_their_name_says(
    name: str, qapp: object, tmp_path: Path
) -> None:
    content = snapshot(tmp_path / name, "--point", "BL23", "--condition", "sciatica")
    if name.endswith("pdf"):
        assert content.startswith(b"%PDF-")
    else:
        renderer = QSvgRenderer(content)
        assert renderer.isValid()
        assert renderer.viewBox().size() == QSize(800, 1200)


@pytest.mark.parametrize(
    "words",
    [
        ["--point", "BL23"],
        ["--condition", "sciatica"],
        ["--theme", "dark"],
        ["--theme", "high-contrast"],
    ],
)
def test_what_is_asked_for_can_be_seen(
    words: list[str], qapp: object, tmp_path: Path
) -> None:
    plain = snapshot(tmp_path / "plain.png")
    assert snapshot(tmp_path / "other.png", *words) != plain


def test_smallest_picture_can_be_drawn(qapp: object, tmp_path: Path) -> None:
    assert snapshot(tmp_path / "small.png", "--size", "64x64")
