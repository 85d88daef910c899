"""Which bars recall an earlier bar, and how closely."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from aiva_desktop.models.plan import MAX_LAG, BarContent, Degree, likeness

# How many bars back; all other distances are counted together.
LAGS = (1, 2, 4, 8)


class Closeness(IntEnum):
    """How closely a bar recalls another; each level includes those above it in number."""

    NONE = 0
    SIMILAR = 1  # another rhythm, but most notes are the same
    RHYTHM = 2
    TRANSPOSED = 3  # the same rhythm, moved by semitones or by scale steps
    EXACT = 4


LEVELS = (Closeness.EXACT, Closeness.TRANSPOSED, Closeness.RHYTHM, Closeness.SIMILAR)
_OF_DEGREE = {
    Degree.EXACT: Closeness.EXACT,
    Degree.SEQUENCE: Closeness.TRANSPOSED,
    Degree.ORNAMENTED: Closeness.SIMILAR,
    Degree.NEW: Closeness.NONE,
}


def closeness(bar: BarContent, source: BarContent) -> Closeness:
    """How closely `bar` recalls `source`; a bar without onsets recalls nothing and is not recalled."""
    if not bar or not source:
        return Closeness.NONE
    level = _OF_DEGREE.get(likeness(bar, source), Closeness.RHYTHM)
    if level is Closeness.RHYTHM and len(bar) > 1 and _moved_by_semitones(bar, source):
        return Closeness.TRANSPOSED
    return level


def _moved_by_semitones(bar: BarContent, source: BarContent) -> bool:
    return len({pitch - other for (_, pitch), (_, other) in zip(bar, source, strict=True)}) == 1


@dataclass(frozen=True)
class RecallCounts:
    """Counts over `bars` bars with onsets.

    `recalls` (levels,): bars that recall any earlier bar at least so closely, in the order of `LEVELS`. `by_lag`
    (levels, lags + 1): those that recall the bar 1, 2, 4, 8 bars back, and those that recall only others; a bar may
    count at several lags. `empty`: bars without onsets, counted nowhere else.
    """

    bars: float
    empty: float
    recalls: NDArray[np.float64]
    by_lag: NDArray[np.float64]

    def __add__(self, other: RecallCounts) -> RecallCounts:
        return RecallCounts(
            self.bars + other.bars,
            self.empty + other.empty,
            self.recalls + other.recalls,
            self.by_lag + other.by_lag,
        )


def no_recalls() -> RecallCounts:
    """The sum of nothing."""
    return RecallCounts(0, 0, np.zeros(len(LEVELS)), np.zeros((len(LEVELS), len(LAGS) + 1)))


def count_recalls(contents: Sequence[BarContent], first: int) -> RecallCounts:
    """Counts over bars `first` and later; all bars before each one can be recalled, up to `MAX_LAG` back."""
    counted = [bar for bar in range(first, len(contents)) if contents[bar]]
    recalls, by_lag = np.zeros(len(LEVELS)), np.zeros((len(LEVELS), len(LAGS) + 1))
    for bar in counted:
        matches = [closeness(contents[bar], contents[bar - lag]) for lag in range(1, min(bar, MAX_LAG) + 1)]
        for row, level in enumerate(LEVELS):
            lags = {lag for lag, match in enumerate(matches, start=1) if match >= level}
            named = [float(lag in lags) for lag in LAGS]
            recalls[row] += bool(lags)
            by_lag[row] += [*named, float(bool(lags) and not any(named))]
    return RecallCounts(len(counted), len(contents) - first - len(counted), recalls, by_lag)
