"""The base of every start-up ratio: the least window that PySide6 can paint.

Keep it as it is: any change here moves every ratio.
"""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget


class Ground(QWidget):
    """Fills itself with one colour and ends the program after its first frame."""

    def __init__(self) -> None:
        super().__init__()
        self._is_painted = False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Replaces the empty painting."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(240, 236, 228))
        painter.end()
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self._end)

    def _end(self) -> None:
        print("painted", flush=True)
        QApplication.quit()


def main() -> int:
    """Show the window for one frame."""
    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.setCentralWidget(Ground())
    window.resize(1280, 900)
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
