"""The one style sheet: rounded fields, calm buttons, and a few named looks.

A widget asks for a look with `setProperty("look", NAME)`: `primary`, `chip`,
`bar`, `row`, `link` and `floating` for buttons, `card`, `field`, `bar` and
`caution` for frames, `heading`, `title`, `muted` and `code` for labels.  Everything
else keeps Fusion and the Qt palette.
"""

from explorer.ui.palettes import Palette
from explorer.ui.theme import RADIUS

_TITLE, _HEADING, _CAPTION = 1.6, 1.1, 0.88
"""Letters of titles, headings and captions, as a share of the running text's."""

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
QPushButton[look="bar"] {{ padding: 3px 12px; min-height: 18px; }}
QPushButton[look="bar"]:focus {{ padding: 2px 11px; }}
QPushButton[look="bar"]::menu-indicator {{
  subcontrol-position: right center; right: 6px;
}}
QPushButton[look="bar"][menu="true"] {{ padding-right: 22px; }}
QPushButton[look="row"] {{ border-color: {border}; padding: 0; text-align: left; }}
QPushButton[look="row"]:hover {{ border-color: {accent}; }}
QPushButton[look="row"]:focus {{ border: 2px solid {focus}; padding: 0; }}
QPushButton[look="link"] {{
  background: transparent; border-color: transparent; color: {accent};
  padding: 3px 6px; min-height: 18px; text-align: left; font-weight: 600;
}}
QPushButton[look="link"]:hover {{ background: {accent_soft}; }}
QPushButton[look="link"]:focus {{ border: 2px solid {focus}; padding: 2px 5px; }}
QToolButton[look="floating"] {{
  background: {base}; border: 1px solid {outline};
}}
QToolButton[look="floating"]:hover {{ background: {accent_soft}; }}
QToolButton[look="view"] {{
  border: 2px solid transparent; border-radius: {radius}px; padding: 2px 0;
  color: {muted}; font-size: {caption_points}pt;
}}
QToolButton[look="view"]:hover {{ background: {accent_soft}; color: {text}; }}
QToolButton[look="view"]:checked {{ background: {accent_soft}; color: {text}; }}
QToolButton[look="view"][marked="true"] {{ border-bottom-color: {marker_selected}; }}
QToolButton[look="view"]:focus {{ border-color: {focus}; }}
QScrollArea[look="strip"] {{
  background: {window}; border: none; border-top: 1px solid {border};
}}
QFrame[look="divider"] {{ background: {border}; }}
QLabel[look="region-name"] {{
  background: {base}; color: {text}; border: 1px solid {outline};
  border-radius: {radius}px; padding: 4px 8px; font-weight: 600;
}}
QFrame[look="bar"] {{ background: {base}; border-top: 1px solid {border}; }}
QToolButton {{
  background: transparent; color: {text}; border: 2px solid transparent;
  border-radius: {radius}px; padding: 4px; min-width: 20px; min-height: 20px;
}}
QToolButton:checked {{ background: {accent_soft}; }}
QToolButton:focus {{ border-color: {focus}; }}
QLineEdit QToolButton {{ border: none; padding: 0; min-width: 0; min-height: 0; }}
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
QFrame[look="field"] {{
  background: {base}; border: 1px solid {outline}; border-radius: {radius}px;
}}
QFrame[look="caution"] {{
  background: {caution_bg}; border: 1px solid {caution_edge};
  border-left-width: 4px; border-radius: {radius}px;
}}
QFrame[look="caution"] QLabel {{ color: {caution_text}; }}
QLabel[look="title"] {{ font-size: {title_points}pt; font-weight: 600; }}
QLabel[look="heading"] {{ font-size: {heading_points}pt; font-weight: 600; }}
QLabel[look="muted"] {{ color: {muted}; }}
QLabel[look="code"] {{ color: {accent}; font-weight: 600; }}
QToolTip {{
  background: {raised}; color: {text}; border: 1px solid {outline}; padding: 4px;
}}
QScrollArea {{ border: 2px solid transparent; }}
QScrollArea:focus {{ border-color: {focus}; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{
  background: {outline}; border-radius: 4px; margin: 2px; min-height: 28px;
  min-width: 28px;
}}
QScrollArea[look="strip"] QScrollBar:horizontal {{ height: 7px; }}
QScrollArea[look="strip"] QScrollBar::handle {{ margin: 1px; border-radius: 2px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QSplitter::handle {{ background: {border}; }}
"""


def style_sheet(palette: Palette, text_points: float = 10.0) -> str:
    """Write the sheet for one theme and one size of running text, for all of Qt."""
    return _SHEET.format(
        radius=RADIUS,
        title_points=round(text_points * _TITLE, 1),
        heading_points=round(text_points * _HEADING, 1),
        caption_points=round(text_points * _CAPTION, 1),
        **palette._asdict(),
    )
