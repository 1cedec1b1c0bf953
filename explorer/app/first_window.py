"""What it takes to show the window: widgets and colours, but no atlas yet.

Everything imported from here is loaded before the first frame, so it stays free
of YAML, msgspec and the search.
"""

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from explorer.app.skin import Skin
from explorer.domain.first_look import FirstLook
from explorer.domain.map_state import MapState
from explorer.domain.preferences import Preferences
from explorer.domain.result_rows import result_rows
from explorer.domain.search_results import SearchAnswer
from explorer.domain.welcome_page import welcome_page
from explorer.services.colouring import recoloured
from explorer.services.resources import asset, assets_dir
from explorer.ui.body_map.panel import BodyMapPanel, Drawings
from explorer.ui.icons import Icons
from explorer.ui.main_window import MainWindow, Panels
from explorer.ui.page_panel import PagePanel
from explorer.ui.palettes import Palette
from explorer.ui.search_panel import SearchPanel
from explorer.ui.style_sheet import style_sheet
from explorer.ui.theme import palette_for, qt_palette


class Wardrobe:
    """Dresses the program in a theme: application, window and drawings."""

    def __init__(self, app: QApplication, look: FirstLook) -> None:
        self._app = app
        self._svg = {view.id: view.svg for view in look.views}
        self._texts: dict[str, str] = {}
        self._usual_points = app.font().pointSizeF()
        self.palette = palette_for(Preferences().theme)

    def choose(self, preferences: Preferences) -> Palette:
        """Dress the application as these preferences say."""
        dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        self.palette = palette_for(preferences.theme, system_is_dark=dark)
        font = self._app.font()
        font.setPointSizeF(self._usual_points * preferences.text_percent / 100)
        self._app.setFont(font)
        self._app.setPalette(qt_palette(self.palette))
        self._app.setStyleSheet(style_sheet(self.palette, font.pointSizeF()))
        return self.palette

    def drawing(self, view: str) -> bytes:
        """A view's drawing in the colours of the theme."""
        if view not in self._texts:
            self._texts[view] = asset(self._svg[view]).read_text("utf-8")
        colours = self.palette.body._asdict()
        return recoloured(self._texts[view], colours).encode()


class FirstWindow(NamedTuple):
    """The window as it is first seen, and what dressed it."""

    window: MainWindow
    wardrobe: Wardrobe
    skin: Skin
    icons: Icons


def first_window(
    app: QApplication, look: FirstLook, preferences: Preferences
) -> FirstWindow:
    """Build the window with the body and all markers, ready to be shown."""
    wardrobe = Wardrobe(app, look)
    palette = wardrobe.choose(preferences)
    skin = Skin({view.id: view.svg for view in look.views})
    icons = Icons(assets_dir() / "icons")
    panels = Panels(
        search=SearchPanel(palette),
        map=BodyMapPanel(palette, Drawings(wardrobe.drawing, skin.outline), icons),
        page=PagePanel(),
    )
    window = MainWindow(panels, look)
    panels.search.show_rows(result_rows(SearchAnswer(""), look))
    panels.page.show_page(welcome_page(len({mark.code for mark in look.markers})))
    panels.map.show_markers(look.views, look.markers)
    panels.map.show_state(MapState())
    return FirstWindow(window, wardrobe, skin, icons)
