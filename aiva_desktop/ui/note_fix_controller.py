"""Fix this note: what else the selected note could be, by how probable it is there; one click replaces it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal

from aiva_desktop.compose.alternatives import AlternativesRequest, PitchOffered
from aiva_desktop.compose.requests import RequestError
from aiva_desktop.editing.edits import ReplaceNotes
from aiva_desktop.jobs.worker import JobDone, JobFailed, JobHandle, JobItem
from aiva_desktop.language import tr
from aiva_desktop.playback.patches import patch_of
from aiva_desktop.score.notes import Note, Origin
from aiva_desktop.ui import rewrite_actions as specs
from aiva_desktop.ui.bridges import JobBridge
from aiva_desktop.ui.compose_controller import ComposeController
from aiva_desktop.ui.pitches_menu import PitchesMenu
from aiva_desktop.ui.rewrite_request import alternatives_request
from aiva_desktop.ui.wording import failure_in_words
from aiva_desktop.ui.workplace import Workplace


class NoteFixController(QObject):
    """`said` carries a sentence for the composer. `failed`: a sentence, and details for a bug report."""

    said = Signal(str)
    failed = Signal(str, str)

    def __init__(self, place: Workplace, compose: ComposeController) -> None:
        super().__init__(place.window)
        self._document = place.document
        self._tracks = place.tracks
        self._room = place.room
        self._worker = place.worker
        self._player = place.player
        self._roll = place.roll
        self._status = place.status
        self._compose = compose
        self._window = place.window
        self._job: JobHandle | None = None
        self._offers: list[PitchOffered] = []
        self._asked: AlternativesRequest | None = None
        self.menu: PitchesMenu | None = None
        self._bridge = JobBridge(self)
        self._bridge.item.connect(self._item)
        self._bridge.done.connect(self._done)
        self._bridge.failed.connect(self._failed)
        place.actions.on(specs.FIX_NOTE, self.ask)
        place.status.cancelled.connect(self.stop)

    def ask(self) -> None:
        """Work out what else the selected note could be."""
        song, track_id = self._document.song, self._tracks.current_id
        try:
            request = alternatives_request(song, track_id, self._roll.selection, self._compose.settings())
        except RequestError as error:
            self.said.emit(str(error))
            return
        self.stop()
        self._compose.priming.stop()
        self._offers, self._asked = [], request
        self._job = self._worker.submit(lambda: self._room.alternatives(request), self._bridge.deliver)
        self._status.show_work(tr("Looking for other pitches ..."))

    def stop(self) -> None:
        """Ask no more; the note stays as it is."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self._status.end_work(tr("Stopped; the note is as it was."))

    def _item(self, item: JobItem[object]) -> None:
        if self._job is not None and item.job_id == self._job.job_id and isinstance(item.value, PitchOffered):
            self._offers.append(item.value)

    def _failed(self, event: JobFailed) -> None:
        if self._job is not None and event.job_id == self._job.job_id:
            self._job = None
            self._status.end_work()
            self.failed.emit(failure_in_words(event, tr("The engine")), event.details)

    def _done(self, event: JobDone) -> None:
        if self._job is None or event.job_id != self._job.job_id or self._asked is None:
            return
        self._job = None
        self._status.end_work()
        note, track_id = self._asked.note, self._tracks.current_id
        if not self._offers:
            self.said.emit(tr("Nothing else was found for this note."))
            return
        key = self._document.song.conductor.key_at(note.onset)
        self.menu = PitchesMenu(self._offers, note.pitch, key is not None and key.uses_flats, self._window)
        self.menu.heard.connect(partial(self._hear, note))
        self.menu.aboutToHide.connect(self._player.audition_off)
        self.menu.chosen.connect(partial(self._replace, track_id, note))
        self._roll.ensure_visible(note.onset, note.pitch)
        self.menu.popup(self._place_below(note))
        # The keyboard starts at the most probable pitch.
        self.menu.setActiveAction(self.menu.actions()[0])

    def _place_below(self, note: Note) -> QPoint:
        view = self._roll.area.view
        x, y = max(0, round(view.x_of(note.onset))), round(view.y_of(note.pitch) + view.row_px)
        return self._roll.area.viewport().mapToGlobal(QPoint(x, y))

    def _hear(self, note: Note, pitch: int) -> None:
        track = self._tracks.current
        self._player.audition(pitch, note.velocity, patch_of(track), self._tracks.heard_channel(track.id))

    def _replace(self, track_id: int, note: Note, pitch: int) -> None:
        if pitch == note.pitch:
            return
        fixed = replace(note, pitch=pitch, origin=Origin.ENGINE)
        edit = ReplaceNotes(track_id, (note,), (fixed,), tr("Fix note"))
        try:
            self._document.apply(edit)
        except (KeyError, ValueError):
            self.said.emit(tr("This note has changed meanwhile; nothing was done."))
            return
        self._roll.set_selection((fixed,))
