"""Preferences and the window's place in an INI file; the only user of QSettings."""

from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QSettings

from explorer.domain.map_looks import ColourBy, MapLook
from explorer.domain.map_state import Intent, Opened
from explorer.domain.narrowing import Filter, Filters
from explorer.domain.pages import PageKind
from explorer.domain.preferences import Preferences, Theme


class Layout(NamedTuple):
    """How the window stood, as Qt writes it down."""

    geometry: bytes = b""
    splitter: bytes = b""


class SettingsStore:
    """Reads each value apart: an invalid one falls back to its default alone."""

    def __init__(self, path: Path) -> None:
        # A pipe would wait for ever; then another name serves.
        usable = path.is_file() or not path.exists()
        self._path = path if usable else path.with_name(f"{path.stem}-2{path.suffix}")
        self._settings = QSettings(str(self._path), QSettings.Format.IniFormat)

    def preferences(self) -> Preferences:
        """What the person chose."""
        usual = Preferences()
        theme = self._text("look/theme")
        known = theme in {each.value for each in Theme}
        chosen = Preferences(
            theme=Theme(theme) if known else usual.theme,
            is_muted=self._text("sound/muted") == "true",
            is_calm=self._text("look/less_motion") == "true",
            map_look=self._map_look(),
            keeps_log=self._text("log/kept") != "false",
        )
        return chosen.with_text_percent(
            self._number("look/text_percent", usual.text_percent)
        )

    def keep_preferences(self, preferences: Preferences) -> None:
        """Write down what the person chose."""
        self._settings.setValue("look/theme", preferences.theme.value)
        self._settings.setValue("look/text_percent", str(preferences.text_percent))
        self._settings.setValue("sound/muted", _yes_or_no(preferences.is_muted))
        self._settings.setValue("look/less_motion", _yes_or_no(preferences.is_calm))
        self._settings.setValue("log/kept", _yes_or_no(preferences.keeps_log))
        look = preferences.map_look
        self._settings.setValue("map/colour_by", look.colour_by.value)
        self._settings.setValue("map/channel_lines", _yes_or_no(look.channel_lines))
        self._settings.setValue("map/as_mirror", _yes_or_no(look.as_mirror))

    def _map_look(self) -> MapLook:
        colour_by = self._text("map/colour_by")
        known = colour_by in {each.value for each in ColourBy}
        return MapLook(
            colour_by=ColourBy(colour_by) if known else MapLook().colour_by,
            channel_lines=self._text("map/channel_lines") == "true",
            as_mirror=self._text("map/as_mirror") == "true",
        )

    def layout(self) -> Layout:
        """How the window stood last."""
        return Layout(self._bytes("window/geometry"), self._bytes("window/splitter"))

    def keep_layout(self, layout: Layout) -> None:
        """Write down how the window stands."""
        self._settings.setValue("window/geometry", QByteArray(layout.geometry))
        self._settings.setValue("window/splitter", QByteArray(layout.splitter))

    def intent(self) -> Intent:
        """What was asked last; it may name what the atlas no longer holds."""
        kind = self._text("last/kind")
        known = kind in {each.value for each in PageKind}
        opened = Opened(PageKind(kind), self._text("last/id")) if known else None
        return Intent(
            query=self._text("last/query"),
            opened=opened,
            view=self._text("last/view"),
            mirrored=self._text("last/mirrored") == "true",
            filters=self._filters(),
        )

    def _filters(self) -> Filters:
        known = {each.value for each in Filter}
        kept = self._text("last/filters").split()
        return frozenset(Filter(each) for each in kept if each in known)

    def keep_intent(self, intent: Intent) -> None:
        """Write down what is asked, so that the next start goes on there."""
        self._settings.setValue("last/query", intent.query)
        self._settings.setValue("last/view", intent.view)
        self._settings.setValue("last/mirrored", _yes_or_no(intent.mirrored))
        self._settings.setValue("last/filters", " ".join(sorted(intent.filters)))
        opened = intent.opened
        self._settings.setValue("last/kind", opened.kind.value if opened else "")
        self._settings.setValue("last/id", opened.id if opened else "")

    def text(self, key: str) -> str:
        """What stands under a key of another module; empty when nothing does."""
        return self._text(key)

    def keep_text(self, key: str, text: str) -> None:
        """Write something down under a key of another module."""
        self._settings.setValue(key, text)

    def save(self) -> bool:
        """Write the file now; False when it could not be written.

        A file that could not be read is written anew, so that is no failure.
        """
        self._settings.sync()
        with suppress(OSError):
            self._path.chmod(0o600)
        return self._settings.status() is not QSettings.Status.AccessError

    def _text(self, key: str) -> str:
        value = self._settings.value(key, "")
        return value if isinstance(value, str) else ""

    def _number(self, key: str, usual: int) -> int:
        try:
            return int(self._text(key))
        except ValueError:
            return usual

    def _bytes(self, key: str) -> bytes:
        value = self._settings.value(key)
        return bytes(value.data()) if isinstance(value, QByteArray) else b""


def _yes_or_no(choice: bool) -> str:
    return "true" if choice else "false"
