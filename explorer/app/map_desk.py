"""Takes wishes about how the map looks, and keeps the list of points in step."""

from PySide6.QtCore import QObject

from explorer.app.late_window import LateWindow
from explorer.app.look_desk import LookDesk
from explorer.domain.map_looks import ColourBy, MapLook
from explorer.domain.map_state import MapState
from explorer.ui.body_map.dresses import legend_for
from explorer.ui.body_map.marker import MarkerKey
from explorer.ui.body_map.panel import BodyMapPanel
from explorer.ui.commands import Command

_COLOURS = {
    Command.ONE_COLOUR: ColourBy.NOTHING,
    Command.COLOUR_CHANNEL: ColourBy.CHANNEL,
    Command.COLOUR_REACH: ColourBy.REACH,
    Command.COLOUR_EVIDENCE: ColourBy.EVIDENCE,
}


class MapDesk(QObject):
    """Draws the map as the person wishes and writes that down."""

    def __init__(self, panel: BodyMapPanel, late: LateWindow, look: LookDesk) -> None:
        super().__init__()
        self._panel = panel
        self._late = late
        self._look = look
        self._show_choices()

    def colour_alike(self) -> None:
        """All markers in one colour."""
        self._choose(self._map_look._replace(colour_by=ColourBy.NOTHING))

    def colour_by_channel(self) -> None:
        """Colours tell the channels."""
        self._choose(self._map_look._replace(colour_by=ColourBy.CHANNEL))

    def colour_by_reach(self) -> None:
        """Colours tell how well a point is reached."""
        self._choose(self._map_look._replace(colour_by=ColourBy.REACH))

    def colour_by_evidence(self) -> None:
        """Colours tell how far studies carry."""
        self._choose(self._map_look._replace(colour_by=ColourBy.EVIDENCE))

    def draw_lines_or_not(self) -> None:
        """Join the points of each channel, or no more."""
        look = self._map_look
        self._choose(look._replace(channel_lines=not look.channel_lines))

    def mirror_or_face(self) -> None:
        """Turn what faces us over as in a mirror, or back."""
        self._choose(self._map_look._replace(as_mirror=not self._map_look.as_mirror))

    def look_closer(self) -> None:
        """Turn to the view that shows the chosen point best."""
        view = self._late.chips.first_closer_look()
        if view:
            self._late.chips.view_requested.emit(view)

    def list_markers(self, _state: MapState, _figures: object) -> None:
        """List what the map shows now."""
        field = self._panel.view.field
        self._late.points.show_markers(field.reading_order(), field.looks)
        self._show_legend()

    def point_at(self, key: MarkerKey) -> None:
        """Point on the map at what the list is at."""
        self._panel.view.bring_into_sight(key)
        self._panel.view.point_at(key)

    @property
    def _map_look(self) -> MapLook:
        return self._look.preferences.map_look

    def _choose(self, look: MapLook) -> None:
        self._look.keep(self._look.preferences._replace(map_look=look))
        self._panel.wear_look(look)
        self._show_choices()

    def _show_choices(self) -> None:
        commands = self._late.actions.by_command
        for command, colour_by in _COLOURS.items():
            commands[command].setChecked(colour_by is self._map_look.colour_by)
        commands[Command.CHANNEL_LINES].setChecked(self._map_look.channel_lines)
        commands[Command.MIRROR].setChecked(self._map_look.as_mirror)
        self._show_legend()

    def _show_legend(self) -> None:
        looks = self._panel.view.field.looks.values()
        kinds = {
            "minor": any(look.is_minor and look.reach for look in looks),
            "reference": any(not look.reach for look in looks),
        }
        self._late.legend.tell(*legend_for(self._map_look.colour_by, **kinds))
