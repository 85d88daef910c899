"""Chords as pitches, each led smoothly into the next: little motion, no voice across another, no parallel fifths.

The rules are those of every harmony textbook; which of all possible voicings follow each other best is found by a beam
search over the whole row of chords.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from aiva_desktop.score.chords import Chord

Voicing = tuple[int, ...]
# The widest reach of one hand or one section, in semitones.
_REACH = 16
_BEAM = 12
_PARALLEL, _LEAP, _OFF_CENTRE = 6.0, 0.5, 0.15
_LARGE_STEP = 4
_PERFECT = (0, 7)
# What a chord of more tones than voices can do without, in this order: the fifth, then the root.
_DISPENSABLE = (7, 0)


@dataclass(frozen=True, slots=True)
class Register:
    """The pitches `low` to `high` (MIDI, both included) in which `voices` notes are placed; 12 semitones at least.

    Raises:
        ValueError: when it is too small.
    """

    low: int
    high: int
    voices: int = 3

    def __post_init__(self) -> None:
        if not 0 <= self.low <= self.high - 12 or self.high > 127 or not 1 <= self.voices <= 6:
            raise ValueError("a register spans an octave or more within 0..127, for 1 to 6 voices")


def led(chords: Sequence[Chord], register: Register) -> list[Voicing]:
    """One voicing a chord, its pitches rising, of `register.voices` notes or fewer where the chord has fewer."""
    paths: list[tuple[float, list[Voicing]]] = [(0.0, [])]
    for chord in chords:
        options = voicings(chord, register)
        longer = [
            (cost + _off_centre(option, register) + (motion(path[-1], option) if path else 0.0), path, option)
            for cost, path in paths
            for option in options
        ]
        best = {option: (cost, path) for cost, path, option in sorted(longer, key=lambda one: one[0], reverse=True)}
        ranked = sorted(((cost, path, option) for option, (cost, path) in best.items()), key=lambda one: one[0])
        paths = [(cost, [*path, option]) for cost, path, option in ranked[:_BEAM]]
    return paths[0][1]


# The same few chords follow each other again and again in a song.
@lru_cache(maxsize=1 << 16)
def motion(before: Voicing, after: Voicing) -> float:
    """What it costs to go from one voicing to the other: semitones, more for leaps and parallel fifths or octaves."""
    pairs = list(zip(before, after, strict=False)) if len(before) == len(after) else _nearest(before, after)
    steps = [abs(b - a) for a, b in pairs]
    leaps = sum(step - _LARGE_STEP for step in steps if step > _LARGE_STEP)
    return sum(steps) + _LEAP * leaps + _PARALLEL * parallels(pairs)


def parallels(pairs: Sequence[tuple[int, int]]) -> int:
    """How many pairs of voices, each (before, after), move alike at a fifth, an octave or a unison."""
    return sum(
        (high - low) % 12 in _PERFECT and (high - low) % 12 == (high_after - low_after) % 12
        for (low, low_after), (high, high_after) in combinations(pairs, 2)
        if (low_after - low) * (high_after - high) > 0
    )


def _nearest(before: Voicing, after: Voicing) -> list[tuple[int, int]]:
    return [(min(before, key=lambda pitch: abs(pitch - target)), target) for target in after]


def _off_centre(voicing: Voicing, register: Register) -> float:
    return _OFF_CENTRE * abs(sum(voicing) / len(voicing) - (register.low + register.high) / 2)


@lru_cache(maxsize=1024)
def voicings(chord: Chord, register: Register) -> tuple[Voicing, ...]:
    """All ways to place the chord in the register, within the reach of a hand; each tone once before any twice."""
    tones = _tones(chord, register.voices)
    pitches = [pitch for pitch in range(register.low, register.high + 1) if pitch % 12 in tones]
    size = min(register.voices, len(pitches))
    found = tuple(
        chosen
        for chosen in combinations(pitches, size)
        if chosen[-1] - chosen[0] <= _REACH and len({pitch % 12 for pitch in chosen}) == min(size, len(tones))
    )
    return found or (tuple(pitches[:size]),)


def _tones(chord: Chord, voices: int) -> frozenset[int]:
    """The pitch classes to place: without the bass of a slash chord, which has a voice of its own."""
    tones = chord.pitch_classes if chord.bass is None else Chord(chord.root, chord.quality).pitch_classes
    for interval in _DISPENSABLE:
        if len(tones) > voices:
            tones -= {(chord.root + interval) % 12}
    return frozenset(sorted(tones, key=lambda tone: (tone - chord.root) % 12)[:voices])
