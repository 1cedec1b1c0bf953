"""The buttons that float over the map: zoom, whole body, turn."""

from PySide6.QtCore import QSize, Signal, SignalInstance
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from explorer.ui.icons import IconName, Icons
from explorer.ui.palettes import Palette
from explorer.ui.theme import GAP_TIGHT

_BUTTON = 34
_ICON = 20


class MapButtons(QWidget):
    """Says which button was pressed; the one for turning is there when it can."""

    zoom_in_requested = Signal()
    zoom_out_requested = Signal()
    fit_requested = Signal()  # the whole body is wanted
    turn_requested = Signal()  # the other view is wanted

    def __init__(self, palette: Palette, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_TIGHT)
        self._buttons = {
            IconName.ZOOM_IN: _button(self.tr("Zoom in (+)"), self.zoom_in_requested),
            IconName.ZOOM_OUT: _button(
                self.tr("Zoom out (-)"), self.zoom_out_requested
            ),
            IconName.FIT: _button(
                self.tr("Show the whole body (0)"), self.fit_requested
            ),
            IconName.FLIP: _button(self.tr("Turn the body (T)"), self.turn_requested),
        }
        for button in self._buttons.values():
            column.addWidget(button)
        self.recolour(palette)

    def offer_turning(self, possible: bool) -> None:
        """Show the button for turning only when there is something to turn to."""
        self._buttons[IconName.FLIP].setVisible(possible)
        self.adjustSize()

    def recolour(self, palette: Palette) -> None:
        """Take over a theme's colours."""
        for name, button in self._buttons.items():
            button.setIcon(self._icons.icon(name, palette.text, _ICON))


def _button(tip: str, pressed: SignalInstance) -> QToolButton:
    button = QToolButton()
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setFixedSize(_BUTTON, _BUTTON)
    button.setIconSize(QSize(_ICON, _ICON))
    button.setProperty("look", "floating")
    button.clicked.connect(pressed)
    return button
