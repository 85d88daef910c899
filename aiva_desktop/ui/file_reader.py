"""Reads songs from files, large ones too, while the window goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from aiva_desktop.jobs.worker import JobDone, JobFailed, JobItem, Worker
from aiva_desktop.language import tr
from aiva_desktop.midi.errors import MidiFileError
from aiva_desktop.midi.reader import read_midi
from aiva_desktop.midi.rescue import Rescue, rescue_midi
from aiva_desktop.notation import SCORE_SUFFIXES
from aiva_desktop.storage.project import PROJECT_SUFFIX, Project, open_project
from aiva_desktop.ui.bridges import JobBridge
from aiva_desktop.ui.wording import failure_in_words

Then = Callable[[Project], None]


@dataclass(frozen=True)
class Damage:
    """A file that cannot be read as it is: `sentence` says why, `rescue` what could be read of it."""

    sentence: str
    rescue: Rescue


@dataclass(frozen=True)
class _Read:
    project: Project
    damage: Damage | None = None


class FileReader(QObject):
    """Reads on the worker's thread, one file after another. `failed`: a sentence, and details for a bug report.

    `ask` tells whether the composer wants what could be read of a damaged file.
    """

    waiting = Signal(str)
    failed = Signal(str, str)

    def __init__(self, worker: Worker, ask: Callable[[Damage], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._ask = ask
        self._bridge = JobBridge(self)
        self._then: dict[int, Then] = {}
        self._bridge.item.connect(self._arrived)
        self._bridge.done.connect(self._ended)
        self._bridge.failed.connect(self._failed)

    @property
    def is_busy(self) -> bool:
        """Whether a file is being read."""
        return bool(self._then)

    def read(self, path: Path, then: Then) -> None:
        """Call `then(project)` on the main thread once the file is read; not at all when it cannot be."""
        self.waiting.emit(tr("Opening {name} ...", name=path.name))
        job = self._worker.submit(lambda: _read(path), self._bridge.deliver)
        self._then[job.job_id] = then

    def _arrived(self, item: JobItem[_Read]) -> None:
        then, read = self._then.pop(item.job_id), item.value
        if read.damage is None or self._ask(read.damage):
            then(read.project)
        else:
            self.waiting.emit("")

    def _ended(self, event: JobDone) -> None:
        self._then.pop(event.job_id, None)

    def _failed(self, event: JobFailed) -> None:
        self._then.pop(event.job_id, None)
        self.waiting.emit("")
        self.failed.emit(failure_in_words(event, tr("Reading the file")), event.details)


def is_project(path: Path) -> bool:
    """Whether the name says that it is a project."""
    return path.suffix.lower() == PROJECT_SUFFIX


def _read(path: Path) -> Iterator[_Read]:
    if is_project(path):
        yield _Read(open_project(path))
    elif path.suffix.lower() in SCORE_SUFFIXES:
        # Late: scores are rare, and what reads them is large.
        from aiva_desktop.notation.reader import read_score

        yield _Read(Project(read_score(path)))
    else:
        yield _midi(path)


def _midi(path: Path) -> _Read:
    try:
        return _Read(Project(read_midi(path)))
    except MidiFileError as error:
        rescue = rescue_midi(path)
        if rescue is None:
            raise
        return _Read(Project(rescue.song), Damage(str(error), rescue))
