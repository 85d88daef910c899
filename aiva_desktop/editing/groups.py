"""Notes that start together, as one event of a melody or of chords."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from aiva_desktop.editing.transforms import CannotEditError, Notes
from aiva_desktop.language import tr
from aiva_desktop.score.notes import MAX_PITCH, MIN_PITCH, Note


def by_onset(notes: Iterable[Note]) -> list[Notes]:
    """The notes of each onset, lowest first, in order of time."""
    return [tuple(group) for _, group in groupby(sorted(notes), key=lambda note: note.onset)]


def last_end(notes: Iterable[Note]) -> int:
    """Where the last of the notes ends."""
    return max(note.end for note in notes)


def check_pitches(pitches: Sequence[int]) -> None:
    """Raises CannotEditError when a pitch lies outside 0..127."""
    if any(not MIN_PITCH <= pitch <= MAX_PITCH for pitch in pitches):
        raise CannotEditError(tr("Cannot do that here: a note would leave the range of pitches."))
