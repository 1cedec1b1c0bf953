"""Writes data/measures.yaml: `python -m tools.measure_points [--out FILE]`.

The drawings are looked up in assets/, or in the folder that `--assets` names; views
whose drawing is not there yet are passed over.
"""

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tools.placing.drawn_bodies import ASSETS, ROOT, drawn_bodies
from tools.placing.felt_landmarks import read_distances, read_felt_landmarks
from tools.placing.measuring_lines import DrawnLine, LineMaker, NoLine, as_yaml
from tools.placing.rule_book import read_rule_books


def main() -> None:
    """Writes the lines anew and says which points have none, and why."""
    asked = _arguments()
    made = list(_made(asked.assets))
    lines = [line for line in made if isinstance(line, DrawnLine)]
    asked.out.write_text(as_yaml(lines), encoding="utf-8")
    for view, count in Counter(line.view for line in lines).items():
        print(f"{view}: {count} lines")
    for missing in made if asked.why else ():
        if isinstance(missing, NoLine):
            print(f"{missing.code}/{missing.view}: {missing.reason}")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--assets", type=Path, default=ASSETS)
    parser.add_argument("--out", type=Path, default=ROOT / "data" / "measures.yaml")
    parser.add_argument("--why", action="store_true", help="say which have no line")
    return parser.parse_args()


def _made(assets: Path) -> Iterator[DrawnLine | NoLine]:
    felt, distances = read_felt_landmarks(), read_distances()
    bodies, _ = drawn_bodies(read_rule_books(), assets)
    for body in bodies.values():
        yield from LineMaker(body, felt, distances).lines()


if __name__ == "__main__":
    main()
