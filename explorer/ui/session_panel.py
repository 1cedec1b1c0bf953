"""The session while it runs: ring, big words, what to do, what comes, and buttons."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
)

from explorer.domain.hold_phases import Cue, PhaseKind
from explorer.domain.session_view import SessionView
from explorer.ui.caution_box import CautionBox
from explorer.ui.guard import guarded
from explorer.ui.hold_ring import HoldRing
from explorer.ui.icons import Icons
from explorer.ui.palettes import Palette
from explorer.ui.plain_label import plain_label
from explorer.ui.session_buttons import SessionButtons
from explorer.ui.session_text import put_text
from explorer.ui.session_words import SessionWords
from explorer.ui.sounds import CuePlayer
from explorer.ui.theme import GAP, GAP_TIGHT, GAP_WIDE

_HEIGHT = 220
_LINES = 13
"""The height in lines of text where those are large."""
_CAUTION_SHARE = (3, 2)  # words : cautions


class SessionPanel(QFrame):
    """Shows a session and says what the person wishes of it; hides without one.

    It is costly to make (a fifth of a bare window), so it is made after the window
    is first seen.
    """

    opened = Signal()  # there is a session now; its keys mean something
    closed = Signal()  # there is none any more
    pause_requested = Signal()  # pause, or go on
    next_requested = Signal()
    back_requested = Signal()
    repeat_requested = Signal()
    stop_requested = Signal()  # stop, or close what has stopped
    mute_requested = Signal()  # sound off, or on again

    def __init__(self, palette: Palette, icons: Icons, player: CuePlayer) -> None:
        super().__init__()
        self._player = player
        self._view: SessionView | None = None
        self._ring = HoldRing(palette, icons)
        self._words = SessionWords()
        self._status = plain_label("", "muted")
        self._cautions = CautionBox(palette, icons)
        self._buttons = SessionButtons(palette, icons)
        self.setAccessibleName(self.tr("Session"))
        self.setFocusProxy(self._buttons.main)
        self.hide()
        self._build()
        self._connect()

    def show_session(self, view: SessionView | None) -> None:
        """Show where the session stands; the same view twice changes nothing."""
        if view == self._view:
            return
        before, self._view = self._view, view
        if view is None:
            self.hide()
            self.closed.emit()
            return
        self._ring.show_view(view)
        self._buttons.show_view(view)
        self._cautions.show_cautions(view.cautions)
        self._words.show_view(view)
        put_text(self._status, self._status_text(view))
        if before is None:
            self._open()

    def play_cue(self, cue: Cue) -> None:
        """Let the cue be heard or, where it cannot be, seen as one flash."""
        if not self._player.play(cue):
            self._ring.flash()

    def show_muted(self, *, muted: bool) -> None:
        """Turn the sound off or on, without asking for it."""
        self._player.muted = muted
        self._buttons.show_muted(muted=muted)

    def announce(self, text: str) -> None:
        """Say it to a screen reader, once."""
        event = QAccessibleAnnouncementEvent(self, text)
        QAccessible.updateAccessibility(event)

    def reduce_motion(self, *, reduced: bool) -> None:
        """Say the breath in words only."""
        self._ring.reduce_motion(reduced=reduced)

    def recolour(self, palette: Palette) -> None:
        """Take over a theme's colours."""
        self._ring.recolour(palette)
        self._buttons.recolour(palette)
        self._cautions.recolour(palette)

    def _open(self) -> None:
        # Measured at the width it is going to get: at a narrow first guess it would
        # ask for so much height that the window had to grow.
        around, layout = self.parentWidget(), self.layout()
        if around is not None and layout is not None:
            self.resize(around.width(), self.height())
            layout.activate()
        self.show()
        self.setFocus()
        self.opened.emit()

    def _build(self) -> None:
        told = QHBoxLayout()
        told.setSpacing(GAP_WIDE)
        told.addWidget(self._words, _CAUTION_SHARE[0])
        told.addWidget(self._cautions, _CAUTION_SHARE[1])
        column = QVBoxLayout()
        column.setSpacing(GAP_TIGHT)
        column.addLayout(told, 1)
        column.addWidget(self._status)
        column.addWidget(self._buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP_WIDE, GAP, GAP_WIDE, GAP)
        row.setSpacing(GAP_WIDE)
        row.addWidget(self._ring)
        row.addLayout(column, 1)
        self.setProperty("look", "card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def _connect(self) -> None:
        self._buttons.pause_requested.connect(self.pause_requested)
        self._buttons.next_requested.connect(self.next_requested)
        self._buttons.back_requested.connect(self.back_requested)
        self._buttons.repeat_requested.connect(self.repeat_requested)
        self._buttons.stop_requested.connect(self.stop_requested)
        self._buttons.mute_requested.connect(self.mute_requested)

    def _status_text(self, view: SessionView) -> str:
        if view.kind is PhaseKind.DONE:
            return ""
        parts = [
            self.tr("{} of {}").format(view.step, view.steps),
            self.tr("then: {}").format(view.following),
            self.tr("{} left in all").format(view.total_remaining),
        ]
        if not (view.cautions or self._player.available):
            parts.append(self.tr("No sound player found: the ring flashes instead"))
        return "  ·  ".join(parts)

    @guarded(False)
    def hasHeightForWidth(self) -> bool:
        """Replaces the layout's answer: the height is the same in every phase."""
        return False

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """Replaces the height by one that does not move the map above it."""
        return QSize(super().sizeHint().width(), self._steady_height())

    @guarded(QSize())
    def minimumSizeHint(self) -> QSize:
        """Replaces the height likewise."""
        return QSize(super().minimumSizeHint().width(), self._steady_height())

    def _steady_height(self) -> int:
        layout = self.layout()
        least = layout.minimumHeightForWidth(self.width()) if layout is not None else 0
        return max(_HEIGHT, _LINES * self.fontMetrics().height(), least)

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Extends the resizing: narrow words need more height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
