"""A notice stays until it is closed and keeps out of the way."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from explorer.ui.notice_bar import NoticeBar


@pytest.fixture
def bar(qtbot: QtBot) -> NoticeBar:
    bar = NoticeBar()
    qtbot.addWidget(bar)
    return bar


def window_with_bar(qtbot: QtBot) -> tuple[QWidget, NoticeBar, QPlainTextEdit]:
    window = QWidget()
    qtbot.addWidget(window)
    field, bar = QPlainTextEdit(), NoticeBar()
    column = QVBoxLayout(window)
    column.addWidget(bar)
    column.addWidget(field, 1)
    window.show()
    return window, bar, field


def text_on(bar: NoticeBar) -> QLabel:
    [label] = bar.findChildren(QLabel)
    return label


def test_nothing_is_shown_before_there_is_something_to_tell(bar: NoticeBar) -> None:
    assert bar.isHidden()


def test_sentence_is_shown_until_it_is_closed(bar: NoticeBar) -> None:
    bar.tell("The settings could not be saved.")
    assert bar.isVisible()
    assert text_on(bar).text() == "The settings could not be saved."
    [close] = bar.findChildren(QPushButton)
    close.click()
    assert bar.isHidden()
    bar.tell("Another one.")
    assert bar.isVisible()


def test_text_is_never_read_as_markup(bar: NoticeBar) -> None:
    bar.tell("<b>points.yaml</b>:3")
    assert text_on(bar).textFormat() is Qt.TextFormat.PlainText
    assert text_on(bar).text() == "<b>points.yaml</b>:3"


@pytest.mark.parametrize("width", [300, 720, 1400])
def test_long_notice_wraps_and_is_whole(qtbot: QtBot, width: int) -> None:
    window, bar, _ = window_with_bar(qtbot)
    window.resize(width, 600)
    bar.tell("A long sentence that goes on. " * 12)
    QApplication.processEvents()
    label = text_on(bar)
    assert label.height() >= label.heightForWidth(label.width())
    assert bar.rect().contains(label.geometry())


def test_focus_is_not_taken_away(qtbot: QtBot) -> None:
    window, bar, field = window_with_bar(qtbot)
    window.activateWindow()
    field.setFocus()
    bar.tell("Something.")
    assert window.focusWidget() is field
