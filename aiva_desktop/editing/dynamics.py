"""Velocities over a stretch of time: crescendo, diminuendo, more or less contrast."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from aiva_desktop.editing.transforms import Notes
from aiva_desktop.score.notes import Note

# A curve bent as far as it goes rises as the fourth power (or the fourth root) of time.
_STEEPEST = 4.0


def bent(share: float, bend: float) -> float:
    """Where a curve stands after `share` (0..1) of its way: 0 `bend` is a line, 1 rises late, -1 rises early."""
    return float(share ** (_STEEPEST**bend))


def eased(share: float) -> float:
    """Where a curve stands after `share` (0..1) of its way that starts and ends gently (smoothstep)."""
    return share * share * (3 - 2 * share)


def ramp(notes: Sequence[Note], first: int, last: int, bend: float = 0.0) -> Notes:
    """Velocities from `first` (1..127) at the first onset to `last` at the last one, along a curve (see `bent`)."""
    start = min(note.onset for note in notes)
    length = max(note.onset for note in notes) - start

    def velocity_at(onset: int) -> int:
        share = (onset - start) / length if length else 1.0
        return round(first + (last - first) * bent(share, bend))

    return tuple(replace(note, velocity=velocity_at(note.onset)) for note in notes)
