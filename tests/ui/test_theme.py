"""Every theme can be read: 4.5 to 1 for text, 3 to 1 for markers and rings."""

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from explorer.domain.preferences import Theme
from explorer.ui.palettes import DARK, HIGH_CONTRAST, LIGHT, Palette
from explorer.ui.style_sheet import style_sheet
from explorer.ui.theme import palette_for, qt_palette

PALETTES = {"light": LIGHT, "dark": DARK, "high-contrast": HIGH_CONTRAST}
TEXT = [
    ("text", "window"),
    ("text", "base"),
    ("text", "raised"),
    ("text", "accent_soft"),
    ("text", "map_ground"),
    ("muted", "window"),
    ("muted", "base"),
    ("muted", "raised"),
    ("muted", "map_ground"),
    ("accent", "window"),
    ("accent", "base"),
    ("accent_text", "accent"),
    ("caution_text", "caution_bg"),
    ("warning", "window"),
    ("warning", "base"),
    ("ok", "window"),
    ("ok", "base"),
]
GRAPHICS = [
    ("outline", "window"),
    ("outline", "base"),
    ("focus", "window"),
    ("focus", "base"),
    ("focus", "map_ground"),
    ("focus", "focus_gap"),
    ("caution_edge", "caution_bg"),
    *(
        (ring, ground)
        for ring in ("ready", "hold", "change", "done", "paused")
        for ground in ("window", "base", "map_ground")
    ),
]
MARKERS = ("marker_fill", "marker_selected", "marker_hit", "marker_dim")


def luminance(colour: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    value = QColor(colour)
    red, green, blue = (
        linear(part) for part in (value.redF(), value.greenF(), value.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """The ratio of WCAG 2, from 1 to 21."""
    lights = sorted((luminance(first), luminance(second)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def colour(palette: Palette, name: str) -> str:
    """The colour of that name; rings may leave out `ring_`, body colours come last."""
    rings = {
        key.removeprefix("ring_"): value for key, value in palette._asdict().items()
    }
    return str({**palette.body._asdict(), **rings}[name])


def test_contrast_is_measured_as_the_guidelines_do() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", PALETTES)
@pytest.mark.parametrize(("text", "ground"), TEXT)
def test_text_stands_out(theme: str, text: str, ground: str) -> None:
    palette = PALETTES[theme]
    assert contrast(colour(palette, text), colour(palette, ground)) >= 4.5


@pytest.mark.parametrize("theme", PALETTES)
@pytest.mark.parametrize(("shape", "ground"), GRAPHICS)
def test_outlines_and_rings_stand_out(theme: str, shape: str, ground: str) -> None:
    palette = PALETTES[theme]
    assert contrast(colour(palette, shape), colour(palette, ground)) >= 3


@pytest.mark.parametrize("theme", PALETTES)
@pytest.mark.parametrize("marker", MARKERS)
@pytest.mark.parametrize("ground", ["skin", "map_ground"])
def test_markers_stand_out_from_skin_and_ground(
    theme: str, marker: str, ground: str
) -> None:
    palette = PALETTES[theme]
    assert contrast(colour(palette, marker), colour(palette, ground)) >= 3


@pytest.mark.parametrize("theme", PALETTES)
def test_lines_of_the_body_stand_out_from_its_skin(theme: str) -> None:
    body = PALETTES[theme].body
    assert contrast(body.line, body.skin) >= 3
    assert contrast(body.ink, body.skin) >= 3


@pytest.mark.parametrize("theme", PALETTES)
def test_colours_are_written_so_that_drawings_can_use_them(theme: str) -> None:
    palette = PALETTES[theme]
    values = [*palette[:-1], *palette.body]
    assert all(
        len(str(value)) == 7 and QColor(str(value)).isValid() for value in values
    )


def test_system_theme_follows_the_desktop() -> None:
    assert palette_for(Theme.SYSTEM, system_is_dark=True) is DARK
    assert palette_for(Theme.SYSTEM, system_is_dark=False) is LIGHT
    assert palette_for(Theme.LIGHT, system_is_dark=True) is LIGHT
    assert palette_for(Theme.DARK) is DARK
    assert palette_for(Theme.HIGH_CONTRAST) is HIGH_CONTRAST


def test_qt_widgets_wear_the_same_colours() -> None:
    palette = qt_palette(DARK)
    role = QPalette.ColorRole
    assert palette.color(role.Window).name() == DARK.window
    assert palette.color(role.PlaceholderText).name() == DARK.muted
    disabled = palette.color(QPalette.ColorGroup.Disabled, role.ButtonText)
    assert disabled.name() == DARK.muted


@pytest.mark.parametrize("theme", PALETTES)
def test_style_sheet_is_understood_by_qt(
    theme: str, qtbot: QtBot, qapp: QApplication
) -> None:
    palette = PALETTES[theme]
    window = QWidget()
    qtbot.addWidget(window)
    button = QPushButton("Hold")
    button.setProperty("look", "primary")
    layout = QVBoxLayout(window)
    layout.addWidget(QLineEdit())
    layout.addWidget(button)
    window.setStyleSheet(style_sheet(palette))
    window.show()
    picture = button.grab().toImage()
    middle = picture.pixelColor(8, picture.height() // 2)
    assert middle.name() == palette.accent
