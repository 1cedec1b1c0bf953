"""A picture of the bodies that outlives the program, so that a start is quick."""

from typing import Protocol

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPixmap

_BYTES_PER_PIXEL = 4


class PictureStore(Protocol):
    """Whoever keeps one picture under a label that says what it shows."""

    def read(self, label: str, size: int) -> bytes | None:
        """The bytes under this label, if there are exactly so many."""

    def write(self, label: str, pixels: bytes) -> None:
        """Keep these bytes instead of the last."""


def read_pixmap(
    store: PictureStore, label: str, size: QSize, ratio: float
) -> QPixmap | None:
    """The picture of this size in window pixels, if it is the one that is kept."""
    width, height = round(size.width() * ratio), round(size.height() * ratio)
    row = width * _BYTES_PER_PIXEL
    pixels = store.read(_full(label, width, height), row * height)
    if pixels is None:
        return None
    image = QImage(pixels, width, height, row, QImage.Format.Format_RGB32)
    pixmap = QPixmap.fromImage(image)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def write_pixmap(store: PictureStore, label: str, pixmap: QPixmap) -> None:
    """Keep this picture."""
    image = pixmap.toImage().convertToFormat(QImage.Format.Format_RGB32)
    full = _full(label, image.width(), image.height())
    store.write(full, bytes(image.constBits()))


def _full(label: str, width: int, height: int) -> str:
    return f"{label} {width}x{height}"
