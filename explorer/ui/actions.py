"""The table of commands as Qt actions; apart, since the first frame has none."""

from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget

from explorer.ui.commands import ACTIONS, Command, said, session_commands


def build_actions(menus: Mapping[str, QMenu]) -> dict[Command, QAction]:
    """The table as actions in these menus."""
    actions: dict[Command, QAction] = {}
    groups: dict[str, QActionGroup] = {}
    for spec in ACTIONS:
        menu = menus[spec.menu]
        action = QAction(said(spec.text), menu)
        action.setObjectName(spec.command)
        action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
        action.setEnabled(not spec.in_session and spec.command is not Command.HOLD)
        action.setCheckable(spec.checkable or bool(spec.group))
        if spec.group:
            group = groups.setdefault(spec.group, QActionGroup(menu))
            group.addAction(action)
        menu.addAction(action)
        actions[spec.command] = action
    return actions


class WindowActions(QObject):
    """The actions by command; those of a session work only while there is one."""

    def __init__(self, menus: Mapping[str, QMenu]) -> None:
        super().__init__()
        self.by_command = build_actions(menus)
        self._space_lender = SpaceLender(self.by_command[Command.PAUSE])

    def enable_hold(self, offered: bool) -> None:
        """Let Hold work while the page offers one."""
        self.by_command[Command.HOLD].setEnabled(offered)

    def enable_session_commands(self) -> None:
        """Let the session's keys work: there is a session now."""
        self._enable(enabled=True)

    def disable_session_commands(self) -> None:
        """Give the session's keys back: there is no session any more."""
        self._enable(enabled=False)

    def _enable(self, *, enabled: bool) -> None:
        for command in session_commands():
            self.by_command[command].setEnabled(enabled)


class SpaceLender(QObject):
    """Lets Space press the button that has the focus; elsewhere it pauses."""

    def __init__(self, pause: QAction) -> None:
        super().__init__(pause)
        self._pause = pause
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._lend)

    def _lend(self, _before: QWidget | None, now: QWidget | None) -> None:
        keys = [] if isinstance(now, QAbstractButton) else [QKeySequence("Space")]
        self._pause.setShortcuts(keys)
