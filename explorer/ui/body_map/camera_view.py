"""A graphics view that looks through a `Camera`: zooms at the cursor, pans, fits.

The view has no frame and no scroll bars, so its own size is its viewport's.  The
viewport is not asked: the first call builds some sixty enums of Qt for Python, a
twelfth of a bare start.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QPainter,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView

from explorer.ui.body_map.body_picture import BodyPicture
from explorer.ui.body_map.camera import CLOSEST, Camera, Size, fitting
from explorer.ui.body_map.figure_layout import Figure, bounds_of
from explorer.ui.guard import guarded

_SETTLE_MS = 90
_WORLD = 20_000.0


class CameraView(QGraphicsView):
    """Shows figures behind a scene's items and keeps only where it looks."""

    camera_moved = Signal()  # zoomed, panned or fitted
    first_drawn = Signal()  # the first frame is painted

    def __init__(self, scene: QGraphicsScene, picture: BodyPicture) -> None:
        super().__init__(scene)
        self._scene_behind = scene
        self._picture = picture
        self._figures: tuple[Figure, ...] = ()
        self._camera = Camera(0, 0, 1)
        self._is_fitted = True
        self._is_drawn = False
        self._settle = QTimer(self, interval=_SETTLE_MS, singleShot=True)
        self._settle.timeout.connect(self.come_to_rest)
        _leave_moving_to_us(self)

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

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Show these figures whole."""
        self._figures = tuple(figures)
        self._picture.show_figures(figures)
        self.fit()

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
        self._scene_behind.update()

    def keep_picture(self) -> None:
        """Let the next start find the whole bodies drawn."""
        if self._figures:
            window, ratio = self.size(), self.devicePixelRatioF()
            self._picture.keep(self._whole(), window, ratio)

    def fit(self) -> None:
        """Show the whole of the figures."""
        self._is_fitted = True
        self._look(self._whole())

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom by a factor around a place in the window, its middle by default."""
        whole = self._whole().scale
        scale = self._camera.scale * factor
        if scale <= whole:
            self.fit()
            return
        anchor = self.scene_place(self.room.center() if at is None else at)
        self._is_fitted = False
        self._look(self._camera.zoomed(min(scale, whole * CLOSEST), anchor))

    def pan(self, right: float, down: float) -> None:
        """Move the look by pixels, never off the figures."""
        self._is_fitted = False
        camera = self._camera.panned(right, down)
        self._look(camera.held_within(bounds_of(self._figures)))

    def centre_on(self, x: float, y: float) -> None:
        """Bring a scene place to the middle."""
        self._is_fitted = False
        self._look(self._camera._replace(x=x, y=y))

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
        self.setTransform(QTransform.fromScale(camera.scale, camera.scale))
        left, top = camera.to_window(0, 0, self._size())
        self.horizontalScrollBar().setValue(-round(left))
        self.verticalScrollBar().setValue(-round(top))
        self._settle.start()
        self.draw_again()
        self.camera_moved.emit()

    @guarded(None)
    def drawBackground(self, painter: QPainter, rect: QRectF | object) -> None:
        """Replaces the empty ground by the bodies, in window pixels."""
        painter.save()
        painter.resetTransform()
        window = self.size()
        ratio = self.devicePixelRatioF()
        try:
            self._picture.paint(painter, self._camera, window, ratio)
        finally:
            painter.restore()
            # Even without a picture: the rest of the program waits for this.
            if not self._is_drawn:
                self._is_drawn = True
                self.first_drawn.emit()

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Extends the resizing: a whole body stays whole, a close look its centre."""
        super().resizeEvent(event)
        if not self._figures:
            return
        if self._is_fitted:
            self.fit()
        else:
            self._look(self._camera)
        self.draw_sharply()


def _leave_moving_to_us(view: QGraphicsView) -> None:
    """Keep Qt from scrolling and anchoring on its own."""
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setTransformationAnchor(view.ViewportAnchor.NoAnchor)
    view.setResizeAnchor(view.ViewportAnchor.NoAnchor)
    view.setOptimizationFlag(view.OptimizationFlag.DontSavePainterState)
    view.setViewportUpdateMode(view.ViewportUpdateMode.FullViewportUpdate)
    # Wide padding: with a tight scene the place under the cursor jumps.
    view.setSceneRect(QRectF(-_WORLD, -_WORLD, 2 * _WORLD, 2 * _WORLD))
