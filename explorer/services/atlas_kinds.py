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

    @property
    def file_stem(self) -> str:
        """The name of the file that holds the list, without its ending."""
        return "safety" if self is Kind.NOTICES else self.value

    @property
    def singular(self) -> str:
        """One entry of the list, in a word."""
        return self.value.removesuffix("s")


def data_paths(data_dir: Path) -> tuple[Path, ...]:
    """The files that an atlas is read from, in the order of the kinds."""
    return tuple(data_dir / f"{kind.file_stem}.yaml" for kind in Kind)
