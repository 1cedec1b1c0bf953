"""One marker: a shared picture at a point's place, of constant size on screen."""

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGraphicsPixmapItem

from explorer.domain.first_look import MarkerLook
from explorer.domain.sides import BodySide
from explorer.ui.body_map.sprites import MarkerLookState, SpriteSheet


class MarkerKey(NamedTuple):
    """A point drawn in one view on one side of the figure."""

    code: str
    side: BodySide
    view: str


def key_of(look: MarkerLook) -> MarkerKey:
    """The key that the scene finds this marker by."""
    return MarkerKey(look.code, look.side, look.view)


class MarkerItem(QGraphicsPixmapItem):
    """Painted by Qt itself from a sprite; knows its key and its state only."""

    def __init__(self, key: MarkerKey, sprites: SpriteSheet) -> None:
        super().__init__()
        self.key = key
        self._state = MarkerLookState.PLAIN
        self._number = 0
        self._grown = False
        self.setFlag(self.GraphicsItemFlag.ItemIgnoresTransformations)
        self.setShapeMode(self.ShapeMode.BoundingRectShape)
        self.setTransformationMode(Qt.TransformationMode.FastTransformation)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.wear(sprites)

    @property
    def state(self) -> MarkerLookState:
        """How it stands out at the moment."""
        return self._state

    @property
    def number(self) -> int:
        """Its place among the search hits, 0 for none."""
        return self._number

    def stand_out(
        self, state: MarkerLookState, number: int, sprites: SpriteSheet
    ) -> None:
        """Look like this; the same again changes nothing."""
        if (state, number) != (self._state, self._number):
            self._state, self._number = state, number
            self.setZValue(_HEIGHTS[state] - number / 1000)
            self.wear(sprites)

    def grow(self, sprites: SpriteSheet, *, grown: bool) -> None:
        """Grow under the pointer or the keyboard, or shrink back."""
        if grown != self._grown:
            self._grown = grown
            self.wear(sprites)

    def wear(self, sprites: SpriteSheet) -> None:
        """Take the picture of its state from these sprites."""
        pixmap = sprites.pixmap(self._state, grown=self._grown, number=self._number)
        self.setPixmap(pixmap)
        size = pixmap.deviceIndependentSize()
        self.setOffset(-size.width() / 2, -size.height() / 2)


_HEIGHTS = {
    MarkerLookState.DIMMED: 1.0,
    MarkerLookState.PLAIN: 2.0,
    MarkerLookState.HIT: 3.0,
    MarkerLookState.TWIN: 4.0,
    MarkerLookState.SELECTED: 5.0,
}
