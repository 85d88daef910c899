"""The notes of all candidates as tensors, with the run lengths that theme memory looks at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import torch
from torch import Tensor

from aiva_desktop.models.matching import Places, extend_runs
from aiva_desktop.models.scoring import MelodyBatch


@dataclass(frozen=True)
class NoteRows:
    """Candidates side by side, all with the same number of notes n: integer tensors (candidates, n).

    The run rows compare the last note with every note: see `matching.run_lengths`.
    """

    gaps: Tensor
    pitches: Tensor
    intervals: Tensor
    positions: Tensor
    bars: Tensor
    whole_runs: Tensor
    gap_runs: Tensor
    interval_runs: Tensor

    @classmethod
    def of_batch(cls, batch: MelodyBatch) -> NoteRows:
        """The motif, a row a candidate: all rows hold the same notes."""
        one, candidates = batch.first(), len(batch.gaps)
        runs = (one.whole_note_runs(), one.gap_runs(), one.interval_runs())
        notes = (batch.gaps, batch.pitches, batch.intervals, batch.positions, batch.bars)
        return cls(*notes, *(run[:, -1].repeat(candidates, 1) for run in runs))

    def appended(self, notes: Sequence[tuple[int, int, int, int, int]]) -> NoteRows:
        """One more note a candidate: (gap token, pitch, interval input, position, bar) each."""
        columns = torch.tensor(notes).T[:, :, None]  # (5, candidates, 1)
        fields = (self.gaps, self.pitches, self.intervals, self.positions, self.bars)
        gaps, pitches, intervals, positions, bars = (
            torch.cat([field, column], 1) for field, column in zip(fields, columns, strict=True)
        )
        same_gap = gaps == gaps[:, -1:]
        return NoteRows(
            gaps,
            pitches,
            intervals,
            positions,
            bars,
            _extended(self.whole_runs, same_gap & (pitches == pitches[:, -1:])),
            _extended(self.gap_runs, same_gap),
            _extended(self.interval_runs, same_gap & (intervals == intervals[:, -1:])),
        )

    def selected(self, rows: Tensor) -> NoteRows:
        """Only these candidates."""
        return replace(self, **{name: getattr(self, name)[rows] for name in self.__dataclass_fields__})

    def last_places(self) -> Places:
        """The last note of each candidate, (candidates, 1)."""
        return Places(self.gaps[:, -1:], self.positions[:, -1:], self.bars[:, -1:])

    def places_before(self) -> Places:
        """The notes before the last: what theme memory sees before a gap."""
        return Places(self.gaps[:, :-1], self.positions[:, :-1], self.bars[:, :-1])

    def places_after(self) -> Places:
        """The successors of those: what theme memory sees before a pitch, and what it copies."""
        return Places(self.gaps[:, 1:], self.positions[:, 1:], self.bars[:, 1:])


def _extended(runs: Tensor, equal: Tensor) -> Tensor:
    grown = torch.nn.functional.pad(runs, (0, 1))
    return extend_runs(grown, equal)
