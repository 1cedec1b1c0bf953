"""One program for the stories of a file, and a real hold that goes on beside them."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.journeys.real_screen import (
    ROOT,
    Diary,
    Places,
    Window,
    missing_programs,
    places_on,
    private_screen,
    running_program,
)
from tests.journeys.whole_program import Running, whole_program


@pytest.fixture(scope="module")
def one_program(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Running]:
    """One program for all stories of a file, which takes a while to make."""
    with whole_program(tmp_path_factory.mktemp("own")) as running:
        yield running


@pytest.fixture
def running(one_program: Running) -> Running:
    """The program as after its start."""
    one_program.begin_again()
    return one_program


@pytest.fixture(scope="session")
def places() -> Places:
    """Where things are in a window like the program's, which comes and goes before."""
    with private_screen() as screen:
        return places_on(screen)


@pytest.fixture(scope="session", autouse=True)
def hold_under_way(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Diary | None]:
    """The diary of a hold of LI4, begun before the first story if it is asked for."""
    names = [item.nodeid for item in request.session.items]
    if missing_programs() or not any("test_real_window" in name for name in names):
        yield None
        return
    places: Places = request.getfixturevalue("places")
    data: Path = tmp_path_factory.mktemp("held")
    with (
        private_screen() as screen,
        running_program(screen, data, "--point", "LI4") as window,
    ):
        _start_a_hold_of_five_seconds(window, places)
        with _begin_diary(window) as diary:
            yield diary
            diary.terminate()


def _start_a_hold_of_five_seconds(window: Window, places: Places) -> None:
    assert window.title_after("LI4") == "LI4"
    window.click(*places["seconds"])
    window.press("ctrl+a")
    window.type("5")
    window.press("ctrl+Return")
    ready = "Get ready: LI4, your left side"
    assert window.title_after(ready) == ready
    window.press("Right")  # not to wait ten seconds for the first hold


def _begin_diary(window: Window) -> Diary:
    writer = [sys.executable, "-m", "tests.journeys.title_diary", window.id, "Done"]
    return subprocess.Popen(
        writer,
        cwd=ROOT,
        env=window.screen.environment,
        stdout=subprocess.PIPE,
    )
