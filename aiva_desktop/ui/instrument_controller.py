"""Opens the list of instruments for a track, and lets each be heard while one looks through it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from aiva_desktop.editing.track_edits import with_instrument
from aiva_desktop.playback.channels import channel_as_heard
from aiva_desktop.ui import track_actions as specs
from aiva_desktop.ui.instrument_names import Instrument
from aiva_desktop.ui.playback_controller import PlaybackController
from aiva_desktop.ui.track_changes import TrackChanges
from aiva_desktop.ui.workplace import Workplace

if TYPE_CHECKING:
    from aiva_desktop.ui.instrument_picker import InstrumentPicker

_NOTE_MS = 180
_VELOCITY = 90
_PHRASE, _DRUM_PHRASE = (60, 64, 67, 72), (36, 42, 38, 42)
# The programs of basses, and how much lower than others they are tried.
_BASSES, _OCTAVES_DOWN = range(32, 40), 24


class InstrumentController(QObject):
    """The song is played with what is tried, and as it was after Esc. It changes when an instrument is chosen."""

    def __init__(self, place: Workplace, playback: PlaybackController, changes: TrackChanges) -> None:
        super().__init__(place.window)
        self._place = place
        self._playback = playback
        self._changes = changes
        self._track_id = 0
        self._is_heard = True
        self.picker: InstrumentPicker | None = None
        self._sound = (0, 0)
        self._left: tuple[int, ...] = ()
        self._timer = QTimer(self)
        self._timer.setInterval(_NOTE_MS)
        self._timer.timeout.connect(self._next_note)
        place.tracks.view.instrument_requested.connect(self.open)
        place.actions.on(specs.INSTRUMENT, lambda: self.open(place.tracks.current_id))

    def open(self, track_id: int) -> None:
        """Let the composer choose what plays a track."""
        from aiva_desktop.ui.instrument_picker import InstrumentPicker

        self._track_id = track_id
        track = self._place.document.song.track(track_id)
        self.picker = picker = InstrumentPicker(self._place.window, track.program, track.is_drums, self._is_heard)
        picker.heard.connect(self._try)
        picker.silenced.connect(self._silence)
        picker.picked.connect(self._pick)
        picker.finished.connect(self._close)
        picker.open()

    def _try(self, one: Instrument) -> None:
        song = self._place.document.song
        if self._track_id not in {track.id for track in song.tracks}:
            return
        tried = song.with_track(with_instrument(song, song.track(self._track_id), one.program, one.is_drums))
        self._place.player.set_song(tried)
        self._sound = one.program, channel_as_heard(tried, self._track_id)
        down = _OCTAVES_DOWN if one.program in _BASSES else 0
        self._left = _DRUM_PHRASE if one.is_drums else tuple(pitch - down for pitch in _PHRASE)
        self._timer.start()
        self._next_note()

    def _next_note(self) -> None:
        if not self._left:
            self._silence()
            return
        pitch, self._left = self._left[0], self._left[1:]
        self._place.player.audition(pitch, _VELOCITY, *self._sound)

    def _silence(self) -> None:
        self._timer.stop()
        self._left = ()
        self._place.player.audition_off()

    def _pick(self, one: Instrument) -> None:
        if self._track_id in {track.id for track in self._place.document.song.tracks}:
            self._changes.set_instrument(self._track_id, one.program, one.is_drums)

    def _close(self) -> None:
        self._silence()
        self._playback.hear_song()
        if self.picker is not None:
            self._is_heard = self.picker.listening.isChecked()
        self.picker = None
