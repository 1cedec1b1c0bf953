"""Ways to find something: together, filtered, kept, as typed, and after a slip."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QPushButton
from pytestqt.qtbot import QtBot

from explorer.app.kept_settings import KeptSettings
from explorer.app.settings_store import SettingsStore
from explorer.domain.narrowing import FILTER_WORDS, Filter
from explorer.domain.pages import PageKind
from explorer.domain.result_rows import AnswerRow, HeadingRow, LiteralRow, ResultRow
from explorer.ui.body_map.marker_state import Prominence
from explorer.ui.commands import Command
from tests.journeys.whole_program import Running, settle, whole_program

LEFT = Qt.MouseButton.LeftButton


def answers(running: Running) -> QListView:
    found = running.explorer.window.panels.search.findChild(QListView)
    assert isinstance(found, QListView)
    return found


def rows(running: Running) -> list[ResultRow]:
    model = answers(running).model()
    roles = Qt.ItemDataRole
    count = model.rowCount()
    return [model.index(at, 0).data(roles.UserRole) for at in range(count)]


def click_row(running: Running, at: int) -> None:
    view = answers(running)
    index: QModelIndex = view.model().index(at, 0)
    view.scrollTo(index)
    QTest.mouseClick(view.viewport(), LEFT, pos=view.visualRect(index).center())
    settle()


def press(running: Running, key: Qt.Key) -> None:
    QTest.keyClick(running.explorer.window.panels.search.field, key)
    settle()


def opened(running: Running) -> tuple[PageKind, str]:
    page = running.explorer.explore.intent.opened
    assert page is not None
    return page.kind, page.id


def press_link(running: Running, words: str) -> None:
    buttons = running.explorer.window.panels.page.findChildren(QPushButton)
    [link] = [each for each in buttons if each.accessibleName().startswith(words)]
    link.click()
    settle()


def test_two_complaints_in_one_breath_open_together(running: Running) -> None:
    running.type_words("headache and knee pain")
    press(running, Qt.Key.Key_Return)
    assert opened(running) == (PageKind.TOGETHER, "headache+knee-pain")
    assert running.explorer.window.windowTitle() == "Headache and Knee pain"


def test_a_second_complaint_is_added_from_the_page_of_the_first(
    running: Running,
) -> None:
    running.explorer.explore_desk.open_page(PageKind.CONDITION, "sciatica")
    press_link(running, "Combine with another complaint")
    assert running.explorer.window.windowTitle() == "What else bothers you?"
    running.type_words("can't sleep")
    press(running, Qt.Key.Key_Return)
    assert opened(running) == (PageKind.TOGETHER, "sciatica+insomnia")
    press_link(running, "Without Sciatica")
    assert opened(running) == (PageKind.CONDITION, "insomnia")
    press_link(running, "Combine with another complaint")
    press_link(running, "Nausea")
    assert opened(running) == (PageKind.TOGETHER, "insomnia+nausea")


def test_several_complaints_are_started_with_one_press(running: Running) -> None:
    running.explorer.explore_desk.open_together("sciatica+insomnia")
    running.explorer.window.panels.page.press_hold()
    plan = running.explorer.practise.plan
    assert plan is not None
    assert plan.title == "Sciatica and Trouble sleeping"


def test_filters_dim_show_as_chips_and_one_key_clears_them(running: Running) -> None:
    menu = running.explorer.late.filters.button.menu()
    menu.actions()[list(Filter).index(Filter.SHOES_ON)].trigger()
    settle()
    words = f"{FILTER_WORDS[Filter.SHOES_ON]}  ✕"
    assert words in [button.text() for button in running.buttons()]
    field = running.explorer.window.panels.map.view.field
    dimmed = {
        key.code
        for key, stand in field.stands.items()
        if stand.prominence is Prominence.DIMMED
    }
    assert {"BL60", "LR3"} <= dimmed
    assert dimmed.isdisjoint({"BL40", "LI4"})
    running.type_words("BL60")
    [row] = [r for r in rows(running) if isinstance(r, AnswerRow) and r.id == "BL60"]
    assert row.is_faded, "dimmed, and still there to be chosen"
    running.trigger(Command.CLEAR_FILTERS)
    settle()
    assert words not in [button.text() for button in running.buttons()]
    assert running.explorer.explore.filters() == frozenset()


def test_filters_decide_what_is_started(running: Running) -> None:
    running.explorer.explore_desk.narrow(frozenset({Filter.SHOES_ON}))
    running.explorer.explore_desk.open_page(PageKind.CONDITION, "sciatica")
    running.explorer.window.panels.page.press_hold()
    plan = running.explorer.practise.plan
    assert plan is not None
    assert "BL60" not in {step.code for step in plan.steps}
    running.explorer.explore_desk.narrow(frozenset())


def test_a_slip_can_be_meant(running: Running) -> None:
    running.type_words("siatica")
    literal = next(
        at for at, row in enumerate(rows(running)) if isinstance(row, LiteralRow)
    )
    click_row(running, literal)
    first = rows(running)[0]
    assert isinstance(first, HeadingRow)
    assert first.text.startswith("Nothing found for")
    running.type_words("sciatic")
    assert any(isinstance(r, AnswerRow) and r.id == "sciatica" for r in rows(running))


def test_an_emergency_opens_its_page_by_itself_and_nothing_is_suggested(
    running: Running,
) -> None:
    running.type_words("numb between my legs")
    settle()
    texts = running.page_texts()
    assert any("go to emergency care now" in text for text in texts)
    assert all("Hold" not in button.text() for button in running.buttons())
    field = running.explorer.window.panels.map.view.field
    assert {stand.prominence for stand in field.stands.values()} == {Prominence.PLAIN}


def test_favourites_and_the_last_pages_come_back(qtbot: QtBot, tmp_path: Path) -> None:
    with whole_program(tmp_path) as running:
        running.explorer.explore_desk.open_page(PageKind.POINT, "LI4")
        running.trigger(Command.KEEP)
        running.explorer.explore_desk.open_page(PageKind.CONDITION, "nausea")
        running.explorer.explore_desk.clear()
    with whole_program(tmp_path) as running:
        running.begin_again()
        shown = rows(running)
        assert shown[0] == HeadingRow("Favourites")
        assert isinstance(shown[1], AnswerRow)
        assert shown[1].id == "LI4"
        assert shown[2] == HeadingRow("Opened last")
        assert isinstance(shown[3], AnswerRow)
        assert shown[3].id == "nausea"
        click_row(running, 1)
        assert opened(running) == (PageKind.POINT, "LI4")
        [star] = [b for b in running.buttons() if b.text() == "★ Favourite"]
        QTest.mouseClick(star, LEFT)
        settle()
        running.begin_again()
        assert rows(running)[0] == HeadingRow("Opened last")


def test_a_favourite_is_on_the_disk_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    with whole_program(tmp_path) as running:
        running.explorer.explore_desk.open_page(PageKind.POINT, "LI4")
        running.trigger(Command.KEEP)
        kept = KeptSettings(SettingsStore(tmp_path / "settings.ini")).pages()
        assert [place.id for place in kept.favourites] == ["LI4"]


def test_filters_come_back_at_the_next_start(qtbot: QtBot, tmp_path: Path) -> None:
    chosen = frozenset({Filter.DESK, Filter.EASY})
    with whole_program(tmp_path) as running:
        running.explorer.explore_desk.narrow(chosen)
    with whole_program(tmp_path) as running:
        running.explorer.explore.resume(running.store.intent())
        assert running.explorer.explore.filters() == chosen
