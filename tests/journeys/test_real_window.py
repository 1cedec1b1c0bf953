"""The program on a real X screen, driven by real pointer and key events.

Nothing in the program helps these tests: they see what a task list sees, the title.
"""

import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest

from explorer.domain.sides import BodySide
from explorer.domain.wording import side_words
from explorer.ui.body_map.figure_layout import side_by_side
from explorer.ui.body_map.marker import MarkerKey
from explorer.ui.body_map.marker_field import MarkerField
from explorer.ui.body_map.staging import bodies
from tests.journeys.real_screen import (
    Diary,
    Places,
    Screen,
    Window,
    missing_programs,
    private_screen,
    running_program,
)
from tests.ui.body_map.shown_map import shipped_look

pytestmark = pytest.mark.skipif(
    bool(missing_programs()),
    reason=f"not installed: {', '.join(missing_programs())}",
)
_LATE = 0.6
"""Seconds by which a title may be seen later than it changed, on a busy machine."""


class Spot(NamedTuple):
    """Where a marker is in the window, in pixels."""

    code: str
    side: BodySide
    view: str
    x: int
    y: int

    @property
    def title(self) -> str:
        """What the window goes by when this marker is chosen."""
        words = {"left": "your left", "right": "your right", "mid": "middle"}
        return f"{self.code} · {words[self.side]}"


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    with private_screen() as screen:
        yield screen


@pytest.fixture(scope="module")
def spots(places: Places) -> list[Spot]:
    """Where the markers are."""
    return [
        Spot(code, BodySide(side), view, *place)
        for name, place in places.items()
        if name.count("|")
        for code, side, view in [name.split("|")]
    ]


@pytest.fixture(scope="module")
def window(
    screen: Screen, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Window]:
    with running_program(screen, tmp_path_factory.mktemp("data")) as window:
        yield window


def first_marker() -> MarkerKey:
    """Where Tab leads first."""
    look = shipped_look()
    field = MarkerField()
    field.show_markers(look.markers, side_by_side(bodies(look.views)))
    return field.reading_order()[0]


def test_every_marker_can_be_clicked_on_its_own_side(
    spots: list[Spot], window: Window
) -> None:
    seen = []
    for spot in spots:
        window.click(spot.x, spot.y)
        seen.append(window.title_after(spot.title))
    assert seen == [spot.title for spot in spots]
    assert len(spots) >= 17
    # What a figure shows at our left is its own left only from behind.
    for spot in spots:
        partner = next(
            each
            for each in spots
            if (each.code, each.view) == (spot.code, spot.view)
            and each.side is spot.side.opposite()
        )
        if spot.side is BodySide.LEFT:
            assert (spot.x < partner.x) == (spot.view == "back")


def test_misspelt_word_finds_sciatica(window: Window) -> None:
    window.press("ctrl+f")
    window.type("siatica")
    time.sleep(0.2)
    window.press("Return")
    assert window.title_after("Sciatica") == "Sciatica"


def test_escape_returns_to_the_beginning(window: Window) -> None:
    window.press("ctrl+f")
    window.press("Escape", "Escape", "Escape")
    assert window.title_after("") == ""


def test_keys_alone_lead_to_a_point(window: Window) -> None:
    window.screen.xdotool("mousemove", 5, 500)  # where it points at no marker
    window.press("ctrl+f", "Escape", "Tab", "Return")  # an empty field is left so
    first = first_marker()
    title = f"{first.code} · {side_words(first.side)}"
    assert window.title_after(title) == title


def test_hold_goes_left_change_right_and_ends_by_itself(
    hold_under_way: Diary | None,
) -> None:
    assert hold_under_way is not None
    written, _ = hold_under_way.communicate(timeout=30)
    lines = [line.split(" ", 1) for line in written.decode().splitlines()]
    times = [float(instant) for instant, _ in lines[-4:]]
    assert [title for _, title in lines[-4:]] == [
        "Hold LI4, your left side",
        "Change to your right side",
        "Hold LI4, your right side",
        "Done",
    ]
    lasted = [after - before for before, after in pairwise(times)]
    assert lasted == [pytest.approx(5.0, abs=_LATE)] * 3


def test_program_ends_in_order_and_says_nothing(screen: Screen, tmp_path: Path) -> None:
    with running_program(screen, tmp_path, "--condition", "sciatica") as window:
        assert window.title_after("Sciatica") == "Sciatica"
        window.press("ctrl+q")
        _, errors = window.process.communicate(timeout=10)
    assert window.process.returncode == 0
    assert errors.decode() == ""
    kept = (tmp_path / "settings.ini").read_text("utf-8")
    assert "id=sciatica" in kept
    assert not (tmp_path / "crash.log").exists()


def test_signal_to_end_is_obeyed_and_nothing_is_lost(
    screen: Screen, tmp_path: Path
) -> None:
    with running_program(screen, tmp_path, "--point", "BL60") as window:
        assert window.title_after("BL60") == "BL60"
        window.process.terminate()
        _, errors = window.process.communicate(timeout=10)
    assert (window.process.returncode, errors) == (0, b"")
    assert "id=BL60" in (tmp_path / "settings.ini").read_text("utf-8")
