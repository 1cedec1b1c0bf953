"""Searching, choosing and turning the body: wishes in, screen states out."""

from collections.abc import Callable
from typing import Protocol

from explorer.domain.choice_of_view import is_mirrored, view_showing
from explorer.domain.kept import Kept
from explorer.domain.map_state import Intent, Opened
from explorer.domain.narrowing import Filters
from explorer.domain.pages import PageKind
from explorer.domain.region_paths import other_side_of
from explorer.domain.resolve import Knowledge, resolve
from explorer.domain.screen_state import ScreenState
from explorer.domain.sides import BodySide
from explorer.domain.together import is_choosing, with_another

RegionFinder = Callable[[str, float, float], str | None]
"""The drawn region at (view, x, y) in SVG units, or None off the body."""

_MOST_STEPS_BACK = 50


class ExploreScreen(Protocol):
    """What exploring needs of a screen: to be shown one state whole."""

    def show_state(self, state: ScreenState) -> None:
        """Show this; the same state twice changes nothing."""


class ExploreController:
    """Keeps what was asked and shows what follows from it."""

    def __init__(
        self,
        screen: ExploreScreen,
        knowledge: Callable[[], Knowledge],
        region_at: RegionFinder,
    ) -> None:
        self._screen = screen
        self._knowledge = knowledge
        self._region_at = region_at
        self._intent = Intent()
        self._earlier: list[Intent] = []
        self._kept = Kept()

    @property
    def intent(self) -> Intent:
        """What is asked at the moment, to be kept between starts."""
        return self._intent

    def filters(self) -> Filters:
        """The filters that are on."""
        return self._intent.filters

    @property
    def kept(self) -> Kept:
        """Favourites and what was opened last."""
        return self._kept

    def take_up(self, kept: Kept) -> None:
        """Go on with what was kept before; shown with the next state."""
        self._kept = kept

    def keep_or_drop(self) -> None:
        """Make the open page a favourite, or no more."""
        self._kept = self._kept.toggled(self._intent.opened)
        self.show_again()

    def search(self, text: str) -> None:
        """Answer this text; a new search closes what was opened by the last.

        Only a page that asks for another complaint stays: the search is for that.
        """
        opened = self._intent.opened if is_choosing(self._intent.opened) else None
        asked = self._intent._replace(query=text, opened=opened, literally=False)
        self._ask(asked)

    def search_literally(self) -> None:
        """Answer the very words, with no slip put right."""
        self._ask(self._intent._replace(literally=True))

    def narrow(self, filters: Filters) -> None:
        """Let these filters dim what they leave out."""
        self._turn(self._intent._replace(filters=filters))

    def show_again(self) -> None:
        """Show what is asked for as the atlas has it now."""
        self._show(self._intent, self._resolved(self._intent))

    def select(self, code: str, side: BodySide | None = None) -> None:
        """Choose a point, by its marker when a side is given."""
        self._open(Opened(PageKind.POINT, code, side))

    def press_skin(self, view: str, x: float, y: float) -> None:
        """Open the region under a press that met no marker; off the body, close.

        The view stays: the person is looking at the place that hurts.
        """
        region = self._region_at(view, x, y)
        if region and self._intent.mirrored and self._is_one_sided(view):
            region = other_side_of(region)
        opened = Opened(PageKind.REGION, region) if region else None
        self._turn(self._intent._replace(opened=opened, view=view))

    def open_page(self, kind: PageKind, id_: str) -> None:
        """Open a page by what it is about.

        A complaint that is chosen to go with others joins them.
        """
        opened = self._intent.opened
        if opened and is_choosing(opened) and kind is PageKind.CONDITION and id_:
            self._open(with_another(opened, id_))
            return
        self._open(None if kind is PageKind.WELCOME else Opened(kind, id_))

    def turn_to(self, view: str) -> None:
        """Turn to a view; what lies open stays open."""
        self._turn(self._intent._replace(view=view))

    def show_other_side(self) -> None:
        """Show the other limb in a drawing of one, and choose the point on it."""
        intent = self._intent
        opened = intent.opened and _on_the_other_side(intent.opened)
        mirrored = not intent.mirrored
        self._turn(intent._replace(opened=opened, mirrored=mirrored))

    def back(self) -> None:
        """Return to what was shown before the last thing was opened; filters stay."""
        intent = self._earlier.pop() if self._earlier else Intent()
        intent = intent._replace(filters=self._intent.filters)
        self._show(intent, self._resolved(intent))

    def clear(self) -> None:
        """Close what is open; when nothing is, forget the search."""
        if self._intent.opened:
            self._open(None)
        else:
            self._ask(self._intent._replace(query=""))

    def resume(self, intent: Intent) -> None:
        """Go on where the person left off; the way back leads to the beginning."""
        self._ask(intent)

    def _open(self, opened: Opened | None) -> None:
        self._ask(self._intent._replace(opened=opened))

    def _turn(self, intent: Intent) -> None:
        """Show the very view that is asked for."""
        state = self._resolved(intent)
        self._remember(intent)
        self._show(intent, state)

    def _is_one_sided(self, view: str) -> bool:
        return self._knowledge().atlas.view(view).one_sided

    def _ask(self, intent: Intent) -> None:
        """Show what follows, turned to where it is drawn.

        An intent the atlas cannot answer raises and changes nothing.
        """
        state = self._resolved(intent)
        view = view_showing(state.map, self._knowledge().atlas)
        asked = intent._replace(view=view, mirrored=is_mirrored(state.map))
        if asked != intent:
            state = self._resolved(asked)
        self._remember(asked)
        self._show(asked, state)

    def _resolved(self, intent: Intent) -> ScreenState:
        return resolve(intent, self._knowledge(), self._kept.visited(intent.opened))

    def _remember(self, intent: Intent) -> None:
        if self._intent.opened != intent.opened:
            self._earlier = [*self._earlier, self._intent][-_MOST_STEPS_BACK:]

    def _show(self, intent: Intent, state: ScreenState) -> None:
        self._intent = intent
        self._kept = self._kept.visited(intent.opened)
        self._screen.show_state(state)


def _on_the_other_side(opened: Opened) -> Opened:
    """The same point or region on the other side, if it has one."""
    if opened.kind is PageKind.REGION:
        return opened._replace(id=other_side_of(opened.id))
    return opened._replace(side=opened.side and opened.side.opposite())
