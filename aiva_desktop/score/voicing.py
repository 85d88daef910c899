"""Chord symbols as notes: a bass note and the chord in close position above it."""

from __future__ import annotations

from collections.abc import Iterable

from aiva_desktop.score.chords import Chord
from aiva_desktop.score.notes import Note

# The bass lies in the octave from C2, the other notes in the one from G3.
_LOWEST_BASS, _LOWEST_UPPER = 36, 55


def close_voicing(chord: Chord) -> tuple[int, ...]:
    """MIDI pitches from low to high: the bass, then each tone of the chord once."""
    bass = chord.root if chord.bass is None else chord.bass
    upper = {_from(_LOWEST_UPPER, tone) for tone in chord.pitch_classes if tone != chord.bass}
    return (_from(_LOWEST_BASS, bass), *sorted(upper))


def _from(lowest: int, pitch_class: int) -> int:
    return lowest + (pitch_class - lowest) % 12


def block_chords(spans: Iterable[tuple[int, int, Chord | None]], velocity: int) -> list[Note]:
    """Sustained chords: notes of (start tick, end tick, chord) in close voicing; silence where there is no chord."""
    return [
        Note(start, pitch, end - start, velocity)
        for start, end, chord in spans
        if chord is not None and end > start
        for pitch in close_voicing(chord)
    ]
