"""What it takes to show the window: widgets and colours, but no atlas yet.

Everything imported from here is loaded before the first frame, so it stays free
of YAML, msgspec and the search.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from PySide6.QtWidgets import QApplication

from explorer.app.wardrobe import PictureShelf, Wardrobe
from explorer.domain.first_look import FirstLook
from explorer.domain.map_state import MapState
from explorer.domain.preferences import Preferences
from explorer.domain.result_rows import result_rows
from explorer.domain.search_results import SearchAnswer
from explorer.domain.welcome_page import welcome_page
from explorer.ui.body_map.panel import BodyMapPanel, Drawings
from explorer.ui.main_window import MainWindow, Panels
from explorer.ui.page_panel import PagePanel
from explorer.ui.search_panel import SearchPanel


class FirstWindow(NamedTuple):
    """The window as it is first seen, and what dressed it; `svg` by view id."""

    window: MainWindow
    wardrobe: Wardrobe
    svg: Mapping[str, str]
    look: FirstLook


def first_window(
    app: QApplication,
    look: FirstLook,
    preferences: Preferences,
    cache_dir: Path | None = None,
) -> FirstWindow:
    """Build the window with the body and all markers, ready to be shown."""
    svg = {view.id: view.svg for view in look.views}
    wardrobe = Wardrobe(app, svg)
    palette = wardrobe.choose(preferences)
    shelf = PictureShelf(wardrobe, cache_dir, svg) if cache_dir else None
    panels = Panels(
        search=SearchPanel(palette),
        map=BodyMapPanel(palette, Drawings(wardrobe.drawing, store=shelf)),
        page=PagePanel(),
    )
    window = MainWindow(panels, look)
    panels.search.show_rows(result_rows(SearchAnswer(""), look))
    points = len({mark.code for mark in look.markers})
    panels.page.show_page(welcome_page(points, with_links=False))
    panels.map.wear_look(preferences.map_look)
    panels.map.show_markers(look.views, look.markers)
    panels.map.show_state(MapState())
    return FirstWindow(window, wardrobe, svg, look)
