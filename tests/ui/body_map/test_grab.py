"""A press becomes a drag only when the hand really moves."""

from PySide6.QtCore import QPoint

from explorer.ui.body_map.grab import Grab


def test_a_trembling_hand_does_not_drag() -> None:
    grab = Grab(QPoint(10, 10))
    assert grab.move(QPoint(11, 12)) is None
    assert not grab.is_drag


def test_a_drag_says_how_far_since_the_last_move() -> None:
    grab = Grab(QPoint(10, 10))
    assert grab.move(QPoint(20, 10)) == QPoint(10, 0)
    assert grab.move(QPoint(21, 10)) == QPoint(1, 0)
    assert grab.is_drag
