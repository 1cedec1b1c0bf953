"""The peer: pyqtgraph's scatter plot over the same body with the same markers."""

from collections.abc import Sequence

import pyqtgraph
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QGraphicsPixmapItem, QWidget

from bench.sandbox import HEIGHT, WIDTH
from explorer.ui.body_map.camera import Camera

_MARKER_PIXELS = 10


class Scatter:
    """A plot without axes that is looked at through the same cameras as the map."""

    def __init__(
        self, body: QPixmap, at: Camera, places: Sequence[tuple[float, float]]
    ) -> None:
        plot = pyqtgraph.PlotWidget(background="#f0ece4")
        plot.hideAxis("left")
        plot.hideAxis("bottom")
        plot.hideButtons()
        plot.invertY(True)
        plot.resize(WIDTH, HEIGHT)
        plot.addItem(_behind(body, at))
        markers = pyqtgraph.ScatterPlotItem(
            x=[x for x, _ in places],
            y=[y for _, y in places],
            size=_MARKER_PIXELS,
            pen=pyqtgraph.mkPen("#ffffff", width=2),
            brush=pyqtgraph.mkBrush("#2f6f73"),
        )
        plot.addItem(markers)
        self.widget: QWidget = plot
        self._viewport: QWidget = plot.viewport()
        self._box = plot.getViewBox()

    def look(self, camera: Camera) -> None:
        """Paint the frame that this camera sees."""
        across, down = WIDTH / 2 / camera.scale, HEIGHT / 2 / camera.scale
        self._box.setRange(
            xRange=(camera.x - across, camera.x + across),
            yRange=(camera.y - down, camera.y + down),
            padding=0,
        )
        self._viewport.repaint()


def _behind(body: QPixmap, at: Camera) -> QGraphicsPixmapItem:
    item = QGraphicsPixmapItem(body)
    item.setTransformationMode(Qt.TransformationMode.FastTransformation)
    item.setScale(1 / at.scale)
    item.setPos(at.x - WIDTH / 2 / at.scale, at.y - HEIGHT / 2 / at.scale)
    item.setZValue(-1)
    return item
