"""Measures what was asked for and prints one table; always ends with 0.

A figure over its goal is a finding, not a failure: the tests hold what must hold.
"""

import argparse
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from bench.private_screen import private_screen
from bench.sandbox import compile_all, environment, python, temporary_folder
from bench.table import Row, as_json, as_table, rows_from

_PATIENCE = 180


class Item(NamedTuple):
    """A module that measures, and whether it does so on a screen of X."""

    module: str
    on_screen: bool = False


ITEMS = {
    "startup": Item("bench.startup"),
    "frames": Item("bench.frames", on_screen=True),
    "search": Item("bench.search_speed"),
    "keystroke": Item("bench.keystroke", on_screen=True),
    "selection": Item("bench.selection", on_screen=True),
    "timer": Item("bench.timer_lateness"),
    "idle": Item("bench.idle"),
    "memory": Item("bench.memory"),
}


def main(arguments: Sequence[str]) -> int:
    """Measure item by item, each in a process of its own."""
    given = _parser().parse_args(arguments)
    names = given.item or list(ITEMS)
    compile_all()
    with private_screen() as display:
        rows = [row for name in names for row in _measured(name, display)]
    print(as_table(rows))
    if display is None:
        print("No Xvfb here: frames were painted off screen, not sent to one.")
    if given.json:
        given.json.write_text(as_json(rows) + "\n", encoding="utf-8")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="run.py bench", description="Measure Point Explorer; see bench/."
    )
    parser.add_argument(
        "item",
        nargs="*",
        choices=[*ITEMS, []],  # argparse looks an empty list up as well
        metavar="ITEM",
        help=f"all by default; among {', '.join(ITEMS)}",
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write it here too")
    return parser


def _measured(name: str, display: str | None) -> tuple[Row, ...]:
    _say(f"measuring {name} ...")
    start = time.monotonic()
    try:
        rows = _rows_of(ITEMS[name], display)
    except (subprocess.SubprocessError, ValueError) as error:
        _say(f"{name} could not be measured: {error}")
        return ()
    _say(f"  {time.monotonic() - start:.0f} s")
    return rows


def _rows_of(item: Item, display: str | None) -> tuple[Row, ...]:
    with temporary_folder() as folder:
        on_screen = item.on_screen and display is not None
        surroundings = environment(folder, "xcb" if on_screen else "")
        if on_screen:
            surroundings["DISPLAY"] = str(display)
        result = subprocess.run(
            python(item.module),
            env=surroundings,
            stdout=subprocess.PIPE,
            text=True,
            timeout=_PATIENCE,
            check=True,
        )
    return rows_from(result.stdout)


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
