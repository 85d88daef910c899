"""Writes files, large ones too, while the window goes on."""

from __future__ import annotations

import queue
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal

from aiva_desktop.jobs.worker import JobDone, JobEvent, JobFailed, JobHandle, JobItem, Worker
from aiva_desktop.language import tr
from aiva_desktop.ui.bridges import JobBridge
from aiva_desktop.ui.wording import failure_in_words

# A disk that does not answer for so long has gone.
_PATIENCE_S = 60.0


@dataclass(frozen=True)
class _Task:
    handle: JobHandle
    what: str
    then: Callable[[], None]


class FileWriter(QObject):
    """Writes one file after another on the worker's thread.

    `progressed` carries what is written and the share (0..1) that is done, `ended` whether it was stopped. `failed`: a
    sentence, and details for a bug report.
    """

    progressed = Signal(str, float)
    ended = Signal(bool)
    failed = Signal(str, str)

    def __init__(self, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._tasks: dict[int, _Task] = {}
        # One entry for each event that is on its way to this thread.
        self._arriving: queue.SimpleQueue[None] = queue.SimpleQueue()
        self._bridge = JobBridge(self)
        self._bridge.item.connect(self._went_on)
        self._bridge.done.connect(self._ended)
        self._bridge.failed.connect(self._failed)

    @property
    def is_busy(self) -> bool:
        """Whether a file is being written."""
        return bool(self._tasks)

    def write(self, job: Callable[[], Iterator[float]], what: str, then: Callable[[], None]) -> None:
        """Run `job`, which yields the share that is done; `then` goes on here once all is written.

        `what` is the file as the composer knows it. Neither an error nor `cancel` lets `then` go on.
        """
        handle = self._worker.submit(job, self._deliver)
        self._tasks[handle.job_id] = _Task(handle, what, then)
        self.progressed.emit(what, 0.0)

    def cancel(self) -> None:
        """Give up what is being written."""
        for task in self._tasks.values():
            task.handle.cancel()

    def finish(self) -> None:
        """Wait until everything is written, and what follows it has been done."""
        while self._tasks:
            try:
                self._arriving.get(timeout=_PATIENCE_S)
            except queue.Empty:
                return
            QCoreApplication.sendPostedEvents(self._bridge, QEvent.Type.MetaCall.value)

    def _deliver(self, event: JobEvent[float]) -> None:
        """Called on the worker's thread."""
        self._bridge.deliver(event)
        self._arriving.put(None)

    def _went_on(self, item: JobItem[float]) -> None:
        if (task := self._tasks.get(item.job_id)) is not None:
            self.progressed.emit(task.what, item.value)

    def _ended(self, event: JobDone) -> None:
        task = self._tasks.pop(event.job_id, None)
        if task is None:
            return
        self.ended.emit(event.cancelled)
        if not event.cancelled:
            task.then()

    def _failed(self, event: JobFailed) -> None:
        if self._tasks.pop(event.job_id, None) is not None:
            self.ended.emit(False)
            self.failed.emit(failure_in_words(event, tr("Writing the file")), event.details)
