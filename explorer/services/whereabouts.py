"""Whether every point has a place or a reason for none, and every place a point."""

from collections.abc import Iterable

from explorer.domain.points import Point
from explorer.services.atlas_kinds import Kind
from explorer.services.data_files import Entry
from explorer.services.known_keys import Known
from explorer.services.shown_text import closest, shown
from explorer.services.yaml_nodes import spot_at

_PLACES = (Kind.PLACEMENTS, Kind.UNSHOWN)


def check_is_placed(point: Point, entry: Entry, known: Known) -> None:
    """A point is drawn, or somebody says why it cannot be."""
    if point.placements or not _is_nowhere(point.code, _PLACES, known):
        return
    cause = f"{shown(point.code)} is not placed in any drawing"
    cure = 'add "placements" here, or its code to placements.yaml'
    entry.findings.error(spot_at(entry.node, "code"), cause, cure)


def check_owner(entry: Entry, known: Known) -> None:
    """There is a point of this code, with a text or without."""
    if not known.unknown(Kind.POINTS, entry.key):
        return
    near = ""
    if not entry.findings.full:
        near = closest(entry.key, known.keys[Kind.POINTS])
    cure = (
        f"did you mean {shown(near)}?" if near else "add it to the points, or remove it"
    )
    cause = f"there is no point {shown(entry.key)}"
    entry.findings.error(spot_at(entry.node, "code"), cause, cure)


def check_is_unshown(entry: Entry, known: Known) -> None:
    """What is said to be in no view has no places."""
    if entry.key in known.keys[Kind.PLACEMENTS]:
        cause = f"{shown(entry.key)} has places as well"
        cure = "remove them, or this entry"
        entry.findings.error(spot_at(entry.node, "code"), cause, cure)


def _is_nowhere(code: str, kinds: Iterable[Kind], known: Known) -> bool:
    return all(known.unknown(kind, code) for kind in kinds)
