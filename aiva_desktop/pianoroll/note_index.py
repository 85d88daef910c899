"""A track's notes as arrays, so that finding the few in sight costs the same in a short song and in a long one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache, reduce
from itertools import chain
from operator import attrgetter

import numpy as np
import numpy.typing as npt

from aiva_desktop.pianoroll.searching import IntArray, count_before, count_until
from aiva_desktop.score.notes import Note, Origin

BoolArray = npt.NDArray[np.bool_]

_SLICE = 512
_fields = attrgetter("onset", "pitch", "duration", "velocity", "muted")


@dataclass(frozen=True, slots=True)
class Bounds:
    """The ticks from the first onset to the last release, and the lowest and highest pitch."""

    start_tick: int
    end_tick: int
    low: int
    high: int

    def union(self, other: Bounds) -> Bounds:
        """What both span together."""
        return Bounds(
            min(self.start_tick, other.start_tick),
            max(self.end_tick, other.end_tick),
            min(self.low, other.low),
            max(self.high, other.high),
        )


@dataclass(frozen=True, eq=False)
class NoteIndex:
    """Notes in order of onset, and one array a field.

    `notes` is sorted. `table` is (notes, 5): onset, pitch, duration, velocity, muted (0 or 1). `by_engine` is
    (notes,).
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
        if notes is self.notes:
            return self
        head, tail = _common_ends(self.notes, notes)
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

    # One after the other in memory: numpy copies a column whole before it searches it.

    @cached_property
    def onsets(self) -> IntArray:
        """(notes,) in ticks, rising."""
        return np.ascontiguousarray(self.table[:, 0])

    @cached_property
    def pitches(self) -> IntArray:
        """(notes,) 0..127."""
        return np.ascontiguousarray(self.table[:, 1])

    @property
    def velocities(self) -> IntArray:
        """(notes,) 1..127."""
        return self.table[:, 3]

    @property
    def muted(self) -> BoolArray:
        """(notes,) which notes are not heard."""
        result: BoolArray = self.table[:, 4] != 0
        return result

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

    @property
    def bounds(self) -> Bounds | None:
        """What the notes span; None without notes."""
        if not len(self):
            return None
        return Bounds(int(self.onsets[0]), self.end_tick, int(self.pitches.min()), int(self.pitches.max()))

    def between(self, start_tick: float, end_tick: float) -> IntArray:
        """Places of the notes that sound somewhere in `start_tick`..`end_tick` (end excluded), in order."""
        first = count_until(self._latest_end_so_far, start_tick)
        last = count_before(self.onsets, end_tick)
        return first + np.flatnonzero(self.ends[first:last] > start_tick)

    def starting(self, start_tick: float, end_tick: float) -> IntArray:
        """Places of the notes that start in `start_tick`..`end_tick` (end excluded), in order."""
        return np.arange(count_before(self.onsets, start_tick), count_before(self.onsets, end_tick), dtype=np.int64)

    def within(self, start_tick: float, end_tick: float, low: int, high: int) -> IntArray:
        """As `between`, for pitches `low`..`high`, both included."""
        places = self.between(start_tick, end_tick)
        pitches = self.pitches[places]
        return places[(pitches >= low) & (pitches <= high)]

    def at(self, places: IntArray) -> Iterator[Note]:
        """The notes at these places."""
        # Python's own whole numbers: a tuple takes long to make them of numpy's.
        return map(self.notes.__getitem__, places.tolist())

    def next_on_pitch(self, note: Note) -> Note | None:
        """The note that comes after `note`, which is here, on its pitch; None after the last one."""
        later = bisect_left(self.notes, note) + 1
        found = np.flatnonzero(self.pitches[later:] == note.pitch)
        return self.notes[later + int(found[0])] if len(found) else None

    def places_of(self, chosen: frozenset[Note]) -> IntArray:
        """Places of the notes that equal one of `chosen`, in order; notes that are not there are left out."""
        return _places_of(self, chosen)

    def chosen(self, wanted: frozenset[Note]) -> tuple[Note, ...]:
        """The notes that equal one of `wanted`, in order; the very tuple `notes` where all do."""
        places = self.places_of(wanted)
        return self.notes if len(places) == len(self) else tuple(self.at(places))

    def present(self, wanted: frozenset[Note]) -> frozenset[Note]:
        """Those of `wanted` that are here."""
        places = self.places_of(wanted)
        return wanted if self._count_of_different(places) == len(wanted) else frozenset(self.at(places))

    def _count_of_different(self, places: IntArray) -> int:
        """How many different notes stand at `places` (rising): equal ones are neighbours."""
        if not len(places):
            return 0
        rows, origins = self.table[places], self.by_engine[places]
        differ = (rows[1:] != rows[:-1]).any(axis=1) | (origins[1:] != origins[:-1])
        return 1 + int(np.count_nonzero(differ))

    def copies(self, note: Note) -> Iterator[int]:
        """Places of the notes that equal `note`, in order."""
        place = bisect_left(self.notes, note)
        while place < len(self.notes) and self.notes[place] == note:
            yield place
            place += 1


# Asked by everybody who hears that the selection has changed.
@lru_cache(maxsize=4)
def _places_of(index: NoteIndex, chosen: frozenset[Note]) -> IntArray:
    places = _searched(index, chosen) if len(chosen) * 8 <= len(index) else _sifted(index, chosen)
    places.flags.writeable = False
    return places


def _searched(index: NoteIndex, chosen: frozenset[Note]) -> IntArray:
    return np.array(sorted(place for note in chosen for place in index.copies(note)), dtype=np.int64)


def _sifted(index: NoteIndex, chosen: frozenset[Note]) -> IntArray:
    is_chosen = np.fromiter(map(chosen.__contains__, index.notes), dtype=np.bool_, count=len(index))
    return np.flatnonzero(is_chosen)


@lru_cache(maxsize=4)
def mask_of(index: NoteIndex, chosen: frozenset[Note]) -> BoolArray:
    """(notes,) whether each note of the index is one of `chosen`; remembered while the view moves over the notes."""
    mask = np.zeros(len(index), dtype=np.bool_)
    mask[index.places_of(chosen)] = True
    return mask


def bounds_of(*indices: NoteIndex) -> Bounds | None:
    """What the notes of several indices span together; None when there are none."""
    bounds = [index.bounds for index in indices]
    return reduce(_union, bounds, None)


def _union(a: Bounds | None, b: Bounds | None) -> Bounds | None:
    return a.union(b) if a and b else a or b


def changes(before: tuple[Note, ...], after: tuple[Note, ...]) -> tuple[frozenset[Note], frozenset[Note]]:
    """What went and what came, as (gone, new), between two sorted sequences of notes."""
    if before is after:
        return frozenset(), frozenset()
    head, tail = _common_ends(before, after)
    old, new = frozenset(before[head : len(before) - tail]), frozenset(after[head : len(after) - tail])
    return old - new, new - old


def _common_ends(a: tuple[Note, ...], b: tuple[Note, ...]) -> tuple[int, int]:
    """How many notes at the start, and how many of the rest at the end, are the very same objects."""
    head = _common_start(a, b)
    return head, _common_start(a[:head:-1], b[:head:-1])


def _common_start(a: tuple[Note, ...], b: tuple[Note, ...]) -> int:
    shorter = min(len(a), len(b))
    start = 0
    # Whole slices first: Python compares those by identity before it asks the notes.
    while start + _SLICE <= shorter and a[start : start + _SLICE] == b[start : start + _SLICE]:
        start += _SLICE
    while start < shorter and a[start] is b[start]:
        start += 1
    return start


def _arrays(notes: Sequence[Note]) -> tuple[IntArray, BoolArray]:
    fields = chain.from_iterable(map(_fields, notes))
    table = np.fromiter(fields, dtype=np.int64, count=5 * len(notes)).reshape(-1, 5)
    by_engine = np.fromiter((note.origin is Origin.ENGINE for note in notes), dtype=np.bool_, count=len(notes))
    return table, by_engine
