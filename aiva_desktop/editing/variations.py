"""Notes in other time: stretched, mirrored, loosened."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from aiva_desktop.editing.transforms import Notes
from aiva_desktop.score.notes import Note

HALF, DOUBLE = Fraction(1, 2), Fraction(2)


def stretched(notes: Sequence[Note], factor: Fraction) -> Notes:
    """Onsets and lengths times `factor` (above 0), counted from the first onset; each note a tick long at least."""
    start = min(note.onset for note in notes)

    def placed(note: Note) -> Note:
        duration = max(1, round(note.duration * factor))
        return replace(note, onset=start + round((note.onset - start) * factor), duration=duration)

    return tuple(placed(note) for note in notes)


def mirrored(notes: Sequence[Note]) -> Notes:
    """The notes from last to first, in the same stretch of time."""
    both_ends = min(note.onset for note in notes) + max(note.end for note in notes)
    return tuple(sorted(replace(note, onset=both_ends - note.end) for note in notes))


def humanised(notes: Sequence[Note], ticks: int, velocity: int, seed: int) -> Notes:
    """Each onset up to `ticks` earlier or later, each velocity up to `velocity` softer or louder.

    The same `seed` gives the same notes. Notes that started together drift apart, as fingers do; none starts before
    the song and velocities stay within 1..127.
    """
    chance = random.Random(seed)
    loosened = []
    for note in notes:
        onset = max(0, note.onset + chance.randint(-ticks, ticks))
        louder = chance.randint(-velocity, velocity)
        loosened.append(replace(note, onset=onset, velocity=min(127, max(1, note.velocity + louder))))
    return tuple(loosened)
