"""The one style sheet: rounded fields, calm buttons, and a few named looks.

A widget asks for a look with `setProperty("look", NAME)`: `primary` and `chip`
for buttons, `card` and `caution` for frames, `heading`, `title`, `muted` and
`code` for labels.  Everything else keeps Fusion and the Qt palette.
"""

from explorer.ui.palettes import Palette
from explorer.ui.theme import RADIUS

_SHEET = """
QLineEdit, QPlainTextEdit {{
  background: {base}; color: {text}; border: 1px solid {outline};
  border-radius: {radius}px; padding: 6px 8px; placeholder-text-color: {muted};
  selection-background-color: {accent}; selection-color: {accent_text};
}}
QLineEdit:focus, QPlainTextEdit:focus {{
  border: 2px solid {focus}; padding: 5px 7px;
}}
QPushButton {{
  background: {base}; color: {text}; border: 1px solid {outline};
  border-radius: {radius}px; padding: 6px 14px; min-height: 20px;
}}
QPushButton:hover, QToolButton:hover {{ background: {accent_soft}; }}
QPushButton:pressed, QToolButton:pressed {{ background: {raised}; }}
QPushButton:checked {{ background: {accent_soft}; border-color: {accent}; }}
QPushButton:disabled {{ color: {muted}; border-color: {border}; }}
QPushButton:focus {{ border: 2px solid {focus}; padding: 5px 13px; }}
QPushButton[look="primary"] {{
  background: {accent}; color: {accent_text}; border-color: {accent};
  font-weight: 600;
}}
QPushButton[look="primary"]:hover {{ border-color: {text}; }}
QPushButton[look="primary"]:focus {{ border-color: {focus}; }}
QPushButton[look="primary"]:disabled {{
  background: {raised}; color: {muted}; border-color: {border};
}}
QPushButton[look="chip"] {{ border-radius: 15px; padding: 4px 12px; }}
QPushButton[look="chip"]:focus {{ padding: 3px 11px; }}
QToolButton {{
  background: transparent; color: {text}; border: 2px solid transparent;
  border-radius: {radius}px; padding: 4px; min-width: 20px; min-height: 20px;
}}
QToolButton:checked {{ background: {accent_soft}; }}
QToolButton:focus {{ border-color: {focus}; }}
QListView {{ background: {base}; border: none; outline: 0; }}
QListView::item {{ border-radius: {radius}px; }}
QListView::item:hover {{ background: {accent_soft}; }}
QListView::item:selected {{ background: {accent}; color: {accent_text}; }}
QCheckBox::indicator, QRadioButton::indicator {{
  width: 14px; height: 14px; border: 1px solid {outline}; background: {base};
}}
QCheckBox::indicator {{ border-radius: 3px; }}
QRadioButton::indicator {{ border-radius: 8px; }}
QCheckBox::indicator:checked, QRadioButton::indicator:checked {{
  background: {accent}; border-color: {text};
}}
QCheckBox:focus, QRadioButton:focus {{ outline: 2px solid {focus}; }}
QSlider::groove:horizontal {{
  height: 4px; border-radius: 2px; background: {outline};
}}
QSlider::handle:horizontal {{
  width: 14px; margin: -6px 0; border-radius: 8px; border: 1px solid {base};
  background: {accent};
}}
QSlider::handle:horizontal:focus {{ border: 2px solid {focus}; }}
QFrame[look="card"] {{
  background: {base}; border: 1px solid {border}; border-radius: {radius}px;
}}
QFrame[look="caution"] {{
  background: {caution_bg}; border: 1px solid {caution_edge};
  border-left-width: 4px; border-radius: {radius}px;
}}
QFrame[look="caution"] QLabel {{ color: {caution_text}; }}
QLabel[look="title"] {{ font-size: 16pt; font-weight: 600; }}
QLabel[look="heading"] {{ font-size: 11pt; font-weight: 600; }}
QLabel[look="muted"] {{ color: {muted}; }}
QLabel[look="code"] {{ color: {accent}; font-weight: 600; }}
QToolTip {{
  background: {raised}; color: {text}; border: 1px solid {outline}; padding: 4px;
}}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{
  background: {outline}; border-radius: 4px; margin: 2px; min-height: 28px;
  min-width: 28px;
}}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QSplitter::handle {{ background: {border}; }}
"""


def style_sheet(palette: Palette) -> str:
    """Write the sheet in the colours of one theme, for the whole application."""
    return _SHEET.format(radius=RADIUS, **palette._asdict())
