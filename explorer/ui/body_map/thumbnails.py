"""Small pictures of the views, drawn one at a time while nobody waits."""

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from explorer.domain.first_look import ViewLook
from explorer.ui.body_map.body_picture import DrawingSource
from explorer.ui.body_map.outline_width import with_outline

_PAUSE_MS = 15
"""Between two pictures, so that pointer and keys are heard."""
_FIRST_MS = 250
"""After the start or a change of colours, which come first."""


_BOLD = 0.009
"""How wide outlines are drawn, as a share of the view's height, to be seen so small."""


class Thumbnails(QObject):
    """Draws each view once in the colours in use; a drawing costs some 20 ms."""

    drawn = Signal(str, QPixmap)  # a view and its picture

    def __init__(
        self, views: Sequence[ViewLook], text_of: DrawingSource, size: QSize
    ) -> None:
        super().__init__()
        self._views = tuple(views)
        self._text_of = text_of
        self._size = size
        self._ratio = 1.0
        self._waiting: list[ViewLook] = []
        self._next = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._next.timeout.connect(self._draw_next)

    def draw_all(self, ratio: float) -> None:
        """Draw all of them, soon, for a screen of this pixel ratio."""
        self._ratio = ratio
        self._waiting = list(self._views)
        self._next.start(_FIRST_MS)

    @property
    def is_drawing(self) -> bool:
        """Whether some pictures are still to come."""
        return bool(self._waiting)

    def _draw_next(self) -> None:
        if not self._waiting:
            return
        view = self._waiting.pop(0)
        self.drawn.emit(view.id, self._picture(view))
        if self._waiting:
            self._next.start(_PAUSE_MS)

    def _picture(self, view: ViewLook) -> QPixmap:
        pixmap = QPixmap(self._size * self._ratio)
        pixmap.setDevicePixelRatio(self._ratio)
        pixmap.fill(QColor(0, 0, 0, 0))
        renderer = QSvgRenderer(
            QByteArray(with_outline(self._text_of(view.id), _BOLD * view.viewbox[3]))
        )
        _, _, width, height = view.viewbox
        scale = min(self._size.width() / width, self._size.height() / height)
        wide, high = width * scale, height * scale
        left = (self._size.width() - wide) / 2
        top = (self._size.height() - high) / 2
        with QPainter(pixmap) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            renderer.render(painter, QRectF(left, top, wide, high))
        return pixmap
