"""Only drawings that passed the gate reach Qt."""

from pathlib import Path

import pytest

from explorer.domain.errors import ExplorerError
from explorer.services.resources import asset, assets_dir
from explorer.services.sound_drawings import CHECKED, drawing_text
from tools.note_drawings import checked_text

HOSTILE = {
    "opens_a_file": '<image href="file:///etc/hostname"/>',
    "script": "<script>1</script>",
    "unclosed": "<g>",
}


@pytest.fixture
def replaced(tmp_path: Path) -> Path:
    """The root of assets of one's own, as a damaged installation would have them."""
    (tmp_path / "assets").mkdir()
    shipped = asset(CHECKED).read_text("utf-8")
    (tmp_path / "assets" / CHECKED).write_text(shipped, "utf-8")
    return tmp_path


def test_the_noted_drawings_are_those_that_pass_now() -> None:
    noted = (assets_dir() / CHECKED).read_text("utf-8")
    assert noted == checked_text(), "run: python -m tools.note_drawings"


def test_a_shipped_drawing_is_given_whole() -> None:
    assert drawing_text("body_front.svg") == asset("body_front.svg").read_text("utf-8")


@pytest.mark.parametrize("hostile", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_drawing_is_refused_with_its_place(
    replaced: Path, hostile: str
) -> None:
    text = asset("body_front.svg").read_text("utf-8")
    damaged = text.replace('<g id="body">', f'{hostile}<g id="body">')
    assert damaged != text
    (replaced / "assets" / "body_front.svg").write_text(damaged, "utf-8")
    with pytest.raises(ExplorerError, match=r"body_front\.svg:\d+:\d+: error: "):
        drawing_text("body_front.svg", replaced)


def test_bytes_that_are_no_text_are_refused(replaced: Path) -> None:
    (replaced / "assets" / "body_front.svg").write_bytes(b"\xff\xfe<svg")
    with pytest.raises(ExplorerError, match="cannot be drawn"):
        drawing_text("body_front.svg", replaced)


def test_a_changed_drawing_that_is_sound_may_be_drawn(replaced: Path) -> None:
    text = asset("body_front.svg").read_text("utf-8")
    (replaced / "assets" / "body_front.svg").write_text(f"{text}\n", "utf-8")
    assert drawing_text("body_front.svg", replaced).endswith("\n\n")
