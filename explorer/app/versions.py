"""The versions that a report of a fault should name."""

import platform

import PySide6
from PySide6.QtCore import qVersion

from explorer import __version__


def version_text() -> str:
    """One line each for the program, Qt and Python."""
    return (
        f"Point Explorer {__version__}\n"
        f"Qt {qVersion()} (Qt for Python {PySide6.__version__})\n"
        f"Python {platform.python_version()} on {platform.system()}"
    )
