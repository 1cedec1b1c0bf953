"""Who hears whom: each signal of a widget is joined to the desk that takes the wish."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QApplication

from explorer.app.program import Explorer
from explorer.domain.first_look_of import first_look
from explorer.ui.commands import Command

Deed = Callable[[], object]
"""What a command does."""


def connect_all(explorer: Explorer) -> None:
    """Join everything."""
    for connect in (
        *(_connect_panels, _connect_map, _connect_session, _connect_commands),
        *(_connect_filters, _connect_safety),
    ):
        connect(explorer)


def _connect_filters(explorer: Explorer) -> None:
    desk, filters = explorer.explore_desk, explorer.late.filters
    filters.narrowed.connect(desk.narrow)
    explorer.window.narrowed.connect(filters.show_filters)


def _connect_safety(explorer: Explorer) -> None:
    desk, practise = explorer.safety_desk, explorer.practise_desk
    buttons = explorer.late.safety
    buttons.signs_wanted.connect(explorer.explore_desk.open_warning_signs)
    buttons.profile_wanted.connect(desk.open_form)
    desk.went_on.connect(practise.go_on)
    desk.gave_up.connect(practise.give_up)
    desk.help_wanted.connect(explorer.explore_desk.open_warning_signs)
    desk.fitted_anew.connect(partial(show_fitted, explorer))


def show_fitted(explorer: Explorer) -> None:
    """Let all of the window show the atlas as it fits the person now."""
    atlas = explorer.safe.atlas
    explorer.window.take_look(first_look(atlas))
    explorer.late.safety.show_left_out(len(atlas.left_out))
    explorer.explore_desk.show_again()
    explorer.practise_desk.end_if_outdated()


def _connect_panels(explorer: Explorer) -> None:
    panels, desk = explorer.window.panels, explorer.explore_desk
    panels.search.search_requested.connect(desk.search)
    panels.search.result_requested.connect(desk.open_result)
    panels.search.together_requested.connect(desk.open_together)
    panels.search.start_requested.connect(panels.page.press_hold)
    panels.search.literal_requested.connect(desk.search_literally)
    panels.search.left.connect(panels.map.view.setFocus)
    panels.map.point_pressed.connect(desk.select)
    panels.map.skin_pressed.connect(desk.press_skin)
    panels.map.turn_requested.connect(desk.turn_to)
    panels.map.other_side_requested.connect(desk.show_other_side)
    panels.map.cleared.connect(desk.clear)
    panels.page.page_requested.connect(desk.open_page)
    panels.page.hold_offered.connect(explorer.late.actions.enable_hold)
    panels.page.back_requested.connect(desk.back)
    panels.page.keep_requested.connect(partial(_keep_or_drop, explorer))
    explorer.window.closing.connect(explorer.closer.close)
    hints = QApplication.styleHints()
    hints.colorSchemeChanged.connect(explorer.look_desk.dress_again)


def _connect_map(explorer: Explorer) -> None:
    panels, desk = explorer.window.panels, explorer.explore_desk
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


def _connect_session(explorer: Explorer) -> None:
    panels, actions = explorer.window.panels, explorer.late.actions
    session, practise = explorer.late.session, explorer.practise_desk
    session.opened.connect(actions.enable_session_commands)
    session.opened.connect(explorer.log_desk.prepare)
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
        Command.KEEP: partial(_keep_or_drop, explorer),
        Command.FILTERS: explorer.late.filters.open_menu,
        Command.CLEAR_FILTERS: explorer.late.filters.clear,
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
        Command.HISTORY: explorer.log_desk.show_history,
        Command.KEEP_LOG: explorer.look_desk.log_or_not,
        Command.DELETE_LOG: explorer.log_desk.ask_to_delete,
        Command.SAFE_FOR_ME: explorer.safety_desk.open_form,
        Command.PAUSE: practise.pause_or_resume,
        Command.NEXT: practise.next,
        Command.PREVIOUS: practise.previous,
        Command.REPEAT: practise.repeat,
        Command.STOP: practise.stop,
    }


def _keep_or_drop(explorer: Explorer) -> None:
    explorer.explore_desk.keep_or_drop()
    explorer.closer.keep_pages()
