"""Bass lines: roots, roots and fifths, and lines that walk from chord to chord."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from aiva_desktop.compose.parts.spans import ChordSpan, pulses_of
from aiva_desktop.compose.parts.strokes import Stroke
from aiva_desktop.score.chords import Chord
from aiva_desktop.score.time import MeterMap

_FIFTH = 7


def bass_class(chord: Chord) -> int:
    """The pitch class that the bass plays."""
    return chord.root if chord.bass is None else chord.bass


def roots(spans: Sequence[ChordSpan], low: int, high: int) -> list[int]:
    """The bass note of each chord in low..high (an octave or more), the nearest to the one before it."""
    found: list[int] = []
    for span in spans:
        target = found[-1] if found else (low + high) // 2
        found.append(_nearest(bass_class(span.chord), target, low, high))
    return found


def _nearest(pitch_class: int, target: int, low: int, high: int) -> int:
    pitches = [pitch for pitch in range(low, high + 1) if pitch % 12 == pitch_class]
    return min(pitches, key=lambda pitch: (abs(pitch - target), pitch))


def held(spans: Sequence[ChordSpan], meter: MeterMap, low: int, high: int) -> list[Stroke]:
    """The bass of each chord, struck anew in every bar."""
    return [
        Stroke(start, end, root)
        for span, root in zip(spans, roots(spans, low, high), strict=True)
        for start, end in _by_bar(span, meter)
    ]


def _by_bar(span: ChordSpan, meter: MeterMap) -> list[tuple[int, int]]:
    starts = [pulse.start for pulse in pulses_of(span, meter) if pulse.number == 0 or pulse.is_first_of_chord]
    return list(pairwise([*starts, span.end]))


def with_fifths(spans: Sequence[ChordSpan], meter: MeterMap, low: int, high: int) -> list[Stroke]:
    """The bass on one beat, the chord's fifth on the next, and so on."""
    strokes: list[Stroke] = []
    for span, root in zip(spans, roots(spans, low, high), strict=True):
        other = _nearest(_other_tone(span.chord), root, low, high)
        beats = list(pulses_of(span, meter))
        strokes += [Stroke(beat.start, beat.end, other if i % 2 else root) for i, beat in enumerate(beats)]
    return strokes


def _other_tone(chord: Chord) -> int:
    """The fifth as the chord has it; the root under a slash chord."""
    if chord.bass is not None:
        return chord.root
    intervals = {(tone - chord.root) % 12 for tone in chord.pitch_classes}
    fifth = next((interval for interval in (_FIFTH, 6, 8) if interval in intervals), 0)
    return (chord.root + fifth) % 12


def walking(spans: Sequence[ChordSpan], meter: MeterMap, low: int, high: int) -> list[Stroke]:
    """A note on every beat: the bass, chord tones, and a step into the next chord's bass."""
    firsts = roots(spans, low, high)
    targets = [*firsts[1:], firsts[0]] if firsts else []
    strokes: list[Stroke] = []
    for span, first, target in zip(spans, firsts, targets, strict=True):
        beats = list(pulses_of(span, meter))
        line = _walk(span.chord, first, target, len(beats), low, high)
        strokes += [Stroke(beat.start, beat.end, pitch) for beat, pitch in zip(beats, line, strict=True)]
    return strokes


def _walk(chord: Chord, first: int, target: int, beats: int, low: int, high: int) -> list[int]:
    line = [first]
    up = target >= first
    while len(line) < beats - 1:
        line.append(_next_tone(chord, line[-1], up, low, high))
        up = up if low + 2 < line[-1] < high - 2 else not up
    if beats > 1:
        line.append(_approach(line[-1], target, low, high))
    return line


def _next_tone(chord: Chord, pitch: int, up: bool, low: int, high: int) -> int:
    order = range(pitch + 1, high + 1) if up else range(pitch - 1, low - 1, -1)
    tones = chord.pitch_classes
    return next((other for other in order if other % 12 in tones), pitch)


def _approach(pitch: int, target: int, low: int, high: int) -> int:
    """A semitone or a whole tone beside the next bass note, on the side that the line comes from."""
    side = 1 if pitch > target else -1
    choices = [other for other in (target + side, target + 2 * side, target - side) if low <= other <= high]
    return next((other for other in choices if other != pitch), choices[0])
