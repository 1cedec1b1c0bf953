"""Where each drawn view stands in the scene: side by side, in SVG units."""

from collections.abc import Sequence
from typing import NamedTuple

from explorer.domain.first_look import ViewLook

_GAP = 28.0
_WORTH_TWO = 0.72
"""Two figures are shown while that keeps this share of one figure's size."""


class Figure(NamedTuple):
    """A view's frame in the scene; `dx` and `dy` lead from SVG to scene units."""

    view: ViewLook
    dx: float
    dy: float

    @property
    def frame(self) -> tuple[float, float, float, float]:
        """The frame as x, y, width, height in scene units."""
        x, y, width, height = self.view.viewbox
        return x + self.dx, y + self.dy, width, height

    def holds(self, x: float, y: float) -> bool:
        """Whether a scene place lies in this figure's frame."""
        left, top, width, height = self.frame
        return left <= x <= left + width and top <= y <= top + height


def side_by_side(views: Sequence[ViewLook]) -> tuple[Figure, ...]:
    """The views in one row from the scene's origin, their tops aligned."""
    figures = []
    right = 0.0
    for view in views:
        x, y, width, _ = view.viewbox
        figures.append(Figure(view, right - x, -y))
        right += width + _GAP
    return tuple(figures)


def bounds_of(figures: Sequence[Figure]) -> tuple[float, float, float, float]:
    """What all figures take up together, as x, y, width, height."""
    frames = [figure.frame for figure in figures]
    left = min(frame[0] for frame in frames)
    top = min(frame[1] for frame in frames)
    right = max(frame[0] + frame[2] for frame in frames)
    bottom = max(frame[1] + frame[3] for frame in frames)
    return left, top, right - left, bottom - top


def has_room_for_all(views: Sequence[ViewLook], width: float, height: float) -> bool:
    """Whether all views side by side stay nearly as large as one alone."""
    together = bounds_of(side_by_side(views))
    alone = bounds_of(side_by_side(views[:1]))
    scale_together = min(width / together[2], height / together[3])
    scale_alone = min(width / alone[2], height / alone[3])
    return scale_together >= _WORTH_TWO * scale_alone
