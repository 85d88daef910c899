"""How original a melody is: said when it is asked for, and before it is exported."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from aiva_desktop.compose.melody_library import line_of
from aiva_desktop.jobs.worker import JobDone, JobFailed, JobHandle, JobItem
from aiva_desktop.language import tr
from aiva_desktop.score.notes import Note
from aiva_desktop.ui.bridges import JobBridge
from aiva_desktop.ui.document_controller import DocumentController
from aiva_desktop.ui.export_actions import EXPORT, EXPORT_SINGLE
from aiva_desktop.ui.origin_actions import LIBRARY_FOLDER, ORIGINALITY
from aiva_desktop.ui.originality_job import FilesRead, OriginalityRoom
from aiva_desktop.ui.wording import failure_in_words
from aiva_desktop.ui.workplace import Workplace


class OriginalityController(QObject):
    """Of the current track's melody. `failed`: a sentence, and details for a bug report."""

    said = Signal(str)
    failed = Signal(str, str)

    def __init__(self, place: Workplace, files: DocumentController) -> None:
        super().__init__(place.window)
        self._document = place.document
        self._tracks = place.tracks
        self._worker = place.worker
        self._preferences = place.preferences
        self._files = files
        self._questions = place.questions
        self._panel = place.structure
        self._room = OriginalityRoom()
        self._job: JobHandle | None = None
        self._asked: tuple[Note, ...] = ()
        self._known: tuple[tuple[Note, ...], str] = ((), "")
        self._bridge = JobBridge(self)
        self._bridge.item.connect(self._item)
        self._bridge.done.connect(self._done)
        self._bridge.failed.connect(self._failed)
        place.actions.on(ORIGINALITY, self.check)
        place.actions.on(LIBRARY_FOLDER, self.choose_library)
        for spec in (EXPORT, EXPORT_SINGLE):
            place.actions.on(spec, self.say_before_export)

    def check(self) -> None:
        """Look the melody up; what is found is said in the status line and in the Structure panel."""
        song, track = self._document.song, self._tracks.current
        if track.is_drums or not track.notes:
            self.said.emit(tr("This track has no melody to compare: choose another one."))
            return
        self._asked = track.notes
        folder, but = self._library(), self._files.name
        notes, meter = track.notes, song.conductor.meter
        if self._job is not None:
            self._job.cancel()
        self._job = self._worker.submit(
            lambda: self._room.look_up(line_of(track.name, notes, meter), folder, but), self._bridge.deliver
        )

    def say_before_export(self) -> None:
        """What is known of this very melody at once, else as soon as it is."""
        notes, words = self._known
        if notes and notes == self._tracks.current.notes:
            self.said.emit(words)
        elif self._tracks.current.notes and not self._tracks.current.is_drums:
            self.check()

    def choose_library(self) -> None:
        """Ask for the folder of the composer's own music, and compare with it."""
        folder = self._questions.library_folder(self._preferences.settings.library or self._preferences.folder)
        if folder is not None:
            self._preferences.set_library(str(folder))
            self.check()

    def _library(self) -> Path | None:
        folder = self._preferences.settings.library
        return Path(folder) if folder and Path(folder).is_dir() else None

    def _item(self, item: JobItem[object]) -> None:
        if self._job is None or item.job_id != self._job.job_id:
            return
        if isinstance(item.value, FilesRead):
            self.said.emit(
                tr("Reading your library: {done} of {total} files ...", done=item.value.done, total=item.value.total)
            )
        elif isinstance(item.value, str):
            self._known = (self._asked, item.value)
            self._panel.say_originality(item.value)
            self.said.emit(item.value)

    def _done(self, event: JobDone) -> None:
        if self._job is not None and event.job_id == self._job.job_id:
            self._job = None

    def _failed(self, event: JobFailed) -> None:
        if self._job is not None and event.job_id == self._job.job_id:
            self._job = None
            self.failed.emit(failure_in_words(event, tr("The comparison")), event.details)
