"""The atlas that comes with the program starts it while the data files are the same."""

from pathlib import Path

import pytest

from explorer.services import stored_atlas
from explorer.services.atlas_cache import AtlasCache
from explorer.services.atlas_codec import LoadedAtlas
from explorer.services.atlas_making import made_atlas
from explorer.services.shipped_atlas import SHIPPED_NAME
from explorer.services.stored_atlas import open_atlas
from tests.services.sample_files import POINTS, edited, write_samples


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Data files with the atlas made from them, as a program is installed."""
    data = tmp_path / "data"
    data.mkdir()
    write_samples(data)
    (data / SHIPPED_NAME).write_bytes(made_atlas(data))
    return data


@pytest.fixture
def unread(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading the data files is a failure."""

    def fail(cache: AtlasCache) -> LoadedAtlas:
        raise AssertionError(f"the files of {cache.data_dir} were read")

    monkeypatch.setattr(stored_atlas, "_read_files", fail)


@pytest.mark.usefixtures("unread")
def test_the_first_start_reads_no_data_file(folder: Path, tmp_path: Path) -> None:
    cache = AtlasCache(folder, tmp_path / "cache")
    look = cache.read_first_look()
    assert look is not None
    opened = open_atlas(cache)
    assert opened.look == look
    assert list(opened.atlas.points) == ["BL23", "GV4", "ST36"]
    (folder / SHIPPED_NAME).unlink()
    assert cache.read_first_look() == look  # the own cache has taken over


@pytest.mark.usefixtures("unread")
def test_it_may_be_copied_with_its_data_files(folder: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    folder.rename(elsewhere)
    assert len(open_atlas(AtlasCache(elsewhere, None)).atlas.points) == 3


def test_a_changed_data_file_wins(folder: Path) -> None:
    text = edited(POINTS, "hold_seconds: 90", "hold_seconds: 95")
    (folder / "points.yaml").write_text(text, encoding="utf-8")
    cache = AtlasCache(folder, None)
    assert cache.read_first_look() is None
    assert open_atlas(cache).atlas.points["BL23"].hold_seconds == 95


def test_a_new_part_with_points_wins(folder: Path) -> None:
    (folder / "points").mkdir()
    (folder / "points/own.yaml").write_text("points: []\n", encoding="utf-8")
    assert AtlasCache(folder, None).read_all() is None


def test_every_damaged_byte_is_noticed(folder: Path) -> None:
    path = folder / SHIPPED_NAME
    good = path.read_bytes()
    for at in range(0, len(good), 41):
        path.write_bytes(good[:at] + bytes([good[at] ^ 0x41]) + good[at + 1 :])
        assert AtlasCache(folder, None).read_all() is None
    path.write_bytes(good[:-1])
    assert AtlasCache(folder, None).read_all() is None


def test_a_damaged_one_is_done_without(folder: Path) -> None:
    (folder / SHIPPED_NAME).write_bytes(b"PEATLAS")
    assert len(open_atlas(AtlasCache(folder, None)).atlas.points) == 3
