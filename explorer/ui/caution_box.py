"""What to know before pressing, beside the words of a session."""

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from explorer.domain.session_view import CautionText
from explorer.ui.icons import IconName, Icons
from explorer.ui.palettes import Palette
from explorer.ui.plain_label import plain_label
from explorer.ui.session_text import scrolled
from explorer.ui.theme import GAP, GAP_TIGHT


class CautionBox(QFrame):
    """What to know before pressing; empty, it is not there."""

    def __init__(self, palette: Palette, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._palette = palette
        self._shown: tuple[CautionText, ...] = ()
        self._sign = QLabel()
        self._heading = plain_label("")
        self._heading.setText(self.tr("Before you press"))
        self._text = plain_label("")
        self.setProperty("look", "caution")
        self.setAccessibleName(self.tr("Before you press"))
        self.hide()
        self._build()

    def show_cautions(self, cautions: tuple[CautionText, ...]) -> None:
        """Show these, or nothing."""
        if cautions == self._shown:
            return
        self._shown = cautions
        lines = (f"• {caution.title}. {caution.text}" for caution in cautions)
        self._text.setText("\n".join(lines))
        self._draw_sign()
        self.setVisible(bool(cautions))

    def recolour(self, palette: Palette) -> None:
        """Take over a theme's colours."""
        self._palette = palette
        if self._shown:
            self._draw_sign()

    def _draw_sign(self) -> None:
        icon = self._icons.icon(IconName.CAUTION, self._palette.caution_edge)
        self._sign.setPixmap(icon.pixmap(20, 20))

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self._sign)
        head.addWidget(self._heading, 1)
        bold = QFont()
        bold.setBold(True)
        self._heading.setFont(bold)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP_TIGHT, GAP_TIGHT, GAP_TIGHT)
        column.setSpacing(GAP_TIGHT)
        column.addLayout(head)
        column.addWidget(scrolled(self._text, self._heading.text()), 1)
