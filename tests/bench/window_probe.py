"""Starts a window, says when its first paint is done, ends: `python window_probe.py app|bare LAUNCHED_AT`.

LAUNCHED_AT is time.time() of whoever launched this process. Prints the milliseconds between.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget


class FirstPaint(QObject):
    """Watches the application; once a top-level window has painted, it reports and ends the process."""

    def __init__(self, launched_at: float) -> None:
        super().__init__()
        self._launched_at = launched_at
        self._seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self._seen and event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self._seen = True
            # Runs after this paint and those of the child widgets in the same pass.
            QTimer.singleShot(0, self._report)
        return False

    def _report(self) -> None:
        print(1000 * (time.time() - self._launched_at), flush=True)
        # At once: how the app closes is not what is measured.
        os._exit(0)


def watch_from_start(launched_at: float) -> None:
    """Install the watch when the application object runs, whoever makes it."""
    original: Callable[..., int] = QApplication.exec

    def run() -> int:
        application = QApplication.instance()
        assert application is not None
        watch = FirstPaint(launched_at)
        watch.setParent(application)
        application.installEventFilter(watch)
        return original()

    QApplication.exec = staticmethod(run)  # type: ignore[method-assign,assignment]


def bare_window() -> int:
    """The least that a Qt window can be."""
    application = QApplication([])
    window = QMainWindow()
    window.resize(1280, 800)
    window.show()
    return application.exec()


def main() -> int:
    """Never returns when the window paints."""
    which, launched_at = sys.argv[1], float(sys.argv[2])
    watch_from_start(launched_at)
    if which == "bare":
        return bare_window()
    from aiva_desktop.cli import main as run_app

    return run_app([])


if __name__ == "__main__":
    sys.exit(main())
