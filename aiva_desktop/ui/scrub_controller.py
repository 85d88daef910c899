"""Dragging along the ruler sounds what is under the pointer."""

from __future__ import annotations

from PySide6.QtCore import QObject

from aiva_desktop.pianoroll.note_index import NoteIndex
from aiva_desktop.playback.patches import patch_of
from aiva_desktop.playback.player import Player
from aiva_desktop.ui.pianoroll.view import RollView
from aiva_desktop.ui.track_controller import TrackController

# More at once is no longer heard as notes.
_MOST_NOTES = 16


class ScrubController(QObject):
    """Sounds the current track's notes at the place that the pointer comes to, unless the song plays anyway.

    The ruler says when the drag ends, and the roll passes it on as the end of an audition: notes end there.
    """

    def __init__(self, player: Player, tracks: TrackController, roll: RollView, parent: QObject) -> None:
        super().__init__(parent)
        self._player = player
        self._tracks = tracks
        self._index = NoteIndex.of(())
        self._sounding: frozenset[int] = frozenset()
        roll.scrubbed.connect(self._sound)
        roll.ruler.scrub_ended.connect(self._end)

    def _sound(self, tick: int) -> None:
        track = self._tracks.current
        self._index = self._index.updated(track.notes)
        notes = list(self._index.at(self._index.between(tick, tick + 1)[-_MOST_NOTES:]))
        pitches = frozenset(note.pitch for note in notes)
        if self._player.is_playing or pitches == self._sounding:
            return
        self._sounding = pitches
        if pitches:
            velocity = max(note.velocity for note in notes)
            channel = self._tracks.heard_channel(track.id)
            self._player.audition_chord(tuple(sorted(pitches)), velocity, patch_of(track), channel)
        else:
            self._player.audition_off()

    def _end(self) -> None:
        self._sounding = frozenset()
        self._player.audition_off()
