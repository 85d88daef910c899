"""Notes drawn to a grid: wholly or in part, with swing, by their starts, their ends or both."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from aiva_desktop.editing.transforms import Notes
from aiva_desktop.score.notes import Note

Snap = Callable[[int], int]


def quantize_starts(notes: Sequence[Note], snap: Snap, strength: float = 1.0) -> Notes:
    """All onsets drawn towards `snap(onset)` (ticks to ticks, never negative); lengths stay.

    `strength` 0..1: how much of the way.
    """
    drawn = {onset: _drawn(onset, snap, strength) for onset in {note.onset for note in notes}}
    return tuple(note.moved_to(drawn[note.onset], note.pitch) for note in notes)


def quantize_ends(notes: Sequence[Note], snap: Snap, shortest: int, strength: float = 1.0) -> Notes:
    """All ends drawn towards `snap(end)`; onsets stay.

    A note whose end would reach its onset becomes `shortest` ticks long, or keeps its length if it is shorter.
    """
    return tuple(replace(note, duration=_drawn_length(note, snap, shortest, strength)) for note in notes)


def quantize_both(notes: Sequence[Note], snap: Snap, shortest: int, strength: float = 1.0) -> Notes:
    """Onsets and ends drawn to the grid, each to its own position; limits as in `quantize_ends`."""
    starts = quantize_starts(notes, snap, strength)
    kept_ends = tuple(
        replace(moved, duration=max(1, note.end - moved.onset)) for note, moved in zip(notes, starts, strict=True)
    )
    return quantize_ends(kept_ends, snap, shortest, strength)


def _drawn(tick: int, snap: Snap, strength: float) -> int:
    return tick + round(strength * (snap(tick) - tick))


def _drawn_length(note: Note, snap: Snap, shortest: int, strength: float) -> int:
    length = _drawn(note.end, snap, strength) - note.onset
    return length if length > 0 else max(1, min(shortest, note.duration))
