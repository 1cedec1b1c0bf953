"""The small card beside the marker under the pointer or the keyboard."""

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from explorer.domain.first_look import MarkerLook
from explorer.domain.wording import side_words
from explorer.ui.plain_label import plain_label
from explorer.ui.theme import GAP, GAP_TIGHT

_DISTANCE = 18
_WIDEST = 280


class HoverCard(QFrame):
    """Names a point, its side and what it is for; never takes the pointer."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._title = plain_label("", "heading")
        self._code = plain_label("", "code")
        self._note = plain_label("", "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(GAP_TIGHT)
        for label in (self._title, self._code, self._note):
            layout.addWidget(label)
        self.hide()

    def show_beside(self, look: MarkerLook, spot: QPointF, room: QSize) -> None:
        """Show this marker's words beside a spot, inside the room there is."""
        self._title.setText(look.title)
        self._code.setText(f"{look.code} · {side_words(look.side)}")
        self._note.setText(look.note)
        self._note.setVisible(bool(look.note))
        self.setMaximumWidth(min(_WIDEST, room.width()))
        self.adjustSize()
        self.move(_beside(spot.toPoint(), self.size(), QRect(QPoint(0, 0), room)))
        self.show()
        self.raise_()


def _beside(spot: QPoint, size: QSize, room: QRect) -> QPoint:
    """Right of the spot, or left of it where the right has no room."""
    right = spot.x() + _DISTANCE
    fits = right + size.width() <= room.right()
    x = right if fits else max(spot.x() - _DISTANCE - size.width(), 0)
    y = min(max(spot.y() - size.height() // 2, 0), room.height() - size.height())
    return QPoint(x, max(y, 0))
