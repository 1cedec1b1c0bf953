"""Pictures of one view with its markers, as the map shows them."""

from typing import NamedTuple

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QMarginsF,
    QPointF,
    QRectF,
    QSize,
    QSizeF,
)
from PySide6.QtGui import (
    QColor,
    QImage,
    QImageWriter,
    QPageSize,
    QPainter,
    QPdfWriter,
)
from PySide6.QtSvg import QSvgGenerator, QSvgRenderer

from explorer import __version__
from explorer.domain.first_look import FirstLook, ViewLook
from explorer.domain.map_state import MapState
from explorer.services.colouring import recoloured
from explorer.services.sound_drawings import drawing_text
from explorer.ui.body_map.body_picture import draw_figures
from explorer.ui.body_map.camera import Camera, fitting
from explorer.ui.body_map.figure_layout import Figure, bounds_of, side_by_side
from explorer.ui.body_map.lettering import Lettering
from explorer.ui.body_map.marker import MarkerKey
from explorer.ui.body_map.scene import BodyScene
from explorer.ui.body_map.thumb_disc import THUMB_RADIUS, ThumbDisc
from explorer.ui.palettes import Palette

_USUAL_EDGE = 800
"""The shorter edge, in pixels, at which markers and letters have their usual size."""
_SMALLEST_ZOOM = 0.4
_VECTOR_RATIO = 4.0
"""How much finer than the page markers are put into vector files."""
_DOTS_PER_INCH = 96


class MapPicture(NamedTuple):
    """What is to be seen, and how large in pixels."""

    look: FirstLook
    view: ViewLook
    state: MapState
    palette: Palette
    size: tuple[int, int]


def view_renderer(view: ViewLook, palette: Palette) -> QSvgRenderer:
    """Renders a view's drawing in the colours of a theme."""
    text = drawing_text(view.svg)
    colours = palette.body._asdict()
    return QSvgRenderer(QByteArray(recoloured(text, colours).encode()))


def png_image(picture: MapPicture) -> QImage:
    """The picture as pixels."""
    width, height = picture.size
    image = QImage(width, height, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        _paint(painter, picture, finer=1.0)
    return image


def png_bytes(image: QImage) -> bytes:
    """Pixels as a PNG file."""
    buffer = _open_buffer()
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def svg_bytes(picture: MapPicture) -> bytes:
    """The picture as an SVG file."""
    buffer = _open_buffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(*picture.size))
    generator.setViewBox(QRectF(0, 0, *picture.size))
    generator.setResolution(_DOTS_PER_INCH)
    generator.setTitle(f"Point Explorer: {picture.view.title}")
    generator.setDescription("")
    with QPainter(generator) as painter:
        _paint(painter, picture, finer=_VECTOR_RATIO)
    return bytes(buffer.data().data())


def pdf_bytes(picture: MapPicture) -> bytes:
    """The picture as a PDF page of its own size."""
    buffer = _open_buffer()
    writer = QPdfWriter(buffer)
    writer.setCreator(f"Point Explorer {__version__}")
    writer.setTitle(f"Point Explorer: {picture.view.title}")
    writer.setResolution(_DOTS_PER_INCH)
    inches = QSizeF(*(edge / _DOTS_PER_INCH for edge in picture.size))
    exact = QPageSize.SizeMatchPolicy.ExactMatch
    writer.setPageSize(QPageSize(inches, QPageSize.Unit.Inch, "", exact))
    writer.setPageMargins(QMarginsF())
    with QPainter(writer) as painter:
        _paint(painter, picture, finer=_VECTOR_RATIO)
    return bytes(buffer.data().data())


def _open_buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    return buffer


class _Window(NamedTuple):
    """Where things are in the picture, as the lettering asks for it."""

    camera: Camera
    size: QSize
    scene: BodyScene

    @property
    def room(self) -> QRectF:
        """All there is of the picture."""
        return QRectF(QPointF(), self.size)

    def window_place(self, x: float, y: float) -> QPointF:
        """Where a scene place is in the picture."""
        size = self.size.width(), self.size.height()
        return QPointF(*self.camera.to_window(x, y, size))

    def marker_place(self, key: MarkerKey) -> QPointF | None:
        """Where a marker is in the picture."""
        place = self.scene.place_of(key)
        return None if place is None else self.window_place(*place)


def _paint(painter: QPainter, picture: MapPicture, *, finer: float) -> None:
    width, height = picture.size
    zoom = max(min(width, height) / _USUAL_EDGE, _SMALLEST_ZOOM)
    size = QSize(round(width / zoom), round(height / zoom))
    figures = side_by_side([picture.view])
    scene = _scene(picture, figures, zoom * finer)
    camera = fitting(bounds_of(figures), (size.width(), size.height()))
    window = _Window(camera, size, scene)
    ground = QColor(picture.palette.map_ground)
    renderer = view_renderer(picture.view, picture.palette)
    painter.fillRect(QRectF(0, 0, width, height), ground)
    painter.scale(width / size.width(), height / size.height())
    draw_figures(painter, figures, lambda _: renderer, camera, size)
    _paint_thumbs(painter, picture, window)
    _paint_markers(painter, window)
    lettering = Lettering(picture.palette)
    lettering.draw_sides(painter, window, figures)
    lettering.draw_codes(painter, window, scene)


def _scene(picture: MapPicture, figures: tuple[Figure, ...], ratio: float) -> BodyScene:
    scene = BodyScene(picture.palette, ratio)
    shown = [mark for mark in picture.look.markers if mark.view == picture.view.id]
    scene.show_markers(shown, figures)
    scene.show_state(picture.state)
    return scene


def _paint_thumbs(painter: QPainter, picture: MapPicture, window: _Window) -> None:
    chosen = picture.state.selection
    if chosen is None:
        return
    radius = THUMB_RADIUS * window.camera.scale
    disc = ThumbDisc(picture.palette)
    painter.setPen(disc.pen())
    painter.setBrush(disc.brush())
    for key in window.scene.reading_order():
        place = window.marker_place(key)
        if key.code == chosen.code and place is not None:
            painter.drawEllipse(place, radius, radius)


def _paint_markers(painter: QPainter, window: _Window) -> None:
    items = [window.scene.item(key) for key in window.scene.reading_order()]
    for item in sorted(items, key=lambda each: each.zValue()):
        pixmap = item.pixmap()
        place = window.marker_place(item.key)
        if place is not None:
            size = pixmap.deviceIndependentSize()
            half = QPointF(size.width() / 2, size.height() / 2)
            painter.drawPixmap(place - half, pixmap)
