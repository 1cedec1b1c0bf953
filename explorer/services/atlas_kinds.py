"""The lists that make an atlas, and the files they stand in; quick to import."""

from enum import StrEnum
from pathlib import Path


class Kind(StrEnum):
    """The lists of the atlas, by the top key that each stands under."""

    VIEWS = "views"
    REGIONS = "regions"
    CAUTIONS = "cautions"
    CONDITIONS = "conditions"
    POINTS = "points"
    ROUTINES = "routines"
    NOTICES = "notices"
    PLACEMENTS = "placements"
    UNSHOWN = "unshown"
    MEASURES = "measures"
    GUIDE = "guide"
    CIRCUMSTANCES = "circumstances"
    AREAS = "areas"

    @property
    def file_stem(self) -> str:
        """The name of the file that holds the list, without its ending."""
        return _OTHER_STEMS.get(self.value, self.value)

    @property
    def singular(self) -> str:
        """One entry of the list, in a word."""
        return self.value.removesuffix("s")

    @property
    def key_name(self) -> str:
        """What an entry of the list is found by."""
        return "code" if self in _BY_CODE else "id"


_OTHER_STEMS = {"notices": "safety", "unshown": "placements", "areas": "circumstances"}
_BY_CODE = (Kind.POINTS, Kind.PLACEMENTS, Kind.UNSHOWN, Kind.MEASURES)


def kinds_by_file() -> dict[str, tuple[Kind, ...]]:
    """The lists that stand in each file, by the name of the file without its ending."""
    by_file: dict[str, tuple[Kind, ...]] = {}
    for kind in Kind:
        by_file[kind.file_stem] = (*by_file.get(kind.file_stem, ()), kind)
    return by_file


PARTS = "points"
"""The folder in which more files with points may stand, beside `points.yaml`."""


def data_paths(data_dir: Path) -> tuple[Path, ...]:
    """The files that an atlas is read from, in the order of the kinds.

    Points may stand in files of a folder of their own, taken by name.
    """
    stems = kinds_by_file()
    whole = tuple(data_dir / f"{stem}.yaml" for stem in stems)
    after = list(stems).index(Kind.POINTS.file_stem) + 1
    return (*whole[:after], *point_parts(data_dir), *whole[after:])


def point_parts(data_dir: Path) -> tuple[Path, ...]:
    """The files of the folder of points; none if it may not be read."""
    try:
        return tuple(sorted((data_dir / PARTS).glob("*.yaml")))
    except OSError:
        return ()


def kinds_of(path: Path) -> tuple[Kind, ...]:
    """The lists that a file of the atlas holds, by its name and place."""
    if path.parent.name == PARTS:
        return (Kind.POINTS,)
    return kinds_by_file()[path.stem]
