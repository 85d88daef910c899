"""Tempo, meter and key: shown as they are at the playhead, changed where they are in force."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from aiva_desktop.editing.conductor_edits import set_key, set_meter, set_tempo
from aiva_desktop.editing.edits import ReplaceConductor
from aiva_desktop.language import tr
from aiva_desktop.pianoroll.meter_changes import with_sections_on_bar_lines
from aiva_desktop.score.notes import Note
from aiva_desktop.score.pitch import Key, estimate_key
from aiva_desktop.score.song import Song
from aiva_desktop.score.time import Meter
from aiva_desktop.ui.transport_bar import TransportBar
from aiva_desktop.ui.workplace import Workplace

# More notes cost time at every edit and hardly ever change the estimate.
_ENOUGH = 4096


class ConductorController(QObject):
    """Listens to the transport bar, and tells it and the Compose panel which key there is."""

    said = Signal(str)

    def __init__(self, place: Workplace, bar: TransportBar) -> None:
        super().__init__(place.window)
        self._document = place.document
        self._tracks = place.tracks
        self._bar = bar
        self._panel = place.panel
        self._tick = 0
        self._estimated_from: tuple[Note, ...] | None = None
        self._estimate: Key | None = None
        bar.tempo_chosen.connect(self._set_tempo)
        bar.meter_chosen.connect(self._set_meter)
        bar.key_chosen.connect(self._set_key)
        bar.refused.connect(self._refuse)
        place.tracks.current_changed.connect(self._show_key)
        place.document.subscribe(self._song_changed)
        self._show_key()

    def follow(self, tick: float) -> None:
        """The playhead is at `tick`."""
        before, self._tick = self._tick, int(tick)
        conductor = self._document.song.conductor
        if conductor.key_at(before) != conductor.key_at(self._tick):
            self._show_key()

    def _set_tempo(self, bpm: float) -> None:
        self._apply(set_tempo(self._document.song.conductor, self._tick, bpm))

    def _set_meter(self, meter: Meter) -> None:
        edit, sentence = with_sections_on_bar_lines(set_meter(self._document.song.conductor, self._tick, meter))
        self._apply(edit)
        if sentence:
            self.said.emit(sentence)

    def _set_key(self, key: Key | None) -> None:
        self._apply(set_key(self._document.song.conductor, self._tick, key))

    def _apply(self, edit: ReplaceConductor) -> None:
        if edit.before != edit.after:
            self._document.apply(edit)

    def _refuse(self, sentence: str) -> None:
        self.said.emit(sentence)
        self._bar.show_position(self._document.song.conductor, self._tick)

    def _song_changed(self, song: Song) -> None:
        self._show_key()

    def _show_key(self) -> None:
        key = self._document.song.conductor.key_at(self._tick)
        estimated = self._estimated()
        self._bar.show_key(key, estimated)
        if key is not None:
            self._panel.show_key(tr("Key: {key}, as set in the transport bar", key=key.title))
        elif estimated is not None:
            self._panel.show_key(tr("Key: {key}, estimated from the notes", key=estimated.title))
        else:
            self._panel.show_key(tr("The key is estimated once there are notes"))

    def _estimated(self) -> Key | None:
        notes = self._tracks.current.notes
        if notes is not self._estimated_from:
            self._estimated_from = notes
            self._estimate = estimate_key(notes[:_ENOUGH])
        return self._estimate
