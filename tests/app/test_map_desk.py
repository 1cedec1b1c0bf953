"""Wishes about the map are drawn, ticked in the menu, told in the legend and kept."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QListView

from explorer.app.map_desk import MapDesk
from explorer.app.settings_store import SettingsStore
from explorer.domain.map_looks import ColourBy, MapLook
from explorer.domain.pages import PageKind
from explorer.domain.preferences import Preferences
from explorer.domain.sides import BodySide
from explorer.ui.body_map.marker import MarkerKey
from explorer.ui.commands import Command
from explorer.ui.palettes import DARK
from tests.journeys.whole_program import Running, settle, whole_program

COLOURS = {
    Command.ONE_COLOUR: ColourBy.NOTHING,
    Command.COLOUR_CHANNEL: ColourBy.CHANNEL,
    Command.COLOUR_REACH: ColourBy.REACH,
    Command.COLOUR_EVIDENCE: ColourBy.EVIDENCE,
}


@pytest.fixture(scope="module")
def one_program(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Running]:
    with whole_program(tmp_path_factory.mktemp("own")) as running:
        yield running


@pytest.fixture
def running(one_program: Running) -> Running:
    """The program as after its start, with a plain map."""
    look_desk = one_program.explorer.look_desk
    one_program.trigger(Command.ONE_COLOUR)
    if look_desk.preferences.map_look.channel_lines:
        one_program.trigger(Command.CHANNEL_LINES)
    if look_desk.preferences.map_look.as_mirror:
        one_program.trigger(Command.MIRROR)
    one_program.begin_again()
    return one_program


@pytest.fixture
def desk(running: Running) -> MapDesk:
    return running.explorer.map_desk


def ticked(running: Running) -> list[Command]:
    actions = running.explorer.late.actions.by_command
    asked = (*COLOURS, Command.CHANNEL_LINES, Command.MIRROR)
    return [command for command in asked if actions[command].isChecked()]


def kept(running: Running) -> MapLook:
    return running.store.preferences().map_look


def legend_words(running: Running) -> list[str]:
    settle()
    labels = running.explorer.late.legend.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisible() and label.text()]


def views(running: Running) -> list[str]:
    return [each.view.id for each in running.explorer.window.panels.map.figures]


@pytest.mark.parametrize(("command", "colour_by"), COLOURS.items())
def test_colour_is_worn_ticked_and_kept(
    running: Running, command: Command, colour_by: ColourBy
) -> None:
    view = running.explorer.window.panels.map.view
    plain = view.grab().toImage()
    running.trigger(Command.COLOUR_CHANNEL, Command.ONE_COLOUR, command)
    assert kept(running) == MapLook(colour_by=colour_by)
    assert ticked(running) == [command]
    changed = view.grab().toImage() != plain
    assert changed is (command is not Command.ONE_COLOUR)


def test_legend_tells_what_the_colours_mean(running: Running) -> None:
    told = []
    for command in COLOURS:
        running.trigger(command)
        told.append(tuple(legend_words(running)))
    assert len(set(told)) == len(COLOURS)
    assert told[1][0] == "Channel"
    assert "Bladder" in told[1]


def test_lines_are_drawn_and_wiped_away(running: Running) -> None:
    view = running.explorer.window.panels.map.view
    plain = view.grab().toImage()
    running.trigger(Command.CHANNEL_LINES)
    assert kept(running).channel_lines
    assert Command.CHANNEL_LINES in ticked(running)
    assert view.grab().toImage() != plain
    running.trigger(Command.CHANNEL_LINES)
    assert not kept(running).channel_lines
    assert Command.CHANNEL_LINES not in ticked(running)
    assert view.grab().toImage() == plain


def test_mirror_turns_the_figure_that_faces_us_and_back(running: Running) -> None:
    panel = running.explorer.window.panels.map
    running.trigger(Command.MIRROR)
    assert [fig.view.id for fig in panel.figures if fig.mirrored] == ["front"]
    assert kept(running).as_mirror
    assert Command.MIRROR in ticked(running)
    running.trigger(Command.MIRROR)
    assert not any(figure.mirrored for figure in panel.figures)
    assert Command.MIRROR not in ticked(running)


def test_choices_do_not_disturb_one_another(running: Running) -> None:
    running.trigger(Command.MIRROR, Command.CHANNEL_LINES, Command.COLOUR_REACH)
    running.explorer.look_desk.enlarge_text()
    assert kept(running) == MapLook(ColourBy.REACH, channel_lines=True, as_mirror=True)
    running.explorer.look_desk.shrink_text()


def test_next_start_shows_the_map_as_it_was_left(
    qapp: QApplication, tmp_path: Path
) -> None:
    look = MapLook(ColourBy.EVIDENCE, channel_lines=True, as_mirror=True)
    store = SettingsStore(tmp_path / "settings.ini")
    store.keep_preferences(Preferences(map_look=look))
    store.save()
    with whole_program(tmp_path) as running:
        asked = [Command.COLOUR_EVIDENCE, Command.CHANNEL_LINES, Command.MIRROR]
        assert ticked(running) == asked
        assert legend_words(running)[0].startswith("Evidence")
        figures = running.explorer.window.panels.map.figures
        assert [fig.mirrored for fig in figures] == [True, False]


def test_choices_outlive_a_change_of_theme(running: Running) -> None:
    running.trigger(Command.COLOUR_CHANNEL)
    before = legend_words(running)
    running.explorer.look_desk.choose_dark()
    assert running.first.wardrobe.palette == DARK
    assert kept(running).colour_by is ColourBy.CHANNEL
    assert legend_words(running) == before


def test_closer_look_turns_to_where_the_point_is_shown_larger(
    running: Running,
) -> None:
    running.explorer.explore_desk.open_page(PageKind.POINT, "LI4")
    settle()
    before = views(running)
    running.trigger(Command.CLOSER)
    settle()
    [closer] = views(running)
    assert closer not in before
    opened = running.explorer.explore.intent.opened
    assert opened is not None
    assert opened.id == "LI4"
    assert running.explorer.window.panels.map.view.field.places_of("LI4")


def test_without_a_closer_look_nothing_happens(running: Running) -> None:
    before = running.explorer.explore.intent
    running.trigger(Command.CLOSER)
    assert running.explorer.explore.intent == before


def test_list_of_points_is_that_of_the_map(running: Running) -> None:
    field = running.explorer.window.panels.map.view.field
    rows = running.explorer.late.points.findChild(QListView)
    assert isinstance(rows, QListView)
    for view in ("front", "side", "back"):
        running.explorer.explore_desk.turn_to(view)
        settle()
        assert rows.model().rowCount() == len(field.reading_order()) > 0
        first = rows.model().index(0, 0).data()
        assert first.startswith(field.reading_order()[0].code)


def test_point_of_the_list_is_brought_into_sight_and_pointed_at(
    running: Running, desk: MapDesk
) -> None:
    view = running.explorer.window.panels.map.view
    key = MarkerKey("BL60", BodySide.RIGHT, "back")
    view.zoom(8, view.marker_place(MarkerKey("GV20", BodySide.MID, "front")))
    desk.point_at(key)
    assert view.pointed_at == key
    place = view.marker_place(key)
    assert place is not None
    assert view.room.contains(place)
