"""The window: search on the left, the body in the middle, words on the right."""

from typing import NamedTuple

from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QMainWindow,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from explorer.domain.first_look import FirstLook
from explorer.domain.pages import PageKind
from explorer.domain.result_rows import result_rows
from explorer.domain.screen_state import ScreenState
from explorer.domain.wording import side_words
from explorer.ui.body_map.panel import BodyMapPanel
from explorer.ui.commands import build_menus
from explorer.ui.guard import guarded
from explorer.ui.notice_bar import NoticeBar
from explorer.ui.page_panel import PagePanel
from explorer.ui.palettes import Palette
from explorer.ui.search_panel import SearchPanel
from explorer.ui.top_bar_height import top_bar_height

_SMALLEST = QSize(720, 480)
_TOP = 1
"""Where in the column the room of the bar is, below what went wrong."""
_USUAL = QSize(1280, 860)


class Panels(NamedTuple):
    """The parts of the window, created and owned by whoever builds it."""

    search: SearchPanel
    map: BodyMapPanel
    page: PagePanel


class MainWindow(QMainWindow):
    """Lays the panels out and hands each its part of a state."""

    closing = Signal()  # the window is about to close
    narrowed = Signal(object)  # the Filters of the state that is shown now

    def __init__(self, panels: Panels, look: FirstLook) -> None:
        super().__init__()
        self.panels = panels
        self._look = look
        self._page_words = self._session_words = ""
        self._name_window()
        self.setMinimumSize(_SMALLEST)
        self.resize(_USUAL)
        self.menus = build_menus(self.menuBar())
        self._notice = NoticeBar()
        self._splitter = self._build_splitter()
        centre = QWidget()
        self._column = column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._notice)
        column.addSpacing(top_bar_height(self.fontMetrics()))
        column.addWidget(self._splitter, 1)
        self.setCentralWidget(centre)

    def _build_splitter(self) -> QSplitter:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        for panel in (self.panels.search, self.panels.map, self.panels.page):
            splitter.addWidget(panel)
        splitter.setStretchFactor(1, 1)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        self.panels.search.setMinimumWidth(200)
        self.panels.map.setMinimumWidth(260)
        self.panels.page.setMinimumWidth(250)
        splitter.setSizes([260, 680, 340])
        return splitter

    def show_state(self, state: ScreenState) -> None:
        """Hand each panel its part; the same state twice changes nothing."""
        self.panels.search.show_query(state.answer.query)
        rows = result_rows(state.answer, self._look, state.passing, state.kept)
        self.panels.search.show_rows(rows)
        self.panels.page.show_page(state.page)
        self.panels.page.show_kept(
            possible=state.kept.can_keep, kept=state.kept.is_favourite
        )
        self.panels.map.show_state(state.map)
        self.narrowed.emit(state.filters)
        self._page_words = title_words(state)
        self._name_window()

    def take_look(self, look: FirstLook) -> None:
        """Offer and draw this from now on, as when it fits the person otherwise."""
        self._look = look
        self.panels.map.show_markers(look.views, look.markers)

    def name_session(self, words: str) -> None:
        """Call the window by what the session does now; by its page when empty."""
        self._session_words = words
        self._name_window()

    def stand_on_top(self, bar: QWidget) -> None:
        """Give this the room at the top that was kept free for it."""
        self._column.takeAt(_TOP)
        self._column.insertWidget(_TOP, bar)

    def add_below(self, panel: QWidget) -> None:
        """Give this panel the foot of the window."""
        self._column.addWidget(panel)

    def tell(self, text: str) -> None:
        """Show a sentence about something that went wrong."""
        self._notice.tell(text)

    def recolour(self, palette: Palette) -> None:
        """Take over a theme's colours where the Qt palette does not reach."""
        self.panels.search.recolour(palette)
        self.panels.map.recolour(palette)

    def layout_state(self) -> tuple[bytes, bytes]:
        """Geometry and splitter, to be kept between starts."""
        return bytes(self.saveGeometry().data()), bytes(
            self._splitter.saveState().data()
        )

    def restore_layout(self, geometry: bytes, splitter: bytes) -> None:
        """Stand where the window stood; anything unreadable is ignored by Qt."""
        if geometry:
            self.restoreGeometry(QByteArray(geometry))
        if splitter:
            self._splitter.restoreState(QByteArray(splitter))

    def _name_window(self) -> None:
        words = self._session_words or self._page_words
        self.setWindowTitle(words or "Point Explorer")

    @guarded(None)
    def closeEvent(self, event: QCloseEvent) -> None:
        """Extends the closing: says so first, so that everything is kept."""
        self.closing.emit()
        super().closeEvent(event)


def title_words(state: ScreenState) -> str:
    """What the window is called in task lists, and by screen readers: what is open."""
    page, chosen = state.page, state.map.selection
    if page.kind is PageKind.WELCOME:
        return ""
    if chosen is None:
        return page.title
    return f"{chosen.code} · {side_words(chosen.side)}" if chosen.side else chosen.code
