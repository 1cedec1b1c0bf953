"""Every command of the window: one table gives menus, keys and the keys page."""

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenuBar


class Command(StrEnum):
    """What a person can ask for; the values name the actions for tests and styles."""

    SEARCH = "search"
    HOLD = "hold"
    BACK = "back"
    QUIT = "quit"
    ZOOM_IN = "zoom-in"
    ZOOM_OUT = "zoom-out"
    FIT = "fit"
    TURN = "turn"
    SYSTEM_THEME = "system-theme"
    LIGHT_THEME = "light-theme"
    DARK_THEME = "dark-theme"
    CONTRAST_THEME = "contrast-theme"
    LARGER_TEXT = "larger-text"
    SMALLER_TEXT = "smaller-text"
    PAUSE = "pause"
    NEXT = "next"
    PREVIOUS = "previous"
    REPEAT = "repeat"
    STOP = "stop"
    MUTE = "mute"
    KEYS = "keys"
    ABOUT = "about"


class ActionSpec(NamedTuple):
    """One row of the table; `group` makes the actions of a group exclude each other."""

    command: Command
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    group: str = ""
    in_session: bool = False


ACTIONS = (
    ActionSpec(Command.SEARCH, "&Find", "&Search", ("Ctrl+F", "Ctrl+K", "/")),
    ActionSpec(Command.BACK, "&Find", "&Back", ("Alt+Left",)),
    ActionSpec(Command.QUIT, "&Find", "&Quit", ("Ctrl+Q",)),
    ActionSpec(Command.ZOOM_IN, "&View", "Zoom &in", ("Ctrl++", "Ctrl+=")),
    ActionSpec(Command.ZOOM_OUT, "&View", "Zoom &out", ("Ctrl+-",)),
    ActionSpec(Command.FIT, "&View", "&Whole body", ("Ctrl+0",)),
    ActionSpec(Command.TURN, "&View", "&Turn the body", ("T",)),
    ActionSpec(Command.SYSTEM_THEME, "&View", "Colours of the &desktop", (), "theme"),
    ActionSpec(Command.LIGHT_THEME, "&View", "&Light", (), "theme"),
    ActionSpec(Command.DARK_THEME, "&View", "D&ark", (), "theme"),
    ActionSpec(Command.CONTRAST_THEME, "&View", "&High contrast", (), "theme"),
    ActionSpec(
        Command.LARGER_TEXT, "&View", "La&rger text", ("Ctrl+Alt++", "Ctrl+Alt+=")
    ),
    ActionSpec(Command.SMALLER_TEXT, "&View", "S&maller text", ("Ctrl+Alt+-",)),
    ActionSpec(Command.HOLD, "&Practise", "&Hold", ("Ctrl+Return",)),
    ActionSpec(
        Command.PAUSE, "&Practise", "&Pause or go on", ("Space",), in_session=True
    ),
    ActionSpec(Command.NEXT, "&Practise", "&Next", ("Right",), in_session=True),
    ActionSpec(Command.PREVIOUS, "&Practise", "&Back", ("Left",), in_session=True),
    ActionSpec(Command.REPEAT, "&Practise", "&Repeat", ("R",), in_session=True),
    ActionSpec(Command.STOP, "&Practise", "&Stop", ("Esc",), in_session=True),
    ActionSpec(Command.MUTE, "&Practise", "&Mute", ("M",), in_session=True),
    ActionSpec(Command.KEYS, "&Help", "&Keys", ("F1",)),
    ActionSpec(Command.ABOUT, "&Help", "&About Point Explorer"),
)


def build_actions(bar: QMenuBar) -> dict[Command, QAction]:
    """The table as actions in the menus of this bar."""
    actions: dict[Command, QAction] = {}
    groups: dict[str, QActionGroup] = {}
    menus = {spec.menu: bar.addMenu(_said(spec.menu)) for spec in _first_of_menus()}
    for spec in ACTIONS:
        action = QAction(_said(spec.text), bar)
        action.setObjectName(spec.command)
        action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
        action.setEnabled(not spec.in_session)
        if spec.group:
            action.setCheckable(True)
            groups.setdefault(spec.group, QActionGroup(bar)).addAction(action)
        menus[spec.menu].addAction(action)
        actions[spec.command] = action
    return actions


def session_commands() -> tuple[Command, ...]:
    """The commands that mean something only while a session is open."""
    return tuple(spec.command for spec in ACTIONS if spec.in_session)


def keys_page() -> str:
    """All keys as plain text, for the help."""
    lines = [
        f"{' or '.join(spec.keys)}:  {_said(spec.text).replace('&', '')}"
        for spec in ACTIONS
        if spec.keys
    ]
    return "\n".join((*lines, *(_said(line) for line in _MAP_KEYS)))


_MAP_KEYS = (
    "On the body:",
    "Tab or Shift+Tab:  next or previous marker",
    "Arrow keys:  the nearest marker in that direction",
    "Enter:  open the marker",
    "+  -  0:  zoom in, zoom out, whole body",
    "Escape:  close what is open",
)


def _first_of_menus() -> tuple[ActionSpec, ...]:
    return tuple({spec.menu: spec for spec in reversed(ACTIONS)}.values())[::-1]


def _said(text: str) -> str:
    return QCoreApplication.translate("Actions", text)
