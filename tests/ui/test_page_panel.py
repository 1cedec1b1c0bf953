"""The page panel shows one page and passes on what was asked of it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from explorer.domain.pages import (
    HoldOffer,
    Link,
    LinksBlock,
    Page,
    PageKind,
    TextBlock,
)
from explorer.ui.hold_bar import HoldBar
from explorer.ui.letters import can_be_drawn
from explorer.ui.link_button import LinkButton
from explorer.ui.page_panel import PagePanel

LINKS = LinksBlock("For", (Link(PageKind.CONDITION, "sciatica", "Sciatica"),))
POINT = Page(
    PageKind.POINT,
    "BL23",
    "Lower back, two fingers from the spine",
    "BL23 · Kidney Transporter",
    (TextBlock("Where it is", "Beside the spine. " * 60), LINKS),
    names="Shènshū",
    hanzi="腎俞",
    hold=HoldOffer("Hold", PageKind.POINT, "BL23", "each side", 60),
)
ROUTINE = Page(
    PageKind.ROUTINE,
    "six",
    "Six minutes",
    "",
    (),
    hold=HoldOffer("Start", PageKind.ROUTINE, "six", "5 points"),
)
WELCOME = Page(PageKind.WELCOME, "", "Where does it hurt?", "Click.", ())

Holds = list[tuple[PageKind, str, int]]


@pytest.fixture
def panel(qtbot: QtBot) -> PagePanel:
    panel = PagePanel()
    qtbot.addWidget(panel)
    panel.resize(330, 420)
    panel.show()
    return panel


@pytest.fixture
def holds(panel: PagePanel) -> Holds:
    heard: Holds = []
    panel.hold_requested.connect(lambda *what: heard.append(what))
    return heard


def scroll_of(panel: PagePanel) -> QScrollArea:
    [found] = panel.findChildren(QScrollArea)
    return found


def seconds_of(panel: PagePanel) -> QSpinBox:
    [found] = panel.findChildren(QSpinBox)
    return found


def button(panel: PagePanel, text: str) -> QPushButton:
    buttons = panel.findChildren(QPushButton)
    [found] = [each for each in buttons if each.text() == text and each.isVisible()]
    return found


def seen(panel: PagePanel) -> list[str]:
    labels = panel.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisible()]


def test_page_is_shown_with_its_names(panel: PagePanel) -> None:
    panel.show_page(POINT)
    names = "Shènshū · 腎俞" if can_be_drawn("腎俞") else "Shènshū"
    assert seen(panel)[:3] == [POINT.title, POINT.subtitle, names]


def test_page_without_names_has_no_empty_lines(panel: PagePanel) -> None:
    panel.show_page(ROUTINE)
    assert "" not in seen(panel)


def test_another_page_takes_the_place_of_the_first(panel: PagePanel) -> None:
    panel.show_page(POINT)
    panel.show_page(WELCOME)
    assert seen(panel) == ["Where does it hurt?", "Click."]


def test_another_page_begins_at_its_top(panel: PagePanel) -> None:
    panel.show_page(POINT)
    QApplication.processEvents()
    bar = scroll_of(panel).verticalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(bar.maximum())
    panel.show_page(POINT._replace(title="Another", id="BL52"))
    QApplication.processEvents()
    assert bar.value() == 0


def test_same_page_again_is_not_built_anew(panel: PagePanel) -> None:
    panel.show_page(POINT)
    body = scroll_of(panel).widget()
    scroll_of(panel).verticalScrollBar().setValue(50)
    panel.show_page(POINT._replace())
    assert scroll_of(panel).widget() is body
    assert scroll_of(panel).verticalScrollBar().value() == 50


def test_pages_shown_before_leave_nothing_behind(panel: PagePanel) -> None:
    for number in range(30):
        panel.show_page(POINT._replace(id=str(number)))
    QApplication.processEvents()
    assert len(panel.findChildren(LinkButton)) == 1


def test_link_leads_to_its_page(panel: PagePanel, qtbot: QtBot) -> None:
    panel.show_page(POINT)
    [link] = panel.findChildren(LinkButton)
    with qtbot.waitSignal(panel.page_requested, timeout=100) as wish:
        link.click()
    assert wish.args == [PageKind.CONDITION, "sciatica"]


def test_link_may_replace_its_own_page(panel: PagePanel) -> None:
    panel.page_requested.connect(lambda *_: panel.show_page(WELCOME))
    panel.show_page(POINT)
    [link] = panel.findChildren(LinkButton)
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert "Where does it hurt?" in seen(panel)


def test_way_back_is_offered_except_at_the_beginning(
    panel: PagePanel, qtbot: QtBot
) -> None:
    panel.show_page(POINT)
    with qtbot.waitSignal(panel.back_requested, timeout=100):
        button(panel, "Back").click()
    panel.show_page(WELCOME)
    assert not panel.findChildren(LinkButton)
    assert not [each for each in panel.findChildren(QPushButton) if each.isVisible()]


def test_hold_button_starts_with_the_seconds_shown(
    panel: PagePanel, holds: Holds
) -> None:
    panel.show_page(POINT)
    button(panel, "Hold").click()
    seconds_of(panel).setValue(5)
    button(panel, "Hold").click()
    panel.press_hold()
    asked = [(PageKind.POINT, "BL23", seconds) for seconds in (60, 5, 5)]
    assert holds == asked


def test_typed_seconds_count_without_leaving_the_field(
    panel: PagePanel, holds: Holds
) -> None:
    panel.show_page(POINT)
    field = seconds_of(panel)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "45")
    panel.press_hold()
    assert holds == [(PageKind.POINT, "BL23", 45)]


def test_routine_brings_its_own_seconds(panel: PagePanel, holds: Holds) -> None:
    panel.show_page(ROUTINE)
    assert not seconds_of(panel).isVisible()
    button(panel, "Start").click()
    assert holds == [(PageKind.ROUTINE, "six", 0)]


def test_page_without_an_offer_starts_nothing(panel: PagePanel, holds: Holds) -> None:
    panel.show_page(POINT)
    panel.show_page(WELCOME)
    assert all(bar.isHidden() for bar in panel.findChildren(HoldBar))
    panel.press_hold()
    assert holds == []


def test_hold_button_stays_in_sight_below_a_long_page(panel: PagePanel) -> None:
    panel.show_page(POINT)
    QApplication.processEvents()
    hold = button(panel, "Hold")
    assert hold.visibleRegion().boundingRect() == hold.rect()
    assert scroll_of(panel).verticalScrollBar().maximum() > 0


def test_page_never_needs_to_be_scrolled_sideways(panel: PagePanel) -> None:
    panel.resize(250, 420)
    font = panel.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    panel.setFont(font)
    panel.show_page(POINT)
    QApplication.processEvents()
    body = scroll_of(panel).widget()
    assert body is not None
    assert body.width() <= scroll_of(panel).viewport().width()


def test_tab_goes_down_the_page_and_then_to_the_hold_button(panel: PagePanel) -> None:
    panel.activateWindow()
    for page in (POINT, ROUTINE, POINT):
        panel.show_page(page)
    scroll_of(panel).setFocus()
    stops: list[str] = []
    for _ in range(5):
        QTest.keyClick(panel.focusWidget(), Qt.Key.Key_Tab)
        stops.append(name_of(panel.focusWidget()))
    assert stops == ["Back", "☆ Keep", "Sciatica", "Hold", "Seconds for one hold"]


def test_focus_is_not_lost_with_the_page_it_was_on(panel: PagePanel) -> None:
    panel.activateWindow()
    panel.page_requested.connect(lambda *_: panel.show_page(ROUTINE))
    panel.show_page(POINT)
    [link] = panel.findChildren(LinkButton)
    link.setFocus()
    QTest.keyClick(link, Qt.Key.Key_Space)
    QApplication.processEvents()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert panel.isAncestorOf(focused)


def name_of(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QPushButton) else ""
    return widget.accessibleName() or text
