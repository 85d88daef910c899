"""Chord symbols: "Am7", "F#m7b5", "G/B"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from aiva_desktop.language import tr
from aiva_desktop.score.pitch import FLAT_NAMES, SHARP_NAMES, parse_pitch_class

NO_CHORD = "N.C."

# Intervals above the root. The longest spelling that fits a symbol wins.
_QUALITIES: dict[str, tuple[int, ...]] = {
    "": (0, 4, 7),
    "maj": (0, 4, 7),
    "m": (0, 3, 7),
    "min": (0, 3, 7),
    "5": (0, 7),
    "6": (0, 4, 7, 9),
    "m6": (0, 3, 7, 9),
    "7": (0, 4, 7, 10),
    "maj7": (0, 4, 7, 11),
    "m7": (0, 3, 7, 10),
    "mmaj7": (0, 3, 7, 11),
    "dim": (0, 3, 6),
    "dim7": (0, 3, 6, 9),
    "m7b5": (0, 3, 6, 10),
    "aug": (0, 4, 8),
    "+": (0, 4, 8),
    "aug7": (0, 4, 8, 10),
    "7#5": (0, 4, 8, 10),
    "7b5": (0, 4, 6, 10),
    "sus2": (0, 2, 7),
    "sus4": (0, 5, 7),
    "sus": (0, 5, 7),
    "7sus4": (0, 5, 7, 10),
    "9": (0, 4, 7, 10, 2),
    "maj9": (0, 4, 7, 11, 2),
    "m9": (0, 3, 7, 10, 2),
    "7b9": (0, 4, 7, 10, 1),
    "7#9": (0, 4, 7, 10, 3),
    "add9": (0, 4, 7, 2),
    "madd9": (0, 3, 7, 2),
    "69": (0, 4, 7, 9, 2),
    "11": (0, 4, 7, 10, 2, 5),
    "m11": (0, 3, 7, 10, 2, 5),
    "13": (0, 4, 7, 10, 2, 9),
}
_SYMBOL = re.compile(r"^([A-G][#b]?)([^/]*)(?:/([A-G][#b]?))?$")


@dataclass(frozen=True, slots=True)
class Chord:
    """A chord: `root` and `bass` are pitch classes, `quality` one of the known spellings."""

    root: int
    quality: str = ""
    bass: int | None = None

    @property
    def is_known(self) -> bool:
        """Whether `quality` is one of the known spellings."""
        return self.quality in _QUALITIES

    @property
    def pitch_classes(self) -> frozenset[int]:
        """The sounding pitch classes, the bass included."""
        tones = {(self.root + interval) % 12 for interval in _QUALITIES[self.quality]}
        return frozenset(tones if self.bass is None else tones | {self.bass})

    def transposed(self, semitones: int) -> Chord:
        """The same chord, `semitones` higher."""
        bass = None if self.bass is None else (self.bass + semitones) % 12
        return Chord((self.root + semitones) % 12, self.quality, bass)

    def symbol(self, flats: bool = False) -> str:
        """The chord as text."""
        names = FLAT_NAMES if flats else SHARP_NAMES
        slash = "" if self.bass is None else f"/{names[self.bass]}"
        return f"{names[self.root]}{self.quality}{slash}"


def parse_chord(text: str) -> Chord | None:
    """Read a chord symbol; None for "N.C.".

    An unknown quality falls back to the triad it starts with ("C7b13" reads as C7).

    Raises:
        ValueError: with a sentence, when the text does not start with a note name.
    """
    text = text.strip()
    if text.upper() in (NO_CHORD, "NC"):
        return None
    match = _SYMBOL.match(text)
    if match is None:
        raise ValueError(tr("{text!r} is not a chord; C, Am7, F#m7b5 and G/B are", text=text))
    root, quality, bass = match.groups()
    return Chord(parse_pitch_class(root), _known_quality(quality), parse_pitch_class(bass) if bass else None)


def _known_quality(quality: str) -> str:
    return next(quality[:n] for n in range(len(quality), -1, -1) if quality[:n] in _QUALITIES)


@dataclass(frozen=True, slots=True)
class ChordChange:
    """From `tick` on, `chord` sounds (None: no chord)."""

    tick: int
    chord: Chord | None
