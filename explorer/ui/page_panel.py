"""One page in words, with its button always in sight."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from explorer.domain.pages import Page, PageKind
from explorer.ui.hold_bar import HoldBar
from explorer.ui.letters import can_be_drawn
from explorer.ui.page_blocks import BlockBuilder
from explorer.ui.plain_label import plain_label
from explorer.ui.theme import GAP, GAP_WIDE


class PagePanel(QWidget):
    """Shows the page it is given; says which link or hold was asked for."""

    page_requested = Signal(object, str)  # PageKind and id of a link pressed
    hold_requested = Signal(object, str, int)  # PageKind, id, seconds (0: its own)
    hold_offered = Signal(bool)  # whether the page now shown offers a hold
    back_requested = Signal()  # the way back to what was open before
    keep_requested = Signal()  # make the page a favourite, or no more

    def __init__(self) -> None:
        super().__init__()
        self._page: Page | None = None
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self.tr("About the point"))
        self._hold_bar: HoldBar | None = None
        self._star: QPushButton | None = None
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._scroll, 1)

    def show_page(self, page: Page) -> None:
        """Show this page from its top; the same page again changes nothing."""
        if page == self._page:
            return
        if self._page is not None:
            self._hold_focus()
        self._page = page
        self._scroll.setWidget(self._body(page))
        if page.hold is not None or self._hold_bar is not None:
            self._bar().show_offer(page.hold)
        self.hold_offered.emit(page.hold is not None)
        self._order_tabs()

    def show_kept(self, *, possible: bool, kept: bool) -> None:
        """Show whether the page is a favourite, where it can be one."""
        star = self._star
        if star is None:
            return
        star.setVisible(possible)
        star.setText(self.tr("★ Favourite") if kept else self.tr("☆ Keep"))
        star.setAccessibleName(
            self.tr("Take it off the favourites")
            if kept
            else self.tr("Keep it among the favourites")
        )

    def press_hold(self) -> None:
        """Start what the page offers, as its button does."""
        self._bar().press()

    def _hold_focus(self) -> None:
        """Take the focus from the page that goes, else it would go with it."""
        focused = QApplication.focusWidget()
        if focused is not None and self._scroll.isAncestorOf(focused):
            self._scroll.setFocus()

    def _order_tabs(self) -> None:
        """Let Tab go down the page and then to what stands below it."""
        on_page = self._scroll.findChildren(QPushButton)
        below = self._hold_bar.tab_stops() if self._hold_bar else ()
        stops = (self._scroll, *on_page, *below)
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _bar(self) -> HoldBar:
        """The bar below the page, built for the first page that offers a hold."""
        if self._hold_bar is None:
            self._hold_bar = HoldBar()
            self._hold_bar.hold_requested.connect(self.hold_requested)
            self._layout.addWidget(self._hold_bar)
        return self._hold_bar

    def _body(self, page: Page) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(GAP_WIDE, GAP_WIDE, GAP_WIDE, GAP_WIDE)
        column.setSpacing(GAP)
        self._star = None
        if page.kind is not PageKind.WELCOME:
            column.addLayout(self._top_row())
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

    def _top_row(self) -> QHBoxLayout:
        """The way back at the left, the star of a favourite at the right."""
        back = _link(self.tr("Back"))
        back.clicked.connect(self.back_requested)
        self._star = _link(self.tr("☆ Keep"))
        self._star.setToolTip(self.tr("Favourites stand above the common complaints"))
        self._star.clicked.connect(self.keep_requested)
        row = QHBoxLayout()
        row.addWidget(back)
        row.addStretch(1)
        row.addWidget(self._star)
        return row


def _link(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("look", "link")
    return button
