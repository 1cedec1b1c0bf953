"""Who said that they are pregnant cannot start what tradition leaves out, by no path.

The window is driven as a person drives it, the command line as a program does; each
path has to refuse and to say why.
"""

import json
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from explorer.app.atlas_source import open_personal_atlas
from explorer.app.card_pieces import pieces_of
from explorer.app.command_line import run
from explorer.app.open_at import OpenAt
from explorer.domain.atlas_pages import page_of
from explorer.domain.errors import ExplorerError
from explorer.domain.map_state import Intent, Opened
from explorer.domain.narrowing import NO_FILTERS, Filter
from explorer.domain.pages import ListBlock, PageKind
from explorer.domain.points import SelfPressure
from explorer.domain.profile import Answer, Profile
from explorer.domain.result_rows import AnswerRow
from explorer.domain.search_results import ResultKind
from explorer.domain.session_plan import NothingToStartError
from explorer.domain.session_view import SessionPlan
from explorer.services.profile_file import ProfileFile
from explorer.ui.commands import Command
from tests.journeys.whole_program import (
    Running,
    settle,
    shipped_atlas,
    whole_program,
)

NAMED = ("LI4", "SP6", "BL60", "BL67", "GB21")
WHERE = ("sacrum", "abdomen-lower")
SAID = Profile((Answer("pregnant"),), asked=True)
WHY = "You said: pregnant, or maybe."


@cache
def forbidden() -> tuple[str, ...]:
    """The points by name, and all of the sacrum and the lower belly."""
    atlas = shipped_atlas()
    there = (point.code for point in atlas.points.values() if point.region in WHERE)
    return tuple(dict.fromkeys((*NAMED, *there)))


@pytest.fixture(scope="module")
def pregnant(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Running]:
    folder = tmp_path_factory.mktemp("own")
    ProfileFile(folder).write(SAID)
    with whole_program(folder) as running:
        yield running


@pytest.fixture
def running(pregnant: Running) -> Running:
    pregnant.begin_again()
    return pregnant


@pytest.fixture
def own(tmp_path: Path) -> str:
    ProfileFile(tmp_path).write(SAID)
    return str(tmp_path)


def is_practising(running: Running) -> bool:
    return bool(running.session_texts())


def start_buttons(running: Running) -> list[QPushButton]:
    words = ("Hold", "Start")
    return [each for each in running.buttons() if each.text().startswith(words)]


def session(running: Running) -> SessionPlan:
    """What is practised, whole: the screen shows it step by step only."""
    plan = running.explorer.practise.plan
    assert plan is not None
    return plan


def points_of_session(running: Running) -> set[str]:
    """The codes of all the steps that a session would go through."""
    return {step.code for step in session(running).steps}


def test_there_is_something_to_leave_out() -> None:
    atlas = shipped_atlas()
    pressed = [
        code
        for code in forbidden()
        if atlas.point(code).self_pressure is not SelfPressure.AVOID
    ]
    assert set(NAMED) < set(pressed)
    assert len(pressed) >= 30


@pytest.mark.parametrize("code", forbidden())
def test_the_panel_has_no_timer_and_says_why(running: Running, code: str) -> None:
    running.explorer.explore_desk.open_page(PageKind.POINT, code)
    settle()
    assert any(WHY in text for text in running.page_texts())
    assert start_buttons(running) == []
    actions = running.explorer.late.actions.by_command
    assert not actions[Command.HOLD].isEnabled()
    running.explorer.window.panels.page.press_hold()
    assert not is_practising(running)


@pytest.mark.parametrize("code", forbidden())
def test_the_timer_refuses_and_says_why(running: Running, code: str) -> None:
    with pytest.raises(ExplorerError, match="You said: pregnant"):
        running.explorer.practise.start_point(code, 30, 0.0)
    running.explorer.practise_desk.start(PageKind.POINT, code, 30)
    assert not is_practising(running)


@pytest.mark.parametrize("code", NAMED)
def test_a_click_on_the_marker_leads_to_the_reason(running: Running, code: str) -> None:
    running.explorer.explore.resume(Intent())
    running.explorer.explore.select(code)
    settle()
    key = running.explorer.window.panels.map.view.field.places_of(code)[0]
    running.press_marker(key)
    settle()
    assert any(WHY in text for text in running.page_texts())
    assert start_buttons(running) == []


@pytest.mark.parametrize("code", forbidden())
def test_the_map_marks_it_and_says_why_on_hover(running: Running, code: str) -> None:
    running.explorer.explore.select(code)
    field = running.explorer.window.panels.map.view.field
    keys = field.places_of(code)
    assert keys
    for key in keys:
        assert field.looks[key].reach == "", "drawn as a cross"
        assert WHY in field.looks[key].note


@pytest.mark.parametrize("code", forbidden())
def test_the_search_finds_it_with_a_note(running: Running, code: str) -> None:
    running.explorer.explore_desk.search(code)
    model = running.explorer.window.panels.search._model
    rows = [model.row(model.index(at)) for at in range(model.rowCount())]
    found = [row for row in rows if isinstance(row, AnswerRow) and row.id == code]
    assert found[0].kind is ResultKind.POINT
    assert "left out for you" in found[0].note


@pytest.mark.parametrize("id_", list(shipped_atlas().routines))
def test_no_routine_holds_one_and_changes_are_told(running: Running, id_: str) -> None:
    running.explorer.explore_desk.open_page(PageKind.ROUTINE, id_)
    settle()
    hurt = {s.point for s in shipped_atlas().routine(id_).steps} & set(forbidden())
    texts = running.page_texts()
    for code in hurt:
        assert any(f"({code}) is" in text for text in texts), code
    running.explorer.window.panels.page.press_hold()
    settle()
    if is_practising(running):
        assert points_of_session(running).isdisjoint(forbidden())
        plan_seconds = session(running).seconds_total
        [total] = [t for t in texts if "min" in t and "points" in t][:1]
        minutes, _, rest = total.partition(" · ")[0].partition(" min")
        assert 60 * int(minutes) + int(rest.strip(" s") or 0) == plan_seconds
    running.explorer.practise_desk.close()


def everything_to_start() -> list[tuple[PageKind, str]]:
    atlas = shipped_atlas()
    conditions = [(PageKind.CONDITION, id_) for id_ in atlas.conditions]
    regions = [(PageKind.REGION, id_) for id_ in atlas.regions]
    pairs = list(atlas.conditions)
    together = [
        (PageKind.TOGETHER, f"{one}+{other}")
        for one, other in zip(pairs[::2], pairs[1::2], strict=False)
    ]
    return [*conditions, *regions, *together]


@pytest.mark.parametrize(("kind", "id_"), everything_to_start())
def test_nothing_else_that_can_be_started_holds_one(
    running: Running, kind: PageKind, id_: str
) -> None:
    for filters in (NO_FILTERS, frozenset([Filter.EASY]), frozenset([Filter.SAFE])):
        with suppress(NothingToStartError):
            running.explorer.practise.start_first_points(kind, id_, filters, 0.0)
            assert points_of_session(running).isdisjoint(forbidden())
        running.explorer.practise.close(0.0)


@pytest.mark.parametrize("code", forbidden())
def test_show_has_no_steps_and_says_why(
    own: str, code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--data-dir", own, "show", code]) == 0
    text = " ".join(capsys.readouterr().out.split())
    assert WHY in text
    assert "How to press 1." not in text
    assert "Hold:" not in text
    assert run(["--data-dir", own, "show", code, "--json"]) == 0
    form = json.loads(capsys.readouterr().out)
    assert WHY in form["left_out"]
    assert form["massage"] == []
    assert form["hold_seconds"] == 0
    assert form["self_pressure"] == "avoid"


def test_show_of_routines_and_complaints_leaves_them_out(
    own: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for table, key in (("routines", "steps"), ("conditions", "points")):
        assert run(["--data-dir", own, "list", table, "--json"]) == 0
        for form in json.loads(capsys.readouterr().out):
            inside = [each["point"] if key == "steps" else each for each in form[key]]
            assert set(inside).isdisjoint(forbidden()), form["id"]
    assert run(["--data-dir", own, "show", "low-back-six-minutes"]) == 0
    assert "Changed for you" in capsys.readouterr().out


@pytest.mark.parametrize("code", NAMED)
def test_search_in_the_terminal_says_so(
    own: str, code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--data-dir", own, "search", code, "--json"]) == 0
    first = json.loads(capsys.readouterr().out)["results"][0]
    assert first["id"] == code
    assert first["note"] == "left out for you"


@pytest.mark.parametrize("code", NAMED)
def test_the_card_says_why_and_has_no_steps(
    own: str, code: str, tmp_path: Path, qapp: QApplication
) -> None:
    assert run(["--data-dir", own, "card", code, "-o", str(tmp_path / "c.pdf")]) == 0
    assert (tmp_path / "c.pdf").stat().st_size > 1000
    page = page_of(open_personal_atlas(Path(own)), Opened(PageKind.POINT, code))
    printed = [piece for block in page.blocks for piece in pieces_of(block)]
    assert WHY in repr(printed)
    lists = [block.heading for block in page.blocks if isinstance(block, ListBlock)]
    assert "How to press" not in lists


@pytest.mark.parametrize("words", [("--point", "LI4"), ("--routine", "ten-points")])
def test_the_window_that_is_opened_there_obeys(
    own: str, words: tuple[str, str], qapp: QApplication
) -> None:
    asked: list[OpenAt] = []

    def note(where: OpenAt) -> int:
        asked.append(where)
        return 0

    assert run(["--data-dir", own, *words], opened_by=note) == 0
    assert asked[0].data_dir == Path(own)
    with whole_program(Path(own)) as running:
        kind = PageKind.POINT if asked[0].point else PageKind.ROUTINE
        running.explorer.explore_desk.open_page(kind, asked[0].point or "ten-points")
        settle()
        running.explorer.window.panels.page.press_hold()
        settle()
        if asked[0].point:
            assert not is_practising(running)
        else:
            assert points_of_session(running).isdisjoint(forbidden())
        running.explorer.practise_desk.close()
