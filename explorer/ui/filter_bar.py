"""Filters as a menu and chips, and the two buttons of safety, for the top bar."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from explorer.domain.narrowing import FILTER_HINTS, FILTER_WORDS, Filter, Filters
from explorer.ui.theme import GAP, GAP_TIGHT

_WIDE = 10_000
"""Room enough, until somebody says how much there is."""


class FilterBar(QWidget):
    """A menu of filters, and a chip for each that is on; a press takes it off."""

    narrowed = Signal(object)  # the Filters that are to be on from now on

    def __init__(self) -> None:
        super().__init__()
        self._on: Filters = frozenset()
        self._room = _WIDE
        self._actions: dict[Filter, QAction] = {}
        self._chips: dict[Filter, QPushButton] = {}
        self.button = QPushButton(self.tr("&Filters"))
        self._build_menu()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_TIGHT)
        row.addWidget(self.button)
        for each in Filter:
            row.addWidget(self._chip(each))

    def show_filters(self, filters: Filters) -> None:
        """Show which are on."""
        self._on = filters
        for each, action in self._actions.items():
            action.setChecked(each in filters)
        self.give_room(self._room)

    def give_room(self, room: int) -> None:
        """Show the chips in this many pixels, or only how many filters are on."""
        self._room = room
        chips = [self._chips[each] for each in Filter if each in self._on]
        widths = [
            self.button.sizeHint().width(),
            *(c.sizeHint().width() for c in chips),
        ]
        fits = sum(widths) + GAP_TIGHT * len(chips) <= room
        for each, chip in self._chips.items():
            chip.setVisible(fits and each in self._on)
        words = self.tr("&Filters")
        count = f"{words}: {len(self._on)}"
        self.button.setText(words if fits or not self._on else count)

    def clear(self) -> None:
        """Ask for no filter at all."""
        if self._on:
            self.narrowed.emit(frozenset())

    def open_menu(self) -> None:
        """Open the list of filters, as the button does.

        The button's own way would not return before the list is closed.
        """
        self.button.setFocus()
        menu = self.button.menu()
        if menu is not None:
            menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))

    def _build_menu(self) -> None:
        self.button.setProperty("look", "bar")
        self.button.setProperty("menu", True)
        menu = QMenu(self.button)
        menu.setToolTipsVisible(True)
        for each in Filter:
            action = menu.addAction(self.tr(FILTER_WORDS[each]))
            action.setCheckable(True)
            action.setToolTip(self.tr(FILTER_HINTS[each]))
            action.triggered.connect(partial(self._toggle, each))
            self._actions[each] = action
        menu.addSeparator()
        menu.addAction(self.tr("Clear the filters")).triggered.connect(self.clear)
        self.button.setMenu(menu)
        self.button.setToolTip(self.tr("Dim the points that do not suit you now"))

    def _chip(self, each: Filter) -> QPushButton:
        chip = QPushButton(f"{self.tr(FILTER_WORDS[each])}  ✕")
        chip.setProperty("look", "bar")
        chip.setAccessibleName(
            self.tr("Filter on: {}. Press to take it off.").format(FILTER_WORDS[each])
        )
        chip.setToolTip(self.tr(FILTER_HINTS[each]))
        chip.clicked.connect(partial(self._toggle, each))
        chip.hide()
        self._chips[each] = chip
        return chip

    def _toggle(self, each: Filter) -> None:
        self.narrowed.emit(self._on ^ {each})


class SafetyButtons(QWidget):
    """The two buttons that are never more than a click away."""

    signs_wanted = Signal()  # the page of warning signs
    profile_wanted = Signal()  # the questions of "Safe for me"

    def __init__(self) -> None:
        super().__init__()
        signs = QPushButton(self.tr("⚠ Warning signs"))
        signs.setProperty("look", "bar")
        signs.setToolTip(self.tr("When to get help instead of pressing (F2)"))
        signs.clicked.connect(self.signs_wanted)
        self.profile = QPushButton()
        self.profile.setProperty("look", "bar")
        self.profile.setToolTip(
            self.tr("What is true for you, so that points are left out (F6)")
        )
        self.profile.clicked.connect(self.profile_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(signs)
        row.addWidget(self.profile)
        self.show_left_out(0)

    def show_left_out(self, points: int) -> None:
        """Show how many points are left out for the person."""
        words = self.tr("Safe for me")
        count = self.tr("{} left out").format(points)
        self.profile.setText(f"{words}: {count}" if points else words)
