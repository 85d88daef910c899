"""What the roll shows: the track being edited, what surrounds it, and how it is being worked on."""

from __future__ import annotations

from collections.abc import Sequence

from aiva_desktop.pianoroll.grid import Grid, Snap
from aiva_desktop.pianoroll.note_index import NoteIndex, changes
from aiva_desktop.pianoroll.state import RollState, Tool
from aiva_desktop.score.notes import Note
from aiva_desktop.score.pitch import Key
from aiva_desktop.score.song import Song, empty_song

LEAST_BARS = 16
_EMPTY = NoteIndex.of(())


class RollContents:
    """The roll's one mutable place; everything in it is a frozen value that is replaced as a whole.

    `ghosts` are notes that the engine proposes. `playhead` and `loop` are in ticks.
    """

    def __init__(self) -> None:
        self.song: Song = empty_song()
        self.track_id = self.song.tracks[0].id
        self.index = _EMPTY
        self.others: dict[int, NoteIndex] = {}
        self.ghosts = _EMPTY
        self.selection: frozenset[Note] = frozenset()
        self.tool = Tool.DRAW
        self.snap = Snap.ADAPTIVE
        self.playhead = 0.0
        self.loop: tuple[int, int] | None = None

    def show(self, song: Song, track_id: int, selection: frozenset[Note] | None = None) -> None:
        """Show a track of a song, with this selection; without one, the selection follows what changed.

        Raises:
            KeyError: when the song has no such track.
        """
        notes = song.track(track_id).notes
        if selection is None:
            selection = self._followed(track_id, notes)
        before = {**self.others, self.track_id: self.index}
        indices = {track.id: before.get(track.id, _EMPTY).updated(track.notes) for track in song.tracks}
        self.index = indices.pop(track_id)
        self.others = indices
        self.song, self.track_id, self.selection = song, track_id, selection

    def _followed(self, track_id: int, notes: tuple[Note, ...]) -> frozenset[Note]:
        """The selection that is left, or what came in its place: undoing a move selects the notes that moved back."""
        if track_id != self.track_id:
            return frozenset()
        gone, new = changes(self.index.notes, notes)
        left = self.selection - gone
        return left | new if gone and gone <= self.selection else left

    def set_ghosts(self, notes: Sequence[Note]) -> None:
        """Show proposed notes."""
        self.ghosts = NoteIndex.of(sorted(notes))

    def select(self, notes: frozenset[Note]) -> bool:
        """Select those of `notes` that the track holds; whether the selection is another one now."""
        present = frozenset(self.index.at(self.index.places_of(notes)))
        changed = present != self.selection
        self.selection = present
        return changed

    def grid(self, px_per_tick: float) -> Grid:
        """The grid at a zoom."""
        return Grid(self.song.conductor.meter, self.snap, px_per_tick)

    def state(self, px_per_tick: float) -> RollState:
        """What gestures and commands work on, at a zoom."""
        first = min((note.onset for note in self.selection), default=int(self.playhead))
        key = self.song.conductor.key_at(first)
        grid = self.grid(px_per_tick)
        return RollState(self.track_id, self.index, self.selection, grid, self.playhead, key, self.loop)

    @property
    def key(self) -> Key | None:
        """The key that the song opens in; None where it does not say."""
        return self.song.conductor.key_at(0)

    @property
    def end_tick(self) -> int:
        """How far the roll reaches: over all notes and the playhead, and some bars at least."""
        ends = [index.end_tick for index in (self.index, self.ghosts, *self.others.values())]
        return max(*ends, int(self.playhead), self.song.conductor.meter.bar(LEAST_BARS).start_tick)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to see of the track."""
        return not len(self.index) and not len(self.ghosts)
