"""The notes of all candidates as arrays, with the run lengths that theme memory looks at, kept as notes are added."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy

import numpy as np
import torch

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
# An index of likeness counts lags in bars, then "same position", then "same gap", then the buckets of two runs.
SAME_POSITION, SAME_GAP = LAG_BUCKETS, 2 * LAG_BUCKETS
_SECOND_RUN = 4 * LAG_BUCKETS
_FIRST_RUN = _SECOND_RUN * RUN_BUCKETS
_RUNS: Ints = run_buckets(torch.arange(LONGEST_RUN + 1)).numpy()
_RUN_BUCKET: list[int] = _RUNS.tolist()
_FIRST_RUNS, _SECOND_RUNS = _RUNS * _FIRST_RUN, _RUNS * _SECOND_RUN
# Longer distances than this are alike.
_LONGEST_LAG = 64
_LAGS: Ints = lag_buckets(torch.arange(_LONGEST_LAG + 1)).numpy()
SCALE_STEPS = tuple(scale_step(pitch) for pitch in range(NO_PITCH))


class NoteRows:
    """Candidates side by side, all with the same number of notes.

    `_notes` (fields, candidates, room) holds what the constants above say; LEAP and STEP_LEAP are a note's distance
    from the one before in semitones and in scale steps. `_runs` (3, candidates, room) compares the last note with each
    one before it, see `matching.run_lengths`, and ends with the nearest: so two notes that both move on by one find
    what is known of them in its place.
    """

    def __init__(self, notes: Sequence[Sequence[int]]) -> None:
        """One candidate with these `notes`, as `note_fields` gives them."""
        self._count = len(notes)
        self._notes: Ints = np.zeros((_FIELDS, 1, self._count + 64), np.int64)
        self._notes[:, 0, : self._count] = np.array(notes).T
        self._runs: Ints = np.zeros((_COMPARED, 1, self._count + 64), np.int64)
        first = self._runs.shape[2] - self._count + 1
        self._runs[:, 0, first:] = runs_of_last(self._notes[:_COMPARED, 0, : self._count])
        self._hidden: Ints = np.zeros(0, np.int64)
        self._note_alike()

    def hide(self, places: Ints) -> None:
        """From now on the last note is compared with none at these places: runs begin after them."""
        self._hidden = places
        self._runs[:, :, self._runs.shape[2] - self._count + 1 :][:, :, places] = 0
        self._note_alike()

    def _note_alike(self) -> None:
        """(2, candidates, count - 1): the runs' part of likeness, with the second kind GAP and INTERVAL."""
        runs = self._runs[:, :, self._runs.shape[2] - self._count + 1 :]
        self._alike: Ints = _SECOND_RUNS.take(runs[1:])
        self._alike += _FIRST_RUNS.take(runs[0])
        self._longest: list[list[int]] = np.maximum.reduce(runs, axis=2, initial=0).tolist()

    def append(self, columns: Sequence[Sequence[int]]) -> None:
        """One more note a candidate, as `note_fields` gives them."""
        n = self._count
        self._notes = with_room(self._notes, 2, n + 1)
        self._notes[:, :, n] = np.array(columns).T
        if n > self._runs.shape[2]:
            self._runs = np.concatenate([np.zeros_like(self._runs), self._runs], axis=2)
        runs = self._runs[:, :, self._runs.shape[2] - n :]
        runs += 1
        np.copyto(runs, 0, where=self._notes[:_COMPARED, :, :n] != self._notes[:_COMPARED, :, n : n + 1])
        np.minimum(runs, LONGEST_RUN, out=runs)
        runs[:, :, self._hidden] = 0
        self._count = n + 1
        self._note_alike()

    def selected(self, rows: list[int]) -> NoteRows:
        """Only these candidates, or as many of one as it is named; a copy."""
        other = copy(self)
        other._notes, other._runs = self._notes[:, rows], self._runs[:, rows]
        other._note_alike()
        return other

    def before(self, field: int) -> Ints:
        """(candidates, count - 1): `field` of every note but the last."""
        return self._notes[field, :, : self._count - 1]

    def after(self, field: int) -> Ints:
        """(candidates, count - 1): `field` of every note but the first."""
        return self._notes[field, :, 1 : self._count]

    def leaps_after(self) -> Ints:
        """(3, candidates, count - 1): PITCH, LEAP and STEP_LEAP of every note but the first, as a copy."""
        return self._notes[PITCH : STEP_LEAP + 1, :, 1 : self._count].copy()

    def last(self, field: int) -> Ints:
        """(candidates, 1): `field` of the last note."""
        return self._notes[field, :, self._count - 1 : self._count]

    def longest_runs(self, second: int) -> list[tuple[int, int]]:
        """The buckets of each candidate's longest runs of whole notes and of the kind `second`; 0 for no runs."""
        pairs = zip(self._longest[WHOLE], self._longest[second], strict=True)
        return [(_RUN_BUCKET[first], _RUN_BUCKET[other]) for first, other in pairs]

    def likeness(self, second: int, places: Ints, lags: Ints) -> Ints:
        """The index of each earlier place's likeness, as `matching.pitch_likeness` counts it; `places` changes.

        By runs of whole notes and of the kind `second`, by `places` (sums of the constants above) and by `lags` in
        bars, each (candidates, count - 1).
        """
        places += self._alike[second - 1]
        places += _LAGS.take(lags, mode="clip")
        return places

    @property
    def has_earlier(self) -> bool:
        """Whether there is a note before the last that it may be compared with."""
        return self._count > 1 + len(self._hidden)


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
