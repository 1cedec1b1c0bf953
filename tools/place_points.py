"""Writes the places of all points: `python -m tools.place_points`."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from tools.placing.codes import CODES
from tools.placing.drawn_bodies import ASSETS, ROOT, drawn_bodies
from tools.placing.faults import placement_faults
from tools.placing.placements import Placements, placements
from tools.placing.placements_file import placements_csv, placements_text
from tools.placing.rule_book import read_rule_books
from tools.placing.unshown import UNSHOWN

PLACEMENTS = ROOT / "data" / "placements.yaml"


def main(arguments: Sequence[str] | None = None) -> int:
    """Works the places out from drawings and rules, and writes them if all is well."""
    options = _options(arguments)
    bodies, missing = drawn_bodies(read_rule_books(), options.assets)
    for path in missing:
        print(f"{path} is not there", file=sys.stderr)
    found = placements(bodies.values())
    faults = placement_faults(found, bodies)
    if not missing:
        faults += _lost(found)
    for fault in faults:
        print(fault, file=sys.stderr)
    if (missing or faults) and not options.anyway:
        print("nothing was written; --anyway writes what there is", file=sys.stderr)
        return 1
    if options.csv:
        options.csv.write_text(placements_csv(found), encoding="utf-8")
    else:
        options.out.write_text(placements_text(found, UNSHOWN), encoding="utf-8")
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="place_points", description=__doc__)
    add = parser.add_argument
    add("--assets", type=Path, default=ASSETS, help="the folder of the drawings")
    add("--out", type=Path, default=PLACEMENTS, help="the YAML file to write")
    add("--csv", type=Path, help="write a CSV table there instead")
    add("--anyway", action="store_true", help="write although something is missing")
    return parser.parse_args(arguments)


def _lost(found: Placements) -> list[str]:
    """The points that are neither shown nor named as not shown."""
    return [
        f"{code} is in no view and has no reason in tools/placing/unshown.py"
        for code in CODES
        if (code in found) == (code in UNSHOWN)
    ]


if __name__ == "__main__":
    sys.exit(main())
