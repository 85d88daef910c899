"""What a few bars of a melody are like, in numbers."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import numpy as np

from aiva_desktop.models.plan import BarContent
from aiva_desktop.models.vocabulary import STEPS_PER_QUARTER

# Wu and Yang (2020) compare rhythms on 64 positions to a bar of four quarters.
GROOVE_POSITIONS_PER_QUARTER = 16
ENTROPY_BARS = 4
# The largest interval, in semitones, that is a step.
STEP = 2

Features = dict[str, float]
FEATURES = (
    "pitch-class entropy",
    "groove similarity",
    "range",
    "notes per bar",
    "in-scale share",
    "repeat share",
    "step share",
    "leap share",
)


def features_of(contents: Sequence[BarContent], lengths: Sequence[int], scale: frozenset[int]) -> Features | None:
    """The `FEATURES` of bars; None where there are fewer than two notes.

    `lengths` are the bars' in steps, `scale` the pitch classes of the key that `contents` are in. Pitch-class entropy
    (bits, over every four bars) and groove similarity are those of Wu and Yang (2020), The Jazz Transformer on the
    Front Line. The range is in semitones; repeats, steps (up to a whole tone) and leaps are shares of the intervals.
    """
    pitches = [pitch for bar in contents for _, pitch in bar]
    if len(pitches) < 2:
        return None
    intervals = np.abs(np.diff(pitches))
    return {
        "pitch-class entropy": _mean_entropy(contents),
        "groove similarity": groove_similarity(contents, lengths),
        "range": float(max(pitches) - min(pitches)),
        "notes per bar": len(pitches) / len(contents),
        "in-scale share": float(np.mean([pitch % 12 in scale for pitch in pitches])),
        "repeat share": float(np.mean(intervals == 0)),
        "step share": float(np.mean((intervals > 0) & (intervals <= STEP))),
        "leap share": float(np.mean(intervals > STEP)),
    }


def _mean_entropy(contents: Sequence[BarContent]) -> float:
    windows = [contents[i : i + ENTROPY_BARS] for i in range(0, len(contents), ENTROPY_BARS)]
    sounding = [[pitch for bar in window for _, pitch in bar] for window in windows]
    return float(np.mean([pitch_class_entropy(pitches) for pitches in sounding if pitches]))


def pitch_class_entropy(pitches: Sequence[int]) -> float:
    """Of the histogram of pitch classes, in bits: 0 for one class, log2(12) for all twelve alike."""
    counts = np.bincount([pitch % 12 for pitch in pitches], minlength=12)
    shares = counts[counts > 0] / counts.sum()
    return max(0.0, -float((shares * np.log2(shares)).sum()))


def groove_similarity(contents: Sequence[BarContent], lengths: Sequence[int]) -> float:
    """The mean over pairs of bars of the share of positions where both or neither have an onset.

    Bars without onsets are left out, and pairs of different lengths; 1.0 where no pair is left.
    """
    grooves = [_groove(bar, length) for bar, length in zip(contents, lengths, strict=True) if bar]
    pairs = [float(np.mean(a == b)) for a, b in combinations(grooves, 2) if len(a) == len(b)]
    return float(np.mean(pairs)) if pairs else 1.0


def _groove(bar: BarContent, length: int) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    groove = np.zeros(max(1, length * GROOVE_POSITIONS_PER_QUARTER // STEPS_PER_QUARTER), dtype=np.bool_)
    for onset, _ in bar:
        groove[min(onset * GROOVE_POSITIONS_PER_QUARTER // STEPS_PER_QUARTER, len(groove) - 1)] = True
    return groove


def overlap(first: Sequence[float], second: Sequence[float], bins: int = 20) -> float:
    """The area that two normalised histograms over a common range share, 0..1."""
    low, high = min(*first, *second), max(*first, *second)
    if low == high:
        return 1.0
    histograms = [np.histogram(values, bins, (low, high))[0] / len(values) for values in (first, second)]
    return float(np.minimum(*histograms).sum())
