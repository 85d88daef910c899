"""Errors that nobody foresaw: said in the window instead of on a terminal that nobody sees."""

from __future__ import annotations

import sys
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from aiva_desktop.language import marked, tr
from aiva_desktop.ui.bridges import TextBridge

SENTENCE = marked(
    "Something went wrong inside AIVA Desktop; save your work under a new name, then please report the details."
)


class Faults(QObject):
    """While it is installed, `found` carries a sentence and the traceback, on the main thread."""

    found = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._bridge = TextBridge(self)
        self._bridge.arrived.connect(self._tell)
        self._before = sys.excepthook

    def install(self) -> None:
        """Hear of every exception that leaves a slot or an event handler."""
        self._before = sys.excepthook
        sys.excepthook = self._hook

    def remove(self) -> None:
        """Leave things as they were."""
        sys.excepthook = self._before

    def _hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        self._before(kind, error, trace)
        if issubclass(kind, Exception):
            self._bridge.send("".join(traceback.format_exception(kind, error, trace)))

    def _tell(self, details: str) -> None:
        self.found.emit(tr(SENTENCE), details)
