"""Pitches, keys and scales, and an estimate of the key that notes are in."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from aiva_desktop.language import marked, tr
from aiva_desktop.score.notes import Note

SHARP_NAMES = ("C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B")
FLAT_NAMES = ("C", "Db", "D", "Eb", "E", "F", "Gb", "G", "Ab", "A", "Bb", "B")
_LETTERS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
_ACCIDENTALS = {"#": 1, "b": -1, "♯": 1, "♭": -1}
# Keys whose signature has flats; the others are written with sharps.
_FLAT_MAJORS = frozenset({5, 10, 3, 8, 1})

# Krumhansl and Kessler (1982), tonal hierarchies: how well each degree fits a major and a minor key.
_MAJOR_PROFILE = (6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88)
_MINOR_PROFILE = (6.33, 2.68, 3.52, 5.38, 2.60, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17)


class Mode(StrEnum):
    """Major or minor."""

    MAJOR = marked("major")
    MINOR = marked("minor")


_SCALES = {
    Mode.MAJOR: frozenset({0, 2, 4, 5, 7, 9, 11}),
    # Natural minor with the raised sixth and seventh of the melodic form: what minor melodies really use.
    Mode.MINOR: frozenset({0, 2, 3, 5, 7, 8, 9, 10, 11}),
}

_SEVEN_NOTES = {
    Mode.MAJOR: ((0, 2, 4, 5, 7, 9, 11),),
    Mode.MINOR: ((0, 2, 3, 5, 7, 8, 10), (0, 2, 3, 5, 7, 8, 11)),
}
# Chosen on openings of 240 melodies whose key is known: right at once for 60% of eight-bar openings, against 49% by
# the profiles alone.
_SCALE_WEIGHT = 4.0


@dataclass(frozen=True, slots=True)
class Key:
    """A key: `tonic` is a pitch class 0..11 (C = 0)."""

    tonic: int = 0
    mode: Mode = Mode.MAJOR

    def __post_init__(self) -> None:
        if not 0 <= self.tonic <= 11:
            raise ValueError(f"a tonic is a pitch class 0..11, not {self.tonic}")

    @property
    def scale(self) -> frozenset[int]:
        """The pitch classes of the key. Minor counts both forms of the sixth and seventh degree."""
        return frozenset((self.tonic + degree) % 12 for degree in _SCALES[self.mode])

    @property
    def uses_flats(self) -> bool:
        """Whether the key signature is written with flats."""
        relative_major = (self.tonic + 3) % 12 if self.mode is Mode.MINOR else self.tonic
        return relative_major in _FLAT_MAJORS

    def contains(self, pitch: int) -> bool:
        """Whether a MIDI pitch belongs to the key."""
        return pitch % 12 in self.scale

    @property
    def tonic_name(self) -> str:
        """The tonic as the signature writes it."""
        return (FLAT_NAMES if self.uses_flats else SHARP_NAMES)[self.tonic]

    @property
    def title(self) -> str:
        """The key as the window names it."""
        return tr("{tonic} {mode}", tonic=self.tonic_name, mode=tr(self.mode.value))

    def __str__(self) -> str:
        return f"{self.tonic_name} {self.mode.value}"

    @classmethod
    def parse(cls, text: str) -> Key:
        """Read "C major", "F# minor", "Bb", "am". Raises ValueError with a sentence for anything else."""
        words = text.split()
        if not words:
            raise ValueError(tr("a key looks like C major or F# minor"))
        name, mode_word = words[0], " ".join(words[1:]).lower()
        if not mode_word and len(name) > 1 and name.endswith("m"):
            name, mode_word = name[:-1], "minor"
        if mode_word not in ("", "major", "minor"):
            raise ValueError(tr("a key looks like C major or F# minor, not {text!r}", text=text))
        return cls(parse_pitch_class(name), Mode(mode_word or "major"))


def parse_pitch_class(name: str) -> int:
    """Read a note name without octave ("C", "F#", "Bb"). Raises ValueError with a sentence."""
    if not name or name[0].upper() not in _LETTERS or any(c not in _ACCIDENTALS for c in name[1:]):
        raise ValueError(tr("{name!r} is not a note name; C, F# and Bb are", name=name))
    return (_LETTERS[name[0].upper()] + sum(_ACCIDENTALS[c] for c in name[1:])) % 12


def parse_pitch(name: str) -> int:
    """Read "C4", "F#3" or "Bb-1" as a MIDI pitch, which may lie outside 0..127. Raises ValueError with a sentence."""
    letters = name.strip().rstrip("0123456789")
    octave = name.strip()[len(letters) :]
    if letters.endswith("-"):
        letters, octave = letters[:-1], f"-{octave}"
    if not octave.removeprefix("-") or len(octave) > 3:
        raise ValueError(tr("{name!r} is not a pitch; C4, F#3 and Bb-1 are", name=name))
    parse_pitch_class(letters)  # refuses what is no note name; B# and Cb cross into the next octave
    return 12 * (int(octave) + 1) + _LETTERS[letters[0].upper()] + sum(_ACCIDENTALS[c] for c in letters[1:])


def pitch_name(pitch: int, flats: bool = False) -> str:
    """A MIDI pitch (0..127) as "C4"; 60 is C4."""
    names = FLAT_NAMES if flats else SHARP_NAMES
    return f"{names[pitch % 12]}{pitch // 12 - 1}"


def estimate_key(notes: Iterable[Note]) -> Key | None:
    """The most likely key, None without notes: correlation with the key profiles and the share of notes in the scale.

    The profiles alone (Krumhansl and Schmuckler) place a short motif on its most frequent note, even where notes of
    the motif lie outside that key; the share keeps it among the keys that hold what was played.
    """
    fits = fits_of_keys(notes)
    return max(fits, key=lambda key: fits[key]) if fits else None


def fits_of_keys(notes: Iterable[Note]) -> dict[Key, float]:
    """How well notes fit each of the 24 keys, -1..5; empty without notes. See `estimate_key`."""
    histogram = [0.0] * 12
    for note in notes:
        histogram[note.pitch % 12] += note.duration
    if not any(histogram):
        return {}
    keys = [Key(tonic, mode) for mode in Mode for tonic in range(12)]
    return {key: _fit(histogram, key) for key in keys}


def _fit(histogram: list[float], key: Key) -> float:
    from_tonic = [histogram[(key.tonic + degree) % 12] for degree in range(12)]
    profile = _MAJOR_PROFILE if key.mode is Mode.MAJOR else _MINOR_PROFILE
    return _correlation(from_tonic, profile) + _SCALE_WEIGHT * _share_in_scale(from_tonic, key.mode)


def _share_in_scale(from_tonic: Sequence[float], mode: Mode) -> float:
    """The best of the mode's seven-note scales: minor is natural or harmonic, not both at once."""
    shares = (sum(from_tonic[degree] for degree in scale) for scale in _SEVEN_NOTES[mode])
    return max(shares) / sum(from_tonic)


def _correlation(values: Sequence[float], profile: Sequence[float]) -> float:
    """Pearson's; 0 where all values are equal."""
    try:
        return statistics.correlation(values, profile)
    except statistics.StatisticsError:
        return 0.0
