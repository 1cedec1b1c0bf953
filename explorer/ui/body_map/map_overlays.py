"""What floats over the map: widgets in its corners, and the name of the skin."""

from PySide6.QtCore import QObject, QRectF, QSize, Signal
from PySide6.QtWidgets import QLabel, QWidget

from explorer.ui.plain_label import plain_label
from explorer.ui.theme import GAP

_CORNERS = ("top-left", "top-right", "bottom-left", "bottom-right")


class MapOverlays(QObject):
    """Keeps widgets in the corners of a panel, whatever its size."""

    placed = Signal()  # the overlays cover other places now

    def __init__(self, panel: QWidget) -> None:
        super().__init__(panel)
        self._panel = panel
        self._in_corner: dict[str, list[QWidget]] = {name: [] for name in _CORNERS}
        self._region: QLabel | None = None

    def add(self, overlay: QWidget, corner: str, *, shown: bool = True) -> None:
        """Let this float in a corner, above or below what floats there already."""
        self._in_corner[corner].append(overlay)
        overlay.setParent(self._panel)
        overlay.setVisible(shown)
        self.place()

    def name_region(self, name: str) -> None:
        """Say what the area under the pointer is called; nothing when empty."""
        if self._region is None:
            if not name:
                return
            self._region = plain_label("", "region-name")
            self._region.setWordWrap(False)
            self.add(self._region, "bottom-left")
        self._region.setText(name)
        self._region.setVisible(bool(name))
        self.place()

    def boxes(self) -> tuple[QRectF, ...]:
        """What the overlays cover of the panel."""
        overlays = (each for column in self._in_corner.values() for each in column)
        return tuple(QRectF(each.geometry()) for each in overlays if each.isVisible())

    def place(self) -> None:
        """Put all where they belong."""
        size = self._panel.size()
        for corner, overlays in self._in_corner.items():
            down = GAP
            for overlay in overlays:
                if overlay.isHidden():
                    continue
                overlay.adjustSize()
                self._put(overlay, corner, down, size)
                down += overlay.height() + GAP
        self.placed.emit()

    def _put(self, overlay: QWidget, corner: str, down: int, room: QSize) -> None:
        own = overlay.size()
        x = GAP if corner.endswith("left") else room.width() - own.width() - GAP
        y = down if corner.startswith("top") else room.height() - own.height() - down
        overlay.move(x, y)
        overlay.raise_()
