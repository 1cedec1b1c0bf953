"""One page in words, with its button always in sight."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from explorer.domain.pages import HoldOffer, Page, PageKind
from explorer.ui.letters import can_be_drawn
from explorer.ui.page_blocks import BlockBuilder, plain_label
from explorer.ui.theme import GAP, GAP_TIGHT, GAP_WIDE

_SHORTEST, _LONGEST, _STEP = 5, 600, 5


class PagePanel(QWidget):
    """Shows the page it is given; says which link or hold was asked for."""

    page_requested = Signal(object, str)  # PageKind and id of a link pressed
    hold_requested = Signal(object, str, int)  # PageKind, id, seconds (0: its own)
    back_requested = Signal()  # the way back to what was open before

    def __init__(self) -> None:
        super().__init__()
        self._page: Page | None = None
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self.tr("About the point"))
        self._hold_bar = HoldBar()
        self._hold_bar.hold_requested.connect(self.hold_requested)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self._hold_bar)

    def show_page(self, page: Page) -> None:
        """Show this page from its top; the same page again changes nothing."""
        if page == self._page:
            return
        self._page = page
        self._scroll.setWidget(self._body(page))
        self._hold_bar.show_offer(page.hold)

    def press_hold(self) -> None:
        """Start what the page offers, as its button does."""
        self._hold_bar.press()

    def _body(self, page: Page) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(GAP_WIDE, GAP_WIDE, GAP_WIDE, GAP_WIDE)
        column.setSpacing(GAP)
        if page.kind is not PageKind.WELCOME:
            column.addWidget(self._back_button(), 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(plain_label(page.title, "title"))
        if page.subtitle:
            column.addWidget(plain_label(page.subtitle, "code"))
        if page.names:
            column.addWidget(plain_label(self._names(page), "muted"))
        builder = BlockBuilder()
        builder.link_pressed.connect(self.page_requested)
        builder.setParent(body)
        for widget in builder.widgets(page.blocks):
            column.addWidget(widget)
        column.addStretch(1)
        return body

    def _names(self, page: Page) -> str:
        """Pinyin, and the characters where a font on this machine has them."""
        parts = (page.names, page.hanzi)
        return " · ".join(part for part in parts if part and can_be_drawn(part))

    def _back_button(self) -> QPushButton:
        button = QPushButton(self.tr("Back"))
        button.setProperty("look", "link")
        button.clicked.connect(self.back_requested)
        return button


class HoldBar(QFrame):
    """The button that starts a hold or a routine, with the seconds of a hold."""

    hold_requested = Signal(object, str, int)  # PageKind, id, seconds (0: its own)

    def __init__(self) -> None:
        super().__init__()
        self._offer: HoldOffer | None = None
        self.setProperty("look", "bar")
        self._button = QPushButton()
        self._button.setProperty("look", "primary")
        self._button.setSizePolicy(
            QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed
        )
        self._button.clicked.connect(self._ask)
        self._seconds = QSpinBox()
        self._seconds.setRange(_SHORTEST, _LONGEST)
        self._seconds.setSingleStep(_STEP)
        self._seconds.setSuffix(self.tr(" s"))
        self._seconds.setMinimumHeight(self._button.sizeHint().height())
        self._seconds.setAccessibleName(self.tr("Seconds for one hold"))
        self._seconds.setToolTip(self.tr("Seconds for one hold"))
        self._sides = QLabel()
        self._sides.setProperty("look", "muted")
        self._sides.setTextFormat(Qt.TextFormat.PlainText)
        self._sides.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self._button, 1)
        row.addWidget(self._seconds)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_WIDE, GAP, GAP_WIDE, GAP)
        column.setSpacing(GAP_TIGHT)
        column.addLayout(row)
        column.addWidget(self._sides)
        self.hide()

    def show_offer(self, offer: HoldOffer | None) -> None:
        """Offer this, or nothing."""
        self._offer = offer
        self.setVisible(offer is not None)
        if offer is None:
            return
        self._button.setText(offer.label)
        self._sides.setText(offer.sides)
        self._seconds.setVisible(offer.seconds is not None)
        if offer.seconds is not None:
            self._seconds.setValue(offer.seconds)

    def press(self) -> None:
        """Start what is offered, if anything is."""
        self._ask()

    def _ask(self) -> None:
        if self._offer is not None:
            seconds = 0 if self._offer.seconds is None else self._seconds.value()
            self.hold_requested.emit(self._offer.kind, self._offer.id, seconds)
