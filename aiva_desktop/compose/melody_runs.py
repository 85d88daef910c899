"""The longest run of notes that a melody shares with any of many others, in any key.

Two runs are the same when their intervals (semitones) are, and the times from onset to onset (grid steps); or, counted
apart, their intervals alone.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

# Runs are looked up by their first so many notes; shorter ones are not found. All music is full of them.
LEAST_NOTES = 4
_SEED = LEAST_NOTES - 1
_MOST_GAP = 4095
_BITS = 20  # 8 of the interval, 12 of the gap

Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Line:
    """A melody to be found: `onsets` in steps, rising; `pitches` 0..127; `bars` (from 1) tell where each note is."""

    name: str
    onsets: Sequence[int]
    pitches: Sequence[int]
    bars: Sequence[int]


@dataclass(frozen=True, slots=True)
class SharedRun:
    """`notes` in a row are shared (0: fewer than `LEAST_NOTES`) with `name`, from `bar` of it on."""

    notes: int = 0
    name: str = ""
    bar: int = 0


def steps_of(onsets: Sequence[int], pitches: Sequence[int], with_rhythm: bool = True) -> Ints:
    """From each note to the next: one number for interval and gap, or for the interval alone."""
    intervals = _differences(pitches) + 128
    if not with_rhythm:
        return intervals << 12
    return (intervals << 12) + np.minimum(_differences(onsets), _MOST_GAP)


def _differences(values: Sequence[int]) -> Ints:
    numbers: Ints = np.array(values, dtype=np.int64)
    return numbers[1:] - numbers[:-1]


class RunIndex:
    """Knows many melodies; finds in milliseconds which of them shares most. Some 30 bytes a note."""

    def __init__(self, lines: Sequence[Line], with_rhythm: bool = True) -> None:
        """Without rhythm, intervals alone decide."""
        self._lines = lines
        self._with_rhythm = with_rhythm
        # After each line a step that equals none: no run goes from one melody into the next.
        nothing = np.full(1, -1, dtype=np.int64)
        parts = [np.append(steps_of(line.onsets, line.pitches, with_rhythm), nothing) for line in lines]
        self._steps = np.concatenate([*parts, np.full(_SEED, -1, dtype=np.int64)])
        self._starts = np.cumsum([0, *(len(part) for part in parts)]).tolist()
        seeds, inside = _seeds(self._steps)
        places = np.flatnonzero(inside)
        order = np.argsort(seeds[places], kind="stable")
        self._places: Ints = places[order]
        self._seeds: Ints = seeds[self._places]

    def longest(self, onsets: Sequence[int], pitches: Sequence[int]) -> SharedRun:
        """The longest shared run of a melody; of equally long ones the earliest in it, and the first line's."""
        if len(onsets) < LEAST_NOTES:
            return SharedRun()
        steps = steps_of(onsets, pitches, self._with_rhythm)
        best, place = 0, -1
        for start, seed in enumerate(_seeds(steps)[0].tolist()):
            if len(steps) - start <= best:
                break
            length, found = self._extended(steps[start:], seed)
            if length > best:
                best, place = length, found
        return self._shared(best, place)

    def _extended(self, steps: Ints, seed: int) -> tuple[int, int]:
        """How many `steps` are found in a row, and where; (0, -1) for fewer than a seed."""
        low, high = np.searchsorted(self._seeds, [seed, seed + 1])
        places, length = self._places[low:high], 0
        if not len(places):
            return 0, -1
        length = _SEED
        while length < len(steps):
            going_on = places[self._steps[places + length] == steps[length]]
            if not len(going_on):
                break
            places, length = going_on, length + 1
        return length, int(places.min())

    def _shared(self, steps: int, place: int) -> SharedRun:
        if steps == 0:
            return SharedRun()
        number = bisect_right(self._starts, place) - 1
        line = self._lines[number]
        return SharedRun(steps + 1, line.name, line.bars[place - self._starts[number]])


def _seeds(steps: Ints) -> tuple[Ints, NDArray[np.bool_]]:
    """Each `_SEED` steps in a row as one number, and whether all of them are steps of one melody."""
    count = len(steps) - _SEED + 1
    parts = [steps[k : k + count] for k in range(_SEED)]
    seeds = np.zeros(count, dtype=np.int64)
    for part in parts:
        seeds = (seeds << _BITS) + np.maximum(part, 0)
    return seeds, np.all([part >= 0 for part in parts], axis=0)
