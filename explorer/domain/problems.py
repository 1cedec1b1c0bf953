"""One finding about a file that a person wrote: where, what, and how to mend it."""

from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """An error keeps its entry out of the program; a warning does not."""

    ERROR = "error"
    WARNING = "warning"


class Problem(NamedTuple):
    """One fault in one file; lines and columns count from 1, as editors do."""

    path: str
    line: int
    column: int
    severity: Severity
    cause: str
    cure: str

    def __str__(self) -> str:
        """`FILE:LINE:COL: error: what is wrong, and how to mend it`."""
        place = f"{self.path}:{self.line}:{self.column}"
        return f"{place}: {self.severity}: {self.cause}; {self.cure}"
