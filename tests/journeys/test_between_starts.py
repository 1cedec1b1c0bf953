"""What comes back at the next start, and what must not stop any start."""

import gc
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from explorer.app.application import build
from explorer.app.completion import complete
from explorer.app.desktop import application
from explorer.app.first_window import first_window
from explorer.app.open_at import OpenAt
from explorer.app.program import Explorer
from explorer.app.settings_store import SettingsStore
from explorer.domain.first_look_of import first_look
from explorer.domain.map_state import Intent, Opened
from explorer.domain.pages import PageKind
from explorer.domain.preferences import Preferences, Theme
from explorer.domain.profile import Profile
from explorer.domain.sides import BodySide
from explorer.services.atlas_cache import AtlasCache
from explorer.services.profile_file import ProfileFile
from explorer.services.resources import data_dir
from explorer.services.stored_atlas import open_atlas
from explorer.ui.body_map.marker import MarkerKey
from explorer.ui.notice_bar import NoticeBar
from explorer.ui.palettes import DARK
from tests.journeys.whole_program import (
    own_data,
    settle,
    shipped_atlas,
    undressed,
    whole_program,
)

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="rights are POSIX")


def notices(explorer: Explorer) -> list[str]:
    [bar] = explorer.window.findChildren(NoticeBar)
    labels = bar.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisible()]


def answered(folder: Path) -> ProfileFile:
    """The answers of somebody of whom nothing is true."""
    answers = ProfileFile(folder)
    answers.write(Profile(asked=True))
    return answers


def completed(
    data: Path, folder: Path, asked: OpenAt | None = None
) -> tuple[Explorer, SettingsStore]:
    """The two strokes of a start, as the desktop makes them."""
    cache = AtlasCache(data, folder / "cache")
    store = SettingsStore(folder / "settings.ini")
    look = cache.read_first_look() or open_atlas(cache).look
    first = first_window(application(), look, store.preferences())
    first.window.show()
    settle()
    return complete(first, cache, store, ProfileFile(folder), asked or OpenAt()), store


def end(explorer: Explorer) -> None:
    explorer.window.close()
    explorer.window.deleteLater()
    settle()


def test_look_and_place_come_back(qtbot: QtBot, tmp_path: Path) -> None:
    with whole_program(tmp_path) as running:
        running.explorer.look_desk.choose_theme(Theme.DARK)
        for _ in range(3):
            running.explorer.look_desk.enlarge_text()
        running.explorer.window.resize(760, 560)
        running.type_words("sciatica")
        running.press_marker(MarkerKey("BL60", BodySide.LEFT, "back"))
    store = SettingsStore(tmp_path / "settings.ini")
    chosen = Preferences(Theme.DARK, 130, is_muted=True, keeps_log=False)
    assert store.preferences() == chosen
    with whole_program(tmp_path) as running:
        window = running.explorer.window
        assert (window.width(), window.height()) == (760, 560)
        assert running.first.wardrobe.palette == DARK
        assert running.store.intent() == Intent(
            "sciatica", Opened(PageKind.POINT, "BL60"), "back"
        )


def test_what_lay_open_is_opened_again(qtbot: QtBot, tmp_path: Path) -> None:
    app = application()
    with undressed(app):
        explorer, _ = completed(data_dir(), tmp_path, OpenAt(condition="sciatica"))
        assert explorer.window.windowTitle() == "Sciatica"
        end(explorer)
        explorer, _ = completed(data_dir(), tmp_path)
        assert explorer.window.windowTitle() == "Sciatica"
        end(explorer)


def test_point_that_is_gone_since_last_time_is_said_and_forgotten(
    qtbot: QtBot, tmp_path: Path
) -> None:
    store = SettingsStore(tmp_path / "settings.ini")
    store.keep_intent(Intent("", Opened(PageKind.POINT, "XX99"), "side"))
    store.save()
    with undressed(application()):
        explorer, _ = completed(data_dir(), tmp_path)
        assert explorer.window.windowTitle() == "Point Explorer"
        assert "XX99" in notices(explorer)[0]
        end(explorer)


def test_damaged_entry_is_told_and_hides_no_other(qtbot: QtBot, tmp_path: Path) -> None:
    data = own_data(tmp_path)
    points = data / "points.yaml"
    text = points.read_text("utf-8")
    points.write_text(
        text.replace("hold_seconds: 45", "hold_seconds: 1:30", 1), "utf-8"
    )
    with undressed(application()):
        explorer, _ = completed(data, tmp_path)
        [told] = notices(explorer)
        assert told.startswith("One fault in the data files")
        assert "points.yaml:" in told
        explorer.explore_desk.open_page(PageKind.POINT, "BL23")
        assert explorer.window.windowTitle() == "BL23"
        end(explorer)


def test_data_without_any_sound_file_still_opens_a_window(
    qtbot: QtBot, tmp_path: Path
) -> None:
    data = own_data(tmp_path)
    for path in data.glob("*.yaml"):
        if path.name not in {"views.yaml", "regions.yaml"}:
            path.write_text("points: [\n", "utf-8")
    with undressed(application()):
        explorer, _ = completed(data, tmp_path)
        assert notices(explorer)
        explorer.explore_desk.search("sciatica")
        explorer.explore_desk.press_skin("back", 200.0, 400.0)
        assert not explorer.window.grab().isNull()
        end(explorer)


@posix_only
def test_folder_that_cannot_be_written_stops_nothing(
    qtbot: QtBot, tmp_path: Path
) -> None:
    # Not a matter of rights: the owner of all may write everywhere.
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    with undressed(application()):
        explorer, store = completed(data_dir(), blocked / "below")
        explorer.look_desk.choose_theme(Theme.DARK)
        explorer.explore_desk.open_page(PageKind.POINT, "BL23")
        assert explorer.window.windowTitle() == "BL23"
        assert not store.save()
        end(explorer)


@pytest.mark.parametrize("junk", [b"", b"\xff\xfe\x00[", b"[look]\ntheme=pink\n" * 99])
def test_settings_that_cannot_be_read_stop_nothing(
    qtbot: QtBot, tmp_path: Path, junk: bytes
) -> None:
    (tmp_path / "settings.ini").write_bytes(junk)
    with whole_program(tmp_path) as running:
        running.explorer.explore_desk.open_page(PageKind.POINT, "BL23")
        assert running.explorer.window.windowTitle() == "BL23"


def test_whoever_holds_the_program_keeps_all_of_it_alive(
    qtbot: QtBot, tmp_path: Path
) -> None:
    app = application()
    with undressed(app):
        store = SettingsStore(tmp_path / "settings.ini")
        look = first_look(shipped_atlas())
        explorer = build(
            first_window(app, look, store.preferences()),
            shipped_atlas(),
            store,
            answered(tmp_path),
        )
        del store, look
        gc.collect()
        window = explorer.window
        window.show()
        settle()
        gc.collect()
        window.panels.search.search_requested.emit("sciatica")
        assert explorer.explore.intent.query == "sciatica"
        window.panels.map.skin_pressed.emit("back", 200.0, 300.0)
        window.panels.page.hold_requested.emit(PageKind.POINT, "LI4", 5)
        assert window.windowTitle().startswith("Get ready")
        explorer.late.session.mute_requested.emit()
        window.close()
        saved = SettingsStore(tmp_path / "settings.ini").intent()
        assert saved.query == "sciatica"
        end(explorer)
