"""The drawings that come with the program are sound, complete and light."""

from pathlib import Path
from statistics import median

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from explorer.services.atlas_files import load
from explorer.services.colouring import recoloured
from explorer.services.drawings import Drawing, read_drawing
from explorer.services.resources import data_dir
from explorer.services.svg_gate import check_svg
from explorer.ui.palettes import DARK, LIGHT

ASSETS = Path(__file__).parents[2] / "assets"
BODIES = sorted(ASSETS.glob("*.svg"))
WHOLE = [path for path in BODIES if path.stem.startswith("body_")]
"""The others show a part of the body that the picture's edge may cut off."""
ICONS = sorted((ASSETS / "icons").glob("*.svg"))
WHITE = QColor("#ffffff")
WIDTH, HEIGHT = 320, 640
PAPER = 252
"""The lightness of a pixel on which nobody sees that there is anything."""
FADING_PIXELS = 12
"""How far a limb that is cut off fades into the paper at the picture's edge."""
SLACK_PIXELS = 2.5
"""How far the outline's own width and its smoothing may reach."""
MARGIN = 5
"""User units around the body; less would cut its outline on a screen."""


def name(path: Path) -> str:
    return path.stem


def picture(svg: str) -> QImage:
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    assert renderer.isValid()
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32)
    image.fill(WHITE)
    with QPainter(image) as painter:
        renderer.render(painter)
    return image


def test_every_view_has_a_drawing_and_every_drawing_a_view() -> None:
    views = load(data_dir()).atlas.views.values()
    assert {view.svg for view in views} == {path.name for path in BODIES}
    assert len(WHOLE) == 3


@pytest.mark.parametrize("path", BODIES, ids=name)
def test_body_drawing_passes_the_gate(path: Path) -> None:
    assert check_svg(path) == ()


@pytest.mark.parametrize("path", ICONS, ids=name)
def test_icon_passes_the_gate(path: Path) -> None:
    assert check_svg(path, body_view=False) == ()


@pytest.mark.parametrize("path", BODIES, ids=name)
def test_body_drawing_is_under_200_kb_and_states_its_licence(path: Path) -> None:
    assert path.stat().st_size < 200_000
    assert "CC BY 4.0, Point Explorer contributors" in path.read_text("utf-8")


@pytest.mark.parametrize("path", WHOLE, ids=name)
def test_whole_body_is_in_the_picture_with_room_around_it(path: Path) -> None:
    drawing = read_drawing(path)
    left, top, width, height = drawing.viewbox
    outline = drawing.silhouette
    assert left + MARGIN <= outline.left
    assert outline.right <= left + width - MARGIN
    assert top + MARGIN <= outline.top
    assert outline.bottom <= top + height - MARGIN


@pytest.mark.parametrize("path", BODIES, ids=name)
def test_body_is_drawn_inside_its_silhouette_and_nowhere_else(
    path: Path, qtbot: QtBot
) -> None:
    drawing = read_drawing(path)
    image = picture(drawing.svg)
    left, top, width, height = drawing.viewbox
    slack = SLACK_PIXELS * width / WIDTH
    first = 4 if path in WHOLE else FADING_PIXELS
    for across in range(first, WIDTH - first, 23):
        for down in range(first, HEIGHT - first, 23):
            x = left + (across + 0.5) * width / WIDTH
            y = top + (down + 0.5) * height / HEIGHT
            near = (
                (x, y),
                (x - slack, y),
                (x + slack, y),
                (x, y - slack),
                (x, y + slack),
            )
            around = {drawing.silhouette.holds(*spot) for spot in near}
            colour = image.pixelColor(across, down)
            assert True in around or colour.lightness() >= PAPER, (x, y)
            assert False in around or colour != WHITE, (x, y)


@pytest.mark.parametrize("path", BODIES, ids=name)
def test_every_class_of_the_body_takes_the_colours_of_a_theme(path: Path) -> None:
    svg = path.read_text("utf-8")
    dark = recoloured(svg, DARK.body._asdict())
    assert recoloured(svg, LIGHT.body._asdict()) == svg
    style = dark[dark.index("<style>") : dark.index("</style>")]
    for name_of_class, colour in DARK.body._asdict().items():
        if f'class="{name_of_class}"' in svg:
            assert f".{name_of_class} {{" in style
            assert colour in style
    outside_style = dark[dark.index("</style>") :]
    assert 'fill="#' not in outside_style
    assert 'stroke="#' not in outside_style


@pytest.mark.parametrize("path", BODIES, ids=name)
def test_dark_body_is_dark(path: Path, qtbot: QtBot) -> None:
    drawing = read_drawing(path)
    dark = picture(recoloured(drawing.svg, DARK.body._asdict()))
    assert lightness(drawing, dark) < 110
    assert lightness(drawing, picture(drawing.svg)) > 200


def lightness(drawing: Drawing, image: QImage) -> float:
    """How light the skin is, at the median of many spots on it."""
    left, top, width, height = drawing.viewbox
    return median(
        image.pixelColor(across, down).lightness()
        for across in range(4, WIDTH, 11)
        for down in range(4, HEIGHT, 11)
        if drawing.silhouette.holds(
            left + (across + 0.5) * width / WIDTH, top + (down + 0.5) * height / HEIGHT
        )
    )
