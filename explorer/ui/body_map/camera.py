"""Where the map looks: plain numbers, so that zooming can be tested exactly."""

from typing import NamedTuple, Self

CLOSEST = 12.0
"""How many times larger than the whole body the closest look is."""
_FARTHEST = 0.01
_AIR = 0.16
"""Left free around what is framed, as a share of the window's shorter edge."""


Size = tuple[float, float]
Bounds = tuple[float, float, float, float]
"""Of a rectangle: x, y, width, height."""


class Camera(NamedTuple):
    """The scene point in the middle of the window, and pixels per scene unit.

    The centre is kept as a fraction of a unit: scroll bars only know whole
    pixels, and rounding each step anew would let the place under the cursor
    drift.
    """

    x: float
    y: float
    scale: float

    def to_window(self, x: float, y: float, size: Size) -> tuple[float, float]:
        """Where a scene place is in a window of this size, in pixels."""
        return (
            (x - self.x) * self.scale + size[0] / 2,
            (y - self.y) * self.scale + size[1] / 2,
        )

    def to_scene(self, x: float, y: float, size: Size) -> tuple[float, float]:
        """The scene place under a spot of a window of this size."""
        return (
            self.x + (x - size[0] / 2) / self.scale,
            self.y + (y - size[1] / 2) / self.scale,
        )

    def zoomed(self, scale: float, anchor: tuple[float, float]) -> Self:
        """At another scale, with this scene point staying where it is on screen."""
        ratio = self.scale / scale
        return type(self)(
            anchor[0] + (self.x - anchor[0]) * ratio,
            anchor[1] + (self.y - anchor[1]) * ratio,
            scale,
        )

    def panned(self, right: float, down: float) -> Self:
        """Moved by pixels of the window."""
        return self._replace(
            x=self.x + right / self.scale, y=self.y + down / self.scale
        )

    def held_within(self, bounds: Bounds) -> Self:
        """Moved back until the centre lies within these scene bounds."""
        x, y, width, height = bounds
        return self._replace(
            x=min(max(self.x, x), x + width), y=min(max(self.y, y), y + height)
        )


def fitting(bounds: Bounds, size: Size) -> Camera:
    """The camera that shows these scene bounds whole in a window of this size."""
    x, y, width, height = bounds
    scale = max(min(size[0] / width, size[1] / height), _FARTHEST)
    return Camera(x + width / 2, y + height / 2, scale)


def framing(bounds: Bounds, size: Size, least: float, most: float) -> Camera:
    """The camera that shows these bounds with air around, at a scale within limits."""
    x, y, width, height = bounds
    air = _AIR * min(size)
    room = max(size[0] - 2 * air, 1.0), max(size[1] - 2 * air, 1.0)
    wanted = min(room[0] / max(width, 1e-6), room[1] / max(height, 1e-6))
    scale = min(max(wanted, least), most)
    return Camera(x + width / 2, y + height / 2, scale)


def reaching(bounds: Bounds, camera: Camera) -> Bounds:
    """These bounds, grown to where the camera looks already.

    A zoom at a spot beside the figures may have led it there; from there it has to
    follow the hand, and not jump back.
    """
    x, y, width, height = bounds
    left, top = min(x, camera.x), min(y, camera.y)
    right, bottom = max(x + width, camera.x), max(y + height, camera.y)
    return left, top, right - left, bottom - top


def wheel_factor(delta: int) -> float:
    """How much one wheel event zooms: two notches (240) double the scale."""
    return float(2.0 ** (delta / 240))
