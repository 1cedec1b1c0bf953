"""Snapshots show the side that was asked for."""

from pathlib import Path

import pytest

from explorer.app.command_line import run

LEFT, RIGHT = ("--side", "left"), ("--side", "right")


@pytest.fixture
def folder(qapp: object, tmp_path: Path) -> Path:
    return tmp_path


def picture(folder: Path, *words: str) -> bytes:
    file = folder / "map.png"
    size = ("--size", "200x300")
    assert run(["snapshot", *words, *size, "-o", str(file)]) == 0
    return file.read_bytes()


def test_a_drawing_of_one_side_is_turned_for_the_right(folder: Path) -> None:
    left = picture(folder, "--view", "hand-back", *LEFT)
    assert left == picture(folder, "--view", "hand-back")
    assert left != picture(folder, "--view", "hand-back", *RIGHT)


def test_a_drawing_of_both_sides_is_never_turned(folder: Path) -> None:
    left = picture(folder, "--view", "back", *LEFT)
    assert left == picture(folder, "--view", "back", *RIGHT)


def test_a_point_without_a_text_can_be_pictured(folder: Path) -> None:
    plain = picture(folder, "--view", "front")
    assert plain != picture(folder, "--view", "front", "--point", "LU2")
