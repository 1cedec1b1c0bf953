"""The named areas of skin cover the bodies without a gap, and hardly overlap.

They are painted at two pixels a unit and counted: each area adds one to the pixels
it covers, the silhouette adds `BODY`.
"""

from collections import Counter
from functools import cache

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPolygonF
from PySide6.QtWidgets import QApplication

from explorer.services.drawings import Area, Drawing, read_drawing
from explorer.services.resources import asset
from tests.ui.body_map.shown_map import shipped_look

VIEWS = ("front", "back", "side")
PIXELS = 2.0
BODY = 128


@cache
def drawing(view: str) -> Drawing:
    [name] = [each.svg for each in shipped_look().views if each.id == view]
    return read_drawing(asset(name))


def path_of(area: Area) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for polygon in area.polygons:
        path.addPolygon(QPolygonF([QPointF(*spot) for spot in polygon]))
        path.closeSubpath()
    return path


@cache
def counts(view: str) -> Counter[int]:
    """How many pixels have which sum."""
    left, top, width, height = drawing(view).viewbox
    size = round(width * PIXELS), round(height * PIXELS)
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor(0, 0, 0))
    with QPainter(image) as painter:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Plus)
        painter.scale(PIXELS, PIXELS)
        painter.translate(-left, -top)
        painter.fillPath(path_of(drawing(view).silhouette), QColor(BODY, BODY, BODY))
        for area in drawing(view).regions.values():
            painter.fillPath(path_of(area), QColor(1, 1, 1))
    return Counter(bytes(image.constBits())[0::4])


def share(view: str, least: int) -> float:
    """The share of the body that lies in at least so many areas."""
    body = sum(count for value, count in counts(view).items() if value >= BODY)
    assert body > 100_000
    found = sum(n for value, n in counts(view).items() if value >= BODY + least)
    return found / body


@pytest.mark.parametrize("view", VIEWS)
def test_nearly_every_spot_of_a_body_has_a_name(qapp: QApplication, view: str) -> None:
    assert share(view, 1) >= 0.995


@pytest.mark.parametrize("view", VIEWS)
def test_no_spot_to_speak_of_has_two_names(qapp: QApplication, view: str) -> None:
    assert share(view, 2) <= 0.001


@pytest.mark.parametrize("view", VIEWS)
def test_areas_do_not_reach_beyond_the_body(qapp: QApplication, view: str) -> None:
    total = sum(n for value, n in counts(view).items() if value >= BODY)
    beside = sum(n for value, n in counts(view).items() if 0 < value < BODY)
    assert beside <= 0.005 * total
