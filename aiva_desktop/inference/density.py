"""Leaning towards a number of notes per bar."""

from __future__ import annotations

from itertools import accumulate

import numpy as np

from aiva_desktop.compose.controls import Curve
from aiva_desktop.inference.arrays import Floats
from aiva_desktop.inference.motif import Motif
from aiva_desktop.inference.span import Span
from aiva_desktop.models.vocabulary import GAPS

# Found by trying: what a note too few adds to the logit of a gap half as long, how far that may go, and what a
# density of twice the motif's adds from the start.
_PER_NOTE, _MOST, _PER_OCTAVE = 0.5, 2.5, 0.7
_LOG_GAPS: Floats = np.log2(np.array(GAPS, np.float32))


class Density:
    """The notes that are wanted by each step, and how strongly to lean when they are missing."""

    def __init__(self, curve: Curve, motif: Motif, span: Span) -> None:
        self._span = span
        bars = len(span.bars)
        self._in_bar = [curve.at((bar + 0.5) / bars) for bar in range(bars)]
        self._before_bar = [0.0, *accumulate(self._in_bar)]
        motif_bars = motif.grid.index(motif.notes[-1].onset) + 1
        self._usual = len(motif.notes) / motif_bars

    def leaning(self, now: int, notes: int) -> Floats:
        """What to add to the logits of each gap from `now`, with `notes` written so far, the one at `now` included."""
        bar = max(0, self._span.bar_of(now))
        missing = self._wanted(now, bar) - max(0, notes - 1)
        denser = np.log2(self._in_bar[bar] / self._usual)
        pull = _PER_NOTE * missing + _PER_OCTAVE * denser
        leaning: Floats = np.float32(-min(_MOST, max(-_MOST, pull))) * _LOG_GAPS
        return leaning

    def _wanted(self, now: int, bar: int) -> float:
        into = max(0, now - self._span.lines[bar]) / self._span.lengths[bar]
        return self._before_bar[bar] + into * self._in_bar[bar]
