"""A flight ends exactly where it is bound for, and lets anybody take over."""

from itertools import pairwise
from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from explorer.ui.body_map.camera import Camera
from explorer.ui.body_map.flight import Flight, between
from tests.ui.body_map.shown_map import shown_panel, turn_wheel

START, GOAL = Camera(100.0, 200.0, 0.8), Camera(340.0, 90.0, 6.4)
cameras = st.builds(
    Camera, st.floats(-900, 900), st.floats(-900, 900), st.floats(0.05, 40)
)
shares = st.floats(0, 1)


class Watched(QObject):
    """Remembers every look of a flight."""

    def __init__(self) -> None:
        super().__init__()
        self.looks: list[Camera] = []
        self.flight = Flight(self, self.looks.append)


@pytest.fixture
def watched(qtbot: QtBot) -> Watched:
    return Watched()


def landed(qtbot: QtBot, watched: Watched) -> list[Camera]:
    qtbot.waitUntil(lambda: not watched.flight.is_under_way, timeout=2000)
    return watched.looks


def test_flight_ends_at_its_goal_exactly(qtbot: QtBot, watched: Watched) -> None:
    watched.flight.fly(START, GOAL)
    assert watched.flight.is_under_way
    looks = landed(qtbot, watched)
    assert looks[-1] == GOAL
    assert len(looks) > 3


def test_zoom_never_turns_back_on_the_way(qtbot: QtBot, watched: Watched) -> None:
    watched.flight.fly(START, GOAL)
    scales = [look.scale for look in landed(qtbot, watched)]
    assert all(b >= a - 1e-9 for a, b in pairwise(scales))
    assert scales[0] >= START.scale


def test_whoever_wants_less_motion_is_there_at_once(watched: Watched) -> None:
    watched.flight.move_at_once(at_once=True)
    watched.flight.fly(START, GOAL)
    assert watched.looks == [GOAL]
    assert not watched.flight.is_under_way


def test_who_is_there_already_does_not_fly(watched: Watched) -> None:
    watched.flight.fly(GOAL, GOAL)
    assert watched.looks == [GOAL]
    assert not watched.flight.is_under_way


def test_flight_that_is_stopped_half_way_stays_there(
    qtbot: QtBot, watched: Watched
) -> None:
    watched.flight.fly(START, GOAL)
    qtbot.waitUntil(lambda: len(watched.looks) > 2, timeout=2000)
    watched.flight.stop()
    count = len(watched.looks)
    assert not watched.flight.is_under_way
    qtbot.wait(450)
    assert len(watched.looks) == count
    assert watched.looks[-1] != GOAL


def test_new_flight_takes_the_place_of_the_last(qtbot: QtBot, watched: Watched) -> None:
    watched.flight.fly(START, GOAL)
    qtbot.waitUntil(
        lambda: any(each.scale > 2.0 for each in watched.looks), timeout=2000
    )
    turned = len(watched.looks)
    watched.flight.fly(watched.looks[-1], START)
    looks = landed(qtbot, watched)
    assert looks[-1] == START
    assert GOAL not in looks
    # It begins anew, and does not take over how far the last one was.
    assert looks[turned].scale > 0.8 * looks[turned - 1].scale


def test_turn_of_the_wheel_takes_over_from_a_flight(qtbot: QtBot) -> None:
    panel = shown_panel(qtbot)
    view = panel.view
    flying: list[bool] = []
    view.move_at_once(at_once=False)
    view.fly_to((300.0, 300.0, 20.0, 20.0))
    qtbot.waitUntil(lambda: view.camera.scale > 1.2, timeout=2000)
    flying.append(view.is_flying)
    turn_wheel(view, view.room.center(), 1)
    flying.append(view.is_flying)
    assert flying == [True, False]
    after = view.camera
    qtbot.wait(450)
    assert view.camera == after


@given(start=cameras, goal=cameras)
def test_way_begins_at_the_start_and_ends_at_the_goal(
    start: Camera, goal: Camera
) -> None:
    assert tuple(between(start, goal, 0.0)) == pytest.approx(tuple(start), abs=1e-6)
    assert tuple(between(start, goal, 1.0)) == pytest.approx(tuple(goal), abs=1e-6)


@given(start=cameras, goal=cameras, steps=st.lists(shares, min_size=2, max_size=9))
def test_scale_is_monotone_and_stays_between_the_ends(
    start: Camera, goal: Camera, steps: list[float]
) -> None:
    scales = [between(start, goal, share).scale for share in sorted(steps)]
    rising = 1 if goal.scale >= start.scale else -1
    tiny = 1e-9 * max(start.scale, goal.scale)
    assert all(rising * (b - a) >= -tiny for a, b in pairwise(scales))
    least, most = sorted((start.scale, goal.scale))
    assert all(least - tiny <= scale <= most + tiny for scale in scales)


def test_half_way_the_zoom_has_half_its_factor() -> None:
    half = between(START, GOAL, 0.5)
    assert half.scale == pytest.approx(sqrt(START.scale * GOAL.scale))


@given(share=shares)
def test_what_is_aimed_at_moves_straight_to_the_middle(share: float) -> None:
    def offset(look: Camera) -> tuple[float, float]:
        """Of the goal's centre from the middle of the window, in pixels."""
        return (GOAL.x - look.x) * look.scale, (GOAL.y - look.y) * look.scale

    first, now = offset(START), offset(between(START, GOAL, share))
    assert first[0] * now[1] == pytest.approx(first[1] * now[0], abs=1e-6)
    assert 0 <= now[0] / first[0] <= 1 + 1e-9


@given(share=shares)
def test_without_a_zoom_the_way_is_straight_and_even(share: float) -> None:
    goal = START._replace(x=500.0, y=-100.0)
    look = between(START, goal, share)
    assert look.scale == pytest.approx(START.scale)
    assert look.x == pytest.approx(100 + share * 400)
    assert look.y == pytest.approx(200 - share * 300)
