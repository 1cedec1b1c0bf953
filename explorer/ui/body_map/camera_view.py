"""A widget that looks through a `Camera` at figures and paints them.

A plain widget that paints all itself: a graphics view with its scene, scroll bars and
items would cost another full-frame copy at each frame.
"""

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from explorer.ui.body_map.body_picture import BodyPicture, Layers
from explorer.ui.body_map.camera import (
    Camera,
    Size,
    fitting,
)
from explorer.ui.body_map.figure_layout import Figure, bounds_of
from explorer.ui.guard import guarded

_SETTLE_MS = 90


class CameraView(QWidget):
    """Shows figures and keeps only where it looks."""

    camera_moved = Signal()  # zoomed, panned or fitted
    first_drawn = Signal()  # the first frame is painted
    resized = Signal()  # the window became larger or smaller

    def __init__(self, picture: BodyPicture, layers: Layers) -> None:
        super().__init__()
        self._picture = picture
        self.layers = layers
        self._figures: tuple[Figure, ...] = ()
        self._camera = Camera(0, 0, 1)
        self._is_fitted = True
        self._is_drawn = False
        self._settle = QTimer(self, interval=_SETTLE_MS, singleShot=True)
        self._settle.timeout.connect(self.come_to_rest)
        # The body's ground covers all: nothing need be erased before.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def camera(self) -> Camera:
        """Where the view looks."""
        return self._camera

    @property
    def room(self) -> QRectF:
        """All there is to look through, in pixels."""
        return QRectF(self.rect())

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures shown, in scene order."""
        return self._figures

    def draw_sharply(self) -> None:
        """Draw the bodies anew for the zoom that has settled."""
        self._picture.forget_pixmap()
        self.draw_again()

    def come_to_rest(self) -> None:
        """Draw at leisure what a moving map only hints at."""
        if self._picture.is_stretched(self._camera):
            self.draw_sharply()

    def draw_again(self) -> None:
        """Paint all of the window at the next frame."""
        self.update()

    def keep_picture(self) -> None:
        """Let the next start find the whole bodies drawn."""
        if self._figures:
            window, ratio = self.size(), self.devicePixelRatioF()
            self._picture.keep(self._whole(), window, ratio)

    def window_place(self, x: float, y: float) -> QPointF:
        """Where a scene place is in the window, in pixels."""
        return QPointF(*self._camera.to_window(x, y, self._size()))

    def scene_place(self, spot: QPointF) -> tuple[float, float]:
        """The scene place under a spot in the window."""
        return self._camera.to_scene(spot.x(), spot.y(), self._size())

    def _size(self) -> Size:
        window = self.size()
        return window.width(), window.height()

    def _whole(self) -> Camera:
        return fitting(bounds_of(self._figures), self._size())

    def _look(self, camera: Camera) -> None:
        self._camera = camera
        self._settle.start()
        self.draw_again()
        self.camera_moved.emit()

    @property
    def magnification(self) -> float:
        """Pixels that a thousandth of the body's height takes up on the screen."""
        closest = max((figure.view.scale for figure in self._figures), default=1.0)
        return self._camera.scale * closest

    def _paint_all(self, painter: QPainter) -> None:
        """Paint bodies and layers; without a drawing the layers are still there."""
        ratio, is_painted = self.devicePixelRatioF(), False
        try:
            self._picture.paint(painter, self._camera, self.size(), ratio, self.layers)
            is_painted = True
        finally:
            if not is_painted:
                self._picture.paint_ground(painter, self.size())
                self.layers.paint(painter, self._camera, self._size())
            self.paint_over(painter)

    def paint_over(self, painter: QPainter) -> None:
        """Paint what lies over figures and layers, in window pixels; here nothing."""

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        """Replaces the empty ground by the bodies and what lies over them."""
        try:
            with QPainter(self) as painter:
                self._paint_all(painter)
        finally:
            # Even without a picture: the rest of the program waits for this.
            if not self._is_drawn:
                self._is_drawn = True
                self.first_drawn.emit()
