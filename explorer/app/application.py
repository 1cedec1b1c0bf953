"""Puts the program together: creates, owns and connects everything.

Reading `build` tells how the program hangs together: widgets say what was done
to them, desks hand it to controllers, and the window shows what follows.
"""

import logging
import time
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from explorer.app.first_window import FirstWindow
from explorer.app.late_window import LateWindow, late_window
from explorer.app.look_desk import LookDesk
from explorer.app.map_desk import MapDesk
from explorer.app.practice_stage import PracticeStage
from explorer.app.settings_store import SettingsStore
from explorer.app.skin import Skin
from explorer.app.wishes import ExploreDesk, PractiseDesk
from explorer.controllers.explore import ExploreController
from explorer.controllers.practise import PractiseController
from explorer.domain.atlas import Atlas
from explorer.domain.resolve import Knowledge
from explorer.domain.search import SearchIndex
from explorer.ui.commands import Command
from explorer.ui.main_window import MainWindow

log = logging.getLogger("explorer")

Deed = Callable[[], object]
"""What a command does."""


class Explorer(NamedTuple):
    """The running program; whoever holds it keeps everything alive."""

    window: MainWindow
    atlas: Atlas
    late: LateWindow
    explore: ExploreController
    practise: PractiseController
    explore_desk: ExploreDesk
    practise_desk: PractiseDesk
    look_desk: LookDesk
    map_desk: MapDesk
    closer: "Closer"


class Closer(QObject):
    """Keeps what must outlive the window when it closes."""

    def __init__(
        self,
        explore: ExploreController,
        practise_desk: PractiseDesk,
        look_desk: LookDesk,
        store: SettingsStore,
    ) -> None:
        super().__init__()
        self._explore = explore
        self._practise_desk = practise_desk
        self._look_desk = look_desk
        self._store = store

    def close(self) -> None:
        """End the session and write everything down."""
        self._practise_desk.close()
        self._look_desk.keep_layout()
        self._store.keep_intent(self._explore.intent)
        if not self._store.save():
            log.warning("The settings could not be written.")
        self._look_desk.keep_picture()  # last: it can be made again


def build(
    first: FirstWindow,
    atlas: Atlas,
    store: SettingsStore,
    now: Callable[[], float] = time.monotonic,
) -> Explorer:
    """The whole program around a window that may be on screen already."""
    window, skin = first.window, Skin(first.look.views, atlas)
    knowledge = Knowledge(atlas, SearchIndex.build(atlas))
    window.panels.map.wear_skin(skin)
    explore = ExploreController(window, knowledge, skin.region_at)
    late = late_window(first)
    practise = PractiseController(
        PracticeStage(late.session, explore, window.name_session), lambda: atlas
    )
    explore_desk = ExploreDesk(window, explore)
    practise_desk = PractiseDesk(window, practise, now)
    look_desk = LookDesk(first, late, store)
    map_desk = MapDesk(window.panels.map, late, look_desk)
    desks = explore_desk, practise_desk, look_desk, map_desk
    closer = Closer(explore, practise_desk, look_desk, store)
    explorer = Explorer(window, atlas, late, explore, practise, *desks, closer)
    for connect in (_connect_panels, _connect_session, _connect_commands):
        connect(explorer)
    return explorer


def _connect_panels(explorer: Explorer) -> None:
    panels, desk = explorer.window.panels, explorer.explore_desk
    panels.search.search_requested.connect(desk.search)
    panels.search.result_requested.connect(desk.open_result)
    panels.search.left.connect(panels.map.view.setFocus)
    panels.map.point_pressed.connect(desk.select)
    panels.map.skin_pressed.connect(desk.press_skin)
    panels.map.turn_requested.connect(desk.turn_to)
    panels.map.other_side_requested.connect(desk.show_other_side)
    panels.map.cleared.connect(desk.clear)
    buttons, view = explorer.late.buttons, panels.map.view
    buttons.zoom_in_requested.connect(view.zoom_in)
    buttons.zoom_out_requested.connect(view.zoom_out)
    buttons.fit_requested.connect(view.fit)
    buttons.turn_requested.connect(panels.map.turn)
    for asker in (explorer.late.strip, explorer.late.chips):
        asker.view_requested.connect(desk.turn_to)
    explorer.late.chips.other_side_requested.connect(desk.show_other_side)
    points, map_desk = explorer.late.points, explorer.map_desk
    points.point_pressed.connect(desk.select)
    points.pointed_at.connect(map_desk.point_at)
    panels.map.view.pointed_at_changed.connect(points.follow)
    panels.map.look_changed.connect(map_desk.list_markers)
    panels.map.tell_look()
    panels.page.page_requested.connect(desk.open_page)
    panels.page.hold_offered.connect(explorer.late.actions.enable_hold)
    panels.page.back_requested.connect(desk.back)
    explorer.window.closing.connect(explorer.closer.close)
    hints = QApplication.styleHints()
    hints.colorSchemeChanged.connect(explorer.look_desk.dress_again)


def _connect_session(explorer: Explorer) -> None:
    panels, actions = explorer.window.panels, explorer.late.actions
    session, practise = explorer.late.session, explorer.practise_desk
    session.opened.connect(actions.enable_session_commands)
    session.closed.connect(actions.disable_session_commands)
    panels.page.hold_requested.connect(practise.start)
    session.pause_requested.connect(practise.pause_or_resume)
    session.next_requested.connect(practise.next)
    session.back_requested.connect(practise.previous)
    session.repeat_requested.connect(practise.repeat)
    session.stop_requested.connect(practise.stop)
    session.mute_requested.connect(explorer.look_desk.mute_or_unmute)


def _connect_commands(explorer: Explorer) -> None:
    actions = explorer.late.actions.by_command
    kinds = (_map_deeds, _look_deeds, _hold_deeds, _help_deeds)
    deeds = {command: deed for of in kinds for command, deed in of(explorer).items()}
    for command, deed in deeds.items():
        actions[command].triggered.connect(deed)


def _map_deeds(explorer: Explorer) -> dict[Command, Deed]:
    panels, view = explorer.window.panels, explorer.window.panels.map.view
    return {
        Command.SEARCH: panels.search.focus_field,
        Command.BACK: explorer.explore_desk.back,
        Command.QUIT: explorer.window.close,
        Command.ZOOM_IN: view.zoom_in,
        Command.ZOOM_OUT: view.zoom_out,
        Command.FIT: view.fit,
        Command.TURN: panels.map.turn,
        Command.CLOSER: explorer.map_desk.look_closer,
        Command.POINTS: explorer.late.points.open,
        Command.MIRROR: explorer.map_desk.mirror_or_face,
        Command.ONE_COLOUR: explorer.map_desk.colour_alike,
        Command.COLOUR_CHANNEL: explorer.map_desk.colour_by_channel,
        Command.COLOUR_REACH: explorer.map_desk.colour_by_reach,
        Command.COLOUR_EVIDENCE: explorer.map_desk.colour_by_evidence,
        Command.CHANNEL_LINES: explorer.map_desk.draw_lines_or_not,
    }


def _help_deeds(explorer: Explorer) -> dict[Command, Deed]:
    return {
        Command.GUIDE: explorer.explore_desk.open_guide,
        Command.WARNING_SIGNS: explorer.explore_desk.open_warning_signs,
        Command.KEYS: explorer.late.help_pages.show_keys,
        Command.ABOUT: explorer.late.help_pages.show_about,
    }


def _look_deeds(explorer: Explorer) -> dict[Command, Deed]:
    look = explorer.look_desk
    return {
        Command.SYSTEM_THEME: look.choose_system,
        Command.LIGHT_THEME: look.choose_light,
        Command.DARK_THEME: look.choose_dark,
        Command.CONTRAST_THEME: look.choose_contrast,
        Command.LARGER_TEXT: look.enlarge_text,
        Command.SMALLER_TEXT: look.shrink_text,
        Command.LESS_MOTION: look.calm_or_enliven,
        Command.MUTE: look.mute_or_unmute,
    }


def _hold_deeds(explorer: Explorer) -> dict[Command, Deed]:
    practise = explorer.practise_desk
    return {
        Command.HOLD: explorer.window.panels.page.press_hold,
        Command.PAUSE: practise.pause_or_resume,
        Command.NEXT: practise.next,
        Command.PREVIOUS: practise.previous,
        Command.REPEAT: practise.repeat,
        Command.STOP: practise.stop,
    }
