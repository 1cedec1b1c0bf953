"""Chips over the map: a closer look at the chosen point, the other side, and back."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from explorer.domain.first_look import ViewLook
from explorer.domain.map_state import MapState
from explorer.ui.body_map.figure_layout import Figure
from explorer.ui.body_map.staging import bodies
from explorer.ui.theme import GAP_TIGHT

_MOST_CLOSER = 3


class LookChips(QWidget):
    """Offers what can be seen from here; empty when there is nothing to offer."""

    view_requested = Signal(str)  # the view that was asked for
    other_side_requested = Signal()  # the other limb is wanted
    changed = Signal()  # other chips are shown: they need another room

    def __init__(self, views: Sequence[ViewLook]) -> None:
        super().__init__()
        self._views = {view.id: view for view in views}
        self._offered: tuple[tuple[str, str], ...] = ()
        self._closer: list[str] = []
        self._chips: list[QPushButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP_TIGHT)
        self.hide()

    def show_offers(self, state: MapState, figures: Sequence[Figure]) -> None:
        """Offer what fits this state; the same again changes nothing."""
        offers = tuple(self._offers(state, figures))
        if offers == self._offered:
            return
        self._offered = offers
        for chip in self._chips:
            self._column.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(view, words) for view, words in offers]
        for chip in self._chips:
            self._column.addWidget(chip)
            chip.show()  # at once, or the room it takes would not be known yet
        self.setVisible(bool(offers))
        self.changed.emit()

    def first_closer_look(self) -> str:
        """The view that shows the chosen point best, empty when there is none."""
        return next((view for view, _ in self._offered if view in self._closer), "")

    def _offers(
        self, state: MapState, figures: Sequence[Figure]
    ) -> list[tuple[str, str]]:
        shown = {figure.view.id for figure in figures}
        self._closer = [view for view in state.closer if view not in shown]
        offers = [
            (view, self.tr("Closer look: {name}").format(name=self._views[view].title))
            for view in self._closer[:_MOST_CLOSER]
            if view in self._views
        ]
        for figure in figures[:1]:
            if figure.view.one_sided:
                words = (
                    self.tr("Show your left")
                    if figure.mirrored
                    else self.tr("Show your right")
                )
                offers.append(("", words))
            if figure.view.part != "body":
                whole = [view.id for view in bodies(tuple(self._views.values()))]
                whole.sort(key=lambda view: view not in state.drawn_in)
                offers += [(view, self.tr("Whole body")) for view in whole[:1]]
        return offers

    def _chip(self, view: str, words: str) -> QPushButton:
        chip = QPushButton(words)
        chip.setProperty("look", "chip")
        chip.setProperty("view", view)
        chip.clicked.connect(self._ask)
        return chip

    def _ask(self) -> None:
        view = self.sender().property("view")
        if view:
            self.view_requested.emit(view)
        else:
            self.other_side_requested.emit()
