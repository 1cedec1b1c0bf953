"""The second stroke of the start goes on where the first one stands."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from explorer.app.completion import complete
from explorer.app.desktop import application
from explorer.app.first_window import FirstWindow, first_window
from explorer.app.open_at import OpenAt
from explorer.app.program import Explorer
from explorer.app.settings_store import SettingsStore
from explorer.domain.map_state import Intent, Opened
from explorer.domain.pages import PageKind
from explorer.services.atlas_cache import AtlasCache
from explorer.services.profile_file import ProfileFile
from explorer.services.resources import data_dir
from explorer.services.stored_atlas import open_atlas
from explorer.ui.notice_bar import NoticeBar
from tests.journeys.whole_program import own_data, settle, undressed


class Beginning(NamedTuple):
    """What there is once the first frame is on the screen."""

    first: FirstWindow
    cache: AtlasCache
    store: SettingsStore
    answers: ProfileFile

    def completed(self, asked: OpenAt | None = None) -> Explorer:
        """The whole program."""
        explorer = complete(
            self.first, self.cache, self.store, self.answers, asked or OpenAt()
        )
        settle()
        return explorer

    def notice(self) -> str:
        """What is told above the panels."""
        [bar] = self.first.window.findChildren(NoticeBar)
        labels = bar.findChildren(QLabel)
        return " ".join(label.text() for label in labels if label.isVisible())


def begin(data: Path, folder: Path) -> Beginning:
    cache = AtlasCache(data, folder / "cache")
    store = SettingsStore(folder / "settings.ini")
    first = first_window(application(), open_atlas(cache).look, store.preferences())
    first.window.show()
    first.window.activateWindow()
    QApplication.processEvents()
    return Beginning(first, cache, store, ProfileFile(folder))


def end(beginning: Beginning) -> None:
    beginning.first.window.close()
    beginning.first.window.deleteLater()
    settle()


@pytest.fixture
def beginning(qtbot: QtBot, tmp_path: Path) -> Iterator[Beginning]:
    with undressed(application()):
        beginning = begin(data_dir(), tmp_path)
        yield beginning
        end(beginning)


def test_words_typed_before_all_was_there_are_searched(beginning: Beginning) -> None:
    field = beginning.first.window.panels.search.field
    QTest.keyClicks(field, "sciatica")
    explorer = beginning.completed()
    assert explorer.explore.intent.query == "sciatica"
    assert field.text() == "sciatica"


def test_what_is_asked_goes_before_what_lay_open(beginning: Beginning) -> None:
    kept = Intent("knee", Opened(PageKind.POINT, "ST36"), "front")
    beginning.store.keep_intent(kept)
    explorer = beginning.completed(OpenAt(routine="ten-points"))
    assert explorer.explore.intent.opened == Opened(PageKind.ROUTINE, "ten-points")


def test_what_lay_open_is_opened_when_nothing_is_asked(beginning: Beginning) -> None:
    kept = Intent("knee", Opened(PageKind.POINT, "ST36"), "front")
    beginning.store.keep_intent(kept)
    assert beginning.completed().explore.intent == kept
    assert beginning.notice() == ""


def test_name_that_means_nothing_is_told(beginning: Beginning) -> None:
    explorer = beginning.completed(OpenAt(point="nonsense"))
    assert "nonsense" in beginning.notice()
    assert explorer.explore.intent.opened is None


@pytest.mark.parametrize("asked", ["BL23", "bl 23", "Shen Shu", "UB23"])
def test_point_may_be_asked_for_by_any_spelling(
    beginning: Beginning, asked: str
) -> None:
    opened = beginning.completed(OpenAt(point=asked)).explore.intent.opened
    assert opened is not None
    assert opened.id == "BL23"


def test_several_damaged_entries_are_counted(qtbot: QtBot, tmp_path: Path) -> None:
    data = own_data(tmp_path)
    points = data / "points.yaml"
    text = points.read_text("utf-8").replace("hold_seconds: 45", "hold_seconds: 1:30")
    points.write_text(text, "utf-8")
    with undressed(application()):
        beginning = begin(data, tmp_path)
        beginning.completed()
        notice = beginning.notice()
        end(beginning)
    assert " faults in the data files" in notice
    assert "points.yaml:" in notice
    assert "point-explorer check" in notice
