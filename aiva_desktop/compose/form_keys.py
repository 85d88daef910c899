"""The music of one section as another section hears it: moved into that one's key."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from aiva_desktop.score.chords import ChordChange
from aiva_desktop.score.notes import MAX_PITCH, Note
from aiva_desktop.score.pitch import Key, Mode


def semitones_between(before: Key | None, after: Key | None) -> int:
    """The nearest way, -6..5, from the scale of one key to that of the other; 0 where one is not known."""
    if before is None or after is None:
        return 0
    return (_relative_major(after) - _relative_major(before) + 6) % 12 - 6


def _relative_major(key: Key) -> int:
    return key.tonic if key.mode is Mode.MAJOR else (key.tonic + 3) % 12


def moved_notes(notes: Iterable[Note], semitones: int) -> tuple[Note, ...]:
    """Transposed; what would leave the range of pitches moves by octaves."""
    return tuple(replace(note, pitch=_in_range(note.pitch + semitones)) for note in notes) if semitones else (*notes,)


def moved_chords(changes: Iterable[ChordChange], semitones: int) -> tuple[ChordChange, ...]:
    """Transposed."""
    return tuple(replace(one, chord=one.chord and one.chord.transposed(semitones)) for one in changes)


def _in_range(pitch: int) -> int:
    if pitch < 0:
        return pitch % 12
    return pitch if pitch <= MAX_PITCH else pitch - 12 * -(-(pitch - MAX_PITCH) // 12)
