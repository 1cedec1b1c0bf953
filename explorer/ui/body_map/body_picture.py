"""The bodies as one pixmap, drawn anew only when the zoom has settled.

Rendering an SVG costs tens of milliseconds whatever is visible, so a frame must
never do it: while the zoom moves, the last pixmap is stretched.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple, Protocol

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from explorer.ui.body_map.camera import Camera, Size, fitting
from explorer.ui.body_map.figure_layout import Figure, bounds_of
from explorer.ui.body_map.kept_picture import (
    PictureStore,
    read_pixmap,
    write_pixmap,
)
from explorer.ui.body_map.outline_width import outline_width, with_outline

DrawingSource = Callable[[str], bytes]
"""The SVG text of a view by its id, in the colours of the theme in use."""

_MARGIN = 0.25
"""Drawn beyond each edge of the window, as a share of it, to pan into."""


class Layers(Protocol):
    """What lies over the bodies and moves with them."""

    @property
    def revision(self) -> int:
        """Another number whenever something else would be painted."""

    def paint(self, painter: QPainter, camera: Camera, size: Size) -> None:
        """Paint it where this camera sees it."""


class _Drawn(NamedTuple):
    pixmap: QPixmap
    camera: Camera
    size: QSize


class BodyPicture:
    """Paints the figures behind the markers from a pixmap of the settled zoom."""

    def __init__(
        self,
        drawing_of: DrawingSource,
        ground: str,
        store: PictureStore | None = None,
    ) -> None:
        self._store = store
        self._drawing_of = drawing_of
        self._ground = ground
        self._figures: tuple[Figure, ...] = ()
        self._renderers: dict[tuple[str, float], QSvgRenderer] = {}
        self._drawn: _Drawn | None = None
        self._layered: tuple[int, QPixmap] | None = None

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Paint these figures from now on."""
        self._figures = tuple(figures)
        self._drawn = None

    def recolour(self, ground: str) -> None:
        """Ask for the drawings again: the theme's colours are others now."""
        self._ground = ground
        self._renderers.clear()
        self._drawn = None

    def forget_pixmap(self) -> None:
        """Draw anew at the next painting."""
        self._drawn = None

    def is_stretched(self, camera: Camera) -> bool:
        """Whether what is painted was drawn for another zoom."""
        return self._drawn is not None and self._drawn.camera.scale != camera.scale

    def paint(
        self,
        painter: QPainter,
        camera: Camera,
        window: QSize,
        ratio: float,
        layers: Layers,
    ) -> None:
        """Fill the window, with a stretched picture while the zoom moves.

        While the map is only panned, the layers are painted into a picture once:
        then hundreds of markers cost a frame no more than none.
        """
        drawn = self._fresh(camera, window, ratio)
        stretch = camera.scale / drawn.camera.scale
        left = (drawn.camera.x - camera.x) * camera.scale + window.width() / 2
        top = (drawn.camera.y - camera.y) * camera.scale + window.height() / 2
        width, height = drawn.size.width() * stretch, drawn.size.height() * stretch
        target = QRectF(left - width / 2, top - height / 2, width, height)
        if stretch == 1.0 and camera != drawn.camera:
            corner = round(target.x()), round(target.y())
            painter.drawPixmap(*corner, self._with_layers(drawn, layers))
            return
        if stretch == 1.0:
            painter.drawPixmap(round(target.x()), round(target.y()), drawn.pixmap)
        else:
            self._paint_stretched(painter, drawn, target, window)
        layers.paint(painter, camera, (window.width(), window.height()))

    def _fresh(self, camera: Camera, window: QSize, ratio: float) -> _Drawn:
        """The picture that serves this camera, drawn anew if none does."""
        drawn = self._drawn
        if drawn is None or (
            drawn.camera.scale == camera.scale and not _covers(drawn, camera, window)
        ):
            kept = self._kept(camera, window, ratio) if drawn is None else None
            drawn = self._drawn = kept or self._draw(camera, window, ratio)
            self._layered = None
        return drawn

    def _paint_stretched(
        self, painter: QPainter, drawn: _Drawn, target: QRectF, window: QSize
    ) -> None:
        if not target.contains(QRectF(0, 0, window.width(), window.height())):
            self.paint_ground(painter, window)
        painter.drawPixmap(target, drawn.pixmap, QRectF(drawn.pixmap.rect()))

    def _with_layers(self, drawn: _Drawn, layers: Layers) -> QPixmap:
        if self._layered is None or self._layered[0] != layers.revision:
            pixmap = QPixmap(drawn.pixmap)
            with QPainter(pixmap) as painter:
                size = drawn.size.width(), drawn.size.height()
                layers.paint(painter, drawn.camera, size)
            self._layered = layers.revision, pixmap
        return self._layered[1]

    def paint_ground(self, painter: QPainter, window: QSize) -> None:
        """Fill the window where no body can be drawn."""
        painter.fillRect(QRectF(0, 0, window.width(), window.height()), self._ink())

    def _ink(self) -> QColor:
        return QColor(self._ground)

    def keep(self, camera: Camera, window: QSize, ratio: float) -> None:
        """Let the next start find this look ready, without its margin."""
        if self._store and self._kept(camera, window, ratio) is None:
            drawn = self._render(camera, window, ratio)
            write_pixmap(self._store, self._label(camera), drawn.pixmap)

    def _kept(self, camera: Camera, window: QSize, ratio: float) -> _Drawn | None:
        if self._store is None:
            return None
        pixmap = read_pixmap(self._store, self._label(camera), window, ratio)
        return _Drawn(pixmap, camera, window) if pixmap else None

    def _label(self, camera: Camera) -> str:
        shown = ",".join(
            f"{figure.view.id}{'~' if figure.mirrored else ''}"
            for figure in self._figures
        )
        return f"{shown} {tuple(camera)} on {self._ground}"

    def _draw(self, camera: Camera, window: QSize, ratio: float) -> _Drawn:
        size = QSize(
            round(window.width() * (1 + 2 * _MARGIN)),
            round(window.height() * (1 + 2 * _MARGIN)),
        )
        return self._render(camera, size, ratio)

    def _render(self, camera: Camera, size: QSize, ratio: float) -> _Drawn:
        pixmap = QPixmap(size * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(self._ink())
        with QPainter(pixmap) as painter:
            whole = fitting(bounds_of(self._figures), (size.width(), size.height()))
            outline = outline_width(camera.scale / whole.scale)
            renderer_of = partial(self.renderer, outline=outline)
            draw_figures(painter, self._figures, renderer_of, camera, size)
        return _Drawn(pixmap, camera, size)

    def renderer(self, view: str, outline: float) -> QSvgRenderer:
        """The renderer of a view with an outline this wide, loaded at its first use."""
        key = view, outline
        if key not in self._renderers:
            text = with_outline(self._drawing_of(view), outline)
            self._renderers[key] = QSvgRenderer(QByteArray(text))
        return self._renderers[key]


def draw_figures(
    painter: QPainter,
    figures: Sequence[Figure],
    renderer_of: Callable[[str], QSvgRenderer],
    camera: Camera,
    size: QSize,
) -> None:
    """Render the figures as this camera sees them into a window of this size."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for figure in figures:
        x, y, width, height = figure.frame
        target = QRectF(
            (x - camera.x) * camera.scale + size.width() / 2,
            (y - camera.y) * camera.scale + size.height() / 2,
            width * camera.scale,
            height * camera.scale,
        )
        if target.intersects(QRectF(0, 0, size.width(), size.height())):
            _render(painter, renderer_of(figure.view.id), target, figure.mirrored)


def draw_figures_as_image(
    painter: QPainter,
    figures: Sequence[Figure],
    renderer_of: Callable[[str], QSvgRenderer],
    camera: Camera,
    size: QSize,
    finer: float,
) -> None:
    """The same as pixels, so many for each unit of the page: PDF knows no round shades.

    Qt would fill them whole, as dark patches.
    """
    image = QImage(size * finer, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(0, 0, 0, 0))
    with QPainter(image) as own:
        closer = camera._replace(scale=camera.scale * finer)
        draw_figures(own, figures, renderer_of, closer, size * finer)
    painter.drawImage(QRectF(0, 0, size.width(), size.height()), image)


def _render(
    painter: QPainter, renderer: QSvgRenderer, target: QRectF, mirrored: bool
) -> None:
    painter.save()
    if mirrored:
        painter.translate(2 * target.center().x(), 0)
        painter.scale(-1, 1)
    renderer.render(painter, target)
    painter.restore()


def _covers(drawn: _Drawn, camera: Camera, window: QSize) -> bool:
    spare_x = (drawn.size.width() - window.width()) / 2
    spare_y = (drawn.size.height() - window.height()) / 2
    moved_x = abs(drawn.camera.x - camera.x) * camera.scale
    moved_y = abs(drawn.camera.y - camera.y) * camera.scale
    return moved_x <= spare_x and moved_y <= spare_y
