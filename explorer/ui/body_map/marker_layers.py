"""All that lies over the bodies and moves with them, in the order it is painted in."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from explorer.domain.map_looks import MapLook
from explorer.ui.body_map.camera import Camera, Size
from explorer.ui.body_map.channel_lines import ChannelLines
from explorer.ui.body_map.dresses import dress_for
from explorer.ui.body_map.figure_layout import Figure
from explorer.ui.body_map.lettering import Lettering
from explorer.ui.body_map.marker import MarkerKey
from explorer.ui.body_map.marker_dress import minor_reach, size_at, sprite_of
from explorer.ui.body_map.marker_field import MarkerField
from explorer.ui.body_map.marker_layer import MarkerLayer, Placed
from explorer.ui.body_map.point_notes import PointNotes
from explorer.ui.body_map.sight import Sight
from explorer.ui.body_map.skin_lights import SkinLights
from explorer.ui.body_map.sprites import MarkerSize, Sprite, SpriteSheet
from explorer.ui.palettes import Palette


class MarkerLayers:
    """Lit skin, notes about the chosen point, markers, and what is written.

    `covered` are places of the window where something else stands.
    """

    def __init__(self, palette: Palette, ratio: float, lights: SkinLights) -> None:
        self.revision = 0
        self.field = MarkerField()
        self.lights = lights
        self.window: Size = (1.0, 1.0)
        self.covered: tuple[QRectF, ...] = ()
        self._palette = palette
        self._ratio = ratio
        self._figures: tuple[Figure, ...] = ()
        self._look = MapLook()
        self._dress = dress_for(self._look.colour_by)
        self._lines = ChannelLines()
        self._worn: dict[tuple[object, ...], Sprite] = {}
        self._size = MarkerSize.SMALL
        self.field.narrow_minor(minor_reach(self._size))
        self._wear()

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Paint these figures' sides from now on."""
        self._figures = tuple(figures)

    def recolour(self, palette: Palette, ratio: float) -> None:
        """Take over a theme's colours and a screen's pixel ratio."""
        if (palette, ratio) != (self._palette, self._ratio):
            self._palette, self._ratio = palette, ratio
            self.lights.recolour(palette)
            self._wear()
            self.lay_markers()

    def take_ratio(self, ratio: float) -> None:
        """Paint as finely as a screen of this pixel ratio shows."""
        self.recolour(self._palette, ratio)

    def wear_look(self, look: MapLook) -> None:
        """Colour markers, and join them by lines, as this says."""
        self._look = look
        self._dress = dress_for(look.colour_by)
        self.lay_markers()

    def resize_markers(self, magnification: float) -> None:
        """Make markers as large as suits this magnification."""
        size = size_at(magnification)
        if size is not self._size:
            self._size = size
            self._worn.clear()
            self.field.narrow_minor(minor_reach(size))
            self.lay_markers()

    def lay_markers(self) -> None:
        """Take the markers' places and looks from the field again."""
        self._markers.place([self._placed(key) for key in self.field.rising()])
        self._join()
        self.revision += 1

    def forget_places(self) -> None:
        """Let codes find the best places for where the map lies now."""
        self.lettering.forget_places()
        self.revision += 1

    def grow(self, key: MarkerKey | None) -> None:
        """Paint this marker larger, over all others."""
        if key is None or key not in self.field.places:
            self._grown.place(())
            return
        placed = self._placed(key)
        self._grown.place([placed._replace(sprite=placed.sprite._replace(grown=True))])

    def paint(self, painter: QPainter, camera: Camera, size: Size) -> None:
        """Paint all but what changes with the pointer."""
        sight = self._sight(camera, size)
        self.lights.paint_opened(painter, sight)
        self._lines.paint(painter, sight)
        self.notes.paint(painter, sight)
        self._markers.paint(painter, camera, size)
        if len(self._figures) > 1:
            self.lettering.draw_sides(painter, sight, self._figures)
        reserved = partial(self._reserved, painter, sight)
        self.lettering.draw_codes(painter, sight, self.field, reserved)
        self.notes.paint_words(painter, sight)

    def _reserved(self, painter: QPainter, sight: Sight) -> list[QRectF]:
        """Where no codes may stand; asked only when they are laid out anew."""
        boxes = self.notes.boxes(sight, QFontMetricsF(painter.font()))
        boxes += self.lettering.side_boxes(painter, sight, self._figures)
        corner = sight.room.topLeft()
        return boxes + [box.translated(corner) for box in self.covered]

    def paint_pointed_at(self, painter: QPainter, camera: Camera) -> None:
        """Paint what is under the pointer, in the window itself."""
        sight = self._sight(camera, self.window)
        self.lights.paint_pointed_at(painter, sight)
        self._grown.paint(painter, camera, self.window)
        if len(self._figures) == 1:
            self.lettering.draw_sides(painter, sight, self._figures)

    def _join(self) -> None:
        if self._look.channel_lines:
            self._lines.join(self.field.places)
        else:
            self._lines.clear()

    def _wear(self) -> None:
        self.lettering = Lettering(self._palette)
        self.notes = PointNotes(self._palette)
        sheet = SpriteSheet(self._palette, self._ratio)
        self._markers, self._grown = MarkerLayer(sheet), MarkerLayer(sheet)

    def _placed(self, key: MarkerKey) -> Placed:
        look, stand = self.field.looks[key], self.field.stands[key]
        fill, shape = self._dress(look)
        worn = stand.prominence.value, stand.number, fill, shape.value, look.is_minor
        sprite = self._worn.get(worn)
        if sprite is None:
            sprite = self._worn[worn] = sprite_of(look, stand, self._size, self._dress)
        return Placed(*self.field.places[key], sprite)

    def _sight(self, camera: Camera, size: Size) -> Sight:
        """What is seen of a window, or of the larger picture panned under it."""
        width, height = self.window
        left, top = (size[0] - width) / 2, (size[1] - height) / 2
        closest = max((figure.view.scale for figure in self._figures), default=1.0)
        room = QRectF(left, top, width, height)
        return Sight(camera, size, room, camera.scale * closest)
