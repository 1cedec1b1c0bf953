"""The legend of the map: what colours and shapes of the markers mean."""

from collections.abc import Sequence

from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from explorer.ui.body_map.dresses import LegendEntry
from explorer.ui.body_map.sprites import MarkerSize, Sprite, paint_sprite
from explorer.ui.palettes import Palette
from explorer.ui.plain_label import plain_label
from explorer.ui.theme import GAP, GAP_TIGHT

_EDGE = 18


class Legend(QFrame):
    """A small table of markers and words; hidden when there is nothing to tell."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self._palette = palette
        self._told: tuple[str, tuple[LegendEntry, ...]] = ("", ())
        self._table = QGridLayout(self)
        self._table.setContentsMargins(GAP, GAP_TIGHT, GAP, GAP_TIGHT)
        self._table.setVerticalSpacing(0)
        self._table.setColumnStretch(1, 1)
        self._labels: list[QWidget] = []
        self.hide()

    def tell(self, heading: str, entries: Sequence[LegendEntry]) -> None:
        """Show these lines; the same again changes nothing."""
        told = heading, tuple(entries)
        if told != self._told:
            self._told = told
            self._build()

    def recolour(self, palette: Palette) -> None:
        """Take over a theme's colours."""
        self._palette = palette
        self._build()

    def _build(self) -> None:
        heading, entries = self._told
        for label in self._labels:
            self._table.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._labels = []
        if heading:
            self._put(plain_label(self.tr(heading), "heading"), 0, 0, span=2)
        for row, entry in enumerate(entries, start=1):
            self._put(self._sample(entry), row, 0)
            self._put(plain_label(self.tr(entry.words)), row, 1)
        self.setVisible(bool(entries))

    def _put(self, label: QLabel, row: int, column: int, span: int = 1) -> None:
        self._table.addWidget(label, row, column, 1, span)
        self._labels.append(label)

    def _sample(self, entry: LegendEntry) -> QLabel:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(round(_EDGE * ratio), round(_EDGE * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(QColor(0, 0, 0, 0))
        size = MarkerSize.SMALL if entry.minor else MarkerSize.LARGE
        sprite = Sprite(
            size=size, shape=entry.shape, fill=entry.fill, minor=entry.minor
        )
        with QPainter(pixmap) as painter:
            painter.translate(_EDGE / 2, _EDGE / 2)
            paint_sprite(painter, sprite, self._palette)
        label = QLabel()
        label.setPixmap(pixmap)
        return label
