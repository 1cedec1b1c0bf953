"""Which colours a theme has, and how Qt's own widgets come to wear them."""

from PySide6.QtGui import QColor, QPalette

from explorer.domain.preferences import Theme
from explorer.ui.palettes import DARK, HIGH_CONTRAST, LIGHT, Palette

__all__ = [
    "GAP",
    "GAP_TIGHT",
    "GAP_WIDE",
    "RADIUS",
    "Palette",
    "palette_for",
    "qt_palette",
]

GAP_TIGHT = 4
GAP = 8
GAP_WIDE = 16
RADIUS = 6

_Role = QPalette.ColorRole


def palette_for(theme: Theme, *, system_is_dark: bool = False) -> Palette:
    """Choose the colours of a theme; `SYSTEM` asks whether the desktop is dark."""
    match theme:
        case Theme.LIGHT:
            return LIGHT
        case Theme.DARK:
            return DARK
        case Theme.HIGH_CONTRAST:
            return HIGH_CONTRAST
        case Theme.SYSTEM:
            return DARK if system_is_dark else LIGHT


def qt_palette(palette: Palette) -> QPalette:
    """Give the same colours under the names that Qt's own widgets ask for."""
    result = QPalette()
    for role, colour in _roles(palette).items():
        result.setColor(role, QColor(colour))
    faded = QColor(palette.muted)
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, role, faded)
    return result


def _roles(palette: Palette) -> dict[QPalette.ColorRole, str]:
    return {
        _Role.Window: palette.window,
        _Role.WindowText: palette.text,
        _Role.Base: palette.base,
        _Role.AlternateBase: palette.raised,
        _Role.Text: palette.text,
        _Role.PlaceholderText: palette.muted,
        _Role.Button: palette.raised,
        _Role.ButtonText: palette.text,
        _Role.BrightText: palette.warning,
        _Role.ToolTipBase: palette.raised,
        _Role.ToolTipText: palette.text,
        _Role.Highlight: palette.accent,
        _Role.HighlightedText: palette.accent_text,
        _Role.Link: palette.accent,
        _Role.LinkVisited: palette.accent,
        _Role.Accent: palette.accent,
        _Role.Light: palette.base,
        _Role.Midlight: palette.raised,
        _Role.Mid: palette.border,
        _Role.Dark: palette.outline,
        _Role.Shadow: palette.outline,
    }
