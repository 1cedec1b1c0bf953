"""A screen of its own for real windows: Xvfb, and xdotool as hand and eye."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from explorer.domain.profile import Profile
from explorer.services.profile_file import ProfileFile
from tests.journeys.title_diary import own_words

PROGRAMS = ("Xvfb", "xdotool")
ROOT = Path(__file__).parents[2]
_UNWANTED = ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "QT_SCALE_FACTOR")
SHORT_WAIT = 5.0
SIZE = (1280, 860)


def missing_programs() -> list[str]:
    """What would have to be installed for a real screen."""
    return [name for name in PROGRAMS if shutil.which(name) is None]


def wait_for(what: Callable[[], object], seconds: float = SHORT_WAIT) -> None:
    """Wait until this is so; say so if it never is."""
    end = time.monotonic() + seconds
    while not what():
        if time.monotonic() > end:
            raise TimeoutError(what)
        time.sleep(0.02)


class Screen(NamedTuple):
    """A display that nobody else uses."""

    name: str

    @property
    def environment(self) -> dict[str, str]:
        """What a program needs to appear here."""
        kept = {key: value for key, value in os.environ.items() if key not in _UNWANTED}
        return {**kept, "DISPLAY": self.name}

    def xdotool(self, *words: object) -> str:
        """What xdotool answers; nothing when it finds nothing."""
        told = ["xdotool", *map(str, words)]
        done = subprocess.run(
            told, env=self.environment, capture_output=True, check=False, timeout=20
        )
        return done.stdout.decode("utf-8", "replace").strip()


@contextmanager
def private_screen(size: tuple[int, int] = SIZE) -> Iterator[Screen]:
    """A screen of this size; it chooses a free number and tells it by a pipe."""
    reading, writing = os.pipe()
    geometry = f"{size[0]}x{size[1]}x24"
    server = subprocess.Popen(
        [
            *("Xvfb", "-displayfd", str(writing), "-screen", "0", geometry),
            *("-nolisten", "tcp"),
            "-noreset",  # else it begins anew, and is deaf, when a last window closes
        ],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        yield Screen(f":{number}")
    finally:
        server.terminate()
        server.wait(timeout=10)


Diary = subprocess.Popen[bytes]
"""Writes the titles of a window as they come, a line each; see `title_diary`."""
Places = dict[str, tuple[int, int]]


def places_on(screen: Screen) -> Places:
    """Where things are, from a window like the program's that comes and goes."""
    told = subprocess.run(
        [sys.executable, "-m", "tests.journeys.places_on_screen"],
        cwd=ROOT,
        env=screen.environment,
        capture_output=True,
        check=True,
        timeout=30,
    )
    rows = [line.split() for line in told.stdout.decode().splitlines()]
    return {name: (int(x), int(y)) for name, x, y in rows}


class Window(NamedTuple):
    """The program's window as X knows it; its title says what is open."""

    screen: Screen
    process: subprocess.Popen[bytes]
    id: str

    def title(self) -> str:
        """The title, without the program's name after it."""
        return own_words(self.screen.xdotool("getwindowname", self.id))

    def click(self, x: int, y: int) -> None:
        """Move the pointer there and press its button."""
        move = ("mousemove", "--sync", "--window", self.id, x, y)
        self.screen.xdotool(*move, "click", 1)

    def type(self, text: str) -> None:
        """Type this letter by letter."""
        self.screen.xdotool("type", "--delay", 12, text)

    def press(self, *keys: str) -> None:
        """Press these keys one after another."""
        self.screen.xdotool("key", "--delay", 12, *keys)

    def title_after(self, expected: str) -> str:
        """The title, as soon as it is this one, or in the end."""
        with suppress(TimeoutError):
            wait_for(lambda: self.title() == expected)
        return self.title()


@contextmanager
def running_program(screen: Screen, data: Path, *words: str) -> Iterator[Window]:
    """The program in a process of its own, its window on the screen and in focus.

    The person has been asked before what is safe for them, and said nothing.
    """
    ProfileFile(data).write(Profile(asked=True))
    command = [sys.executable, "-m", "explorer", "--data-dir", str(data), *words]
    process = subprocess.Popen(
        command, cwd=ROOT, env=screen.environment, stderr=subprocess.PIPE
    )
    try:
        window = Window(screen, process, _window_id(screen, process))
        screen.xdotool("windowfocus", "--sync", window.id)
        yield window
    finally:
        process.terminate()
        process.communicate(timeout=10)


def _window_id(screen: Screen, process: subprocess.Popen[bytes]) -> str:
    found: list[str] = []

    def look() -> bool:
        ours = ("--all", "--onlyvisible", "--pid", process.pid)
        ids = screen.xdotool("search", *ours, "--name", "Point Explorer")
        found[:] = ids.split()
        return bool(found) or process.poll() is not None

    wait_for(look)
    if not found:
        raise RuntimeError(process.communicate()[1].decode())
    return found[0]
