"""Reads the motif ahead while the composer pauses, so that its continuation starts at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from aiva_desktop.compose.requests import ContinueRequest, RequestError
from aiva_desktop.jobs.worker import JobEvent, JobHandle, Worker
from aiva_desktop.ui.engine_room import EngineRoom

# After the last change; shorter pauses are within a gesture.
PAUSE_MS = 400


class PrimingController(QObject):
    """Call `song_changed` after whatever may change what would be asked for, and `stop` before the engine is asked."""

    def __init__(
        self, room: EngineRoom, worker: Worker, request: Callable[[], ContinueRequest], parent: QObject
    ) -> None:
        """`request` makes what would be asked for now; it may raise RequestError."""
        super().__init__(parent)
        self._room = room
        self._worker = worker
        self._request = request
        self._job: JobHandle | None = None
        self._is_resting = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._prime)

    def song_changed(self) -> None:
        """Read what it has become, after a pause."""
        self.stop()
        if not self._is_resting:
            self._pause.start()

    def rest(self, wanted: bool) -> None:
        """Whether nothing is read, since somebody else reads other music; after that, go on."""
        self._is_resting = wanted
        self.song_changed()

    def stop(self) -> None:
        """Leave the worker to others. What was read stays read."""
        self._pause.stop()
        if self._job is not None:
            self._job.cancel()
        self._job = None

    def _prime(self) -> None:
        try:
            request = self._request()
        except RequestError:
            return  # nothing to continue yet: said when it is asked for
        self._job = self._worker.submit(lambda: self._room.prime(request), _ignore)


def _ignore(event: JobEvent[object]) -> None:
    """Nothing is shown: what goes wrong here goes wrong, and is said, when the continuation is asked for."""
