"""What the roll shows: the track being edited, what surrounds it, and how it is being worked on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np

from aiva_desktop.pianoroll.appearance import Appearance, Fold, folded_rows
from aiva_desktop.pianoroll.cursor import Cursor
from aiva_desktop.pianoroll.grid import Grid, Snap
from aiva_desktop.pianoroll.note_index import NoteIndex, changes
from aiva_desktop.pianoroll.origin_links import OriginLinks
from aiva_desktop.pianoroll.state import RollState, Tool
from aiva_desktop.score.notes import Note
from aiva_desktop.score.pitch import Key, estimate_key
from aiva_desktop.score.song import Song, Track, empty_song

LEAST_BARS = 16
# More notes hardly ever change the estimate of the key.
_ENOUGH_FOR_KEY = 1024
# Fewer notes are in any key.
_LEAST_FOR_KEY = 4
_EMPTY = NoteIndex.of(())


class RollContents:
    """The roll's one mutable place; everything in it is a frozen value that is replaced as a whole.

    `ghosts` are notes that the engine proposes, `replaced` those that would make way. `playhead` and `loop` are in
    ticks.
    `origins` says where chosen notes came from, `form_end` is where the last section ends, in ticks.
    """

    def __init__(self) -> None:
        self.song: Song = empty_song()
        self.track_id = self.song.tracks[0].id
        self.index = _EMPTY
        self.others: dict[int, NoteIndex] = {}
        self.ghosts = _EMPTY
        self.replaced: frozenset[Note] = frozenset()
        self.selection: frozenset[Note] = frozenset()
        # See `RollState`.
        self.partly: dict[Note, int] = {}
        self._estimated_from = _EMPTY
        self._estimate: Key | None = None
        self.tool = Tool.DRAW
        self.snap = Snap.ADAPTIVE
        self.appearance = Appearance()
        self.playhead = 0.0
        self.cursor: Cursor | None = None
        self.loop: tuple[int, int] | None = None
        self.origins: OriginLinks | None = None
        self.form_end = 0

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
        self.partly = {}

    def _followed(self, track_id: int, notes: tuple[Note, ...]) -> frozenset[Note]:
        """The selection that is left, or what came in its place: undoing a move selects the notes that moved back."""
        if track_id != self.track_id or not self.selection:
            return frozenset()
        gone, new = changes(self.index.notes, notes)
        left = self.selection - gone
        return left | new if gone and gone <= self.selection else left

    def set_ghosts(self, notes: Sequence[Note], replaced: Iterable[Note] = ()) -> None:
        """Show proposed notes; those that would make way for them are `replaced`."""
        self.ghosts = NoteIndex.of(sorted(notes))
        self.replaced = frozenset(replaced)

    def select(self, notes: frozenset[Note]) -> bool:
        """Select those of `notes` that the track holds; whether the selection is another one now."""
        present = self.index.present(notes)
        changed = present != self.selection
        self.selection, self.partly = present, {}
        return changed

    def hold_to(self, notes: Sequence[Note]) -> None:
        """Of the selected notes that equal some of `notes`, hold no more than there are among those.

        A note that is moved onto an equal one goes on alone.
        """
        if len(self.index.places_of(self.selection)) > len(notes):
            counts = Counter(notes)
            copies = {note: sum(1 for _ in self.index.copies(note)) for note in counts if note in self.selection}
            self.partly = {note: counts[note] for note, held in copies.items() if held > counts[note]}

    def grid(self, px_per_tick: float) -> Grid:
        """The grid at a zoom."""
        return Grid(self.song.conductor.meter, self.snap, px_per_tick)

    def state(self, px_per_tick: float) -> RollState:
        """What gestures and commands work on, at a zoom."""
        places = self.index.places_of(self.selection)
        first = int(self.index.onsets[places[0]]) if len(places) else int(self.playhead)
        key = self.song.conductor.key_at(first)
        grid = self.grid(px_per_tick)
        return RollState(self.track_id, self.index, self.selection, grid, self.playhead, key, self.loop, self.partly)

    @property
    def key(self) -> Key | None:
        """The key that the song opens in; None where it does not say."""
        return self.song.conductor.key_at(0)

    @property
    def scale_key(self) -> Key | None:
        """The key whose scale is shown: the one that the song opens in, else the one that the track seems to be in."""
        if self.key is None and self._estimated_from is not self.index:
            self._estimated_from = self.index
            enough = len(self.index) >= _LEAST_FOR_KEY and not self.track.is_drums
            self._estimate = estimate_key(self.index.notes[:_ENOUGH_FOR_KEY]) if enough else None
        return self.key or self._estimate

    @property
    def rows(self) -> tuple[int, ...]:
        """The pitches that have rows, rising; () for all."""
        if self.appearance.fold is Fold.NONE:
            return ()
        used = frozenset(np.unique(np.concatenate((self.index.pitches, self.ghosts.pitches))).tolist())
        return folded_rows(self.appearance.fold, self.scale_key, used)

    @property
    def track(self) -> Track:
        """The track that is edited."""
        return self.song.track(self.track_id)

    def slot_of(self, track_id: int) -> int:
        """The colour that a track has among those of tracks."""
        return self.song.track(track_id).color_slot

    @property
    def end_tick(self) -> int:
        """How far the roll reaches: over all notes, the form and the playhead, and some bars at least."""
        ends = [index.end_tick for index in (self.index, self.ghosts, *self.others.values())]
        return max(*ends, int(self.playhead), self.form_end, self.song.conductor.meter.bar(LEAST_BARS).start_tick)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to see of the track."""
        return not len(self.index) and not len(self.ghosts)
