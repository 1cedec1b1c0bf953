"""All markers in one call to Qt: an array of places and of pictures to put there.

A picture item per marker costs Qt a transform and a paint each; one call for all
takes a third of the time with hundreds of markers, and half with thousands.
`drawPixmapFragments` reads a C array, which Qt for Python cannot build: an `array`
of doubles has the same bytes, so that its address is handed over.
"""

from array import array
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtGui import QPainter
from shiboken6 import wrapInstance

from explorer.ui.body_map.camera import Camera, Size
from explorer.ui.body_map.sprites import Sprite, SpriteSheet

_FIELDS = 10
"""Doubles in a `QPainter::PixmapFragment`: x, y, source left and top, width,
height, scale x and y, rotation, opacity."""


class Placed(NamedTuple):
    """A picture and where it stands in the scene."""

    x: float
    y: float
    sprite: Sprite


class MarkerLayer:
    """Paints pictures of constant size where a camera sees their places."""

    def __init__(self, sheet: SpriteSheet) -> None:
        self._sheet = sheet
        self._across = array("d")
        self._down = array("d")
        self._fragments = array("d")
        self._laid_out: tuple[Camera, Size] | None = None

    def place(self, placed: Sequence[Placed]) -> None:
        """Paint these from now on, the last one on top."""
        sheet = self._sheet
        sprites = {each.sprite for each in placed}
        sheet.add(sprites)
        sources = {sprite: sheet.source(sprite) for sprite in sprites}
        self._across = array("d", [each.x for each in placed])
        self._down = array("d", [each.y for each in placed])
        fields: list[float] = []
        for each in placed:
            left, top, edge = sources[each.sprite]
            fields += (0.0, 0.0, left, top, edge, edge, 1.0, 1.0, 0.0, 1.0)
        self._fragments = array("d", fields)
        self._laid_out = None

    def paint(self, painter: QPainter, camera: Camera, size: Size) -> None:
        """Paint all where this camera sees them in a window of this size."""
        count = len(self._across)
        if not count:
            return
        laid_out = self._laid_out
        if laid_out is None or (laid_out[0].scale, laid_out[1]) != (camera.scale, size):
            self._lay_out(camera, size)
            laid_out = camera, size
        ratio, scale = self._sheet.ratio, camera.scale
        painter.save()
        # In the device's own pixels: a picture that must not be scaled is only copied.
        painter.scale(1 / ratio, 1 / ratio)
        painter.translate(
            round((laid_out[0].x - camera.x) * scale * ratio),
            round((laid_out[0].y - camera.y) * scale * ratio),
        )
        painter.drawPixmapFragments(self._shared(), count, self._sheet.pixmap)
        painter.restore()

    def _lay_out(self, camera: Camera, size: Size) -> None:
        ratio = self._sheet.ratio
        scale = camera.scale * ratio
        left = size[0] / 2 * ratio - camera.x * scale
        top = size[1] / 2 * ratio - camera.y * scale
        xs = array("d", [x * scale + left for x in self._across])
        ys = array("d", [y * scale + top for y in self._down])
        self._fragments[0::_FIELDS] = xs
        self._fragments[1::_FIELDS] = ys
        self._laid_out = camera, size

    def _shared(self) -> QPainter.PixmapFragment:
        address, _ = self._fragments.buffer_info()
        fragment = wrapInstance(address, QPainter.PixmapFragment)
        if not isinstance(fragment, QPainter.PixmapFragment):
            raise TypeError("the array could not be handed to Qt")
        return fragment
