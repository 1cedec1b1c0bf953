"""Two thousand presses on bare skin, and each opens a page.

From the press on the map to the page that follows, without the panels that show it,
which would take minutes.
"""

from collections.abc import Iterator
from random import Random

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from explorer.app.skin import Skin
from explorer.app.wishes import ExploreDesk
from explorer.controllers.explore import ExploreController
from explorer.domain.map_state import Intent, MapState
from explorer.domain.pages import PageKind
from explorer.domain.resolve import Knowledge
from explorer.domain.screen_state import ScreenState
from explorer.domain.search import SearchIndex
from explorer.services.drawings import read_drawing
from explorer.services.resources import asset
from explorer.ui.body_map.panel import BodyMapPanel
from tests.journeys.whole_program import shipped_atlas
from tests.ui.body_map.shown_map import WIDE, shipped_look, shown_panel

PRESSES = 334
"""On each of three views from afar and from near: 2,004 in all."""


class Person:
    """Is shown pages and told what cannot be."""

    def __init__(self) -> None:
        self.pages: list[tuple[PageKind, str]] = []

    def show_state(self, state: ScreenState) -> None:
        self.pages.append((state.page.kind, state.map.region or ""))

    def tell(self, text: str) -> None:
        raise AssertionError(text)


class Pressed:
    """The map, and what its presses lead to."""

    def __init__(self, panel: BodyMapPanel, knowledge: Knowledge, view: str) -> None:
        self.panel, self.view = panel, panel.view
        self.person = Person()
        skin = Skin(shipped_look().views, knowledge.atlas)
        explore = ExploreController(self.person, lambda: knowledge, skin.region_at)
        explore.resume(Intent(view=view))
        self.desk = ExploreDesk(self.person, explore)
        panel.skin_pressed.connect(self.desk.press_skin)
        panel.show_state(MapState(view=view))
        [self.figure] = [each for each in panel.figures if each.view.id == view]
        self.fitted = panel.view.camera.scale
        self.body = read_drawing(asset(self.figure.view.svg)).silhouette

    def spots(self, dice: Random) -> Iterator[tuple[float, float]]:
        """Places on the body, in the drawing's own units."""
        body = self.body
        while True:
            x = dice.uniform(body.left, body.right)
            y = dice.uniform(body.top, body.bottom)
            if body.holds(x, y):
                yield x, y

    def press(self, x: float, y: float) -> bool:
        """Press there; False where a marker is in reach or a pixel is too coarse."""
        if self.view.camera.scale > self.fitted:
            self.view.centre_on(*self.figure.to_scene(x, y))
        spot = self.view.window_place(*self.figure.to_scene(x, y)).toPoint()
        place = self.figure.to_drawing(*self.view.scene_place(QPointF(spot)))
        if self.view.marker_at(QPointF(spot)) or not self.body.holds(*place):
            return False
        QTest.mouseClick(self.view, Qt.MouseButton.LeftButton, pos=spot)
        return True


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    atlas = shipped_atlas()
    return Knowledge(atlas, SearchIndex.build(atlas))


@pytest.mark.parametrize("times", [1, 6])
@pytest.mark.parametrize("view", ["front", "back", "side"])
def test_every_press_on_bare_skin_opens_a_page(
    qtbot: QtBot, knowledge: Knowledge, view: str, times: int
) -> None:
    pressed = Pressed(shown_panel(qtbot, WIDE, shipped_look()), knowledge, view)
    pages, fitted = pressed.person.pages, pressed.fitted
    pressed.view.zoom(times)
    assert pressed.view.camera.scale == pytest.approx(times * fitted)
    pages.clear()
    spots = pressed.spots(Random(f"{view} {times}"))
    for x, y in spots:
        before = len(pages)
        if pressed.press(x, y):
            assert len(pages) == before + 1
            kind, region = pages[-1]
            assert kind is PageKind.REGION, (x, y)
            assert shipped_atlas().region_of_path(region).label
        if len(pages) == PRESSES:
            break
    assert len({region for _, region in pages}) > 15
