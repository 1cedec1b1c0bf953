"""The window hands each panel its part, and goes by the name of what is open."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QSplitter
from pytestqt.qtbot import QtBot

from explorer.domain.map_state import MapState, Selection
from explorer.domain.pages import HoldOffer, Page, PageKind
from explorer.domain.screen_state import ScreenState
from explorer.domain.search_results import ResultKind, SearchAnswer, SearchResult
from explorer.domain.sides import BodySide
from explorer.domain.welcome_page import welcome_page
from explorer.ui.actions import WindowActions
from explorer.ui.body_map.panel import BodyMapPanel, Drawings
from explorer.ui.commands import Command
from explorer.ui.help_pages import HelpPages, TextDialog
from explorer.ui.main_window import MainWindow, Panels
from explorer.ui.notice_bar import NoticeBar
from explorer.ui.page_panel import PagePanel
from explorer.ui.palettes import LIGHT
from explorer.ui.search_panel import SearchPanel
from tests.ui.body_map.shown_map import BLANK, shipped_look

HOLD = HoldOffer("Hold", PageKind.POINT, "BL23", "each side", 60)
BL23 = ScreenState(
    MapState(Selection("BL23", BodySide.LEFT), view="back"),
    SearchAnswer(
        "kidney",
        results=(SearchResult(ResultKind.POINT, "BL23", "Lower back", "Kidney"),),
    ),
    Page(PageKind.POINT, "BL23", "Lower back, two fingers", "BL23", (), hold=HOLD),
)
NOTHING = ScreenState(MapState(view="front"), SearchAnswer(""), welcome_page(10))


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    drawings = Drawings(lambda _view: BLANK)
    panels = Panels(SearchPanel(LIGHT), BodyMapPanel(LIGHT, drawings), PagePanel())
    look = shipped_look()
    window = MainWindow(panels, look)
    panels.map.show_markers(look.views, look.markers)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    return window


@pytest.fixture
def actions(window: MainWindow) -> WindowActions:
    return WindowActions(window.menus)


def labels(window: MainWindow) -> list[str]:
    found = window.panels.page.findChildren(QLabel)
    return [label.text() for label in found if label.isVisible()]


def test_state_is_shown_by_every_panel(window: MainWindow) -> None:
    window.show_state(BL23)
    assert window.panels.search.field.text() == "kidney"
    assert "Lower back, two fingers" in labels(window)
    window.show_state(NOTHING)
    assert window.panels.search.field.text() == ""
    assert "Lower back, two fingers" not in labels(window)


def test_same_state_again_changes_no_pixel(window: MainWindow) -> None:
    window.panels.map.view.setFocus()  # away from the field, whose cursor blinks
    window.show_state(BL23)
    QApplication.processEvents()
    before = window.grab().toImage()
    window.show_state(BL23)
    QApplication.processEvents()
    assert window.grab().toImage() == before


def test_window_goes_by_what_is_open(window: MainWindow) -> None:
    assert window.windowTitle() == "Point Explorer"
    window.show_state(BL23)
    assert window.windowTitle() == "BL23 · your left"
    window.show_state(BL23._replace(map=MapState(Selection("BL23"))))
    assert window.windowTitle() == "BL23"
    page = Page(PageKind.CONDITION, "sciatica", "Sciatica", "", ())
    window.show_state(NOTHING._replace(page=page))
    assert window.windowTitle() == "Sciatica"
    window.show_state(NOTHING)
    assert window.windowTitle() == "Point Explorer"


def test_session_names_the_window_while_it_lasts(window: MainWindow) -> None:
    window.show_state(BL23)
    window.name_session("Hold BL23, your left side")
    window.show_state(BL23)
    assert window.windowTitle() == "Hold BL23, your left side"
    window.name_session("")
    assert window.windowTitle() == "BL23 · your left"


@pytest.mark.parametrize("size", [(720, 480), (1024, 640), (1920, 1080)])
def test_panels_share_the_window_without_overlap(
    window: MainWindow, size: tuple[int, int]
) -> None:
    window.resize(*size)
    window.show_state(BL23)
    QApplication.processEvents()
    assert (window.width(), window.height()) == size
    areas = [panel.geometry() for panel in window.panels]
    assert areas[0].right() < areas[1].left() < areas[1].right() < areas[2].left()
    assert min(area.width() for area in areas) >= 200


def test_no_panel_can_be_pushed_out_of_sight(window: MainWindow) -> None:
    [splitter] = window.findChildren(QSplitter)
    splitter.setSizes([0, 2000, 0])
    assert min(splitter.sizes()) >= 200


def test_layout_comes_back(window: MainWindow) -> None:
    window.resize(780, 560)
    [splitter] = window.findChildren(QSplitter)
    splitter.setSizes([210, 300, 270])
    sizes, state = splitter.sizes(), window.layout_state()
    window.resize(740, 500)
    splitter.setSizes([200, 260, 280])
    window.restore_layout(*state)
    assert (window.width(), window.height()) == (780, 560)
    assert splitter.sizes() == sizes


@pytest.mark.parametrize("junk", [b"", b"junk", b"\x01\xd9\xd0\xcb" + b"\xff" * 60])
def test_layout_that_cannot_be_read_is_ignored(window: MainWindow, junk: bytes) -> None:
    before = window.size()
    window.restore_layout(junk, junk)
    assert window.size() == before
    assert min(panel.width() for panel in window.panels) >= 200


def test_notice_is_shown_above_the_panels(window: MainWindow) -> None:
    window.tell("One entry of the data files could not be used.")
    [bar] = window.findChildren(NoticeBar)
    assert bar.isVisible()
    QApplication.processEvents()
    [splitter] = window.findChildren(QSplitter)
    assert bar.geometry().bottom() < splitter.geometry().top()


def test_space_presses_the_button_that_has_the_focus(
    window: MainWindow, actions: WindowActions
) -> None:
    window.show_state(BL23)
    actions.enable_session_commands()
    paused: list[bool] = []
    actions.by_command[Command.PAUSE].triggered.connect(lambda: paused.append(True))
    held: list[object] = []
    window.panels.page.hold_requested.connect(lambda *what: held.append(what))
    buttons = window.panels.page.findChildren(QPushButton)
    [hold] = [button for button in buttons if button.text() == "Hold"]
    hold.setFocus()
    QTest.keyClick(hold, Qt.Key.Key_Space)
    assert (len(held), paused) == (1, [])
    window.panels.map.view.setFocus()
    QTest.keyClick(window.panels.map.view, Qt.Key.Key_Space)
    assert (len(held), paused) == (1, [True])


def test_letters_typed_into_the_field_are_no_commands(
    window: MainWindow, actions: WindowActions
) -> None:
    actions.enable_session_commands()
    triggered: list[str] = []
    for command, action in actions.by_command.items():
        action.triggered.connect(lambda *_, name=command: triggered.append(name))
    field = window.panels.search.field
    field.setFocus()
    QTest.keyClicks(field, "tight rib / m r")
    QTest.keyClick(field, Qt.Key.Key_Left)
    assert field.text() == "tight rib / m r"
    assert triggered == []


def test_help_opens_and_closes_without_a_trace(window: MainWindow) -> None:
    pages = HelpPages(window, "Point Explorer <1.0>")
    pages.show_keys()
    pages.show_about()
    dialogs = window.findChildren(TextDialog)
    texts = [dialog.findChildren(QLabel)[0] for dialog in dialogs]
    assert texts[1].text() == "Point Explorer <1.0>"
    assert all(text.textFormat() is Qt.TextFormat.PlainText for text in texts)
    for dialog in dialogs:
        dialog.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert window.findChildren(TextDialog) == []


def test_help_never_outgrows_the_window(window: MainWindow) -> None:
    window.resize(720, 480)
    dialog = TextDialog(window, "Keys", "many words " * 2000)
    assert dialog.height() < window.height()
    assert dialog.width() < window.width()
    dialog.deleteLater()


def test_closing_is_told_before_it_happens(window: MainWindow) -> None:
    heard: list[bool] = []
    window.closing.connect(lambda: heard.append(window.isVisible()))
    window.close()
    assert heard == [True]
