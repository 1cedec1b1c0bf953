"""The program's line icons, tinted with a colour of the palette."""

from enum import StrEnum
from os import PathLike, fspath

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_DENSITIES = (1, 2)


class IconName(StrEnum):
    """Every icon there is; each is the file `NAME.svg` of the icon folder."""

    BACK = "back"
    BODY = "body"
    CAUTION = "caution"
    CHECK = "check"
    CLEAR = "clear"
    CLOCK = "clock"
    CLOSE = "close"
    FIT = "fit"
    FLIP = "flip"
    HAND = "hand"
    HELP = "help"
    INFO = "info"
    LIST = "list"
    MOON = "moon"
    MUTE = "mute"
    NEXT = "next"
    PAUSE = "pause"
    PLAY = "play"
    PRINT = "print"
    REPEAT = "repeat"
    SEARCH = "search"
    SETTINGS = "settings"
    SOUND = "sound"
    STAR = "star"
    STOP = "stop"
    SUN = "sun"
    ZOOM_IN = "zoom-in"
    ZOOM_OUT = "zoom-out"


class Icons:
    """Draws icons when they are first asked for and keeps them."""

    def __init__(self, folder: PathLike[str]) -> None:
        self._folder = fspath(folder)
        self._drawn: dict[tuple[IconName, str, int], QIcon] = {}

    def icon(self, name: IconName, colour: str, size: int = 20) -> QIcon:
        """The icon in a `#rrggbb` colour, sharp on single and double density."""
        key = (name, colour, size)
        if key not in self._drawn:
            self._drawn[key] = self._draw(*key)
        return self._drawn[key]

    def _draw(self, name: IconName, colour: str, size: int) -> QIcon:
        renderer = QSvgRenderer(f"{self._folder}/{name}.svg")
        icon = QIcon()
        for density in _DENSITIES:
            icon.addPixmap(_tinted(renderer, colour, size * density, density))
        return icon


def _tinted(renderer: QSvgRenderer, colour: str, pixels: int, density: int) -> QPixmap:
    """The drawing in one colour; its own colours only say where there is ink."""
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    whole = QRectF(0, 0, pixels, pixels)
    with QPainter(pixmap) as painter:
        renderer.render(painter, whole)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(whole, QColor(colour))
    pixmap.setDevicePixelRatio(density)
    return pixmap
