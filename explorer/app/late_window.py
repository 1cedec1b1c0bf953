"""What the window gets once its first frame is painted."""

from typing import NamedTuple

from explorer.app.first_window import FirstWindow
from explorer.app.versions import version_text
from explorer.services.resources import assets_dir
from explorer.ui.actions import WindowActions
from explorer.ui.body_map.legend import Legend
from explorer.ui.body_map.look_chips import LookChips
from explorer.ui.body_map.map_buttons import MapButtons
from explorer.ui.body_map.thumbnails import Thumbnails
from explorer.ui.filter_bar import FilterBar, SafetyButtons
from explorer.ui.help_pages import HelpPages
from explorer.ui.icons import Icons
from explorer.ui.palettes import Palette
from explorer.ui.session_panel import SessionPanel
from explorer.ui.sounds import CuePlayer
from explorer.ui.top_bar import TopBar
from explorer.ui.view_points import ViewPoints
from explorer.ui.view_strip import THUMBNAIL, ViewStrip

_ABOUT = (
    "{versions}\n\n"
    "This program shares traditional and research information about pressing points "
    "on your own body for comfort and relaxation. It is not a medical device and "
    "does not replace a doctor, physiotherapist or midwife. Stop if it hurts, "
    "tingles, goes numb, or you feel unwell.\n\n"
    "Program: MIT licence. Texts and drawings: CC BY 4.0. Positions follow the WHO "
    "Standard Acupuncture Point Locations of 2008. No clinician has reviewed the "
    "texts yet."
)


class LateWindow(NamedTuple):
    """Widgets that nobody needs to see in the first frame."""

    session: SessionPanel
    buttons: MapButtons
    strip: ViewStrip
    chips: LookChips
    legend: Legend
    points: ViewPoints
    thumbnails: Thumbnails
    actions: WindowActions
    help_pages: HelpPages
    top: TopBar
    filters: FilterBar
    safety: SafetyButtons

    def recolour(self, palette: Palette) -> None:
        """Take over a theme's colours."""
        self.session.recolour(palette)
        self.buttons.recolour(palette)
        self.legend.recolour(palette)
        self.strip.fit_text()
        self.thumbnails.draw_all(self.strip.devicePixelRatioF())


def late_window(first: FirstWindow) -> LateWindow:
    """Build them and put them in their places; the menus get their entries."""
    palette, assets = first.wardrobe.palette, assets_dir()
    icons = Icons(assets / "icons")
    late = LateWindow(
        session=SessionPanel(palette, icons, CuePlayer(str(assets / "sounds"))),
        buttons=MapButtons(palette, icons),
        strip=ViewStrip(first.look.views),
        chips=LookChips(first.look.views),
        legend=Legend(palette),
        points=ViewPoints(),
        thumbnails=Thumbnails(first.look.views, first.wardrobe.drawing, THUMBNAIL),
        actions=WindowActions(first.window.menus),
        help_pages=HelpPages(first.window, _about()),
        top=TopBar(),
        filters=FilterBar(),
        safety=SafetyButtons(),
    )
    _put_in_place(first, late)
    return late


def _put_in_place(first: FirstWindow, late: LateWindow) -> None:
    map_panel = first.window.panels.map
    map_panel.can_turn_changed.connect(late.buttons.offer_turning)
    late.buttons.offer_turning(map_panel.can_turn)
    map_panel.overlays.add(late.buttons, "bottom-right")
    map_panel.overlays.add(late.chips, "bottom-left", shown=False)
    late.chips.changed.connect(map_panel.overlays.place)
    for foot in (late.legend, late.points):
        first.window.panels.search.stand_below(foot)
    map_panel.stand_on(late.strip)
    map_panel.look_changed.connect(late.strip.show_look)
    map_panel.look_changed.connect(late.chips.show_offers)
    late.thumbnails.drawn.connect(late.strip.picture)
    late.thumbnails.draw_all(late.strip.devicePixelRatioF())
    first.window.add_below(late.session)
    late.top.take(late.filters, late.safety)
    first.window.stand_on_top(late.top)


def _about() -> str:
    return _ABOUT.format(versions=version_text())
