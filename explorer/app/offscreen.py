"""Drawing without a display: the application that fonts and items need."""

import os
import sys

from PySide6.QtWidgets import QApplication


def drawing_application() -> QApplication:
    """The one application there is, made for drawing off the screen if need be."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")
    return app
