"""Standard input, output and errors, whatever they turn out to be connected to."""

import io
import os
import sys
from collections.abc import Iterator
from typing import BinaryIO

from explorer.domain.errors import ExplorerError

_LONGEST_LINE = 65_536
"""Bytes of a line that are read; a longer one is no query."""


class InputError(ExplorerError):
    """What was to be read from standard input could not be read."""


class OutputError(ExplorerError):
    """What was to be printed could not be written."""


def speak_utf8() -> None:
    """Print UTF-8 whatever the locale says, as programs expect of JSON."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def say(text: str) -> None:
    """Print at once; a closed pipe raises `BrokenPipeError`."""
    if sys.stdout is None:
        return
    try:
        sys.stdout.write(f"{_harmless(text)}\n")
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        abandon_output()
        reason = error.strerror or str(error)
        raise OutputError(f"The answer could not be written: {reason}.") from error


def _harmless(text: str) -> str:
    """Without signs that a terminal would obey."""
    if text.isprintable():
        return text
    kept = ("\n", "\t")
    return "".join(s if s.isprintable() or s in kept else "\ufffd" for s in text)


def complain(message: str) -> None:
    """Print one line to standard error, free of anything a terminal would obey."""
    if sys.stderr is None:
        return
    printable = "".join(sign if sign.isprintable() else " " for sign in message)
    try:
        sys.stderr.write(f"point-explorer: {' '.join(printable.split())}\n")
        sys.stderr.flush()
    except OSError:
        return


def abandon_output() -> None:
    """Let what is still buffered go nowhere, or Python complains at its end."""
    try:
        target = sys.stdout.fileno()
    except (AttributeError, OSError, ValueError):
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, target)
    os.close(nowhere)


def typed_lines() -> Iterator[str]:
    """The lines of standard input; bytes that are no UTF-8 become replacement signs."""
    if sys.stdin is None:
        return
    source = sys.stdin.buffer
    first = True
    while line := _next_line(source):
        text = line.decode("utf-8-sig" if first else "utf-8", "replace")
        first = False
        yield text.rstrip("\r\n")


def _next_line(source: BinaryIO) -> bytes:
    """A line, cut where it is too long to be a query; empty at the end."""
    try:
        line = source.readline(_LONGEST_LINE)
        if not line.endswith(b"\n") and len(line) == _LONGEST_LINE:
            _skip_rest(source)
    except OSError as error:
        reason = error.strerror or str(error)
        raise InputError(f"Standard input cannot be read: {reason}.") from error
    return line


def _skip_rest(source: BinaryIO) -> None:
    while (rest := source.readline(_LONGEST_LINE)) and not rest.endswith(b"\n"):
        pass
