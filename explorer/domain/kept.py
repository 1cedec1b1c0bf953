"""What a person comes back to: favourites, and what they opened last."""

from typing import NamedTuple, Self

from explorer.domain.map_state import Opened
from explorer.domain.pages import PageKind

KINDS = (PageKind.POINT, PageKind.CONDITION, PageKind.ROUTINE, PageKind.REGION)
"""Pages that are worth coming back to."""
_MOST_RECENT = 6
_MOST_FAVOURITES = 60


class Place(NamedTuple):
    """A page by what it is about."""

    kind: PageKind
    id: str


class Kept(NamedTuple):
    """Favourites in the order they were made, and the last pages, newest first."""

    favourites: tuple[Place, ...] = ()
    recent: tuple[Place, ...] = ()

    def visited(self, opened: Opened | None) -> Self:
        """With this page as the newest."""
        place = place_of(opened)
        if place is None:
            return self
        others = tuple(each for each in self.recent if each != place)
        return self._replace(recent=(place, *others)[:_MOST_RECENT])

    def toggled(self, opened: Opened | None) -> Self:
        """With this page among the favourites, or no more."""
        place = place_of(opened)
        if place is None:
            return self
        others = tuple(each for each in self.favourites if each != place)
        if len(others) < len(self.favourites):
            return self._replace(favourites=others)
        return self._replace(favourites=(*others, place)[-_MOST_FAVOURITES:])


class KeptPage(NamedTuple):
    """A page to come back to, with its title and a line to tell it by."""

    kind: PageKind
    id: str
    title: str
    note: str = ""


class KeptPages(NamedTuple):
    """What is offered before anything is typed, and whether the open page is kept."""

    favourites: tuple[KeptPage, ...] = ()
    recent: tuple[KeptPage, ...] = ()
    can_keep: bool = False
    is_favourite: bool = False


def place_of(opened: Opened | None) -> Place | None:
    """The page that lies open, if it is one to come back to."""
    if opened is None or opened.kind not in KINDS or not opened.id:
        return None
    return Place(opened.kind, opened.id)
