"""What the drawing of a body must hold so that points can be placed on it."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from explorer.services.svg_rules import Fault, numbers_in

SILHOUETTE = "silhouette"
LANDMARKS = "landmarks"
REGIONS = "regions"
LANDMARK_PREFIX = "lm-"
REGION_PREFIX = "region-"


class _Open(NamedTuple):
    """One open element: its id, and whether it or one above it is moved."""

    id: str
    moved: bool


class BodyParts:
    """Watches for the silhouette, the landmarks and the regions."""

    def __init__(self) -> None:
        self._open: list[_Open] = []
        self._has_silhouette = False
        self._landmarks = 0

    def open(self, element: str, attributes: Mapping[str, str]) -> Iterator[Fault]:
        """Look at an element that begins."""
        name = attributes.get("id", "")
        moved = "transform" in attributes or (bool(self._open) and self._open[-1].moved)
        self._open.append(_Open(name, moved))
        if name == SILHOUETTE:
            self._has_silhouette = True
            yield from _wrong_element(name, element, "path")
        elif name in (LANDMARKS, REGIONS):
            yield from _wrong_element(name, element, "g")
            if attributes.get("display") != "none":
                yield Fault(f"the group {name} shows", 'write display="none" on it')
        elif name.startswith(LANDMARK_PREFIX):
            yield from self._landmark(name, element, attributes)
        elif name.startswith(REGION_PREFIX):
            yield from _wrong_element(name, element, "path")
            yield from self._outside(name, REGIONS)
        else:
            return
        if moved:
            cure = "apply the transform to the coordinates themselves"
            yield Fault(f"{name[:40]} is moved by a transform", cure)

    def close(self) -> None:
        """Leave the element that was opened last."""
        self._open.pop()

    def finish(self) -> Iterator[Fault]:
        """Say what never came."""
        if not self._has_silhouette:
            cause = f'there is no path with id="{SILHOUETTE}"'
            yield Fault(cause, "give the closed outline of the body this id")
        if not self._landmarks:
            cause = f'there are no landmarks in a group with id="{LANDMARKS}"'
            yield Fault(cause, "see assets/README.md for what they are")

    def _landmark(
        self, name: str, element: str, attributes: Mapping[str, str]
    ) -> Iterator[Fault]:
        self._landmarks += 1
        yield from _wrong_element(name, element, "circle")
        yield from self._outside(name, LANDMARKS)
        places = [numbers_in(attributes.get(axis, "")) for axis in ("cx", "cy")]
        if not all(places):
            yield Fault(f"{name[:40]} has no place", "give it the numbers cx and cy")

    def _outside(self, name: str, group: str) -> Iterator[Fault]:
        if all(above.id != group for above in self._open[:-1]):
            cause = f"{name[:40]} is outside the group {group}"
            yield Fault(cause, f'move it into <g id="{group}">')


def _wrong_element(name: str, element: str, wanted: str) -> Iterator[Fault]:
    if element != wanted:
        cause = f"{name[:40]} is a <{element}>"
        yield Fault(cause, f"make it a <{wanted}>")
