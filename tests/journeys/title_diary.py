"""Writes down each title of a window as it comes: the instant, and the words.

A program of its own, so that nothing else that goes on makes it look too late.
"""

import subprocess
import sys
import time

_PAUSE = 0.03
_LONGEST = 120


def main(window: str, last: str) -> None:
    """Follow a window until it goes by the last title."""
    end = time.monotonic() + _LONGEST
    title = ""
    while title != last and time.monotonic() < end:
        seen = title_of(window)
        if seen != title:
            title = seen
            print(time.monotonic(), title, flush=True)  # noqa: T201 - read by a test
        time.sleep(_PAUSE)


def title_of(window: str) -> str:
    """What the window goes by."""
    asked = ["xdotool", "getwindowname", window]
    told = subprocess.run(asked, capture_output=True, check=False, timeout=20)
    return own_words(told.stdout.decode("utf-8", "replace").strip())


def own_words(title: str) -> str:
    """A title without the program's name, which Qt puts after it."""
    return title.removesuffix("Point Explorer").rstrip(" —-")


if __name__ == "__main__":
    main(*sys.argv[1:])
