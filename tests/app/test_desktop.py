"""The start asks Qt only for what there is."""

import pytest
from PySide6.QtWidgets import QApplication

from explorer.app.desktop import application, platforms


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, "offscreen"),
        ({"DISPLAY": ""}, "offscreen"),
        ({"DISPLAY": ":0"}, "xcb;offscreen"),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "wayland;offscreen"),
        ({"WAYLAND_DISPLAY": "w", "DISPLAY": ":0"}, "wayland;xcb;offscreen"),
    ],
)
def test_qt_tries_the_screens_there_are(
    environment: dict[str, str], expected: str
) -> None:
    assert platforms(environment) == expected


def test_there_is_one_application(qapp: QApplication) -> None:
    assert application() is qapp
