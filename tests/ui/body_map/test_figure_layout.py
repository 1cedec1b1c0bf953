"""Figures stand side by side, and only while that is worth it."""

from explorer.domain.first_look import ViewLook
from explorer.ui.body_map.figure_layout import (
    bounds_of,
    has_room_for_all,
    side_by_side,
)

FRONT = ViewLook("front", "Front", "front.svg", (80.0, 30.0, 480.0, 1040.0), 320.0)
BACK = FRONT._replace(id="back", title="Back", facing=False)


def test_figures_do_not_overlap_and_share_their_top() -> None:
    front, back = side_by_side((FRONT, BACK))
    assert front.frame[0] + front.frame[2] < back.frame[0]
    assert front.frame[1] == back.frame[1] == 0


def test_a_place_belongs_to_the_figure_it_lies_in() -> None:
    front, back = side_by_side((FRONT, BACK))
    x, y, width, _ = back.frame
    assert back.holds(x + width / 2, y + 10)
    assert not front.holds(x + width / 2, y + 10)


def test_the_bounds_hold_all_figures() -> None:
    figures = side_by_side((FRONT, BACK))
    left, top, width, height = bounds_of(figures)
    assert (left, top) == (0, 0)
    assert width > 2 * 480
    assert height == 1040


def test_a_wide_window_shows_both_and_a_narrow_one_does_not() -> None:
    assert has_room_for_all((FRONT, BACK), 1200, 800)
    assert not has_room_for_all((FRONT, BACK), 380, 800)


def test_one_view_always_has_room() -> None:
    assert has_room_for_all((FRONT,), 50, 50)
