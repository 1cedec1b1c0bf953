"""The blocks of a page become widgets that show every word as it is written."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from explorer.domain.pages import (
    BadgeBlock,
    Block,
    CautionBlock,
    Link,
    LinksBlock,
    ListBlock,
    PageKind,
    TextBlock,
)
from explorer.ui.link_button import LinkButton
from explorer.ui.page_blocks import BlockBuilder

MARKUP = "<b>bold</b> & <img src='x'>"
LINKS = LinksBlock(
    "Points, best first",
    (
        Link(PageKind.POINT, "BL60", "Outer ankle", "BL60 · easy to reach"),
        Link(PageKind.ROUTINE, "ten-points", "The ten points"),
    ),
)


class Sheet(QWidget):
    """A column of the blocks' widgets."""

    def __init__(self, *blocks: Block) -> None:
        super().__init__()
        self.builder = BlockBuilder()
        self.builder.setParent(self)
        column = QVBoxLayout(self)
        for widget in self.builder.widgets(blocks):
            column.addWidget(widget)
        column.addStretch(1)


def sheet_of(qtbot: QtBot, *blocks: Block) -> Sheet:
    sheet = Sheet(*blocks)
    qtbot.addWidget(sheet)
    sheet.resize(320, 700)
    sheet.show()
    QApplication.processEvents()
    return sheet


def seen(sheet: QWidget) -> list[str]:
    labels = sheet.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisible()]


def framed(sheet: QWidget, look: str) -> list[QFrame]:
    frames = sheet.findChildren(QFrame)
    return [frame for frame in frames if frame.property("look") == look]


def fold(sheet: QWidget) -> QPushButton:
    [found] = [each for each in sheet.findChildren(QPushButton) if each.isCheckable()]
    return found


@pytest.mark.parametrize(
    "block",
    [
        TextBlock(MARKUP, MARKUP),
        ListBlock(MARKUP, (MARKUP,), numbered=True),
        ListBlock(MARKUP, (MARKUP,), urgent=True),
        LinksBlock(MARKUP, (Link(PageKind.POINT, "X", MARKUP, MARKUP),)),
        BadgeBlock(MARKUP, MARKUP, MARKUP, (MARKUP,)),
        CautionBlock(MARKUP, MARKUP, "skip"),
    ],
)
def test_text_is_never_read_as_markup(qtbot: QtBot, block: Block) -> None:
    sheet = sheet_of(qtbot, block)
    labels = sheet.findChildren(QLabel)
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)
    assert MARKUP in " ".join(seen(sheet))


def test_cautions_in_a_row_share_one_frame(qtbot: QtBot) -> None:
    sheet = sheet_of(
        qtbot,
        CautionBlock("Pregnant", "Leave it out.", "skip"),
        CautionBlock("Brittle bones", "Go gently.", "gentle"),
        TextBlock("Where it is", "Beside the spine."),
        CautionBlock("Later", "Another one.", "skip"),
    )
    assert len(framed(sheet, "caution")) == 2
    words = seen(sheet)
    assert words.count("⚠ Before you press") == 2
    first, second = "Pregnant. Leave it out.", "Brittle bones. Go gently."
    assert words.index(first) < words.index(second) < words.index("Where it is")


def test_steps_are_numbered_and_lists_are_dotted(qtbot: QtBot) -> None:
    sheet = sheet_of(
        qtbot,
        ListBlock("How", ("Find it.", "Press."), numbered=True),
        ListBlock("For", ("an aching back",)),
    )
    assert [word for word in seen(sheet) if word in {"1.", "2.", "•"}] == [
        *("1.", "2.", "•"),
    ]


def test_gravest_signs_are_seen_at_once_and_the_others_at_one_press(
    qtbot: QtBot,
) -> None:
    signs = tuple(f"Sign {number}" for number in range(1, 6))
    sheet = sheet_of(qtbot, ListBlock("Get help first if", signs, urgent=True))
    assert [word for word in seen(sheet) if word in signs] == list(signs[:3])
    assert fold(sheet).text() == "All 5 signs"
    fold(sheet).click()
    assert [word for word in seen(sheet) if word in signs] == list(signs)
    fold(sheet).click()
    assert "Sign 5" not in seen(sheet)


def test_few_signs_need_no_fold(qtbot: QtBot) -> None:
    sheet = sheet_of(qtbot, ListBlock("Get help first if", ("A", "B"), urgent=True))
    assert not sheet.findChildren(QPushButton)


def test_sources_open_on_demand(qtbot: QtBot) -> None:
    badge = BadgeBlock("Needles", "mixed", "One trial.", ("Ren 2021", "NICE 2016"))
    sheet = sheet_of(qtbot, badge)
    assert "Needles: mixed" in seen(sheet)
    assert "Ren 2021\nNICE 2016" not in seen(sheet)
    fold(sheet).click()
    assert "Ren 2021\nNICE 2016" in seen(sheet)


def test_badge_without_sources_has_nothing_to_open(qtbot: QtBot) -> None:
    sheet = sheet_of(qtbot, BadgeBlock("Finger pressure", "traditional", "None."))
    assert not sheet.findChildren(QPushButton)


def test_link_says_where_it_leads(qtbot: QtBot) -> None:
    sheet = sheet_of(qtbot, LINKS)
    heard: list[tuple[PageKind, str]] = []
    sheet.builder.link_pressed.connect(lambda *where: heard.append(where))
    for button in sheet.findChildren(LinkButton):
        # On its words, as a person would: they lie above the button.
        spot = button.rect().center()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=spot)
    assert heard == [(PageKind.POINT, "BL60"), (PageKind.ROUTINE, "ten-points")]


def test_link_can_be_pressed_where_its_words_stand(qtbot: QtBot) -> None:
    sheet = sheet_of(qtbot, LINKS)
    heard: list[object] = []
    sheet.builder.link_pressed.connect(lambda *where: heard.append(where))
    label = next(
        each for each in sheet.findChildren(QLabel) if each.text() == "Outer ankle"
    )
    spot = label.mapTo(sheet, label.rect().center())
    assert isinstance(sheet.childAt(spot), LinkButton)


def test_link_is_named_for_a_screen_reader(qtbot: QtBot) -> None:
    sheet = sheet_of(qtbot, LINKS)
    names = [button.accessibleName() for button in sheet.findChildren(LinkButton)]
    assert names == ["Outer ankle. BL60 · easy to reach", "The ten points"]


@pytest.mark.parametrize("percent", [100, 200])
def test_no_line_of_a_page_is_cut(qtbot: QtBot, percent: int) -> None:
    long = "A long sentence about a place on the lower back that wraps. " * 3
    link = Link(PageKind.POINT, "X", long, long)
    sheet = Sheet(
        TextBlock("Where", long),
        ListBlock("How", (long, long), numbered=True),
        CautionBlock("Take care", long, "skip"),
        LinksBlock("Points", (link, link)),
        BadgeBlock("Needles", "mixed", long),
    )
    qtbot.addWidget(sheet)
    font = sheet.font()
    font.setPointSizeF(font.pointSizeF() * percent / 100)
    sheet.setFont(font)
    sheet.resize(300, sheet.heightForWidth(300))
    sheet.show()
    QApplication.processEvents()
    for label in sheet.findChildren(QLabel):
        if label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width())
