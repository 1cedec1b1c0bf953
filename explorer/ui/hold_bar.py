"""The button that starts a hold or a routine, always in sight below the page."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from explorer.domain.hold_phases import LONGEST_HOLD, SHORTEST_HOLD
from explorer.domain.pages import HoldOffer
from explorer.ui.plain_label import plain_label
from explorer.ui.theme import GAP, GAP_TIGHT, GAP_WIDE

_STEP = 5


class HoldBar(QFrame):
    """Starts what the page offers; the seconds of one hold can be changed first."""

    hold_requested = Signal(object, str, int)  # PageKind, id, seconds (0: its own)

    def __init__(self) -> None:
        super().__init__()
        self._offer: HoldOffer | None = None
        self._button = QPushButton()
        self._seconds = QSpinBox()
        self._field = _framed(self._seconds)
        self._sides = plain_label("", "muted")
        self._button.clicked.connect(self.press)
        self._build()
        self.hide()

    def _build(self) -> None:
        self.setProperty("look", "bar")
        self._button.setProperty("look", "primary")
        self._seconds.setRange(SHORTEST_HOLD, LONGEST_HOLD)
        self._seconds.setSingleStep(_STEP)
        self._seconds.setSuffix(self.tr(" s"))
        self._seconds.setMinimumHeight(self._button.sizeHint().height() - 2)
        self._seconds.setAccessibleName(self.tr("Seconds for one hold"))
        self._seconds.setToolTip(self.tr("Seconds for one hold"))
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self._button, 1)
        row.addWidget(self._field)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_WIDE, GAP, GAP_WIDE, GAP)
        column.setSpacing(GAP_TIGHT)
        column.addLayout(row)
        column.addWidget(self._sides)

    def tab_stops(self) -> tuple[QWidget, ...]:
        """What Tab stops at, in this order."""
        return self._button, self._seconds

    def show_offer(self, offer: HoldOffer | None) -> None:
        """Offer this, or nothing."""
        self._offer = offer
        self.setVisible(offer is not None)
        if offer is None:
            return
        self._button.setText(offer.label)
        self._sides.setText(offer.sides)
        self._field.setVisible(offer.seconds is not None)
        if offer.seconds is not None:
            self._seconds.setValue(offer.seconds)

    def press(self) -> None:
        """Start what is offered, if anything is."""
        if self._offer is not None:
            seconds = 0 if self._offer.seconds is None else self._seconds.value()
            self.hold_requested.emit(self._offer.kind, self._offer.id, seconds)


def _framed(box: QSpinBox) -> QFrame:
    """A frame that is seen in every theme: Fusion's own vanishes on black."""
    frame = QFrame()
    frame.setProperty("look", "field")
    inside = QHBoxLayout(frame)
    inside.setContentsMargins(1, 1, 1, 1)
    inside.addWidget(box)
    return frame
