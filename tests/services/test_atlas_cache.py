"""The cache answers only for what it was made from, and never stands in the way."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from explorer.domain.first_look import FirstLook
from explorer.services.atlas_cache import FILE_NAME, AtlasCache
from explorer.services.atlas_codec import packed, unpacked
from explorer.services.atlas_files import load
from explorer.services.stored_atlas import open_atlas
from tests.services.sample_files import POINTS, edited, write_samples

ROOT = Path(__file__).parents[2]
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="rights are POSIX")


@pytest.fixture
def cache(tmp_path: Path) -> AtlasCache:
    data = tmp_path / "data"
    data.mkdir()
    return AtlasCache(write_samples(data), tmp_path / "cache")


@pytest.fixture
def filled(cache: AtlasCache) -> AtlasCache:
    open_atlas(cache)
    return cache


def file_of(tmp_path: Path) -> Path:
    return tmp_path / "cache" / FILE_NAME


def again(cache: AtlasCache, tmp_path: Path) -> AtlasCache:
    return AtlasCache(cache.data_dir, tmp_path / "cache")


def rewrite(path: Path, text: str, *, keep_time: bool) -> None:
    before = path.stat()
    path.write_text(text, encoding="utf-8")
    if keep_time:
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def test_an_empty_cache_has_no_answer(cache: AtlasCache) -> None:
    assert cache.read_first_look() is None
    assert cache.read_all() is None


def test_the_first_look_comes_back_as_it_was(filled: AtlasCache) -> None:
    look = filled.read_first_look()
    assert look == open_atlas(filled).look
    assert isinstance(look, FirstLook)
    assert [marker.code for marker in look.markers] == [
        *("BL23", "BL23", "GV4", "ST36", "ST36"),
    ]


def test_the_whole_atlas_comes_back_as_it_was(filled: AtlasCache) -> None:
    opened = open_atlas(filled)
    assert (opened.atlas, opened.problems) == load(filled.data_dir)


def test_problems_are_told_at_every_start(cache: AtlasCache) -> None:
    text = edited(POINTS, "hold_seconds: 90", "hold_seconds: 1:30")
    (cache.data_dir / "points.yaml").write_text(text, encoding="utf-8")
    first, second = open_atlas(cache), open_atlas(cache)
    assert len(first.problems) == 1
    assert second.problems == first.problems


def test_what_was_packed_is_unpacked_alike(cache: AtlasCache) -> None:
    loaded = load(cache.data_dir)
    assert unpacked(packed(loaded)) == loaded


@pytest.mark.parametrize("content", [b"", b"\x90", b"nonsense", b"\xc1" * 50])
def test_bytes_that_are_no_atlas_are_not_unpacked(content: bytes) -> None:
    assert unpacked(content) is None


@pytest.mark.parametrize("keep_time", [True, False])
def test_a_changed_file_is_read_anew(filled: AtlasCache, keep_time: bool) -> None:
    text = edited(POINTS, "hold_seconds: 90", "hold_seconds: 95")
    rewrite(filled.data_dir / "points.yaml", text, keep_time=keep_time)
    assert open_atlas(filled).atlas.points["BL23"].hold_seconds == 95
    assert open_atlas(filled).atlas.points["BL23"].hold_seconds == 95


def test_a_file_of_another_size_or_time_has_no_first_look(filled: AtlasCache) -> None:
    text = edited(POINTS, "hold_seconds: 90", "hold_seconds: 95")
    rewrite(filled.data_dir / "points.yaml", text, keep_time=False)
    assert filled.read_first_look() is None


def test_a_file_that_was_only_touched_still_counts(filled: AtlasCache) -> None:
    os.utime(filled.data_dir / "points.yaml", ns=(1, 1))
    assert filled.read_first_look() is not None


def test_a_file_that_is_gone_is_a_miss(filled: AtlasCache) -> None:
    (filled.data_dir / "points.yaml").unlink()
    assert filled.read_first_look() is None
    assert not open_atlas(filled).atlas.points


def test_the_files_of_another_folder_are_a_miss(
    filled: AtlasCache, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    assert AtlasCache(write_samples(other), tmp_path / "cache").read_all() is None


def test_every_damaged_byte_is_noticed_and_mended(
    filled: AtlasCache, tmp_path: Path
) -> None:
    path = file_of(tmp_path)
    good = path.read_bytes()
    for at in range(0, len(good), 37):
        path.write_bytes(good[:at] + bytes([good[at] ^ 0x41]) + good[at + 1 :])
        assert filled.read_all() is None
    path.write_bytes(good)
    assert filled.read_all() is not None


@pytest.mark.parametrize("kept", [0, 1, 8, 55, 56, 57, 500, -1])
def test_a_cut_cache_is_a_miss(filled: AtlasCache, tmp_path: Path, kept: int) -> None:
    path = file_of(tmp_path)
    path.write_bytes(path.read_bytes()[:kept])
    assert filled.read_first_look() is None
    assert len(open_atlas(filled).atlas.points) == 3
    assert filled.read_first_look() is not None


def test_a_longer_cache_is_a_miss(filled: AtlasCache, tmp_path: Path) -> None:
    with file_of(tmp_path).open("ab") as file:
        file.write(b"more")
    assert filled.read_first_look() is None


@posix_only
def test_the_cache_is_private_and_leaves_nothing_else(
    filled: AtlasCache, tmp_path: Path
) -> None:
    assert stat.S_IMODE(file_of(tmp_path).stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "cache").stat().st_mode) == 0o700
    assert [path.name for path in (tmp_path / "cache").iterdir()] == [FILE_NAME]


@posix_only
def test_a_cache_that_others_may_write_is_not_trusted(
    filled: AtlasCache, tmp_path: Path
) -> None:
    file_of(tmp_path).chmod(0o666)
    assert filled.read_first_look() is None


@posix_only
def test_a_pipe_in_the_place_of_the_cache_does_not_stop_the_program(
    cache: AtlasCache, tmp_path: Path
) -> None:
    (tmp_path / "cache").mkdir()
    os.mkfifo(file_of(tmp_path))
    assert cache.read_first_look() is None
    assert len(open_atlas(cache).atlas.points) == 3


def test_without_a_place_to_write_the_atlas_opens_all_the_same(
    cache: AtlasCache, tmp_path: Path
) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    assert len(open_atlas(cache).atlas.points) == 3
    assert len(open_atlas(AtlasCache(cache.data_dir, None)).atlas.points) == 3


AFTER_A_HIT = """
import sys
from pathlib import Path
from explorer.services.atlas_cache import AtlasCache
look = AtlasCache(Path(sys.argv[1]), Path(sys.argv[2])).read_first_look()
slow = {"yaml", "msgspec", "hashlib", "json", "sqlite3", "dataclasses"}
print(look is not None, sorted(slow & set(sys.modules)))
from explorer.services.stored_atlas import open_atlas
open_atlas(AtlasCache(Path(sys.argv[1]), Path(sys.argv[2])))
print("yaml" in sys.modules)
"""


def test_a_hit_loads_nothing_slow(filled: AtlasCache, tmp_path: Path) -> None:
    command = [sys.executable, "-c", AFTER_A_HIT]
    folders = [str(filled.data_dir), str(tmp_path / "cache")]
    run = subprocess.run(
        command + folders, cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert run.stdout.split("\n")[:2] == ["True []", "False"]
