"""Which named area of skin lies under a place of a drawing, and its outline."""

from collections.abc import Mapping

from explorer.services.drawings import Drawing, read_drawing, region_at
from explorer.services.plane import Polygon
from explorer.services.resources import asset


class Skin:
    """Reads a view's outlines when they are first asked for and keeps them."""

    def __init__(self, drawings: Mapping[str, str]) -> None:
        """`drawings` are file names by view id."""
        self._names = drawings
        self._drawings: dict[str, Drawing] = {}

    def region_at(self, view: str, x: float, y: float) -> str | None:
        """The region at a place in the view's SVG units, None off the body."""
        return region_at(self._drawing(view), x, y)

    def outline(self, view: str, region: str) -> tuple[Polygon, ...]:
        """The outline of a region in a view; a pair's without `-l` or `-r` is both."""
        wanted = (region, f"{region}-l", f"{region}-r")
        regions = self._drawing(view).regions
        areas = [regions[name] for name in wanted if name in regions]
        return tuple(polygon for area in areas for polygon in area.polygons)

    def _drawing(self, view: str) -> Drawing:
        if view not in self._drawings:
            self._drawings[view] = read_drawing(asset(self._names[view]))
        return self._drawings[view]
