"""Lets the system end the program in order: SIGTERM, SIGINT and SIGHUP."""

import signal
import socket
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier

_SIGNALS = ("SIGTERM", "SIGINT", "SIGHUP")


class QuitSignals(QObject):
    """Wakes Qt when a signal comes.

    Python handles signals between two of its own steps, of which there is none
    while Qt waits; the signal's number is also written to a socket, and that Qt
    hears.
    """

    def __init__(self, quit_in_order: Callable[[], object]) -> None:
        super().__init__()
        self._quit = quit_in_order
        self._heard, self._told = socket.socketpair()
        for end in (self._heard, self._told):
            end.setblocking(False)
        signal.set_wakeup_fd(self._told.fileno(), warn_on_full_buffer=False)
        for name in _SIGNALS:
            number = getattr(signal, name, None)
            # Ignored on purpose, as by nohup: it stays ignored.
            if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
                signal.signal(number, _leave_to_qt)
        self._notifier = QSocketNotifier(
            self._heard.fileno(), QSocketNotifier.Type.Read, self
        )
        self._notifier.activated.connect(self._hear)

    def close(self) -> None:
        """Listen no more."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        self._heard.close()
        self._told.close()

    def _hear(self) -> None:
        self._heard.recv(64)
        self._quit()


def _leave_to_qt(_number: int, _frame: FrameType | None) -> None:
    """Python only has to notice; the notifier acts."""
