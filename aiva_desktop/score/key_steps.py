"""Pitches as steps of a key and what is added to them, and back."""

from __future__ import annotations

from aiva_desktop.score.pitch import Key, Mode

# Degrees that steps in a key walk on. In minor the natural form: a raised sixth or seventh is an alteration.
_DEGREES = {Mode.MAJOR: (0, 2, 4, 5, 7, 9, 11), Mode.MINOR: (0, 2, 3, 5, 7, 8, 10)}
STEPS_IN_OCTAVE = 7


def steps_of(pitch: int, key: Key) -> tuple[int, int]:
    """The degree at or below a pitch, counted from the tonic of octave -1, and the semitones left (0 or 1)."""
    degrees = _DEGREES[key.mode]
    octave, above_tonic = divmod(pitch - key.tonic, 12)
    degree = max(i for i, interval in enumerate(degrees) if interval <= above_tonic)
    return STEPS_IN_OCTAVE * octave + degree, above_tonic - degrees[degree]


def pitch_at(step: int, alteration: int, key: Key) -> int:
    """The inverse of `steps_of`, for any step and alteration; it may lie outside 0..127."""
    octave, degree = divmod(step, STEPS_IN_OCTAVE)
    return key.tonic + 12 * octave + _DEGREES[key.mode][degree] + alteration


def stepped(pitch: int, steps: int, key: Key) -> int:
    """The pitch so many steps higher; one outside the key keeps its distance to the degree below."""
    step, alteration = steps_of(pitch, key)
    return pitch_at(step + steps, alteration, key)
