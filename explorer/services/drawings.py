"""A body drawing as the program measures it: outline, landmarks, named areas.

Reading one takes some 40 ms and none of it is needed to show the drawing, so it
can wait until the first frame is there.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple
from xml.parsers import expat

from explorer.domain.errors import ExplorerError
from explorer.services.plane import XY, Polygon, edge_distance, inside
from explorer.services.svg_body import (
    LANDMARK_PREFIX,
    REGION_PREFIX,
    SILHOUETTE,
)
from explorer.services.svg_paths import PathError, flattened
from explorer.services.svg_rules import numbers_in
from explorer.services.svg_text import read_svg_text

EDGE = 2.0
"""How far beside an area, in user units, a spot still counts as on it."""


class Area(NamedTuple):
    """A closed area of the drawing, with the box around it."""

    polygons: tuple[Polygon, ...]
    left: float
    top: float
    right: float
    bottom: float

    def holds(self, x: float, y: float) -> bool:
        """Whether the spot lies in the area."""
        return self._near(x, y, 0.0) and inside(self.polygons, x, y)

    def distance(self, x: float, y: float) -> float | None:
        """How far the area's edge is from a spot near it, else nothing."""
        if not self._near(x, y, EDGE):
            return None
        return edge_distance(self.polygons, x, y)

    def _near(self, x: float, y: float, margin: float) -> bool:
        across = self.left - margin <= x <= self.right + margin
        return across and self.top - margin <= y <= self.bottom + margin


class Drawing(NamedTuple):
    """One drawing; keys of paired landmarks and regions end in `-l` and `-r`."""

    svg: str
    viewbox: tuple[float, float, float, float]
    silhouette: Area
    landmarks: Mapping[str, XY]
    regions: Mapping[str, Area]


def region_at(drawing: Drawing, x: float, y: float) -> str | None:
    """The region under a spot, or the one whose edge is nearest within 2 units."""
    for name, area in drawing.regions.items():
        if area.holds(x, y):
            return name
    beside = [
        (distance, name)
        for name, area in drawing.regions.items()
        if (distance := area.distance(x, y)) is not None and distance <= EDGE
    ]
    return min(beside)[1] if beside else None


def read_drawing(path: Path) -> Drawing:
    """Read outline, landmarks and regions of a drawing that passed the gate."""
    svg = read_svg_text(path)
    parts = _Parts()
    try:
        parts.read(svg)
        return parts.drawing(svg)
    except (expat.ExpatError, PathError, KeyError, ValueError) as error:
        raise ExplorerError(
            f"{path} is not a body drawing; `point-explorer check {path}` says why"
        ) from error


class _Parts:
    """Gathers what has a known id while the drawing is read."""

    def __init__(self) -> None:
        self._viewbox: tuple[float, ...] = ()
        self._areas: dict[str, Area] = {}
        self._landmarks: dict[str, XY] = {}

    def read(self, svg: str) -> None:
        """Read the drawing's elements one by one."""
        parser = expat.ParserCreate("UTF-8")
        parser.StartElementHandler = self._start
        parser.Parse(svg.encode(), True)

    def drawing(self, svg: str) -> Drawing:
        """What was gathered; raises `KeyError` without a silhouette."""
        x, y, width, height = self._viewbox
        regions = {
            name.removeprefix(REGION_PREFIX): area
            for name, area in self._areas.items()
            if name != SILHOUETTE
        }
        viewbox = (x, y, width, height)
        outline = self._areas[SILHOUETTE]
        return Drawing(svg, viewbox, outline, self._landmarks, regions)

    def _start(self, element: str, attributes: dict[str, str]) -> None:
        name = attributes.get("id", "")
        if element == "svg":
            self._viewbox = numbers_in(attributes.get("viewBox", "")) or ()
        elif name == SILHOUETTE or name.startswith(REGION_PREFIX):
            self._areas[name] = _area(flattened(attributes["d"]))
        elif name.startswith(LANDMARK_PREFIX):
            place = (float(attributes["cx"]), float(attributes["cy"]))
            self._landmarks[name.removeprefix(LANDMARK_PREFIX)] = place


def _area(polygons: tuple[Polygon, ...]) -> Area:
    across = [x for polygon in polygons for x, _ in polygon]
    down = [y for polygon in polygons for _, y in polygon]
    return Area(polygons, min(across), min(down), max(across), max(down))
