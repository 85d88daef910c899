"""The takes of one continuation: what the engine has written so far, and which take is being looked at."""

from __future__ import annotations

from dataclasses import dataclass, field

from aiva_desktop.compose.candidates import NoteWritten
from aiva_desktop.compose.requests import ContinueRequest
from aiva_desktop.editing.edits import ReplaceNotes
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song


@dataclass
class Takes:
    """Grows while the engine writes. `current` counts from 0."""

    track_id: int
    request: ContinueRequest
    current: int = 0
    is_complete: bool = False
    _notes: list[list[Note]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._notes = [[] for _ in range(self.request.candidates)]

    def add(self, event: NoteWritten) -> None:
        """The engine wrote a note."""
        self._notes[event.candidate].append(event.note)

    @property
    def count(self) -> int:
        """How many takes were asked for."""
        return len(self._notes)

    @property
    def notes(self) -> tuple[Note, ...]:
        """The current take, as far as it is written."""
        return tuple(sorted(self._notes[self.current]))

    def step(self, by: int) -> None:
        """Look at the take `by` places on, round and round."""
        self.current = (self.current + by) % self.count

    def replaced_in(self, song: Song) -> tuple[Note, ...]:
        """The notes of the track that make way: those that start where the continuation is. Raises KeyError."""
        span = range(self.request.start_tick, self.request.end_tick)
        return tuple(note for note in song.track(self.track_id).notes if note.onset in span)

    def edit(self, song: Song) -> ReplaceNotes:
        """The one step that accepts the current take. Raises KeyError when the track is gone."""
        return ReplaceNotes(self.track_id, self.replaced_in(song), self.notes, "Continue melody")

    def heard_in(self, song: Song) -> Song:
        """The song as it would sound with the current take; as it is when the track is gone."""
        try:
            return self.edit(song).apply(song)
        except KeyError:
            return song
