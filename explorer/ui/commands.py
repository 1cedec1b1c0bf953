"""Every command of the window: one table gives menus, keys and the keys page."""

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QMenuBar


class Command(StrEnum):
    """What a person can ask for; the values name the actions for tests and styles."""

    SEARCH = "search"
    HOLD = "hold"
    BACK = "back"
    KEEP = "keep"
    FILTERS = "filters"
    CLEAR_FILTERS = "clear-filters"
    SAFE_FOR_ME = "safe-for-me"
    QUIT = "quit"
    ZOOM_IN = "zoom-in"
    ZOOM_OUT = "zoom-out"
    FIT = "fit"
    TURN = "turn"
    CLOSER = "closer"
    POINTS = "points"
    MIRROR = "mirror"
    ONE_COLOUR = "one-colour"
    COLOUR_CHANNEL = "colour-channel"
    COLOUR_REACH = "colour-reach"
    COLOUR_EVIDENCE = "colour-evidence"
    CHANNEL_LINES = "channel-lines"
    SYSTEM_THEME = "system-theme"
    LIGHT_THEME = "light-theme"
    DARK_THEME = "dark-theme"
    CONTRAST_THEME = "contrast-theme"
    LARGER_TEXT = "larger-text"
    SMALLER_TEXT = "smaller-text"
    LESS_MOTION = "less-motion"
    PAUSE = "pause"
    NEXT = "next"
    PREVIOUS = "previous"
    REPEAT = "repeat"
    STOP = "stop"
    MUTE = "mute"
    HISTORY = "history"
    KEEP_LOG = "keep-log"
    DELETE_LOG = "delete-log"
    GUIDE = "guide"
    WARNING_SIGNS = "warning-signs"
    KEYS = "keys"
    ABOUT = "about"


class ActionSpec(NamedTuple):
    """One row of the table; the actions of a `group` exclude each other."""

    command: Command
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    group: str = ""
    in_session: bool = False
    checkable: bool = False


ACTIONS = (
    ActionSpec(Command.SEARCH, "&Find", "&Search", ("Ctrl+F", "Ctrl+K", "/")),
    ActionSpec(Command.FILTERS, "&Find", "Fi&lters", ("F4",)),
    ActionSpec(Command.CLEAR_FILTERS, "&Find", "&Clear the filters", ("F7",)),
    ActionSpec(Command.KEEP, "&Find", "&Keep as a favourite, or no more", ("Ctrl+D",)),
    ActionSpec(Command.BACK, "&Find", "&Back", ("Alt+Left",)),
    ActionSpec(Command.QUIT, "&Find", "&Quit", ("Ctrl+Q",)),
    ActionSpec(Command.ZOOM_IN, "&Body", "Zoom &in", ("Ctrl++", "Ctrl+=")),
    ActionSpec(Command.ZOOM_OUT, "&Body", "Zoom &out", ("Ctrl+-",)),
    ActionSpec(Command.FIT, "&Body", "Show the &whole", ("Ctrl+0",)),
    ActionSpec(Command.TURN, "&Body", "&Turn, or the other side", ("T",)),
    ActionSpec(Command.CLOSER, "&Body", "&Closer look at the point", ("C",)),
    ActionSpec(Command.POINTS, "&Body", "&List of the points shown", ("L",)),
    ActionSpec(Command.ONE_COLOUR, "&Body", "One colour for &all", (), "colour"),
    ActionSpec(Command.COLOUR_CHANNEL, "&Body", "Colour by c&hannel", (), "colour"),
    ActionSpec(Command.COLOUR_REACH, "&Body", "Colour by &reach", (), "colour"),
    ActionSpec(Command.COLOUR_EVIDENCE, "&Body", "Colour by &evidence", (), "colour"),
    ActionSpec(
        Command.CHANNEL_LINES, "&Body", "Li&nes of the channels", checkable=True
    ),
    ActionSpec(
        Command.MIRROR,
        "&Body",
        "As in a &mirror: your left at the left",
        checkable=True,
    ),
    ActionSpec(Command.SYSTEM_THEME, "&View", "Colours of the &desktop", (), "theme"),
    ActionSpec(Command.LIGHT_THEME, "&View", "&Light", (), "theme"),
    ActionSpec(Command.DARK_THEME, "&View", "D&ark", (), "theme"),
    ActionSpec(Command.CONTRAST_THEME, "&View", "&High contrast", (), "theme"),
    ActionSpec(
        Command.LARGER_TEXT, "&View", "La&rger text", ("Ctrl+Alt++", "Ctrl+Alt+=")
    ),
    ActionSpec(Command.SMALLER_TEXT, "&View", "S&maller text", ("Ctrl+Alt+-",)),
    ActionSpec(Command.LESS_MOTION, "&View", "L&ess motion", checkable=True),
    ActionSpec(Command.HOLD, "&Practise", "&Hold", ("Ctrl+Return",)),
    ActionSpec(Command.SAFE_FOR_ME, "&Practise", "Safe for &me", ("F6",)),
    ActionSpec(
        Command.PAUSE, "&Practise", "&Pause or go on", ("Space",), in_session=True
    ),
    ActionSpec(Command.NEXT, "&Practise", "&Next", ("Right",), in_session=True),
    ActionSpec(Command.PREVIOUS, "&Practise", "&Back", ("Left",), in_session=True),
    ActionSpec(Command.REPEAT, "&Practise", "&Repeat", ("R",), in_session=True),
    ActionSpec(Command.STOP, "&Practise", "&Stop", ("Esc",), in_session=True),
    ActionSpec(Command.MUTE, "&Practise", "M&ute", ("M",), in_session=True),
    ActionSpec(Command.HISTORY, "&Practise", "Wh&at I practised", ("Ctrl+H",)),
    ActionSpec(Command.KEEP_LOG, "&Practise", "Write my h&olds down", checkable=True),
    ActionSpec(Command.DELETE_LOG, "&Practise", "&Delete what was written down"),
    ActionSpec(Command.GUIDE, "&Help", "&Guide", ("F3",)),
    ActionSpec(
        Command.WARNING_SIGNS, "&Help", "&Warning signs: get help first", ("F2",)
    ),
    ActionSpec(Command.KEYS, "&Help", "&Keys", ("F1",)),
    ActionSpec(Command.ABOUT, "&Help", "&About Point Explorer"),
)


def build_menus(bar: QMenuBar) -> dict[str, QMenu]:
    """The menus by name, still empty: the first frame shows no more of them."""
    names = dict.fromkeys(spec.menu for spec in ACTIONS)
    return {name: bar.addMenu(said(name)) for name in names}


def session_commands() -> tuple[Command, ...]:
    """The commands that mean something only while a session is open."""
    return tuple(spec.command for spec in ACTIONS if spec.in_session)


def keys_page() -> str:
    """All keys as plain text, for the help."""
    lines = [
        f"{' or '.join(spec.keys)}:  {said(spec.text).replace('&', '')}"
        for spec in ACTIONS
        if spec.keys
    ]
    return "\n".join((*lines, *(said(line) for line in _MAP_KEYS)))


_MAP_KEYS = (
    "In the search:",
    "Down or Up:  choose an answer",
    "Enter:  open the chosen answer, or the first",
    "Ctrl+Enter:  start what it offers",
    "On the body:",
    "Tab or Shift+Tab:  next or previous marker",
    "Arrow keys:  the nearest marker in that direction",
    "Enter:  open the marker",
    "+  -  0:  zoom in, zoom out, whole body",
    "Escape:  close what is open",
)


def said(text: str) -> str:
    """A text of the table in the language of the program."""
    return QCoreApplication.translate("Actions", text)
