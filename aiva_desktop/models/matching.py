"""How alike two places of a melody are: the structural side of theme memory.

Row r stands for "after note r"; places r > s are compared by the length of the run of equal notes that ends at
each, by metrical position, and by how many bars lie between. All tensors are integer and hold no weights.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

RUN_BUCKETS = 8
LAG_BUCKETS = 16
LONGEST_RUN = 63

_RUN_BUCKET = torch.tensor([0, 1, 2, 3, 4, 4, 5, 5, 5] + [6] * 7 + [7] * (LONGEST_RUN - 15))
_LAG_BUCKET = torch.tensor(
    [0, 1, 2, 3, 4, 5, 5, 5, 6, 7, 7, 7, 8, 9, 9, 9, 10] + [11] * 7 + [12] + [13] * 7 + [14] + [15]
)


def run_buckets(runs: Tensor) -> Tensor:
    """Buckets 0..7 of run lengths 0..63."""
    return _RUN_BUCKET[runs.long()]


def lag_buckets(bars: Tensor) -> Tensor:
    """Buckets 0..15 of distances in bars; negative ones count as 0."""
    return _LAG_BUCKET[bars.clamp(0, len(_LAG_BUCKET) - 1).long()]


def equal_pairs(here: Tensor, there: Tensor) -> Tensor:
    """(batch, rows) and (batch, time) -> (batch, rows, time): whether the values are equal."""
    return here[:, :, None] == there[:, None, :]


def run_lengths(equal: Tensor) -> Tensor:
    """(batch, time, time) bool -> uint8: how many notes in a row, going back from r and s together, are equal."""
    runs = torch.zeros(equal.shape, dtype=torch.uint8)
    runs[:, 0] = equal[:, 0].to(torch.uint8)
    for r in range(1, equal.shape[1]):
        runs[:, r] = extend_runs(runs[:, r - 1], equal[:, r])
    return runs


def extend_runs(runs_before: Tensor, equal: Tensor) -> Tensor:
    """One row of `run_lengths` from the row before: both (batch, time)."""
    shifted = torch.zeros_like(runs_before)
    shifted[:, 1:] = runs_before[:, :-1]
    return (shifted.clamp_max(LONGEST_RUN - 1) + 1) * equal.to(torch.uint8)


def longest_run_bucket(runs: Tensor) -> Tensor:
    """(batch, time, time) -> (batch, time): the bucket of the longest run that ends at each row, over earlier rows."""
    earlier = torch.ones(runs.shape[1:], dtype=torch.bool).tril(-1)
    return run_buckets((runs * earlier).amax(-1))


@dataclass(frozen=True)
class Places:
    """Where notes stand: gap token before each, position in the bar in steps, bar number; all (batch, n)."""

    gaps: Tensor
    positions: Tensor
    bars: Tensor


def rhythm_likeness(runs: Tensor, gap_runs: Tensor, here: Places, there: Places) -> Tensor:
    """The index of each pair's likeness before a gap is chosen, (batch, rows, time), see `ThemeMemory.bias_table`.

    `runs` and `gap_runs` (batch, rows, time) are the run lengths of whole notes and of gaps alone; `here` are the
    last notes of the rows, `there` those of the places.
    """
    return _index(runs, gap_runs, [equal_pairs(here.positions, there.positions)], _lags(here, there))


def pitch_likeness(runs: Tensor, interval_runs: Tensor, here: Places, there: Places) -> Tensor:
    """The same before a pitch is chosen; `here` and `there` are the next notes, whose onsets are known."""
    flags = [equal_pairs(here.gaps, there.gaps), equal_pairs(here.positions, there.positions)]
    return _index(runs, interval_runs, flags, _lags(here, there))


def _lags(here: Places, there: Places) -> Tensor:
    return lag_buckets(here.bars[:, :, None] - there.bars[:, None, :])


def _index(first_runs: Tensor, second_runs: Tensor, flags: list[Tensor], lags: Tensor) -> Tensor:
    index = run_buckets(first_runs) * RUN_BUCKETS + run_buckets(second_runs)
    for flag in flags:
        index = index * 2 + flag
    return index * LAG_BUCKETS + lags


RHYTHM_FEATURES = 2 * LAG_BUCKETS
PITCH_FEATURES = 4 * LAG_BUCKETS
