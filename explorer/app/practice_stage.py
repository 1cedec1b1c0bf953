"""Where a session is seen: its own panel, and its point on the body."""

from collections.abc import Callable

from explorer.controllers.explore import ExploreController
from explorer.domain.before_session import BeforeSession
from explorer.domain.hold_phases import Cue, HoldSide, PhaseKind
from explorer.domain.session_view import SessionView
from explorer.domain.sides import BodySide
from explorer.ui.session_panel import SessionPanel

_MARKED_SIDES = {
    HoldSide.LEFT: BodySide.LEFT,
    HoldSide.RIGHT: BodySide.RIGHT,
    HoldSide.MID: BodySide.MID,
    HoldSide.BOTH: None,
}


class PracticeStage:
    """The screen of practising: turns the body to the point that is pressed next."""

    def __init__(
        self,
        panel: SessionPanel,
        explore: ExploreController,
        name_session: Callable[[str], None],
        ask: Callable[[BeforeSession], None],
    ) -> None:
        self._panel = panel
        self._explore = explore
        self._name_session = name_session
        self._ask = ask
        self._marked: tuple[str, HoldSide] | None = None

    def show_session(self, view: SessionView | None) -> None:
        """Show where the session stands, and its point when that changed."""
        self._panel.show_session(view)
        self._name_session(view.word if view else "")
        if view is None:
            self._marked = None
        elif view.kind is not PhaseKind.DONE and (view.code, view.side) != self._marked:
            self._marked = (view.code, view.side)
            self._explore.select(view.code, _MARKED_SIDES[view.side])

    def ask_before(self, before: BeforeSession) -> None:
        """Let the person read and answer first."""
        self._ask(before)

    def play_cue(self, cue: Cue) -> None:
        """Let a cue be heard or seen."""
        self._panel.play_cue(cue)

    def announce(self, text: str) -> None:
        """Say it to a screen reader."""
        self._panel.announce(text)
