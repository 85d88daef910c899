"""Reads songs from files, large ones too, while the window goes on."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from aiva_desktop.jobs.worker import JobDone, JobFailed, JobHandle, JobItem, Worker
from aiva_desktop.language import tr
from aiva_desktop.midi.errors import MidiFileError
from aiva_desktop.midi.reader import read_midi
from aiva_desktop.midi.rescue import rescue_midi
from aiva_desktop.notation import SCORE_SUFFIXES
from aiva_desktop.notation.errors import NotationError
from aiva_desktop.score.rescue import Rescue
from aiva_desktop.storage.project import PROJECT_SUFFIX, Project, open_project
from aiva_desktop.ui.bridges import JobBridge
from aiva_desktop.ui.wording import failure_in_words

Then = Callable[[Project], None]
# What takes longer can be stopped.
LONG_MS = 700


@dataclass(frozen=True)
class Damage:
    """A file that cannot be read as it is: `sentence` says why, `rescue` what could be read of it."""

    sentence: str
    rescue: Rescue


@dataclass(frozen=True)
class _Read:
    project: Project
    damage: Damage | None = None


class _StoppedError(Exception):
    """The composer does not want the file any more."""


class _Stop(threading.Event):
    """Set on the main thread, looked at where the file is read."""

    def look(self) -> None:
        """Raises _StoppedError once it is set."""
        if self.is_set():
            raise _StoppedError


@dataclass(frozen=True)
class _Task:
    handle: JobHandle
    stop: _Stop
    name: str
    then: Then


class FileReader(QObject):
    """Reads on the worker's thread, one file after another. `failed`: a sentence, and details for a bug report.

    `ask` tells whether the composer wants what could be read of a damaged file. `takes_long`: what goes on, for who
    may want to `cancel` it; `ended`: nothing is being read any more.
    """

    waiting = Signal(str)
    takes_long = Signal(str)
    ended = Signal()
    failed = Signal(str, str)

    def __init__(self, worker: Worker, ask: Callable[[Damage], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._ask = ask
        self._bridge = JobBridge(self)
        self._tasks: dict[int, _Task] = {}
        self._long = QTimer(self)
        self._long.setSingleShot(True)
        self._long.timeout.connect(self._tell_of_long)
        self._bridge.item.connect(self._arrived)
        self._bridge.done.connect(self._done)
        self._bridge.failed.connect(self._failed)

    @property
    def is_busy(self) -> bool:
        """Whether a file is being read."""
        return bool(self._tasks)

    def read(self, path: Path, then: Then) -> None:
        """Call `then(project)` on the main thread once the file is read; not at all when it cannot be."""
        self.waiting.emit(tr("Opening {name} ...", name=path.name))
        stop = _Stop()
        handle = self._worker.submit(lambda: _read(path, stop.look), self._bridge.deliver)
        self._tasks[handle.job_id] = _Task(handle, stop, path.name, then)
        self._long.start(LONG_MS)

    def cancel(self) -> None:
        """Give up what is being read."""
        if not self._tasks:
            return
        for task in self._tasks.values():
            task.stop.set()
            task.handle.cancel()
        self._tasks.clear()
        self._settle()
        self.waiting.emit(tr("Stopped; nothing was opened."))

    def _arrived(self, item: JobItem[_Read]) -> None:
        task, read = self._tasks.pop(item.job_id, None), item.value
        if task is None:
            return
        self._settle()
        if read.damage is None or self._ask(read.damage):
            task.then(read.project)
        else:
            self.waiting.emit("")

    def _done(self, event: JobDone) -> None:
        if self._tasks.pop(event.job_id, None) is not None:
            self._settle()

    def _failed(self, event: JobFailed) -> None:
        if self._tasks.pop(event.job_id, None) is not None:
            self._settle()
            self.waiting.emit("")
            self.failed.emit(failure_in_words(event, tr("Reading the file")), event.details)

    def _settle(self) -> None:
        if not self._tasks:
            self._long.stop()
            self.ended.emit()

    def _tell_of_long(self) -> None:
        if self._tasks:
            self.takes_long.emit(next(iter(self._tasks.values())).name)


def is_project(path: Path) -> bool:
    """Whether the name says that it is a project."""
    return path.suffix.lower() == PROJECT_SUFFIX


def _read(path: Path, watch: Callable[[], None]) -> Iterator[_Read]:
    if is_project(path):
        yield _Read(open_project(path))
    elif path.suffix.lower() in SCORE_SUFFIXES:
        yield _score(path, watch)
    else:
        yield _midi(path, watch)


def _score(path: Path, watch: Callable[[], None]) -> _Read:
    # Late: scores are rare.
    from aiva_desktop.ui.score_process import read_score_apart, rescue_score_apart

    try:
        return _Read(Project(read_score_apart(path, watch)))
    except NotationError as error:
        rescue = rescue_score_apart(path, watch)
        if rescue is None:
            raise
        return _Read(Project(rescue.song), Damage(str(error), rescue))


def _midi(path: Path, watch: Callable[[], None]) -> _Read:
    try:
        return _Read(Project(read_midi(path, watch)))
    except MidiFileError as error:
        rescue = rescue_midi(path, watch)
        if rescue is None:
            raise
        return _Read(Project(rescue.song), Damage(str(error), rescue))
