"""What a melody is like as a whole, in numbers: shares and means that tell styles apart, of any length of melody."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from aiva_desktop.models.plan import DEGREE_INPUTS, BarContent, label_bars
from aiva_desktop.models.vocabulary import MODE_INPUTS, STEPS_PER_QUARTER, scale_step

# Edges of the classes of gaps (steps): a gap falls into the last class whose edge it reaches.
_GAP_EDGES = (0, 2, 3, 4, 6, 8, 9, 12, 16, 18, 24, 36, 48, 72, 96)
_LARGEST_INTERVAL = 13
_DIVISIONS = (24, 12, 8, 6)
_SCALE_STEPS = 7
# Bars of these lengths (steps) have a class each, all others share one.
_BAR_LENGTHS = (24, 36, 48, 72, 96, 120, 144, 168, 192, 216)
_MEANS = 11
FEATURES = (
    len(_GAP_EDGES)
    + 2 * _LARGEST_INTERVAL
    + 1
    + len(_DIVISIONS)
    + _SCALE_STEPS
    + DEGREE_INPUTS
    + len(_BAR_LENGTHS)
    + 1
    + MODE_INPUTS
    + _MEANS
)
# With fewer notes there is no interval to speak of.
LEAST_NOTES = 3

Numbers = NDArray[np.float32]


def style_features(contents: Sequence[BarContent], bar_steps: Sequence[int], mode: int) -> Numbers:
    """(FEATURES,) numbers, most of them shares (0..1), of the bars `contents` and their lengths in steps.

    The melody has `LEAST_NOTES` notes or more, in the normalised key.
    """
    starts = np.cumsum([0, *bar_steps[: len(contents)]])
    places = np.array([step for bar in contents for step, _ in bar])
    onsets = np.array([start + step for start, bar in zip(starts, contents, strict=False) for step, _ in bar])
    pitches = np.array([pitch for bar in contents for _, pitch in bar])
    steps, sharps = np.array([scale_step(pitch) for pitch in pitches.tolist()]).T
    gaps, moves = np.diff(onsets), np.clip(np.diff(pitches), -_LARGEST_INTERVAL, _LARGEST_INTERVAL)
    degrees = [label.degree for label in label_bars(contents)]
    parts = (
        _shares(np.searchsorted(_GAP_EDGES, gaps, "right") - 1, len(_GAP_EDGES)),
        _shares(moves + _LARGEST_INTERVAL, 2 * _LARGEST_INTERVAL + 1),
        [float(np.mean(places % division == 0)) for division in _DIVISIONS],
        _shares(steps % _SCALE_STEPS, _SCALE_STEPS),
        _shares(np.array(degrees), DEGREE_INPUTS),
        _one_hot(_bar_class(bar_steps[0]), len(_BAR_LENGTHS) + 1),
        _one_hot(mode, MODE_INPUTS),
        _means(contents, bar_steps, pitches, len(set(gaps.tolist())), float(sharps.mean())),
    )
    return np.concatenate(parts, dtype=np.float32)


def _means(
    contents: Sequence[BarContent], bar_steps: Sequence[int], pitches: NDArray[np.int64], gaps: int, sharps: float
) -> list[float]:
    counts = [len(bar) for bar in contents]
    return [
        float(np.mean(counts)),
        float(np.std(counts)),
        float(np.mean([count == 0 for count in counts])),
        float(pitches.mean()),
        float(pitches.max()),
        float(pitches.min()),
        float(np.ptp(pitches)),
        sharps,
        gaps,
        float(np.mean(bar_steps[: len(contents)])) / STEPS_PER_QUARTER,
        len(contents),
    ]


def _bar_class(steps: int) -> int:
    return _BAR_LENGTHS.index(steps) if steps in _BAR_LENGTHS else len(_BAR_LENGTHS)


def _shares(classes: NDArray[np.int64], count: int) -> NDArray[np.float64]:
    return np.bincount(classes, minlength=count) / max(1, len(classes))


def _one_hot(place: int, count: int) -> list[float]:
    return [float(i == place) for i in range(count)]
