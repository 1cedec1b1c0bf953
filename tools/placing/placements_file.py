"""The file of placements: written from the rules, and read again by the tests."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path

from explorer.domain.points import Placement
from explorer.domain.sides import BodySide
from explorer.services.findings import Findings
from explorer.services.yaml_nodes import ListNode, MapNode, Node, scalars_at
from explorer.services.yaml_tree import read_tree
from tools.placing.placements import Placements

HEADER = """\
# yaml-language-server: $schema=schema/placements.schema.json
#
# Where every point is drawn: for each point its places in the views, in the user units
# of the drawings (x to the right, y down), two decimals. Side is the figure's own left
# or right. The front, the back, the face and the top of the head show both sides; the
# other views show the figure's left, and the program mirrors them for the right.
# A point that is several places has several entries in a view.
#
# Generated, do not edit: python -m tools.place_points
# Made from the landmarks in assets/*.svg and the rules in tools/placing/rules/*.json.
"""
_LONGEST = 120
_INDENT = " " * 6


def placements_text(found: Placements, unshown: Mapping[str, str]) -> str:
    """The placements as YAML, one entry for each point."""
    shown = "".join(map(_entry, found, found.values()))
    hidden = "".join(
        f'  - {{code: {code}, why: "{why}"}}\n' for code, why in unshown.items()
    )
    return (
        f"{HEADER}\nplacements:\n{shown}"
        f"\n# Points that no drawing shows, with the reason.\nunshown:\n{hidden}"
    )


def _entry(code: str, places: Iterable[Placement]) -> str:
    views = groupby(places, key=lambda place: place.view)
    lines = [line for _, group in views for line in _lines(map(_flow, group))]
    return f"  - {{code: {code}, places: [\n" + ",\n".join(lines) + "]}\n"


def _lines(entries: Iterable[str]) -> Iterator[str]:
    """As many entries to a line as it holds."""
    line = ""
    for entry in entries:
        longer = f"{line}, {entry}" if line else _INDENT + entry
        if line and len(longer) > _LONGEST - len("]}"):
            yield line
            longer = _INDENT + entry
        line = longer
    yield line


def _flow(place: Placement) -> str:
    spot = f"x: {place.x:.2f}, y: {place.y:.2f}"
    return f"{{view: {place.view}, side: {place.side}, {spot}}}"


def placements_csv(found: Placements) -> str:
    """The placements as a table for other checkers: code, view, side, x, y."""
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(("code", "view", "side", "x", "y"))
    for code, places in found.items():
        for place in places:
            spot = f"{place.x:.2f}", f"{place.y:.2f}"
            table.writerow((code, place.view, place.side[0], *spot))
    return text.getvalue()


def read_placements(path: Path) -> tuple[Placements, Mapping[str, str]]:
    """The placements of a file and the reasons for the points that have none."""
    findings = Findings(path.name)
    tree = read_tree(path, findings)
    if findings.errors:
        raise ValueError(f"{findings.problems()[0]}")
    parts = {key.text: node for key, node in tree.pairs}
    found = {code: tuple(_places(node)) for code, node in _by_code(parts["placements"])}
    hidden = {code: _text(node, "why") for code, node in _by_code(parts["unshown"])}
    return found, hidden


def _by_code(node: Node) -> Iterator[tuple[str, MapNode]]:
    for item in node.items if isinstance(node, ListNode) else ():
        if isinstance(item, MapNode):
            yield _text(item, "code"), item


def _places(node: MapNode) -> Iterator[Placement]:
    columns = (scalars_at(node, "places", key) for key in ("view", "side", "x", "y"))
    for view, side, x, y in zip(*columns, strict=True):
        yield Placement(view.text, BodySide(side.text), float(x.text), float(y.text))


def _text(node: MapNode, key: str) -> str:
    return next(scalars_at(node, key)).text
