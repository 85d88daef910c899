"""A track's notes as arrays, so that finding the few in sight costs the same in a short song and in a long one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter, is_

import numpy as np
import numpy.typing as npt

from aiva_desktop.score.notes import Note, Origin

IntArray = npt.NDArray[np.int64]
BoolArray = npt.NDArray[np.bool_]

_fields = attrgetter("onset", "pitch", "duration", "velocity")


@dataclass(frozen=True, eq=False)
class NoteIndex:
    """Notes in order of onset, and one array a field.

    `notes` is sorted. `table` is (notes, 4): onset, pitch, duration, velocity. `by_engine` is (notes,).
    """

    notes: tuple[Note, ...]
    table: IntArray
    by_engine: BoolArray

    @classmethod
    def of(cls, notes: Sequence[Note]) -> NoteIndex:
        """The index of notes that are sorted already."""
        return cls(tuple(notes), *_arrays(notes))

    def updated(self, notes: tuple[Note, ...]) -> NoteIndex:
        """The index of other notes (sorted); what both have in common at either end is not read again."""
        head = _common(self.notes, notes)
        tail = _common(self.notes[:head:-1], notes[:head:-1])
        if head == len(self.notes) == len(notes):
            return self
        table, by_engine = _arrays(notes[head : len(notes) - tail])
        rest = len(self.notes) - tail
        return NoteIndex(
            notes,
            np.concatenate((self.table[:head], table, self.table[rest:])),
            np.concatenate((self.by_engine[:head], by_engine, self.by_engine[rest:])),
        )

    def __len__(self) -> int:
        return len(self.notes)

    @property
    def onsets(self) -> IntArray:
        """(notes,) in ticks, rising."""
        return self.table[:, 0]

    @property
    def pitches(self) -> IntArray:
        """(notes,) 0..127."""
        return self.table[:, 1]

    @property
    def velocities(self) -> IntArray:
        """(notes,) 1..127."""
        return self.table[:, 3]

    @cached_property
    def ends(self) -> IntArray:
        """(notes,) in ticks."""
        return self.table[:, 0] + self.table[:, 2]

    @cached_property
    def _latest_end_so_far(self) -> IntArray:
        return np.maximum.accumulate(self.ends)

    @property
    def end_tick(self) -> int:
        """Where the last note ends; 0 without notes."""
        return int(self._latest_end_so_far[-1]) if len(self) else 0

    def between(self, start_tick: float, end_tick: float) -> IntArray:
        """Places of the notes that sound somewhere in `start_tick`..`end_tick` (end excluded), in order."""
        first = int(np.searchsorted(self._latest_end_so_far, start_tick, side="right"))
        last = int(np.searchsorted(self.onsets, end_tick, side="left"))
        return first + np.flatnonzero(self.ends[first:last] > start_tick)

    def within(self, start_tick: float, end_tick: float, low: int, high: int) -> IntArray:
        """As `between`, for pitches `low`..`high`, both included."""
        places = self.between(start_tick, end_tick)
        pitches = self.pitches[places]
        return places[(pitches >= low) & (pitches <= high)]

    def at(self, places: Iterable[int]) -> Iterator[Note]:
        """The notes at these places."""
        return (self.notes[place] for place in places)

    def places_of(self, chosen: frozenset[Note]) -> IntArray:
        """Places of the notes that equal one of `chosen`, in order; notes that are not there are left out."""
        if len(chosen) * 8 > len(self):
            return np.array([i for i, note in enumerate(self.notes) if note in chosen], dtype=np.int64)
        return np.array(sorted(place for note in chosen for place in self._copies(note)), dtype=np.int64)

    def _copies(self, note: Note) -> Iterator[int]:
        place = bisect_left(self.notes, note)
        while place < len(self.notes) and self.notes[place] == note:
            yield place
            place += 1


def changes(before: tuple[Note, ...], after: tuple[Note, ...]) -> tuple[frozenset[Note], frozenset[Note]]:
    """What went and what came, as (gone, new), between two sorted sequences of notes."""
    head = _common(before, after)
    tail = _common(before[:head:-1], after[:head:-1])
    old, new = set(before[head : len(before) - tail]), set(after[head : len(after) - tail])
    return frozenset(old - new), frozenset(new - old)


def _common(a: Sequence[Note], b: Sequence[Note]) -> int:
    """How many notes at the start are the very same objects."""
    for count, same in enumerate(map(is_, a, b)):
        if not same:
            return count
    return min(len(a), len(b))


def _arrays(notes: Sequence[Note]) -> tuple[IntArray, BoolArray]:
    table = np.array([_fields(note) for note in notes], dtype=np.int64).reshape(-1, 4)
    by_engine = np.fromiter((note.origin is Origin.ENGINE for note in notes), dtype=np.bool_, count=len(notes))
    return table, by_engine
