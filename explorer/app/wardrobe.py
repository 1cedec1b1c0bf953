"""Dresses the program in a theme: application, window and drawings."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from explorer.domain.preferences import Preferences
from explorer.services.colouring import recoloured
from explorer.services.picture_cache import PictureCache
from explorer.services.resources import asset
from explorer.services.sound_drawings import drawing_text
from explorer.ui.palettes import Palette
from explorer.ui.style_sheet import style_sheet
from explorer.ui.theme import palette_for, qt_palette


class Wardrobe:
    """Keeps the colours in use; `drawings` are file names by view id."""

    def __init__(self, app: QApplication, drawings: Mapping[str, str]) -> None:
        self._app = app
        self._names = drawings
        self._texts: dict[str, str] = {}
        self._usual_points = app.font().pointSizeF()
        self.palette = palette_for(Preferences().theme)

    def choose(self, preferences: Preferences) -> Palette:
        """Dress the application as these preferences say."""
        dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        self.palette = palette_for(preferences.theme, system_is_dark=dark)
        font = self._app.font()
        font.setPointSizeF(self._usual_points * preferences.text_percent / 100)
        sheet = style_sheet(self.palette, font.pointSizeF())
        if sheet != self._app.styleSheet():  # it names all colours and the size
            self._app.setFont(font)
            self._app.setPalette(qt_palette(self.palette))
            self._app.setStyleSheet(sheet)
        return self.palette

    def drawing(self, view: str) -> bytes:
        """A view's drawing in the colours of the theme."""
        if view not in self._texts:
            self._texts[view] = drawing_text(self._names[view])
        colours = self.palette.body._asdict()
        return recoloured(self._texts[view], colours).encode()


class PictureShelf:
    """Keeps the last picture of the bodies in the colours of the wardrobe."""

    def __init__(
        self, wardrobe: Wardrobe, folder: Path, drawings: Mapping[str, str]
    ) -> None:
        paths = [asset(name) for name in drawings.values()]
        self._wardrobe = wardrobe
        self._cache = PictureCache(folder, paths)

    def read(self, label: str, size: int) -> bytes | None:
        """The pixels under this label, in the colours in use."""
        return self._cache.read(self._coloured(label), size)

    def write(self, label: str, pixels: bytes) -> None:
        """Keep these pixels instead of the last."""
        self._cache.write(self._coloured(label), pixels)

    def _coloured(self, label: str) -> str:
        return f"{label} in {' '.join(self._wardrobe.palette.body)}"
