"""What stands before a session: warning signs, and once "is it for me?"."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from explorer.domain.before_session import BeforeSession
from explorer.domain.profile import Profile
from explorer.ui.page_blocks import signs_frame
from explorer.ui.plain_label import plain_label
from explorer.ui.profile_form import ProfileForm
from explorer.ui.scrolled_dialog import ScrolledDialog
from explorer.ui.theme import GAP

_ASKED = (
    "Is one of these true for you? Points that do not go with it are then left out "
    "everywhere. Your answers stay on this machine, and you can change them any time "
    "with “Safe for me” at the top right."
)


class BeforeDialog(ScrolledDialog):
    """Lets the person read and answer; Enter goes on, Escape starts nothing."""

    went_on = Signal(object)  # the Profile that was ticked, or None if not asked
    help_wanted = Signal()  # one of the signs applies: what to do

    def __init__(
        self, window: QWidget, before: BeforeSession, profile: Profile
    ) -> None:
        super().__init__(window, before.title)
        self._form: ProfileForm | None = None
        self._go_on = QPushButton()
        self._go_on.clicked.connect(self.go_on)
        stop = QPushButton(self.tr("Not now"))
        stop.clicked.connect(self.reject)
        others = [stop]
        if before.signs:
            help_button = QPushButton(self.tr("One of them applies"))
            help_button.clicked.connect(self._want_help)
            others.insert(0, help_button)
        if before.questions is not None:
            self._form = ProfileForm(before.questions, profile)
            self._form.changed.connect(self._name_button)
        self._add_parts(before)
        self._name_button()
        self.finish(self._heading(before), (self._go_on, *others))

    def _heading(self, before: BeforeSession) -> str:
        if before.signs:
            return self.tr("First: does one of these apply?")
        return self.tr("Before your first hold")

    def _add_parts(self, before: BeforeSession) -> None:
        if before.signs and self._form:
            self.add_beside(self._signs(before), self._questions(self._form))
        elif before.signs:
            self.add(self._signs(before))
        elif self._form:
            self.add(self._questions(self._form))

    def _signs(self, before: BeforeSession) -> QWidget:
        lead = plain_label(self.tr("Then get help, and do not press."), "code")
        frames = (signs_frame(*signs) for signs in before.signs)
        return _stacked(lead, *frames)

    def _questions(self, form: ProfileForm) -> QWidget:
        heading = plain_label(self.tr("Is it for you?"), "heading")
        return _stacked(heading, plain_label(self.tr(_ASKED)), form)

    def _name_button(self) -> None:
        """Whoever ticks something keeps it; else one key says that nothing applies."""
        ticked = self._form is not None and self._form.profile().answers
        none = self.tr("None of these: start")
        self._go_on.setText(self.tr("Keep this and start") if ticked else none)

    def go_on(self) -> None:
        """Nothing applies, or what does is ticked: start."""
        self.went_on.emit(self._form.profile() if self._form else None)
        self.done(QDialog.DialogCode.Accepted.value)

    def _want_help(self) -> None:
        self.reject()
        self.help_wanted.emit()


class SafeForMeDialog(ScrolledDialog):
    """The same questions at any time."""

    answered = Signal(object)  # the Profile that is to hold from now on

    def __init__(self, window: QWidget, form: ProfileForm) -> None:
        super().__init__(window, self.tr("Safe for me"))
        self._form = form
        self.add(plain_label(self.tr(_ASKED)))
        self.add(form)
        keep = QPushButton(self.tr("Keep"))
        keep.clicked.connect(self._keep)
        none = QPushButton(self.tr("None of these"))
        none.clicked.connect(self._clear)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.finish(self.tr("Is it for you?"), (keep, none, cancel))

    def _keep(self) -> None:
        self.answered.emit(self._form.profile())
        self.accept()

    def _clear(self) -> None:
        self.answered.emit(Profile(asked=True))
        self.accept()


def _stacked(*widgets: QWidget) -> QWidget:
    body = QWidget()
    column = QVBoxLayout(body)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GAP)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    return body
