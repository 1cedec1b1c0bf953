"""Each setting is read apart: what is wrong in the file spoils only itself."""

import sys
from pathlib import Path

import pytest

from explorer.app.settings_store import Layout, SettingsStore
from explorer.domain.map_looks import ColourBy, MapLook
from explorer.domain.map_state import Intent, Opened
from explorer.domain.pages import PageKind
from explorer.domain.preferences import Preferences, Theme
from explorer.domain.sides import BodySide

CHOSEN = Preferences(Theme.HIGH_CONTRAST, 150, is_muted=True)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "own" / "settings.ini"


def reopened(path: Path) -> SettingsStore:
    """The settings as a new start reads them: everything is text by then."""
    return SettingsStore(path)


def written(path: Path, text: str) -> SettingsStore:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")
    return SettingsStore(path)


def test_first_start_finds_the_usual(path: Path) -> None:
    store = SettingsStore(path)
    assert store.preferences() == Preferences()
    assert store.layout() == Layout()
    assert store.intent() == Intent()


def test_preferences_come_back(path: Path) -> None:
    store = SettingsStore(path)
    store.keep_preferences(CHOSEN)
    assert store.preferences() == CHOSEN
    assert store.save()
    assert reopened(path).preferences() == CHOSEN


def test_sound_turned_on_again_stays_on(path: Path) -> None:
    store = SettingsStore(path)
    store.keep_preferences(CHOSEN)
    store.keep_preferences(Preferences())
    store.save()
    assert reopened(path).preferences() == Preferences()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[look]\ntheme=pink\ntext_percent=150", Preferences(text_percent=150)),
        ("[look]\ntheme=dark\ntext_percent=big", Preferences(Theme.DARK)),
        ("[look]\ntheme=dark\ntext_percent=9999", Preferences(Theme.DARK, 200)),
        ("[look]\ntext_percent=-5", Preferences(text_percent=80)),
        ("[look]\ntext_percent=1, 2\ntheme=dark, light", Preferences()),
        ("[sound]\nmuted=perhaps", Preferences()),
        ("[look]\ntheme=@ByteArray(dark)", Preferences()),
    ],
)
def test_value_that_makes_no_sense_falls_back_alone(
    path: Path, text: str, expected: Preferences
) -> None:
    assert written(path, text).preferences() == expected


@pytest.mark.parametrize("colour_by", list(ColourBy))
@pytest.mark.parametrize("lines", [False, True])
@pytest.mark.parametrize("mirror", [False, True])
def test_look_of_the_map_comes_back(
    path: Path, colour_by: ColourBy, lines: bool, mirror: bool
) -> None:
    look = MapLook(colour_by, channel_lines=lines, as_mirror=mirror)
    store = SettingsStore(path)
    store.keep_preferences(Preferences(map_look=look))
    assert store.preferences().map_look == look
    store.save()
    assert reopened(path).preferences() == Preferences(map_look=look)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("colour_by=rainbow\nas_mirror=true", MapLook(as_mirror=True)),
        ("colour_by=reach\nchannel_lines=maybe", MapLook(ColourBy.REACH)),
        ("colour_by=CHANNEL\nas_mirror=1", MapLook()),
        ("colour_by=reach, channel", MapLook()),
        (
            "colour_by=@ByteArray(reach)\nchannel_lines=true",
            MapLook(channel_lines=True),
        ),
        ("colour_by=\nchannel_lines=\nas_mirror=", MapLook()),
        ("as_mirror=true, true\ncolour_by=evidence", MapLook(ColourBy.EVIDENCE)),
    ],
)
def test_nonsense_about_the_map_falls_back_alone(
    path: Path, text: str, expected: MapLook
) -> None:
    assert written(path, f"[map]\n{text}").preferences().map_look == expected


def test_layout_comes_back_to_the_byte(path: Path) -> None:
    layout = Layout(bytes(range(256)), b"\x00\xff,;=\n[x]")
    store = SettingsStore(path)
    store.keep_layout(layout)
    store.save()
    assert reopened(path).layout() == layout


def test_layout_that_is_text_is_none(path: Path) -> None:
    store = written(path, "[window]\ngeometry=wide\nsplitter=1, 2")
    assert store.layout() == Layout()


@pytest.mark.parametrize(
    "query",
    ["", "lower back", "a, b; c", '"quoted" \\ @x', "腎俞 é", "[look]", "  edge  "],
)
def test_what_was_asked_comes_back(path: Path, query: str) -> None:
    intent = Intent(query, Opened(PageKind.REGION, "knee-l"), "back")
    store = SettingsStore(path)
    store.keep_intent(intent)
    store.save()
    assert reopened(path).intent() == intent


def test_side_of_a_marker_is_not_kept(path: Path) -> None:
    store = SettingsStore(path)
    store.keep_intent(Intent("", Opened(PageKind.POINT, "BL23", BodySide.LEFT)))
    assert store.intent().opened == Opened(PageKind.POINT, "BL23")


def test_page_that_was_closed_does_not_come_back(path: Path) -> None:
    store = SettingsStore(path)
    store.keep_intent(Intent("knee", Opened(PageKind.POINT, "BL23"), "back"))
    store.keep_intent(Intent())
    store.save()
    assert reopened(path).intent() == Intent()


def test_unknown_kind_of_page_opens_nothing(path: Path) -> None:
    store = written(path, "[last]\nkind=dragon\nid=BL23\nquery=knee\nview=back")
    assert store.intent() == Intent("knee", None, "back")


def test_file_that_is_no_settings_file_is_read_as_empty(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"\x00\xff\xfe=[[\n=\n%%%" * 50)
    assert SettingsStore(path).preferences() == Preferences()


def test_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    store = SettingsStore(blocked / "settings.ini")
    store.keep_preferences(CHOSEN)
    assert not store.save()


@pytest.mark.skipif(sys.platform == "win32", reason="rights are POSIX")
def test_settings_are_for_their_owner_only(path: Path) -> None:
    store = SettingsStore(path)
    store.keep_preferences(CHOSEN)
    store.save()
    # The program sets a strict umask; here it is the test's own.
    assert path.stat().st_mode & 0o022 == 0


def test_which_limb_was_shown_comes_back(path: Path) -> None:
    store = SettingsStore(path)
    for mirrored in (True, False):
        store.keep_intent(Intent(view="hand-palm", mirrored=mirrored))
        assert store.save()
        assert reopened(path).intent().mirrored is mirrored
