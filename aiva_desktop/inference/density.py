"""Leaning towards a number of notes per bar."""

from __future__ import annotations

from itertools import accumulate

import numpy as np

from aiva_desktop.compose.controls import Curve
from aiva_desktop.inference.arrays import Floats
from aiva_desktop.inference.span import Span
from aiva_desktop.models.vocabulary import GAPS

# Found by trying on real melodies: how fast a gap gets less likely per octave from the one that is wanted, squared;
# how much faster for each note that is missing or too many, up to so many; how many octaves each moves what is wanted.
_PULL, _PULL_PER_NOTE, _MOST_NOTES, _OCTAVES_PER_NOTE = 0.4, 0.5, 5.0, 0.15
_LOG_GAPS: Floats = np.log2(np.array(GAPS, np.float32))


class Density:
    """The notes that are wanted by each step, and how strongly to lean when they are missing."""

    def __init__(self, curve: Curve, span: Span) -> None:
        self._span = span
        bars = len(span.bars)
        self._in_bar = [curve.at((bar + 0.5) / bars) for bar in range(bars)]
        self._before_bar = [0.0, *accumulate(self._in_bar)]

    def leaning(self, now: int, notes: int) -> Floats:
        """What to add to the logits of each gap from `now`, with `notes` written so far, the one at `now` included."""
        bar = max(0, self._span.bar_of(now))
        missing = self._wanted(now, bar) - max(0, notes - 1)
        missing = max(-_MOST_NOTES, min(_MOST_NOTES, missing))
        wanted = np.log2(self._span.lengths[bar] / self._in_bar[bar]) - _OCTAVES_PER_NOTE * missing
        pull = np.float32(_PULL + _PULL_PER_NOTE * abs(missing))
        leaning: Floats = -pull * np.square(_LOG_GAPS - np.float32(wanted))
        return leaning

    def _wanted(self, now: int, bar: int) -> float:
        into = max(0, now - self._span.lines[bar]) / self._span.lengths[bar]
        return self._before_bar[bar] + into * self._in_bar[bar]
