"""A mark that two files share when they hold the same music, in whatever key."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from itertools import pairwise

from aiva_desktop.compose.requests import melody_line
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song, Track


def fingerprint(song: Song, melody: Track | None) -> str:
    """Of the melody's times and intervals between its notes; without a melody, of all notes and chords as they are."""
    if melody is not None:
        steps = _steps(melody_line(melody.notes))
    else:
        steps = [(note.onset, note.pitch) for track in song.tracks for note in track.notes]
    chords = () if melody is not None else song.conductor.chords
    return hashlib.sha256(repr((steps, chords) if chords else steps).encode()).hexdigest()[:16]


def _steps(line: Sequence[Note]) -> list[tuple[int, int]]:
    return [(after.onset - before.onset, after.pitch - before.pitch) for before, after in pairwise(line)]
