"""The notes of one turn in the song: written, rewritten and taken out again as one step of the history."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import count

from aiva_desktop.editing.document import Document
from aiva_desktop.editing.edits import Compound, Edit, ReplaceNotes, ReplaceTrack
from aiva_desktop.score.notes import ControlEvent, Note
from aiva_desktop.score.song import Song

_numbers = count()


class TurnInSong:
    """`name` is what the Edit menu calls the step. `notes` are the turn's notes that are in the song."""

    def __init__(self, document: Document, track_id: int, name: str) -> None:
        self._document = document
        self._track_id = track_id
        self._name = name
        # Of one turn alone, so that turns do not merge into each other.
        self._gesture = f"turn {next(_numbers)}"
        self.notes: tuple[Note, ...] = ()
        # While the turn itself changes the song.
        self.is_writing = False

    def write(self, notes: Iterable[Note], makes_way: range = range(0)) -> bool:
        """Have exactly these notes of the turn in the song; others that start in the ticks of `makes_way` go.

        False, and nothing is done, when the track or notes of this turn have gone meanwhile.
        """
        wanted = tuple(sorted(notes))
        new, old = Counter(wanted), Counter(self.notes)
        try:
            standing = (Counter(self._in(makes_way)) - old).elements()
            gone = (*(old - new).elements(), *standing)
            edit = ReplaceNotes(self._track_id, gone, tuple((new - old).elements()), self._name)
            if edit.before or edit.after:
                self._apply(edit)
        except (KeyError, ValueError):
            return False
        self.notes = wanted
        return True

    def add_controls(self, controls: Sequence[ControlEvent]) -> None:
        """Pedals and wheels that were moved, in the same step."""
        tracks = self._document.song.tracks
        places = [i for i, track in enumerate(tracks) if track.id == self._track_id]
        if places and controls:
            before = tracks[places[0]]
            merged = tuple(sorted([*before.controls, *controls], key=lambda control: control.tick))
            self._apply(ReplaceTrack(places[0], before, replace(before, controls=merged), self._name))

    def is_in(self, song: Song) -> bool:
        """Whether any note of the turn is still in the song, or there never was one."""
        try:
            track = song.track(self._track_id).notes
        except KeyError:
            return False
        return not self.notes or any(_holds(track, note) for note in self.notes)

    def _apply(self, edit: Edit) -> None:
        self.is_writing = True
        try:
            self._document.apply(Compound((edit,), self._name, self._gesture))
        finally:
            self.is_writing = False

    def _in(self, ticks: range) -> tuple[Note, ...]:
        notes = self._document.song.track(self._track_id).notes
        first, last = (bisect_left(notes, tick, key=lambda note: note.onset) for tick in (ticks.start, ticks.stop))
        return notes[first:last]


def _holds(notes: tuple[Note, ...], note: Note) -> bool:
    place = bisect_left(notes, note)
    return place < len(notes) and notes[place] == note
