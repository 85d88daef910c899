"""Opens the list of instruments for a track, and lets each be heard while one looks through it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from aiva_desktop.editing.track_edits import with_instrument
from aiva_desktop.editing.track_levels import bank_of
from aiva_desktop.playback.channels import channel_as_heard
from aiva_desktop.playback.patches import Patch
from aiva_desktop.playback.presets import read_presets
from aiva_desktop.playback.soundfonts import soundfont_in_use
from aiva_desktop.ui import track_actions as specs
from aiva_desktop.ui.instrument_names import Instrument, instruments
from aiva_desktop.ui.phrase_player import PhrasePlayer
from aiva_desktop.ui.playback_controller import PlaybackController
from aiva_desktop.ui.track_changes import TrackChanges
from aiva_desktop.ui.workplace import Workplace

if TYPE_CHECKING:
    from aiva_desktop.ui.instrument_picker import InstrumentPicker

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
        self._phrase = PhrasePlayer(place.player, self)
        place.tracks.view.instrument_requested.connect(self.open)
        place.actions.on(specs.INSTRUMENT, lambda: self.open(place.tracks.current_id))

    def open(self, track_id: int) -> None:
        """Let the composer choose what plays a track."""
        from aiva_desktop.ui.instrument_picker import InstrumentPicker

        self._track_id = track_id
        track = self._place.document.song.track(track_id)
        wanted = track.is_drums, 0 if track.is_drums else bank_of(track), track.program
        self.picker = picker = InstrumentPicker(self._place.window, self._choice(), wanted, self._is_heard)
        picker.heard.connect(self._try)
        picker.silenced.connect(self._phrase.stop)
        picker.picked.connect(self._pick)
        picker.finished.connect(self._close)
        picker.open()

    def _choice(self) -> tuple[Instrument, ...]:
        soundfont = soundfont_in_use(self._place.preferences.settings.sound)
        return instruments(read_presets(soundfont) if soundfont else ())

    def _try(self, one: Instrument) -> None:
        song = self._place.document.song
        if self._track_id not in {track.id for track in song.tracks}:
            return
        track = with_instrument(song, song.track(self._track_id), one.program, one.is_drums, one.bank)
        tried = song.with_track(track)
        self._place.player.set_song(tried)
        down = _OCTAVES_DOWN if one.program in _BASSES else 0
        phrase = _DRUM_PHRASE if one.is_drums else tuple(pitch - down for pitch in _PHRASE)
        self._phrase.play(phrase, Patch(one.program, one.bank), channel_as_heard(tried, self._track_id))

    def _pick(self, one: Instrument) -> None:
        if self._track_id in {track.id for track in self._place.document.song.tracks}:
            self._changes.set_instrument(self._track_id, one.program, one.is_drums, one.bank)

    def _close(self) -> None:
        self._phrase.stop()
        self._playback.hear_song()
        if self.picker is not None:
            self._is_heard = self.picker.listening.isChecked()
        self.picker = None
