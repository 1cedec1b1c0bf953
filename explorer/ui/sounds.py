"""Plays the cues through whatever sound player the computer happens to have.

QtMultimedia is left out on purpose: it is a large extra and can abort the process
on hosts without a sound server.
"""

import sys
from collections.abc import Callable

from PySide6.QtCore import QProcess, QStandardPaths

from explorer.domain.hold_phases import Cue

Launch = Callable[[str, list[str]], bool]
Find = Callable[[str], str]

_PLAYERS = {
    "pw-play": (),
    "paplay": (),
    "aplay": ("-q",),
    "afplay": (),
}
_WINDOWS = "winsound"


class CuePlayer:
    """Plays one short file for a cue, without waiting and without ever failing aloud.

    The player is looked for when the first cue is due, not at start-up.
    """

    def __init__(
        self,
        folder: str,
        *,
        find: Find = QStandardPaths.findExecutable,
        launch: Launch | None = None,
    ) -> None:
        self.muted = False
        self._folder = folder
        self._find = find
        self._launch = launch or _launch
        self._command: tuple[str, ...] | None = None
        self._looked = False

    @property
    def available(self) -> bool:
        """Whether a player was found and has not failed to start."""
        if not self._looked:
            self._looked = True
            self._command = _first_player(self._find)
        return self._command is not None

    def play(self, cue: Cue) -> bool:
        """Start the cue's sound; `False` if it cannot be heard."""
        if self.muted or not self.available or self._command is None:
            return False
        program, *arguments = self._command
        path = f"{self._folder}/{cue}.wav"
        if not self._launch(program, [*arguments, path]):
            self._command = None
        return self._command is not None


def _first_player(find: Find) -> tuple[str, ...] | None:
    if sys.platform == "win32":
        return (_WINDOWS,)
    for name, arguments in _PLAYERS.items():
        found = find(name)
        if found:
            return (found, *arguments)
    return None


if sys.platform == "win32":
    import winsound

    def _launch(_program: str, arguments: list[str]) -> bool:
        quietly = winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT
        try:
            winsound.PlaySound(arguments[-1], quietly)
        except RuntimeError:  # what winsound raises without a sound device
            return False
        return True

else:

    def _launch(program: str, arguments: list[str]) -> bool:
        process = QProcess()
        process.setProgram(program)
        process.setArguments(arguments)
        process.setStandardInputFile(QProcess.nullDevice())
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.startDetached()
        # The answer itself is a bool at run time but a pair in PySide6's stubs (6.11).
        return process.error() is not QProcess.ProcessError.FailedToStart
