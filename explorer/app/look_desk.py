"""Takes wishes about colours, text size and sound, and keeps them."""

from PySide6.QtCore import QObject

from explorer.app.first_window import FirstWindow
from explorer.app.late_window import LateWindow
from explorer.app.settings_store import Layout, SettingsStore
from explorer.domain.preferences import TEXT_STEP, Preferences, Theme
from explorer.ui.commands import Command

_THEMES = {
    Command.SYSTEM_THEME: Theme.SYSTEM,
    Command.LIGHT_THEME: Theme.LIGHT,
    Command.DARK_THEME: Theme.DARK,
    Command.CONTRAST_THEME: Theme.HIGH_CONTRAST,
}


class LookDesk(QObject):
    """Dresses the window as the person wishes and writes that down."""

    def __init__(
        self, first: FirstWindow, late: LateWindow, store: SettingsStore
    ) -> None:
        super().__init__()
        self._first = first
        self._late = late
        self._store = store
        self._preferences = store.preferences()
        self._show_choices()

    def choose_system(self) -> None:
        """Follow the desktop."""
        self.choose_theme(Theme.SYSTEM)

    def choose_light(self) -> None:
        """Light colours."""
        self.choose_theme(Theme.LIGHT)

    def choose_dark(self) -> None:
        """Dark colours."""
        self.choose_theme(Theme.DARK)

    def choose_contrast(self) -> None:
        """The strongest contrast."""
        self.choose_theme(Theme.HIGH_CONTRAST)

    def choose_theme(self, theme: Theme) -> None:
        """Wear these colours from now on."""
        self.keep(self._preferences._replace(theme=theme))

    def enlarge_text(self) -> None:
        """One step larger."""
        self._resize_text(TEXT_STEP)

    def shrink_text(self) -> None:
        """One step smaller."""
        self._resize_text(-TEXT_STEP)

    def mute_or_unmute(self) -> None:
        """Turn the sounds off, or on again."""
        self.keep(self._preferences._replace(is_muted=not self._preferences.is_muted))

    def calm_or_enliven(self) -> None:
        """Let words take the place of what moves, or let it move again."""
        self.keep(self._preferences._replace(is_calm=not self._preferences.is_calm))

    def keeps_log(self) -> bool:
        """Whether holds are to be written down."""
        return self._preferences.keeps_log

    def log_or_not(self) -> None:
        """Write holds down, or no more."""
        kept = self._preferences.keeps_log
        self.keep(self._preferences._replace(keeps_log=not kept))

    @property
    def preferences(self) -> Preferences:
        """All that is chosen at the moment."""
        return self._preferences

    def dress_again(self) -> None:
        """The desktop changed its colours."""
        self._wear()

    def keep_layout(self) -> None:
        """Write down how the window stands."""
        self._store.keep_layout(Layout(*self._first.window.layout_state()))

    def keep_picture(self) -> None:
        """Let the next start find the bodies drawn."""
        self._first.window.panels.map.view.keep_picture()

    def _resize_text(self, by: int) -> None:
        percent = self._preferences.text_percent + by
        self.keep(self._preferences.with_text_percent(percent))

    def keep(self, preferences: Preferences) -> None:
        """Choose these from now on, and write them down."""
        if preferences != self._preferences:
            dressed = _clothes(preferences) == _clothes(self._preferences)
            self._preferences = preferences
            self._store.keep_preferences(preferences)
            if not dressed:
                self._wear()
            self._show_choices()

    def _wear(self) -> None:
        palette = self._first.wardrobe.choose(self._preferences)
        self._first.window.recolour(palette)
        self._late.recolour(palette)

    def _show_choices(self) -> None:
        commands = self._late.actions.by_command
        for command, theme in _THEMES.items():
            commands[command].setChecked(theme is self._preferences.theme)
        commands[Command.KEEP_LOG].setChecked(self._preferences.keeps_log)
        commands[Command.LESS_MOTION].setChecked(self._preferences.is_calm)
        self._late.session.show_muted(muted=self._preferences.is_muted)
        self._late.session.reduce_motion(reduced=self._preferences.is_calm)
        view = self._first.window.panels.map.view
        view.move_at_once(at_once=self._preferences.is_calm)


def _clothes(preferences: Preferences) -> tuple[Theme, int]:
    """The choices that the whole window must be dressed anew for."""
    return preferences.theme, preferences.text_percent
