"""How alike the bars of a melody are to each other: the picture that shows a piece's form at a glance.

The matrix of bars against bars goes back to Foote (1999), Visualizing Music and Audio using Self-Similarity.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aiva_desktop.compose.form_markers import PlacedForm
from aiva_desktop.language import tr
from aiva_desktop.score.notes import Note
from aiva_desktop.score.time import PPQ, MeterMap

# Onsets are compared on this grid, up to so many places a bar.
_STEP_TICKS = PPQ // 6
_PLACES = 48
_PITCH_CLASSES = 12
# What a bar is worth that is the same but for its key, and one with the same rhythm alone.
TRANSPOSED, RHYTHM = 0.9, 0.5
# A longer piece is shown by groups of bars.
MOST_CELLS = 512

Floats = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class SelfSimilarity:
    """`cells` (n, n) are 0 (unlike) to 1 (the same), by groups of `bars_per_cell` bars from the song's first on."""

    cells: Floats
    bars_per_cell: int = 1

    def at(self, bar: int, other: int) -> float:
        """How alike two bars of the song are; 0 outside."""
        row, column = bar // self.bars_per_cell, other // self.bars_per_cell
        if not 0 <= min(row, column) <= max(row, column) < len(self.cells):
            return 0.0
        return float(self.cells[row, column])

    def likeness(self, bars: range, others: range) -> float:
        """The mean over `bars` of the most that any of `others` is like it; silent bars do not count."""
        best = [max(self.at(bar, other) for other in others) for bar in bars if self.at(bar, bar) > 0]
        return sum(best) / len(best) if best else 0.0


def self_similarity(notes: Sequence[Note], meter: MeterMap) -> SelfSimilarity:
    """Of a track's notes; no cells without any."""
    if not notes:
        return SelfSimilarity(np.zeros((0, 0), np.float32))
    last = max(meter.bar_at(note.onset).index for note in notes)
    per_cell = -(-(last + 1) // MOST_CELLS)
    onsets, pitches = _places(notes, meter, last // per_cell + 1, per_cell)
    best = _dice(pitches, pitches)
    for shift in range(1, _PITCH_CLASSES):
        np.maximum(best, TRANSPOSED * _dice(pitches, np.roll(pitches, shift, axis=2)), out=best)
    np.maximum(best, RHYTHM * _dice(onsets, onsets), out=best)
    return SelfSimilarity(best, per_cell)


def _places(notes: Sequence[Note], meter: MeterMap, cells: int, per_cell: int) -> tuple[Floats, Floats]:
    """(cells, places, 1) and (cells, places, pitch classes): 1 where a note starts."""
    pitches = np.zeros((cells, _PLACES * per_cell, _PITCH_CLASSES), np.float32)
    for note in notes:
        bar = meter.bar_at(note.onset)
        place = min(_PLACES - 1, (note.onset - bar.start_tick + _STEP_TICKS // 2) // _STEP_TICKS)
        pitches[bar.index // per_cell, bar.index % per_cell * _PLACES + place, note.pitch % _PITCH_CLASSES] = 1.0
    return pitches.max(axis=2, keepdims=True), pitches


def _dice(first: Floats, second: Floats) -> Floats:
    """2 |A and B| / (|A| + |B|) of every two cells; 0 where both are empty."""
    a, b = first.reshape(len(first), -1), second.reshape(len(second), -1)
    sizes = a.sum(1)[:, None] + b.sum(1)[None]
    shares: Floats = 2 * (a @ b.T) / np.maximum(sizes, 1.0)
    return shares


def form_in_words(similarity: SelfSimilarity, placed: PlacedForm | None) -> str:
    """How much each section is like the first one."""
    if placed is None or not len(similarity.cells):
        return tr("Each point compares two bars: the darker, the more alike.")
    spans = [range(placed.first_bar_of(i), placed.first_bar_of(i + 1)) for i in range(len(placed.form.sections))]
    parts = [
        f"{section.label} {similarity.likeness(span, spans[0]):.0%}"
        for section, span in zip(placed.form.sections[1:], spans[1:], strict=True)
    ]
    theme = placed.form.sections[0].label
    if not parts:
        return tr("{theme} is the only section.", theme=theme)
    return tr("Like {theme}: {shares}.", theme=theme, shares=tr(", ").join(parts))
