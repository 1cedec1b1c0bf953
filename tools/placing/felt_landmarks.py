"""Which landmarks a person can feel, and what WHO says one measures from them.

The numbers in `who_distances.csv` are those of the WHO standard of 2008, its notes
included, and for points outside the channels those that the project's references give.
"""

import csv
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import msgspec
from msgspec import Struct, field

from tools.placing.rule_book import Place

HERE = Path(__file__).parent

AS_DRAWN = 0.26
"""So far, in cun, a rule's number may be from WHO's and still mean it: a drawing
foreshortens what lies on a curve."""


class ByHand(Struct, frozen=True, forbid_unknown_fields=True):
    """A line that the placement rule cannot give."""

    code: str
    view: str
    place: Place


class FeltLandmarks(Struct, frozen=True, forbid_unknown_fields=True):
    """The table `felt_landmarks.yaml`, whose head explains it."""

    landmarks: dict[str, str]
    levels: frozenset[str] = frozenset()
    by_hand: tuple[ByHand, ...] = ()
    without_line: dict[str, str] = field(default_factory=dict)

    def place_by_hand(self, code: str, view: str) -> Place | None:
        """The place that a line by hand is read from, if there is one."""
        for line in self.by_hand:
            if (line.code, line.view) == (code, view):
                return line.place
        return None

    def reason_without(self, code: str, view: str) -> str:
        """Why a point has no line though the rule would give one."""
        everywhere = self.without_line.get(code, "")
        return self.without_line.get(f"{code}/{view}", everywhere)


class Distance(NamedTuple):
    """What WHO gives for a point: numbers of cun, and a share of a way."""

    cun: tuple[float, ...] = ()
    share: str = ""

    def meant_by(self, number: float) -> float | None:
        """The number of WHO's that a rule's number stands for."""
        near = min(self.cun, key=lambda cun: abs(cun - abs(number)), default=None)
        if near is None or abs(near - abs(number)) > AS_DRAWN:
            return None
        return near


def read_felt_landmarks(path: Path = HERE / "felt_landmarks.yaml") -> FeltLandmarks:
    """Read the table of landmarks."""
    return msgspec.yaml.decode(path.read_bytes(), type=FeltLandmarks)


def read_distances(path: Path = HERE / "who_distances.csv") -> Mapping[str, Distance]:
    """Read WHO's distances, by code."""
    with path.open(encoding="utf-8", newline="") as rows:
        return {
            row["code"]: Distance(
                tuple(float(cun) for cun in row["cun"].split()), row["share"]
            )
            for row in csv.DictReader(rows)
        }
