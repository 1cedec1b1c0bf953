"""Small pictures that a test paints and then looks at."""

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from explorer.ui.body_map.camera import Camera, Size
from explorer.ui.body_map.sight import Sight

SIZE: Size = (200.0, 160.0)
PREMULTIPLIED = QImage.Format.Format_ARGB32_Premultiplied


def blank(size: Size = SIZE, ratio: float = 1.0) -> QImage:
    """Nothing, for a screen of this pixel ratio."""
    image = QImage(round(size[0] * ratio), round(size[1] * ratio), PREMULTIPLIED)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(0, 0, 0, 0))
    return image


def painted(paint: Callable[[QPainter], None], image: QImage | None = None) -> QImage:
    """The image, or a blank one, once this has painted on it."""
    canvas = blank() if image is None else image
    with QPainter(canvas) as painter:
        paint(painter)
    return canvas


def ink(image: QImage) -> set[tuple[int, int]]:
    """The pixels, in the image's own, on which anything is painted."""
    width = image.width()
    alpha = bytes(image.constBits())[3::4]
    return {(at % width, at // width) for at, each in enumerate(alpha) if each}


def middle(spots: set[tuple[int, int]]) -> tuple[float, float]:
    """The middle of the box around these pixels."""
    xs, ys = [x for x, _ in spots], [y for _, y in spots]
    return (min(xs) + max(xs) + 1) / 2, (min(ys) + max(ys) + 1) / 2


def sight_of(camera: Camera, size: Size = SIZE) -> Sight:
    """What this camera sees in a window of this size."""
    return Sight(camera, size, QRectF(0, 0, *size), camera.scale)
