"""What the harmony network counts in: chord tokens relative to the key, basses, and styles."""

from __future__ import annotations

import hashlib
from functools import lru_cache

from aiva_desktop.models.vocabulary import STYLES
from aiva_desktop.score.chords import Chord

# Qualities that have a token; any other one is read as the nearest of them.
QUALITIES: tuple[str, ...] = ("", "m", "7", "m7", "maj7", "6", "m6", "dim", "dim7", "m7b5", "aug", "sus4")
SILENCE = 12 * len(QUALITIES)  # "N.C."
CHORD_TOKENS = SILENCE + 1
NO_TOKEN = CHORD_TOKENS
TOKEN_INPUTS = CHORD_TOKENS + 1

# The bass as semitones above the root; 0: the root itself.
BASSES = 12
NO_BASS = BASSES
BASS_INPUTS = BASSES + 1

# The longest chord, in slots; a longer one counts as several.
MAX_SLOTS = 128
# How many bars back a chord can see what stood there.
LAGS: tuple[int, ...] = (1, 2, 4, 8)

# The melody styles, and chart songs: there are chords of these, but no notes.
HARMONY_STYLES: tuple[str, ...] = (*STYLES, "pop")


def harmony_fingerprint() -> str:
    """Changes whenever tokens or inputs change their meaning."""
    parts = (QUALITIES, BASSES, MAX_SLOTS, LAGS, HARMONY_STYLES)
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:16]


def chord_token(chord: Chord | None, shift: int) -> tuple[int, int]:
    """Token 0..144 and bass 0..11 of a chord transposed by `shift` semitones (see `key_shift`); None is N.C."""
    if chord is None:
        return SILENCE, 0
    bass = 0 if chord.bass is None else (chord.bass - chord.root) % 12
    return 12 * _nearest_quality(chord.quality) + (chord.root + shift) % 12, bass


def chord_of_token(token: int, bass: int, shift: int) -> Chord | None:
    """The inverse of `chord_token`, for the same `shift`."""
    if token == SILENCE:
        return None
    quality, root = divmod(token, 12)
    chord = Chord(root, QUALITIES[quality], (root + bass) % 12 if bass else None)
    return chord.transposed(-shift)


def token_root(token: int) -> int | None:
    """The root's pitch class in the normalised key; None for N.C."""
    return None if token == SILENCE else token % 12


@lru_cache(maxsize=256)
def _nearest_quality(quality: str) -> int:
    """The quality that shares most tones: intersection over union, the plainer one among equals."""
    if quality in QUALITIES:
        return QUALITIES.index(quality)
    tones = Chord(0, quality).pitch_classes

    def likeness(index: int) -> float:
        own = Chord(0, QUALITIES[index]).pitch_classes
        return len(own & tones) / len(own | tones)

    return max(range(len(QUALITIES)), key=likeness)
