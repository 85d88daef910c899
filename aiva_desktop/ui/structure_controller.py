"""Keeps the Structure panel in step with the song, while it shows."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer

from aiva_desktop.compose.form_markers import form_in
from aiva_desktop.compose.self_similarity import SelfSimilarity, form_in_words, self_similarity
from aiva_desktop.jobs.worker import JobHandle, JobItem
from aiva_desktop.score.notes import Note, sounding
from aiva_desktop.score.song import Song
from aiva_desktop.score.time import MeterMap
from aiva_desktop.ui.bridges import JobBridge
from aiva_desktop.ui.workplace import Workplace

# A drag changes the song many times a second; the picture waits until it rests.
_REST_MS = 250


class StructureController(QObject):
    """Of the current track. A click in the picture goes to the bar."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.window)
        self._document = place.document
        self._tracks = place.tracks
        self._worker = place.worker
        self._roll = place.roll
        self._panel = place.structure
        self._job: JobHandle | None = None
        self._bridge = JobBridge(self)
        self._bridge.item.connect(self._computed)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST_MS)
        self._timer.timeout.connect(self._compute)
        place.document.subscribe(self._song_changed)
        place.tracks.current_changed.connect(self.refresh)
        place.structure.picture.bar_chosen.connect(self._go_to)

    def refresh(self) -> None:
        """Draw it anew soon, if it is to be seen."""
        if self._panel.isVisible():
            self._timer.start()

    def _song_changed(self, song: Song) -> None:
        self.refresh()

    def _compute(self) -> None:
        song = self._document.song
        notes, meter = sounding(song.track(self._tracks.current_id).notes), song.conductor.meter
        if self._job is not None:
            self._job.cancel()
        self._job = self._worker.submit(lambda: _similarity_job(notes, meter), self._bridge.deliver)

    def _computed(self, item: JobItem[SelfSimilarity]) -> None:
        if self._job is None or item.job_id != self._job.job_id:
            return
        conductor, end = self._document.song.conductor, self._document.song.end_tick
        placed = form_in(conductor.markers, conductor.meter, end)
        self._panel.picture.show_similarity(item.value, placed)
        self._panel.say(form_in_words(item.value, placed))

    def _go_to(self, bar: int) -> None:
        tick = self._document.song.conductor.meter.bar(bar).start_tick
        self._roll.seek_requested.emit(tick)
        self._roll.ensure_visible(tick)


def _similarity_job(notes: tuple[Note, ...], meter: MeterMap) -> Iterator[SelfSimilarity]:
    yield self_similarity(notes, meter)
