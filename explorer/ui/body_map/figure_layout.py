"""Where each drawn view stands in the scene: side by side, in SVG units."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from explorer.domain.first_look import ViewLook
from explorer.domain.sides import BodySide

_GAP = 28.0
_WORTH_TWO = 0.72
"""Two figures are shown while that keeps this share of one figure's size."""


class Figure(NamedTuple):
    """A view's frame in the scene; `dx` and `dy` lead from SVG to scene units.

    A `mirrored` figure is drawn turned over, left for right: the other limb of a
    one-sided drawing, or the body as in a looking glass.
    """

    view: ViewLook
    dx: float
    dy: float
    mirrored: bool = False

    @property
    def frame(self) -> tuple[float, float, float, float]:
        """The frame as x, y, width, height in scene units."""
        x, y, width, height = self.view.viewbox
        return x + self.dx, y + self.dy, width, height

    @property
    def midline(self) -> float:
        """The x in the scene at which left and right meet."""
        return self.to_scene(self.view.midline, 0.0)[0]

    def holds(self, x: float, y: float) -> bool:
        """Whether a scene place lies in this figure's frame."""
        left, top, width, height = self.frame
        return left <= x <= left + width and top <= y <= top + height

    def to_scene(self, x: float, y: float) -> tuple[float, float]:
        """Where a place of the drawing stands in the scene."""
        return self._turned(x) + self.dx, y + self.dy

    def to_drawing(self, x: float, y: float) -> tuple[float, float]:
        """The place of the drawing under a place of the scene."""
        return self._turned(x - self.dx), y - self.dy

    def side_shown(self, side: BodySide) -> BodySide:
        """Whose side a place of the drawing is on: a turned limb is the right one."""
        is_other_limb = self.view.one_sided and self.mirrored
        return side.opposite() if is_other_limb else side

    @property
    def left_is_right(self) -> bool:
        """Whether the figure's left is at our right, as with someone facing us."""
        return self.view.facing != self.mirrored

    def _turned(self, x: float) -> float:
        left, _, width, _ = self.view.viewbox
        return 2 * left + width - x if self.mirrored else x


def side_by_side(
    views: Sequence[ViewLook], mirrored: Collection[str] = ()
) -> tuple[Figure, ...]:
    """The views in one row from the scene's origin, their tops aligned."""
    figures = []
    right = 0.0
    for view in views:
        x, y, width, _ = view.viewbox
        figures.append(Figure(view, right - x, -y, view.id in mirrored))
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
