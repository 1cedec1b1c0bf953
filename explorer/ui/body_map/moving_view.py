"""How the camera moves: fits, zooms at a place, pans, and flies from look to look."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QResizeEvent

from explorer.ui.body_map.body_picture import BodyPicture, Layers
from explorer.ui.body_map.camera import CLOSEST, Bounds, framing, reaching
from explorer.ui.body_map.camera_view import CameraView
from explorer.ui.body_map.figure_layout import Figure, bounds_of
from explorer.ui.body_map.flight import Flight
from explorer.ui.guard import guarded


class MovingView(CameraView):
    """Moves what a `CameraView` looks at; any move ends a flight."""

    def __init__(self, picture: BodyPicture, layers: Layers) -> None:
        super().__init__(picture, layers)
        self._flight = Flight(self, self._look)

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Show these figures whole."""
        self._figures = tuple(figures)
        self._picture.show_figures(figures)
        self.fit()

    def fit(self) -> None:
        """Show the whole of the figures."""
        self._flight.stop()
        self._is_fitted = True
        self._look(self._whole())

    def fly_to(self, bounds: Bounds, *, at_most: float = CLOSEST) -> None:
        """Move until these scene bounds fill the window, no closer than so often."""
        whole = self._whole()
        goal = framing(bounds, self._size(), whole.scale, whole.scale * at_most)
        self._is_fitted = goal.scale <= whole.scale
        self._flight.fly(self._camera, whole if self._is_fitted else goal)

    def move_at_once(self, *, at_once: bool) -> None:
        """Jump instead of flying, for whoever wants less motion."""
        self._flight.move_at_once(at_once=at_once)

    @property
    def is_flying(self) -> bool:
        """Whether the view is on its way."""
        return self._flight.is_under_way

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom by a factor around a place in the window, its middle by default."""
        self._flight.stop()
        whole = self._whole().scale
        scale = self._camera.scale * factor
        if scale <= whole:
            self.fit()
            return
        anchor = self.scene_place(self.room.center() if at is None else at)
        self._is_fitted = False
        self._look(self._camera.zoomed(min(scale, whole * CLOSEST), anchor))

    def pan(self, right: float, down: float) -> None:
        """Move the look by pixels, never farther off the figures."""
        self._flight.stop()
        self._is_fitted = False
        limits = reaching(bounds_of(self._figures), self._camera)
        self._look(self._camera.panned(right, down).held_within(limits))

    def centre_on(self, x: float, y: float) -> None:
        """Bring a scene place to the middle."""
        self._flight.stop()
        self._is_fitted = False
        self._look(self._camera._replace(x=x, y=y))

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Extends the resizing: a whole body stays whole, a close look its centre."""
        super().resizeEvent(event)
        self.resized.emit()
        if not self._figures:
            return
        if self._is_fitted:
            self.fit()
        else:
            self._look(self._camera)
        self.draw_sharply()
