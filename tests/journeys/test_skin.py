"""Where it hurts can be pressed: every spot of the body opens the page of its area."""

from collections.abc import Iterator
from functools import cache
from random import Random

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu

from explorer.domain.map_state import Intent, Opened
from explorer.domain.pages import PageKind
from explorer.services.drawings import Drawing, read_drawing, region_at
from explorer.services.resources import asset
from explorer.ui.body_map.figure_layout import Figure
from explorer.ui.body_map.view import BodyMapView
from tests.journeys.whole_program import Running, settle, shipped_atlas
from tests.ui.body_map.shown_map import move


@cache
def drawing(view: str) -> Drawing:
    return read_drawing(asset(shipped_atlas().views[view].svg))


def map_view(running: Running) -> BodyMapView:
    return running.explorer.window.panels.map.view


def figure_of(running: Running, view: str) -> Figure:
    [found] = [fig for fig in map_view(running).figures if fig.view.id == view]
    return found


def show_whole(running: Running, view: str, *, mirrored: bool = False) -> None:
    """As if nothing had been asked yet, but for the view."""
    running.explorer.explore.resume(Intent(view=view, mirrored=mirrored))
    map_view(running).fit()  # at once, whatever flight is under way


def bare_skin(running: Running, view: str, dice: Random) -> Iterator[QPoint]:
    """Spots of the window that lie on the body, with no marker in reach."""
    area, figure = drawing(view).silhouette, figure_of(running, view)
    while True:
        x = dice.uniform(area.left, area.right)
        y = dice.uniform(area.top, area.bottom)
        spot = map_view(running).window_place(*figure.to_scene(x, y)).toPoint()
        if map_view(running).marker_at(QPointF(spot)) is None and area.holds(
            *drawn_place(running, view, spot)
        ):
            yield spot


def drawn_place(running: Running, view: str, spot: QPoint) -> tuple[float, float]:
    """The place of the drawing under a spot of the window."""
    place = map_view(running).scene_place(QPointF(spot))
    return figure_of(running, view).to_drawing(*place)


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("view", ["front", "back", "side"])
def test_press_on_skin_opens_the_page_of_its_area(
    running: Running, view: str, mirrored: bool
) -> None:
    dice = Random(view)
    for _ in range(15):
        show_whole(running, view, mirrored=mirrored)
        spot = next(bare_skin(running, view, dice))
        region = region_at(drawing(view), *drawn_place(running, view, spot))
        assert region is not None
        if mirrored and view == "side" and region.endswith("-l"):
            region = region.removesuffix("-l") + "-r"
        QTest.mouseClick(map_view(running), Qt.MouseButton.LeftButton, pos=spot)
        opened = running.explorer.explore.intent.opened
        assert opened == Opened(PageKind.REGION, region)
        label = shipped_atlas().region_of_path(region).label
        assert running.explorer.window.windowTitle() == label


@pytest.mark.parametrize("region", ["lower-back", "sacrum", "upper-back", "neck-back"])
def test_markers_in_the_background_leave_skin_to_press(
    running: Running, region: str
) -> None:
    show_whole(running, "back")
    view, figure = map_view(running), figure_of(running, "back")
    dice, area = Random(region), drawing("back").regions[region]
    spots = [
        view.window_place(*figure.to_scene(x, y))
        for _ in range(600)
        if area.holds(
            x := dice.uniform(area.left, area.right),
            y := dice.uniform(area.top, area.bottom),
        )
    ]
    markers = [view.marker_at(spot) for spot in spots]
    minor = [key for key in markers if key and view.field.looks[key].is_minor]
    assert len(minor) < 0.5 * len(spots)


def test_press_beside_the_body_closes_what_is_open(running: Running) -> None:
    running.explorer.explore_desk.open_page(PageKind.REGION, "hand")
    view = map_view(running)
    view.fit()
    left, top, _, _ = view.figures[0].frame
    corner = view.window_place(left, top).toPoint() + QPoint(3, 3)
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=corner)
    assert running.explorer.explore.intent.opened is None


def named(running: Running) -> list[str]:
    labels = map_view(running).findChildren(QLabel)
    return [
        label.text()
        for label in labels
        if label.property("look") == "region-name" and label.isVisible()
    ]


def test_pointer_on_skin_lights_and_names_it(running: Running) -> None:
    view = map_view(running)
    move(view, QPoint(3, 3))
    settle()
    plain = view.grab().toImage()
    for spot, _ in zip(bare_skin(running, "front", Random(3)), range(30), strict=False):
        move(view, spot)
        region = region_at(drawing("front"), *drawn_place(running, "front", spot))
        assert region is not None
        label = shipped_atlas().region_of_path(region).label
        side = {"-l": ", your left", "-r": ", your right"}.get(region[-2:], "")
        assert named(running) == [label + side]
        assert view.grab().toImage() != plain
    move(view, QPoint(3, 3))
    assert named(running) == []
    assert view.grab().toImage() == plain


def test_a_right_click_on_a_marker_offers_the_skin_below(running: Running) -> None:
    """Where markers stand close the place that hurts can still be meant."""
    show_whole(running, "back")
    view = map_view(running)
    key = view.field.places_of("BL23")[0]
    place = view.marker_place(key)
    assert place is not None
    spot = place.toPoint()
    view.customContextMenuRequested.emit(spot)
    [menu] = [each for each in view.findChildren(QMenu) if each.isVisible()]
    assert menu.actions()[-1].text().startswith("Part of the body: Lower back")
    menu.actions()[-1].trigger()
    menu.close()
    opened = running.explorer.explore.intent.opened
    assert opened is not None
    assert opened.kind is PageKind.REGION
    assert opened.id.startswith("lower-back")
