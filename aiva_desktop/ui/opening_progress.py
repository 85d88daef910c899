"""What is shown while a file takes its time to open, and how that is stopped."""

from __future__ import annotations

from PySide6.QtCore import QObject

from aiva_desktop.language import tr
from aiva_desktop.ui.file_reader import FileReader
from aiva_desktop.ui.status_line import StatusLine


class OpeningProgress(QObject):
    """A bar in the status line, with the button that stops it; only where it takes long."""

    def __init__(self, reader: FileReader, status: StatusLine, parent: QObject) -> None:
        super().__init__(parent)
        self._status = status
        self._is_shown = False
        reader.takes_long.connect(self._show)
        reader.ended.connect(self._hide)
        status.cancelled.connect(reader.cancel)

    def _show(self, name: str) -> None:
        self._is_shown = True
        self._status.show_work(tr("Opening {name} ...", name=name))

    def _hide(self) -> None:
        if self._is_shown:
            self._is_shown = False
            self._status.end_work()
