"""Makes the soft rim of a drawing anew: `python -m tools.soft_rim FILE...`.

For a drawing whose outline was changed.  Each copy of the outline in `g#soft-edge`
gets a new shape from `path#silhouette`, as far inside as the old one mostly lay; an
end that fades is cut where it was.  Nothing else in the file is touched.  Copies that
were shaped by more than the outline are left alone, and the drawing is refused.
"""

import argparse
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

from explorer.services.plane import Polygon, edge_distance
from explorer.services.svg_paths import PathError, flattened, pieces
from tools.contours import Ends, inset_path

SPOTS = 60
"""Of so many spots of a copy the distance from the outline is measured."""
BESIDE = 0.6
"""A spot so much deeper inside than most is there for another reason."""
MOST_BESIDE = 0.15
"""The share of such spots that a changed outline explains."""
_VEIL = "veil"
_TAG = re.compile(r"<(/?)(\w+)\b[^>]*?(/?)>")
_DATA = re.compile(r'(?<=\sd=")[^"]*(?=")')
_ID = re.compile(r'\sid="([^"]*)"')
_FILL = re.compile(r"""fill(?:="|:\s*)url\(#([\w-]+)\)""")
_NUMBER = re.compile(r'\s([xy][12])="([^"]*)"')


class RimError(ValueError):
    """The rim of a drawing cannot be made anew; the text says why."""


class _Copy(NamedTuple):
    """The path data of one copy, and where it stands in the file."""

    start: int
    end: int
    data: str


def with_new_rim(svg: str, widths: Sequence[float] = ()) -> str:
    """The drawing with new copies; stated widths do without a look at the old ones."""
    shape = flattened(_data_of(_element(svg, "path", "silhouette")))
    copies = _copies(svg)
    if widths and len(widths) != len(copies):
        raise RimError(f"there are {len(copies)} copies, not {len(widths)}")
    fading = _fading(svg)
    if fading and not all(copy.data for copy in copies):
        raise RimError("an end fades, and the empty copies do not say where to stop")
    made = []
    for index, copy in enumerate(copies):
        width = widths[index] if widths else _width(copy, shape)
        made.append(inset_path(shape, width, _ends(copy, fading)))
    for copy, data in reversed(list(zip(copies, made, strict=True))):
        svg = svg[: copy.start] + data + svg[copy.end :]
    return svg


def _element(svg: str, kind: str, name: str) -> re.Match[str]:
    """The opening tag of the element with an id."""
    found = re.search(rf'<{kind}\b[^>]*\sid="{re.escape(name)}"[^>]*>', svg)
    if found is None:
        raise RimError(f'there is no <{kind} id="{name}">')
    if " transform=" in found[0]:
        raise RimError(f"{name} has a transform")
    return found


def _data_of(element: re.Match[str]) -> str:
    data = _DATA.search(element[0])
    if data is None:
        raise RimError("the silhouette has no path data")
    return data[0]


def _copies(svg: str) -> list[_Copy]:
    """The copies in the order of the file."""
    copies, groups, at = [], 0, _element(svg, "g", "soft-edge").end()
    depth = 1
    while depth:
        tag = _TAG.search(svg, at)
        if tag is None:
            raise RimError("soft-edge does not end")
        at, step = tag.end(), _step(tag)
        depth += step
        groups += step > 0
        name, data = _ID.search(tag[0]), _DATA.search(tag[0])
        if "transform=" in tag[0]:
            raise RimError("soft-edge holds something with a transform")
        if data and not (name and name[1] == _VEIL):
            start = tag.start() + data.start()
            copies.append(_Copy(start, start + len(data[0]), data[0]))
    if groups > 1:
        raise RimError("soft-edge holds the copies of several parts; move them by hand")
    if not copies:
        raise RimError("soft-edge holds no copies")
    return copies


def _step(tag: re.Match[str]) -> int:
    """How much deeper the tag leads."""
    if tag[3]:
        return 0
    return -1 if tag[1] else 1


def _width(copy: _Copy, shape: tuple[Polygon, ...]) -> float:
    """How far inside the outline a copy mostly lies."""
    spots = [spot for polygon in flattened(copy.data) for spot in polygon]
    if not spots:
        raise RimError("the copies are empty: state how far inside each is to lie")
    some = spots[:: max(1, len(spots) // SPOTS)]
    distances = [edge_distance(shape, *spot) for spot in some]
    width = median(distances)
    deep = sum(each > width + BESIDE for each in distances)
    if deep > MOST_BESIDE * len(distances):
        share = round(100 * deep / len(distances))
        raise RimError(
            f"{share} % of a copy do not follow the outline: it was shaped by hand"
        )
    return round(width, 1)


def _fading(svg: str) -> str:
    """The end at which the silhouette fades out: top, bottom or none."""
    body, silhouette = (
        _element(svg, *which) for which in (("g", "body"), ("path", "silhouette"))
    )
    fill = _FILL.search(svg, body.start(), silhouette.end())
    if fill is None:
        return ""
    line = dict(_NUMBER.findall(_element(svg, "linearGradient", fill[1])[0]))
    if line.get("x1") != line.get("x2"):
        raise RimError("the end does not fade straight up or down")
    return "bottom" if float(line["y2"]) > float(line["y1"]) else "top"


def _ends(copy: _Copy, fading: str) -> Ends:
    """Where a new copy is to stop: where the old one does, at an end that fades."""
    if not fading:
        return Ends()
    levels = [piece[-1][1] for piece in pieces(copy.data)]
    return Ends(top=min(levels)) if fading == "top" else Ends(bottom=max(levels))


def main(arguments: Sequence[str] | None = None) -> int:
    """Makes the rims of some drawings anew, or says why not."""
    parser = argparse.ArgumentParser(prog="soft_rim", description=__doc__)
    add = parser.add_argument
    add("files", nargs="+", type=Path, metavar="FILE", help="a drawing to change")
    add(
        "--widths",
        nargs="+",
        type=float,
        default=(),
        help="how far inside each copy is to lie, in units; for empty copies",
    )
    options = parser.parse_args(arguments)
    refused = False
    for path in options.files:
        try:
            svg = path.read_bytes().decode()
            path.write_bytes(with_new_rim(svg, options.widths).encode())
        except (OSError, UnicodeDecodeError, PathError, RimError) as error:
            print(f"{path} is as it was: {error}", file=sys.stderr)
            refused = True
    return int(refused)


if __name__ == "__main__":
    sys.exit(main())
