"""The installed Qt binding does not lose references to None.

PySide6 6.12.0 on Python below 3.12 drops one at every call that returns nothing, and
the process aborts after some 5,000 of them.
"""

import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

ROOT = Path(__file__).parents[2]
BINDING = "pyside6-essentials"
BAD_VERSION = "6.12.0"
CALLS = 20_000
DRIFT = 100


def applying(lines: list[str], python: str) -> list[Requirement]:
    """The requirements for Qt among these that hold on a version of Python."""
    return [
        wish
        for wish in map(Requirement, lines)
        if wish.name.lower() == BINDING
        and (wish.marker is None or wish.marker.evaluate({"python_version": python}))
    ]


def locked_lines() -> list[str]:
    text = (ROOT / "requirements" / "run.lock").read_text(encoding="utf-8")
    return [line.rstrip("\\ ") for line in text.splitlines() if "==" in line]


def test_calls_that_return_nothing_leave_none_alone(qapp: QApplication) -> None:
    timer = QTimer()
    before = sys.getrefcount(None)
    for interval in range(CALLS):
        timer.setInterval(interval)
    assert abs(sys.getrefcount(None) - before) <= DRIFT


@pytest.mark.parametrize("python", ["3.11", "3.12", "3.13"])
def test_lock_names_one_sound_version_of_qt(python: str) -> None:
    versions = [str(wish.specifier) for wish in applying(locked_lines(), python)]
    assert len(versions) == 1
    assert python != "3.11" or versions != [f"=={BAD_VERSION}"]


def test_package_refuses_the_bad_version_on_python_3_11() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    wishes = applying(tomllib.loads(text)["project"]["dependencies"], "3.11")
    assert [wish.specifier.contains(BAD_VERSION) for wish in wishes] == [False]
    assert wishes[0].specifier.contains("6.11.3")
