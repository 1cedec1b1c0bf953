"""Whether every point has a place or a reason for none, and every place a point."""

from collections.abc import Iterable

from explorer.domain.points import Point
from explorer.domain.quiet_points import QuietPoint
from explorer.services.atlas_kinds import Kind
from explorer.services.data_files import Entry
from explorer.services.known_keys import Known
from explorer.services.shown_text import closest, shown
from explorer.services.yaml_nodes import spot_at

_POINTS = (Kind.POINTS, Kind.UNWRITTEN)
_PLACES = (Kind.PLACEMENTS, Kind.UNSHOWN)


def check_is_placed(point: Point | QuietPoint, entry: Entry, known: Known) -> None:
    """A point is drawn, or somebody says why it cannot be."""
    if point.placements or not _is_nowhere(point.code, _PLACES, known):
        return
    cause = f"{shown(point.code)} is not placed in any drawing"
    cure = 'add "placements" here, or its code to placements.yaml'
    # A point with a text must be found on the body; a quiet one is but a name.
    tell = entry.findings.error if isinstance(point, Point) else entry.findings.warn
    tell(spot_at(entry.node, "code"), cause, cure)


def check_owner(entry: Entry, known: Known) -> None:
    """There is a point of this code, with a text or without."""
    if not _is_nowhere(entry.key, _POINTS, known):
        return
    codes = known.keys[Kind.POINTS] | known.keys[Kind.UNWRITTEN]
    near = "" if entry.findings.full else closest(entry.key, codes)
    cure = f"did you mean {shown(near)}?" if near else "add it to unwritten.yaml"
    cause = f"there is no point {shown(entry.key)}"
    entry.findings.error(spot_at(entry.node, "code"), cause, cure)


def check_is_unshown(entry: Entry, known: Known) -> None:
    """What is said to be in no view has no places."""
    if entry.key in known.keys[Kind.PLACEMENTS]:
        cause = f"{shown(entry.key)} has places as well"
        cure = "remove them, or this entry"
        entry.findings.error(spot_at(entry.node, "code"), cause, cure)


def check_written_once(entries: Iterable[Entry]) -> None:
    """Whoever writes the text of a point takes it off the list of those without."""
    by_key = {(entry.kind, entry.key): entry for entry in entries}
    for entry in by_key.values():
        other = by_key.get((Kind.POINTS, entry.key))
        if entry.kind is Kind.UNWRITTEN and other is not None:
            line, path = other.node.spot.line, other.findings.path
            cause = f"the text of {shown(entry.key)} is written (line {line} of {path})"
            spot = spot_at(entry.node, "code")
            entry.findings.warn(spot, cause, "remove this entry")


def _is_nowhere(code: str, kinds: Iterable[Kind], known: Known) -> bool:
    return all(known.unknown(kind, code) for kind in kinds)
