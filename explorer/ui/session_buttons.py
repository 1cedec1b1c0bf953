"""The buttons of a session: what they are called, look like and say."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QPushButton

from explorer.domain.hold_phases import PhaseKind
from explorer.domain.session_view import SessionView
from explorer.ui.button_grid import ButtonGrid
from explorer.ui.guard import guarded
from explorer.ui.icons import IconName, Icons
from explorer.ui.palettes import Palette

_ICON = 20


class SessionButtons(ButtonGrid):
    """Says which button was pressed; looks as the session's state asks for."""

    pause_requested = Signal()  # pause, or go on
    back_requested = Signal()
    next_requested = Signal()
    repeat_requested = Signal()
    stop_requested = Signal()  # stop, or close what has stopped
    mute_requested = Signal()  # sound off, or on again

    def __init__(self, palette: Palette, icons: Icons) -> None:
        self.main, self._back, self._next = QPushButton(), QPushButton(), QPushButton()
        self._repeat, self._stop, self._mute = (
            QPushButton(),
            QPushButton(),
            QPushButton(),
        )
        moves = (self._back, self._next, self._repeat)
        super().__init__((self.main, *moves, self._stop, self._mute))
        self._icons = icons
        self._palette = palette
        self._muted = False
        self._state: tuple[bool, bool, bool] | None = None
        self.main.setProperty("look", "primary")
        for button in self.buttons:  # a click leaves Space to the main one
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._describe()
        self._connect()
        self.show_muted(muted=False)

    def show_view(self, view: SessionView) -> None:
        """Offer what makes sense where the session stands."""
        done = view.kind is PhaseKind.DONE
        state = (view.running, done, view.asking_to_stop)
        if state != self._state:
            self._state = state
            self._offer(running=view.running, done=done, asking=view.asking_to_stop)

    def show_muted(self, *, muted: bool) -> None:
        """Show whether the sound is off; says nothing of it."""
        self._muted = muted
        text = self.tr("Sound on") if muted else self.tr("Mute")
        self._mute.setText(text)
        self._mute.setAccessibleName(text)
        self._mute.setToolTip(self.tr("{} (M)").format(text))
        self._draw_icons()

    def recolour(self, palette: Palette) -> None:
        """Take over a theme's colours."""
        self._palette = palette
        self._draw_icons()

    def _describe(self) -> None:
        find = self.tr("Find the point again, or the one before (Left)")
        told = (
            (self._back, self.tr("Back"), find),
            (self._next, self.tr("Next"), self.tr("Go on without waiting (Right)")),
            (self._repeat, self.tr("Repeat"), self.tr("Begin this hold again (R)")),
        )
        for button, text, tip in told:
            button.setText(text)
            button.setAccessibleName(text)
            button.setToolTip(tip)

    def _connect(self) -> None:
        self.main.clicked.connect(self._press_main)
        self._back.clicked.connect(self.back_requested)
        self._next.clicked.connect(self.next_requested)
        self._repeat.clicked.connect(self.repeat_requested)
        self._stop.clicked.connect(self.stop_requested)
        self._mute.clicked.connect(self.mute_requested)

    def _press_main(self) -> None:
        done = self._state is not None and self._state[1]
        (self.stop_requested if done else self.pause_requested).emit()

    def _offer(self, *, running: bool, done: bool, asking: bool) -> None:
        if done:
            self._name(self.main, self.tr("Close"), "Esc")
        elif running:
            self._name(self.main, self.tr("Pause"), self.tr("Space"))
        else:
            self._name(self.main, self.tr("Go on"), self.tr("Space"))
        self._name(self._stop, self.tr("Close") if asking else self.tr("Stop"), "Esc")
        for button in self.buttons[1:]:
            button.setHidden(done)
        self._draw_icons()
        self.arrange()

    def _name(self, button: QPushButton, text: str, key: str) -> None:
        button.setText(text)
        button.setAccessibleName(text)
        button.setToolTip(self.tr("{} ({})").format(text, key))

    def _draw_icons(self) -> None:
        if self._state is None:  # nothing to see yet, so nothing to draw at start-up
            return
        running, done, asking = self._state
        on_accent, plain = self._palette.accent_text, self._palette.text
        main = IconName.PAUSE if running else IconName.PLAY
        names = (
            (self.main, IconName.CHECK if done else main, on_accent),
            (self._back, IconName.BACK, plain),
            (self._next, IconName.NEXT, plain),
            (self._repeat, IconName.REPEAT, plain),
            (self._stop, IconName.CLOSE if asking else IconName.STOP, plain),
            (self._mute, IconName.SOUND if self._muted else IconName.MUTE, plain),
        )
        side = max(_ICON, self.fontMetrics().height())
        for button, name, colour in names:
            button.setIcon(self._icons.icon(name, colour, side))
            button.setIconSize(QSize(side, side))

    @guarded(None)
    def changeEvent(self, event: QEvent) -> None:
        """Extends the change of font: the icons grow with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._draw_icons()
