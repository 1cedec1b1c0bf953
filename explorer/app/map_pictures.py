"""Pictures of one view with its markers, as the map shows them."""

from typing import NamedTuple

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QMarginsF,
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
from explorer.ui.body_map.body_picture import draw_figures, draw_figures_as_image
from explorer.ui.body_map.camera import fitting
from explorer.ui.body_map.figure_layout import Figure, bounds_of, side_by_side
from explorer.ui.body_map.lettering import Lettering
from explorer.ui.body_map.marker_dress import plain_dress, size_at, sprite_of
from explorer.ui.body_map.marker_field import MarkerField
from explorer.ui.body_map.point_notes import PointNotes
from explorer.ui.body_map.sight import Sight
from explorer.ui.body_map.sprites import paint_sprite
from explorer.ui.palettes import Palette

_USUAL_EDGE = 800
"""The shorter edge, in pixels, at which markers and letters have their usual size."""
_SMALLEST_ZOOM = 0.4
_DOTS_PER_INCH = 96
_FINER = 3.0
"""How much finer than the page's own dots a body is put into a PDF."""


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
        _paint(painter, picture)
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
        _paint(painter, picture)
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
        _paint(painter, picture, body_as_image=True)
    return bytes(buffer.data().data())


def _open_buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    return buffer


def _paint(
    painter: QPainter, picture: MapPicture, *, body_as_image: bool = False
) -> None:
    width, height = picture.size
    zoom = max(min(width, height) / _USUAL_EDGE, _SMALLEST_ZOOM)
    size = QSize(round(width / zoom), round(height / zoom))
    figures = side_by_side([picture.view], _turned(picture))
    camera = fitting(bounds_of(figures), (size.width(), size.height()))
    field = _field(picture, figures)
    seen = float(size.width()), float(size.height())
    magnification = camera.scale * picture.view.scale
    sight = Sight(camera, seen, QRectF(0, 0, *seen), magnification)
    ground = QColor(picture.palette.map_ground)
    renderer = view_renderer(picture.view, picture.palette)
    painter.fillRect(QRectF(0, 0, width, height), ground)
    painter.scale(width / size.width(), height / size.height())
    if body_as_image:
        draw_figures_as_image(
            painter, figures, lambda _: renderer, camera, size, zoom * _FINER
        )
    else:
        draw_figures(painter, figures, lambda _: renderer, camera, size)
    notes = PointNotes(picture.palette)
    notes.show(picture.state, figures, field)
    notes.paint(painter, sight)
    _paint_markers(painter, sight, field, picture.palette)
    lettering = Lettering(picture.palette)
    lettering.draw_sides(painter, sight, figures)
    lettering.draw_codes(painter, sight, field)


def _turned(picture: MapPicture) -> tuple[str, ...]:
    view = picture.view
    return (view.id,) if view.one_sided and picture.state.mirrored else ()


def _field(picture: MapPicture, figures: tuple[Figure, ...]) -> MarkerField:
    field = MarkerField()
    shown = [mark for mark in picture.look.markers if mark.view == picture.view.id]
    field.show_markers(shown, figures)
    field.show_state(picture.state)
    return field


def _paint_markers(
    painter: QPainter, sight: Sight, field: MarkerField, palette: Palette
) -> None:
    size = size_at(sight.magnification)
    for key in field.rising():
        painter.save()
        painter.translate(sight.place(*field.places[key]))
        look, stand = field.looks[key], field.stands[key]
        paint_sprite(painter, sprite_of(look, stand, size, plain_dress), palette)
        painter.restore()
