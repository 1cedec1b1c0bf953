"""The map beside what it is compared with, each in a window of the same size."""

from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec
from typing import Protocol

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from bench.blit import Blit
from bench.program import MapAlone, process_events
from bench.samples import Samples, in_turns, milliseconds
from bench.sandbox import HEIGHT, WIDTH
from explorer.domain.first_look import FirstLook, MarkerLook
from explorer.ui.body_map.camera import Camera

BLIT, MAP, PEER = "blit", "map", "pyqtgraph"
_ROUNDS = 150
_SECONDS = 6.0


class Peer(Protocol):
    """What is compared with the map: painted through the same camera."""

    widget: QWidget

    def look(self, camera: Camera) -> None:
        """Paint the frame that this camera sees."""


class Stage:
    """The map, the plain copy and the peer side by side, none over another."""

    def __init__(self, look: FirstLook, markers: Sequence[MarkerLook]) -> None:
        self._map = MapAlone(look, markers)
        self.view = self._map.panel.view
        self._blit = Blit()
        self._show(self._map.panel, 0)
        self._show(self._blit, 1)
        self._peer = self._peer_of(markers)
        if self._peer:
            self._show(self._peer.widget, 2)
        self.fit()

    def close(self) -> None:
        """Make room for the next stage."""
        self._map.close()
        peers = (self._peer.widget,) if self._peer else ()
        for widget in (self._blit, *peers):
            widget.close()
            widget.deleteLater()
        process_events(0.1)

    def fit(self) -> None:
        """Look at the whole of the bodies, drawn sharply."""
        self.view.fit()
        self._settle()

    def scale_to(self, scale: float) -> None:
        """Look at the middle at a scale, drawn sharply."""
        self.view.fit()
        self.view.zoom(scale / self.view.camera.scale)
        self._settle()

    def panning(self, steps: Iterator[int]) -> Callable[[], None]:
        """A deed that paints the next frame of a pan."""

        def pan() -> None:
            self.view.pan(next(steps), 0)
            self.view.repaint()

        return pan

    def zooming(self, factors: Iterator[float]) -> Callable[[], None]:
        """A deed that paints the next frame of a zoom."""
        spot = QPointF(WIDTH / 2, HEIGHT / 3)

        def zoom() -> None:
            self.view.zoom(next(factors), spot)
            self.view.repaint()

        return zoom

    def frames(self, frame: Callable[[], None]) -> dict[str, Samples]:
        """Milliseconds of the map's frame, of a copy and of the peer in turns."""
        measures = {BLIT: _timed(self._blit.repaint), MAP: _timed(frame)}
        peer = self._peer
        if peer:
            measures[PEER] = _timed(lambda: peer.look(self.view.camera))
        return in_turns(measures, _ROUNDS, seconds=_SECONDS)

    def map_frames(self, frame: Callable[[], None]) -> Samples:
        """Milliseconds of the map's frame alone, one right after the other."""
        return in_turns({MAP: _timed(frame)}, _ROUNDS, seconds=_SECONDS)[MAP]

    def _settle(self) -> None:
        self.view.draw_sharply()
        process_events(0.2)

    def _peer_of(self, markers: Sequence[MarkerLook]) -> Peer | None:
        if find_spec("pyqtgraph") is None:
            return None
        # Only here, so that all else is measured where pyqtgraph is missing.
        from bench.scatter import Scatter  # noqa: PLC0415

        figures = {each.view.id: each for each in self.view.figures}
        places = [
            (each.x + figures[each.view].dx, each.y + figures[each.view].dy)
            for each in markers
            if each.view in figures
        ]
        return Scatter(self._body(), self.view.camera, places)

    def _body(self) -> QPixmap:
        return self.view.grab().scaled(WIDTH, HEIGHT)

    def _show(self, widget: QWidget, place: int) -> None:
        widget.move(place * WIDTH, 0)
        widget.show()
        process_events(0.1)


def _timed(deed: Callable[[], None]) -> Callable[[], float]:
    return milliseconds(deed, QApplication.processEvents)
