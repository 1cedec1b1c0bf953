"""The small list at the pointer when several markers could have been meant."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPointF, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from explorer.domain.first_look import MarkerLook
from explorer.domain.wording import side_words
from explorer.ui.body_map.marker import MarkerKey, key_of


class TieMenu(QObject):
    """Asks which marker was meant, the nearest first, or the skin below them.

    By pointer or keys.
    """

    chosen = Signal(object)  # the MarkerKey that was meant
    skin_chosen = Signal(QPointF)  # the skin at this spot of the parent was meant

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._keys: dict[QAction, MarkerKey] = {}
        self._menu: QMenu | None = None
        self._skin: QAction | None = None
        self._spot = QPointF()

    def ask(self, looks: Sequence[MarkerLook], spot: QPointF, skin: str = "") -> None:
        """Open the list at a spot of the parent; `skin` names the area there."""
        menu = self._emptied()
        self._spot = spot
        for look in looks:
            words = f"{look.code}  {look.title}, {side_words(look.side)}"
            self._keys[menu.addAction(words.replace("&", "&&"))] = key_of(look)
        if skin:
            menu.addSeparator()
            words = self.tr("Part of the body: {}").format(skin)
            self._skin = menu.addAction(words.replace("&", "&&"))
        if menu.actions():
            menu.setActiveAction(menu.actions()[0 if looks else -1])
            menu.popup(self._parent.mapToGlobal(spot.toPoint()))

    @property
    def menu(self) -> QMenu | None:
        """The list, once it was asked for."""
        return self._menu

    def _emptied(self) -> QMenu:
        if self._menu is None:
            self._menu = QMenu(self._parent)
            self._menu.triggered.connect(self._choose)
        self._menu.clear()
        self._keys.clear()
        self._skin = None
        return self._menu

    def _choose(self, action: QAction) -> None:
        if action in self._keys:
            self.chosen.emit(self._keys[action])
        elif action is self._skin:
            self.skin_chosen.emit(self._spot)
