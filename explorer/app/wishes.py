"""Wishes of the widgets in the words of the controllers.

Two small desks stand between signals and controllers: they hand over the
clock, and turn what the world did wrong into a sentence on the window.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from math import ceil
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer

from explorer.controllers.explore import ExploreController
from explorer.controllers.practise import PractiseController
from explorer.domain.errors import ExplorerError
from explorer.domain.narrowing import NO_FILTERS, Filters
from explorer.domain.pages import PageKind
from explorer.domain.search_results import ResultKind
from explorer.ui.body_map.marker import MarkerKey

_TICK_MS = 100


_OUTDATED = (
    "The session has ended, because what you said changes one of its points. Start it "
    "again to go on in the way that is safe for you."
)
_WARNING_SIGNS = "warning-signs"


class Teller(Protocol):
    """Whoever can show the person a sentence."""

    def tell(self, text: str) -> None:
        """Show it."""


class Desk(QObject):
    """Where a kind of wish is taken; knows whom to tell when it cannot be."""

    def __init__(self, teller: Teller) -> None:
        super().__init__()
        self._teller = teller

    @contextmanager
    def told(self) -> Iterator[None]:
        """Tell the person when a wish cannot be met; our own bugs fly on."""
        try:
            yield
        except ExplorerError as error:
            self._teller.tell(str(error))


class ExploreDesk(Desk):
    """Takes wishes to search, choose and turn."""

    def __init__(self, teller: Teller, explore: ExploreController) -> None:
        super().__init__(teller)
        self._explore = explore

    def search(self, text: str) -> None:
        """Answer this text."""
        with self.told():
            self._explore.search(text)

    def select(self, key: MarkerKey) -> None:
        """Choose the point of this marker."""
        with self.told():
            self._explore.select(key.code, key.side)

    def press_skin(self, view: str, x: float, y: float) -> None:
        """Open the region under this place."""
        with self.told():
            self._explore.press_skin(view, x, y)

    def open_result(self, kind: ResultKind, id_: str) -> None:
        """Open what the search answered with."""
        with self.told():
            self._explore.open_page(PageKind(kind.value), id_)

    def open_together(self, joined: str) -> None:
        """Open several complaints at once."""
        self.open_page(PageKind.TOGETHER, joined)

    def open_page(self, kind: PageKind, id_: str) -> None:
        """Open a page."""
        with self.told():
            self._explore.open_page(kind, id_)

    def open_guide(self) -> None:
        """Open the list of the guide's pages."""
        self.open_page(PageKind.GUIDE, "")

    def open_warning_signs(self) -> None:
        """Open the page that is never more than a key away."""
        self.open_page(PageKind.GUIDE, _WARNING_SIGNS)

    def search_literally(self) -> None:
        """Search the very words that were typed."""
        with self.told():
            self._explore.search_literally()

    def narrow(self, filters: Filters) -> None:
        """Dim what these filters leave out."""
        with self.told():
            self._explore.narrow(filters)

    def show_again(self) -> None:
        """Show what is asked for as the atlas has it now."""
        with self.told():
            self._explore.show_again()

    def keep_or_drop(self) -> None:
        """Make the open page a favourite, or no more."""
        with self.told():
            self._explore.keep_or_drop()

    def turn_to(self, view: str) -> None:
        """Turn the body."""
        with self.told():
            self._explore.turn_to(view)

    def show_other_side(self) -> None:
        """Show the other limb in a drawing of one."""
        with self.told():
            self._explore.show_other_side()

    def back(self) -> None:
        """Return to what was open before."""
        with self.told():
            self._explore.back()

    def clear(self) -> None:
        """Close what is open."""
        with self.told():
            self._explore.clear()


class PractiseDesk(Desk):
    """Takes wishes about the session and lets its time pass while it runs."""

    def __init__(
        self,
        teller: Teller,
        practise: PractiseController,
        now: Callable[[], float] = time.monotonic,
        filters: Callable[[], Filters] = lambda: NO_FILTERS,
    ) -> None:
        super().__init__(teller)
        self._practise = practise
        self._filters = filters
        self._now = now
        self._ticking = QTimer(self, singleShot=True)
        self._ticking.setTimerType(Qt.TimerType.PreciseTimer)
        self._ticking.timeout.connect(self.tick)

    def start(self, kind: PageKind, id_: str, seconds: int) -> None:
        """Start a hold, a routine or a page's first points; 0 seconds: its own."""
        with self.told():
            if kind is PageKind.POINT:
                self._practise.start_point(id_, seconds or None, self._now())
            elif kind is PageKind.ROUTINE:
                self._practise.start_routine(id_, self._now())
            else:
                filters = self._filters()
                self._practise.start_first_points(kind, id_, filters, self._now())
        self._tick_while_running()

    def go_on(self) -> None:
        """Start what waited for the person to read and answer."""
        with self.told():
            self._practise.go_on(self._now())
        self._tick_while_running()

    def give_up(self) -> None:
        """Start nothing after all."""
        self._practise.give_up()

    def end_if_outdated(self) -> None:
        """End a session that what the person says now changes."""
        if self._practise.end_if_outdated(self._now()):
            self._teller.tell(_OUTDATED)
        self._tick_while_running()

    def tick(self) -> None:
        """Let time pass."""
        self._practise.tick(self._now())
        self._tick_while_running()

    def pause_or_resume(self) -> None:
        """Stop the clock, or let it run on."""
        self._practise.pause_or_resume(self._now())
        self._tick_while_running()

    def next(self) -> None:
        """Go on to the coming phase."""
        self._practise.next(self._now())
        self._tick_while_running()

    def previous(self) -> None:
        """Go back to find the point again."""
        self._practise.back(self._now())
        self._tick_while_running()

    def repeat(self) -> None:
        """Begin the present phase again."""
        self._practise.repeat(self._now())
        self._tick_while_running()

    def stop(self) -> None:
        """Pause and ask; asked already, or done, close the session."""
        self._practise.stop(self._now())
        self._tick_while_running()

    def close(self) -> None:
        """End the session without asking."""
        self._practise.close(self._now())
        self._tick_while_running()

    def _tick_while_running(self) -> None:
        """The next tick comes when the phase ends, or sooner; none when time stands."""
        if self._practise.running:
            due = ceil(self._practise.remaining * 1000)
            self._ticking.start(min(max(due, 1), _TICK_MS))
        else:
            self._ticking.stop()
