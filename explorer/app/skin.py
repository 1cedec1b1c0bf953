"""Which named area of skin lies under a place of a drawing, and its outline."""

from collections.abc import Sequence

from explorer.domain.atlas import Atlas
from explorer.domain.first_look import ViewLook
from explorer.services.drawings import Drawing, read_drawing, region_at
from explorer.services.plane import Polygon
from explorer.services.resources import asset


class Skin:
    """Reads a view's outlines when they are first asked for and keeps them.

    A close-up has no areas of its own: all its skin is the one region that the
    view names.
    """

    def __init__(self, views: Sequence[ViewLook], atlas: Atlas) -> None:
        self._names = {view.id: view.svg for view in views}
        self._atlas = atlas
        self._drawings: dict[str, Drawing] = {}

    def region_at(self, view: str, x: float, y: float) -> str | None:
        """The region at a place in the view's SVG units, None off the body."""
        drawing, whole = self._drawing(view), self._whole_region(view)
        if whole:
            return whole if drawing.silhouette.holds(x, y) else None
        return region_at(drawing, x, y)

    def outline(self, view: str, region: str) -> tuple[Polygon, ...]:
        """The outline of a region in a view; a pair's without `-l` or `-r` is both."""
        drawing = self._drawing(view)
        if region and region == self._whole_region(view):
            return drawing.silhouette.polygons
        wanted = (region, f"{region}-l", f"{region}-r")
        areas = [drawing.regions[name] for name in wanted if name in drawing.regions]
        return tuple(polygon for area in areas for polygon in area.polygons)

    def label(self, region: str) -> str:
        """What a person calls the region, with the side of a pair."""
        sides = {"-l": "your left", "-r": "your right"}
        side = sides.get(region[-2:], "")
        name = self._atlas.region_of_path(region).label
        return f"{name}, {side}" if side else name

    def _whole_region(self, view: str) -> str:
        return self._atlas.view(view).region

    def _drawing(self, view: str) -> Drawing:
        if view not in self._drawings:
            self._drawings[view] = read_drawing(asset(self._names[view]))
        return self._drawings[view]
