"""Collecting what is wrong with one file while it is read and checked."""

from explorer.domain.problems import Problem, Severity
from explorer.services.source_text import SourceRefusedError, Spot

MOST_LISTED = 200
# Behind so many errors nobody looks for good entries, and each one takes time.
MOST_ERRORS = 5_000


class Findings:
    """The problems of one file; only the first two hundred are kept."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.errors = 0
        self._listed: list[Problem] = []
        self._unlisted = 0

    @property
    def full(self) -> bool:
        """Whether further findings are only counted."""
        return len(self._listed) >= MOST_LISTED

    @property
    def hopeless(self) -> bool:
        """Whether there are so many errors that the rest need not be read."""
        return self.errors > MOST_ERRORS

    def error(self, spot: Spot, cause: str, cure: str) -> None:
        """A fault that keeps its entry out of the program."""
        self.errors += 1
        self._add(spot, Severity.ERROR, cause, cure)

    def warn(self, spot: Spot, cause: str, cure: str) -> None:
        """Something odd that the program can live with."""
        self._add(spot, Severity.WARNING, cause, cure)

    def refuse(self, refused: SourceRefusedError) -> None:
        """A fault that ended the reading of the file, or of a part of it."""
        self.error(refused.spot, refused.cause, refused.cure)

    def problems(self) -> tuple[Problem, ...]:
        """All findings from the top of the file to its end."""
        listed = sorted(self._listed, key=lambda item: (item.line, item.column))
        if self._unlisted:
            cause = f"{self._unlisted} more faults in this file are not listed"
            cure = "mend these first, then check again"
            listed.append(listed[-1]._replace(cause=cause, cure=cure))
        return tuple(listed)

    def _add(self, spot: Spot, severity: Severity, cause: str, cure: str) -> None:
        if self.full:
            self._unlisted += 1
            return
        place = (self.path, spot.line, spot.column)
        self._listed.append(Problem(*place, severity, cause, cure))
