"""What is practised is written down, hold by hold, as long as the person wishes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from explorer.domain.pages import PageKind
from explorer.domain.profile import Profile
from explorer.services.practice_log import read_log
from explorer.services.profile_file import ProfileFile
from explorer.ui.commands import Command
from tests.journeys.whole_program import Running, texts_on, whole_program


@pytest.fixture
def logging(qtbot: QtBot, tmp_path: Path) -> Iterator[Running]:
    ProfileFile(tmp_path).write(Profile(asked=True))
    with whole_program(tmp_path, is_new=True) as running:
        yield running


def hold(running: Running, code: str, seconds: int) -> None:
    running.explorer.practise_desk.start(PageKind.POINT, code, seconds)


def sides(folder: Path) -> list[tuple[str, str]]:
    return [(kept.hold.point, kept.hold.side) for kept in read_log(folder)]


def test_each_hold_is_written_before_the_next_one_begins(
    logging: Running, tmp_path: Path
) -> None:
    hold(logging, "LI4", 5)
    logging.let_pass(12)  # ten seconds to find it, and two of the first hold
    assert sides(tmp_path) == []
    logging.let_pass(4)
    assert sides(tmp_path) == [("LI4", "left")]
    logging.let_pass(10)
    assert sides(tmp_path) == [("LI4", "left"), ("LI4", "right")]
    [told] = [t for t in texts_on(logging.explorer.window) if "practice log" in t]
    assert "stays on this machine" in told


def test_a_hold_that_is_stopped_or_closed_on_is_written_as_far_as_it_went(
    logging: Running, tmp_path: Path
) -> None:
    hold(logging, "LI4", 60)
    logging.let_pass(40)
    logging.explorer.window.close()
    [kept] = read_log(tmp_path)
    assert kept.hold.seconds == pytest.approx(30.0, abs=0.2)
    assert kept.hold.planned == 60


def test_turned_off_nothing_is_written_any_more(
    logging: Running, tmp_path: Path
) -> None:
    logging.trigger(Command.KEEP_LOG)
    hold(logging, "LI4", 5)
    logging.let_pass(30)
    assert sides(tmp_path) == []
    logging.trigger(Command.KEEP_LOG)
    hold(logging, "LI4", 5)
    logging.let_pass(30)
    assert len(sides(tmp_path)) == 2


def test_the_wish_is_kept(logging: Running, tmp_path: Path) -> None:
    logging.trigger(Command.KEEP_LOG)
    assert not logging.store.preferences().keeps_log
