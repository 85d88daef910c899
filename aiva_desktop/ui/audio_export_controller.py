"""File > Export audio: on the worker, with progress; what is cancelled leaves no file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from aiva_desktop.jobs.worker import JobDone, JobFailed, JobHandle, JobItem
from aiva_desktop.language import tr
from aiva_desktop.playback.audio_file import AudioOptions, export_audio, export_stems, stem_paths
from aiva_desktop.ui.bridges import JobBridge
from aiva_desktop.ui.document_controller import DocumentController
from aiva_desktop.ui.sound_actions import EXPORT_AUDIO, EXPORT_STEMS
from aiva_desktop.ui.sound_controller import SoundController
from aiva_desktop.ui.wording import failure_in_words, tracks_in_words
from aiva_desktop.ui.workplace import Workplace

Export = Callable[[Path, AudioOptions], Iterator[float]]
_STEPS = 1000


class AudioExportController(QObject):
    """It sounds as the Preferences have it, whatever the output; a newer export follows the one under way."""

    failed = Signal(str, str)

    def __init__(self, place: Workplace, files: DocumentController, sound: SoundController) -> None:
        super().__init__(place.window)
        self._document = place.document
        self._files = files
        self._sound = sound
        self._worker = place.worker
        self._status = place.status
        self._questions = place.questions
        self._jobs: dict[int, tuple[JobHandle, str]] = {}
        self._bridge = JobBridge(self)
        self._bridge.item.connect(self._went_on)
        self._bridge.done.connect(self._ended)
        self._bridge.failed.connect(self._failed)
        place.status.cancelled.connect(self.cancel)
        place.actions.on(EXPORT_AUDIO, self.export)
        place.actions.on(EXPORT_STEMS, self.export_stems)

    @property
    def is_busy(self) -> bool:
        """Whether a file is being written."""
        return bool(self._jobs)

    def export(self) -> None:
        """Ask where, and write the whole song."""
        if (path := self._ask()) is not None:
            song, font = self._document.song, self._sound.soundfont
            self._start(lambda: export_audio(song, path, font, self._options()), path.name)

    def export_stems(self) -> None:
        """Ask where, and write each track to a file of its own."""
        song, font = self._document.song, self._sound.soundfont
        if not any(track.notes for track in song.tracks):
            self._status.say(tr("There are no notes to export yet."))
            return
        path = self._ask()
        stems = [] if path is None else [stem for _, stem in stem_paths(song, path)]
        # The dialog has only asked about the name that they begin with.
        if path is not None and self._questions.may_replace(stems):
            self._start(
                lambda: export_stems(song, path, font, self._options()),
                tr("{number} of {stem}", number=tracks_in_words(len(stems)), stem=path.stem),
            )

    def cancel(self) -> None:
        """Give up what is being written."""
        for handle, _ in self._jobs.values():
            handle.cancel()

    def _ask(self) -> Path | None:
        return self._questions.audio_to_export(self._files.suggested(".wav"))

    def _options(self) -> AudioOptions:
        return AudioOptions(sound=self._sound.sound)

    def _start(self, job: Callable[[], Iterator[float]], what: str) -> None:
        handle = self._worker.submit(job, self._bridge.deliver)
        self._jobs[handle.job_id] = (handle, what)
        self._status.show_work(tr("Exporting {what} ...", what=what), 0, _STEPS)

    def _went_on(self, item: JobItem[float]) -> None:
        _, what = self._jobs[item.job_id]
        self._status.show_work(
            tr("Exporting {what} ... {share:.0%}", what=what, share=item.value), round(item.value * _STEPS), _STEPS
        )

    def _ended(self, event: JobDone) -> None:
        _, what = self._jobs.pop(event.job_id)
        self._status.end_work(
            tr("Export stopped; no file was written.") if event.cancelled else tr("Exported {what}.", what=what)
        )

    def _failed(self, event: JobFailed) -> None:
        self._jobs.pop(event.job_id)
        self._status.end_work()
        self.failed.emit(failure_in_words(event, tr("Exporting")), event.details)
