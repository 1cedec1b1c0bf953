"""The way from one look to another, in a third of a second."""

from collections.abc import Callable
from math import exp, log

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation

from explorer.ui.body_map.camera import Camera

_MILLISECONDS = 360


class Flight(QObject):
    """Moves a camera smoothly, or at once for whoever wants less motion."""

    def __init__(self, parent: QObject, look: Callable[[Camera], None]) -> None:
        super().__init__(parent)
        self._look = look
        self._way: tuple[Camera, Camera] | None = None
        self._at_once = False
        self._animation: QVariantAnimation | None = None

    @property
    def is_under_way(self) -> bool:
        """Whether the camera is on its way."""
        return self._way is not None

    def move_at_once(self, *, at_once: bool) -> None:
        """Jump from now on, or fly again."""
        self._at_once = at_once

    def fly(self, start: Camera, goal: Camera) -> None:
        """Move from one look to the other."""
        self.stop()
        if self._at_once or start == goal:
            self._look(goal)
            return
        self._way = start, goal
        self._wings().start()

    def stop(self) -> None:
        """Stay where the camera is."""
        if self._way is not None:
            self._way = None
            self._wings().stop()

    def _wings(self) -> QVariantAnimation:
        """The animation, made at the first flight: the first frame needs none."""
        if self._animation is None:
            animation = QVariantAnimation(self)
            animation.setDuration(_MILLISECONDS)
            animation.setEasingCurve(QEasingCurve.Type.InOutCubic)
            animation.setStartValue(0.0)
            animation.setEndValue(1.0)
            animation.valueChanged.connect(self._move)
            animation.finished.connect(self._land)
            self._animation = animation
        return self._animation

    def _move(self, share: float) -> None:
        if self._way is not None:
            self._look(between(*self._way, share))

    def _land(self) -> None:
        if self._way is not None:
            goal = self._way[1]
            self._way = None
            self._look(goal)


def between(start: Camera, goal: Camera, share: float) -> Camera:
    """A look on the way; the zoom grows by equal factors in equal times.

    The centre moves in step with the zoom, so that what is aimed at stays on a
    straight line on the screen.
    """
    scale = exp(log(start.scale) + share * (log(goal.scale) - log(start.scale)))
    if abs(goal.scale - start.scale) < 1e-9 * goal.scale:
        part = share
    else:
        part = (1 / scale - 1 / start.scale) / (1 / goal.scale - 1 / start.scale)
    return Camera(
        start.x + part * (goal.x - start.x),
        start.y + part * (goal.y - start.y),
        scale,
    )
