"""Takes wishes about what is safe for the person, and asks what must be asked."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from explorer.app.wishes import Desk, Teller
from explorer.controllers.safe_for_me import SafeForMe
from explorer.domain.before_session import BeforeSession
from explorer.domain.profile import Profile, SignsSeen
from explorer.ui.before_dialog import BeforeDialog, SafeForMeDialog
from explorer.ui.profile_form import ProfileForm


class SafetyDesk(Desk):
    """Opens the two dialogs over the window and carries their answers on."""

    went_on = Signal()  # the person has read and answered: start what waits
    gave_up = Signal()  # start nothing
    help_wanted = Signal()  # the page of warning signs
    fitted_anew = Signal()  # the atlas fits other answers now

    def __init__(
        self,
        window: QWidget,
        teller: Teller,
        safe: SafeForMe,
        keep_seen: Callable[[SignsSeen], None],
    ) -> None:
        super().__init__(teller)
        self._window = window
        self._safe = safe
        self._keep_seen = keep_seen

    def ask_before(self, before: BeforeSession) -> None:
        """Show the signs and put the questions that are due."""
        dialog = BeforeDialog(self._window, before, self._safe.profile)
        dialog.went_on.connect(self._go_on)
        dialog.rejected.connect(self.gave_up)
        dialog.help_wanted.connect(self.help_wanted)
        dialog.open()

    def open_form(self) -> None:
        """Show what is said, to be changed."""
        form = ProfileForm(self._safe.questions, self._safe.profile)
        dialog = SafeForMeDialog(self._window, form)
        dialog.answered.connect(self._answer)
        dialog.open()

    def _go_on(self, profile: Profile | None) -> None:
        if profile is not None:
            self._answer(profile)
        self.went_on.emit()
        self._keep_seen(self._safe.seen)

    def _answer(self, profile: Profile) -> None:
        with self.told():
            self._safe.answer(profile)
        self.fitted_anew.emit()
