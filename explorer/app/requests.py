"""What the command line can ask for, as plain values."""

from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from explorer.app.open_at import OpenAt
from explorer.domain.preferences import Theme
from explorer.domain.sides import BodySide


class ShowVersion(NamedTuple):
    """Print the versions of program, Qt and Python."""


class ShowHelp(NamedTuple):
    """Print what is possible."""

    text: str


class Check(NamedTuple):
    """Check data files and drawings; without paths, the shipped ones."""

    paths: tuple[Path, ...] = ()


class Table(StrEnum):
    """What can be listed."""

    POINTS = "points"
    CONDITIONS = "conditions"
    ROUTINES = "routines"
    REGIONS = "regions"
    VIEWS = "views"
    GUIDE = "guide"


class ListTable(NamedTuple):
    """Print everything of one kind."""

    table: Table
    as_json: bool = False


class Show(NamedTuple):
    """Print one point, condition, routine, region or page of the guide."""

    name: str
    as_json: bool = False


class Search(NamedTuple):
    """Print what the search box would answer; `-` reads queries line by line."""

    text: str
    limit: int
    as_json: bool = False


class Snapshot(NamedTuple):
    """Write a picture of one view; `size` is width and height in pixels.

    `side` turns a drawing of one side, and tells which marker of a point is meant.
    """

    view: str
    point: str
    condition: str
    size: tuple[int, int]
    theme: Theme
    file: Path
    side: BodySide | None = None


class WriteCard(NamedTuple):
    """Write the printable card of a point or routine."""

    name: str
    file: Path


class WriteTour(NamedTuple):
    """Write the tour of the program into a folder."""

    folder: Path


class LogFormat(StrEnum):
    """How the practice log is written out."""

    CSV = "csv"
    JSON = "json"


class ExportLog(NamedTuple):
    """Print the practice log."""

    format: LogFormat


Request = (
    OpenAt
    | ShowVersion
    | ShowHelp
    | Check
    | ListTable
    | Show
    | Search
    | Snapshot
    | WriteCard
    | WriteTour
    | ExportLog
)
