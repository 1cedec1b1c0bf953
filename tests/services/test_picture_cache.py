"""A kept picture is given back only when it is surely the one that is asked for."""

import os
from pathlib import Path

import pytest

from explorer.services.picture_cache import FILE_NAME, PictureCache

PIXELS = bytes(range(256)) * 4


@pytest.fixture
def drawing(tmp_path: Path) -> Path:
    path = tmp_path / "body.svg"
    path.write_text("<svg/>")
    return path


@pytest.fixture
def cache(tmp_path: Path, drawing: Path) -> PictureCache:
    cache = PictureCache(tmp_path / "cache", (drawing,))
    cache.write("front", PIXELS)
    return cache


def test_what_was_kept_is_given_back(cache: PictureCache) -> None:
    assert cache.read("front", len(PIXELS)) == PIXELS


def test_another_label_or_size_is_a_miss(cache: PictureCache) -> None:
    assert cache.read("back", len(PIXELS)) is None
    assert cache.read("front", len(PIXELS) - 1) is None
    assert cache.read("front", len(PIXELS) + 1) is None


def test_a_changed_drawing_is_a_miss(cache: PictureCache, drawing: Path) -> None:
    drawing.write_text("<svg><path/></svg>")
    assert cache.read("front", len(PIXELS)) is None


def test_a_picture_that_others_could_write_is_not_trusted(
    cache: PictureCache, tmp_path: Path
) -> None:
    (tmp_path / "cache" / FILE_NAME).chmod(0o666)
    assert cache.read("front", len(PIXELS)) is None


def test_it_is_readable_by_this_person_only(
    cache: PictureCache, tmp_path: Path
) -> None:
    mode = (tmp_path / "cache" / FILE_NAME).stat().st_mode & 0o777
    assert mode == 0o600


def test_a_file_cut_short_is_a_miss(cache: PictureCache, tmp_path: Path) -> None:
    path = tmp_path / "cache" / FILE_NAME
    path.write_bytes(path.read_bytes()[:-7])
    assert cache.read("front", len(PIXELS)) is None


def test_without_a_place_to_keep_it_nothing_is_kept(
    tmp_path: Path, drawing: Path
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    cache = PictureCache(blocked / "cache", (drawing,))
    cache.write("front", PIXELS)
    assert cache.read("front", len(PIXELS)) is None


def test_a_pipe_in_its_place_is_not_waited_for(tmp_path: Path, drawing: Path) -> None:
    folder = tmp_path / "cache"
    folder.mkdir()
    os.mkfifo(folder / FILE_NAME)
    cache = PictureCache(folder, (drawing,))
    assert cache.read("front", len(PIXELS)) is None


def test_a_damaged_picture_is_a_miss(cache: PictureCache, tmp_path: Path) -> None:
    path = tmp_path / "cache" / FILE_NAME
    content = bytearray(path.read_bytes())
    content[-300] ^= 1
    path.write_bytes(bytes(content))
    assert cache.read("front", len(PIXELS)) is None
