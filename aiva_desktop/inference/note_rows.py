"""The notes of all candidates as arrays, with the run lengths that theme memory looks at, kept as notes are added."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray

from aiva_desktop.inference.arrays import Ints, with_room
from aiva_desktop.models.history import History
from aiva_desktop.models.matching import LAG_BUCKETS, LONGEST_RUN, RUN_BUCKETS, lag_buckets, run_buckets
from aiva_desktop.models.vocabulary import NO_PITCH, scale_step

# What is kept of each note. The first three are compared for runs: the whole note, its gap, its gap and interval.
WHOLE, GAP, INTERVAL, POSITION, BAR, PITCH, LEAP, STEP_LEAP, SHARP = range(9)
_FIELDS = 9
_COMPARED = 3
# Joins two tokens into one; larger than any token.
_JOIN = 1024
_RUNS: Ints = run_buckets(torch.arange(LONGEST_RUN + 1)).numpy()
# Longer distances than this are alike.
_LONGEST_LAG = 64
_LAGS: Ints = lag_buckets(torch.arange(_LONGEST_LAG + 1)).numpy()
SCALE_STEPS = tuple(scale_step(pitch) for pitch in range(NO_PITCH))


class NoteRows:
    """Candidates side by side, all with the same number of notes.

    `_notes` (fields, candidates, room) holds what the constants above say; LEAP and STEP_LEAP are a note's distance
    from the one before in semitones and in scale steps. `_runs` (3, candidates, count - 1) compare the last note with
    every earlier one, see `matching.run_lengths`; `_buckets` are theirs, `_longest` (3, candidates) the highest ones.
    """

    def __init__(self, notes: Sequence[Sequence[int]], candidates: int) -> None:
        """The same `notes`, as `note_fields` gives them, in every candidate."""
        self._count = len(notes)
        columns = np.array(notes).T  # (fields, count)
        self._notes: Ints = np.zeros((_FIELDS, candidates, self._count + 64), np.int64)
        self._notes[:, :, : self._count] = columns[:, None]
        self._set_runs(np.repeat(runs_of_last(columns[:_COMPARED])[:, None], candidates, axis=1))

    def _set_runs(self, runs: Ints) -> None:
        self._runs = runs
        self._buckets: Ints = _RUNS.take(runs)
        longest = np.maximum.reduce(self._buckets, axis=2) if runs.shape[2] else runs[:, :0].sum(2)
        self._longest: list[list[int]] = longest.tolist()

    def append(self, columns: Sequence[Sequence[int]]) -> None:
        """One more note a candidate, as `note_fields` gives them."""
        n = self._count
        self._notes = with_room(self._notes, 2, n + 1)
        self._notes[:, :, n] = np.array(columns).T
        compared = self._notes[:_COMPARED, :, :n]
        runs = np.zeros(compared.shape, np.int64)
        runs[:, :, 1:] = self._runs
        runs += 1
        runs *= compared == self._notes[:_COMPARED, :, n : n + 1]
        np.minimum(runs, LONGEST_RUN, out=runs)
        self._count = n + 1
        self._set_runs(runs)

    def select(self, rows: list[int]) -> None:
        """Only these candidates."""
        self._notes = self._notes[:, rows]
        self._set_runs(self._runs[:, rows])

    def before(self, field: int) -> Ints:
        """(candidates, count - 1): `field` of every note but the last."""
        return self._notes[field, :, : self._count - 1]

    def after(self, field: int) -> Ints:
        """(candidates, count - 1): `field` of every note but the first."""
        return self._notes[field, :, 1 : self._count]

    def last(self, field: int) -> Ints:
        """(candidates, 1): `field` of the last note."""
        return self._notes[field, :, self._count - 1 : self._count]

    def longest_runs(self, second: int) -> list[tuple[int, int]]:
        """The buckets of each candidate's longest runs of whole notes and of the kind `second`; empty for no runs."""
        return list(zip(self._longest[WHOLE], self._longest[second], strict=True))

    def likeness(self, second: int, flags: Sequence[NDArray[np.bool_]], lags: Ints) -> Ints:
        """The index of each earlier place's likeness, as `matching` counts it.

        By runs of whole notes and of the kind `second`, by `flags` and by `lags` in bars, each (candidates, count - 1).
        """
        index: Ints = self._buckets[WHOLE] * RUN_BUCKETS
        index += self._buckets[second]
        for flag in flags:
            index *= 2
            index += flag
        index *= LAG_BUCKETS
        index += _LAGS.take(lags, mode="clip")
        return index


def note_fields(history: History, i: int) -> tuple[int, ...]:
    """Note `i` (-1: the last) of a history as the fields of `NoteRows`."""
    i %= len(history.onsets)
    pitch, gap = history.pitches[i], history.gaps[i]
    before = history.pitches[i - 1] if i else pitch
    step, sharp = SCALE_STEPS[pitch]
    return (
        pitch * _JOIN + gap,
        gap,
        history.intervals[i] * _JOIN + gap,
        history.positions[i],
        history.bars[i],
        pitch,
        pitch - before,
        step - SCALE_STEPS[before][0],
        sharp,
    )


def runs_of_last(tokens: Ints) -> Ints:
    """(kinds, count) tokens -> (kinds, count - 1): the run lengths of the last place with every earlier one."""
    count = tokens.shape[1]
    runs = np.zeros((len(tokens), count - 1), np.int64)
    going_on = np.ones(runs.shape, np.bool_)
    for back in range(min(LONGEST_RUN, count - 1)):
        going_on[:, :back] = False
        going_on[:, back:] &= tokens[:, : count - 1 - back] == tokens[:, count - 1 - back, None]
        if not going_on.any():
            break
        runs += going_on
    return runs
