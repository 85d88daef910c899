"""Asks the engine for music that is due soon, ahead of all other work, and keeps the notes as they come."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QObject, Signal

from aiva_desktop.compose.candidates import NoteWritten, Progress
from aiva_desktop.compose.requests import ContinueRequest
from aiva_desktop.jobs.worker import JobDone, JobEvent, JobFailed, JobHandle, JobItem, Worker
from aiva_desktop.language import tr
from aiva_desktop.score.notes import Note
from aiva_desktop.ui.bridges import JobBridge
from aiva_desktop.ui.engine_room import EngineRoom
from aiva_desktop.ui.wording import failure_in_words


class AnswerWriter(QObject):
    """One request at a time. `grown`: a bar more is written; `finished`: all is. `failed`: a sentence and details."""

    grown = Signal()
    finished = Signal()
    failed = Signal(str, str)
    note_written = Signal(object)

    def __init__(self, room: EngineRoom, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._room = room
        self._worker = worker
        self._reading: JobHandle | None = None
        self._job: JobHandle | None = None
        self._request: ContinueRequest | None = None
        self._notes: list[Note] = []
        self._bars = 0
        self._is_written = False
        # A whole answer, while another one is written in its place.
        self._before: tuple[Note, ...] | None = None
        self._bridge = JobBridge(self)
        self._bridge.item.connect(self._item)
        self._bridge.done.connect(self._done)
        self._bridge.failed.connect(self._failed)

    # Asking

    def read(self, request: ContinueRequest) -> None:
        """Read the motif ahead, so that the first note comes at once."""
        self._stop_reading()
        self._reading = self._submit(lambda: self._room.prime(request), _ignore)

    def ask(self, request: ContinueRequest) -> None:
        """Write this, instead of what was asked for before; a whole answer to that holds until this one is whole."""
        before = self.notes if self.is_written else None
        self.cancel()
        self._request, self._before = request, before
        self._job = self._submit(lambda: self._room.continue_melody(request), self._bridge.deliver)

    def cancel(self) -> None:
        """Nothing is wanted; what was written is forgotten."""
        self._stop_reading()
        if self._job is not None:
            self._job.cancel()
        self._job = self._request = self._before = None
        self._notes, self._bars, self._is_written = [], 0, False

    def settle(self) -> None:
        """There is no more time for a better answer: where there is a whole one, that is it."""
        if self._before is not None and not self._is_written:
            self._notes = list(self._before)
            self.stop_early()

    def stop_early(self) -> None:
        """What is written is all."""
        if self._job is not None:
            self._job.cancel()
        self._job, self._before, self._is_written = None, None, True

    def _stop_reading(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
        self._reading = None

    def _submit(self, job: Callable[[], Iterator[Any]], deliver: Callable[[JobEvent[Any]], None]) -> JobHandle:
        return self._worker.submit_urgent(job, deliver)

    # What there is

    @property
    def notes(self) -> tuple[Note, ...]:
        """The notes so far, in order."""
        return tuple(self._notes) if self._before is None else self._before

    @property
    def is_written(self) -> bool:
        """Whether all that was asked for is there."""
        return self._is_written or self._before is not None

    @property
    def written_until(self) -> int | None:
        """The bar line up to which whole bars are written; None while there is not a note."""
        if self._request is None or not (self._notes or self._bars or self.is_written):
            return None
        if self._before is not None:
            return self._request.end_tick
        return [*self._request.bar_lines(), self._request.end_tick][self._bars]

    # What the engine says

    def _is_current(self, job_id: int) -> bool:
        return self._job is not None and self._job.job_id == job_id

    def _item(self, item: JobItem[object]) -> None:
        if not self._is_current(item.job_id):
            return
        if isinstance(item.value, NoteWritten):
            self._notes.append(item.value.note)
            self.note_written.emit(item.value)
        elif isinstance(item.value, Progress) and item.value.done > self._bars:
            self._bars = item.value.done
            self.grown.emit()

    def _done(self, event: JobDone) -> None:
        if self._is_current(event.job_id) and self._request is not None:
            self._job, self._before, self._is_written = None, None, True
            self._bars = self._request.bars
            self.finished.emit()

    def _failed(self, event: JobFailed) -> None:
        if self._is_current(event.job_id):
            self.cancel()
            self.failed.emit(failure_in_words(event, tr("The engine")), event.details)


def _ignore(event: JobEvent[object]) -> None:
    """What goes wrong while reading goes wrong, and is said, when the answer is asked for."""
