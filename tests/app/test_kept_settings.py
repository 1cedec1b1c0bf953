"""What a person comes back to is kept; whatever else stands there is passed over."""

from pathlib import Path

import pytest

from explorer.app.kept_settings import KeptSettings
from explorer.app.settings_store import SettingsStore
from explorer.domain.kept import Kept, Place
from explorer.domain.pages import PageKind
from explorer.domain.profile import SignsSeen

KEPT = Kept(
    favourites=(Place(PageKind.POINT, "LI4"), Place(PageKind.REGION, "knee-front-l")),
    recent=(Place(PageKind.CONDITION, "nausea"),),
)


def kept_in(folder: Path) -> KeptSettings:
    return KeptSettings(SettingsStore(folder / "settings.ini"))


def written(folder: Path, key: str, text: str) -> KeptSettings:
    store = SettingsStore(folder / "settings.ini")
    store.keep_text(key, text)
    assert store.save()
    return kept_in(folder)


def test_pages_come_back(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path / "settings.ini")
    KeptSettings(store).keep_pages(KEPT)
    assert store.save()
    assert kept_in(tmp_path).pages() == KEPT


def test_signs_come_back_with_their_day(tmp_path: Path) -> None:
    seen = SignsSeen("2026-11-25", frozenset({"Back and legs", "Head and neck"}))
    store = SettingsStore(tmp_path / "settings.ini")
    KeptSettings(store).keep_signs_seen(seen)
    assert store.save()
    assert kept_in(tmp_path).signs_seen() == seen


def test_at_first_nothing_is_kept(tmp_path: Path) -> None:
    assert kept_in(tmp_path).pages() == Kept()
    assert kept_in(tmp_path).signs_seen().day == ""


@pytest.mark.parametrize("text", ["nonsense", "point:", "planet:mars", ":::", "a b c"])
def test_what_makes_no_sense_is_passed_over(tmp_path: Path, text: str) -> None:
    kept = written(tmp_path, "kept/favourites", f"{text} point:LI4")
    assert kept.pages().favourites == (Place(PageKind.POINT, "LI4"),)
