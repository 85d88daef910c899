"""Chord symbols for music that has none: how well each chord fits each beat, smoothed along the song.

Template matching with Viterbi smoothing, as in chord recognition from audio (Fujishima 1999; Sheh and Ellis 2003), on
notes. A beat's notes are counted as drawn from the chord's tones and, rarely, from other pitches.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from aiva_desktop.score.chords import Chord, ChordChange
from aiva_desktop.score.notes import Note
from aiva_desktop.score.pitch import Key
from aiva_desktop.score.song import Song
from aiva_desktop.score.time import PPQ, MeterMap

Floats = NDArray[np.float64]

# Chords considered, and what a rarer one must make up for (nats).
_RESERVE = {
    "": 0.0,
    "m": 0.0,
    "7": 0.3,
    "m7": 0.7,
    "maj7": 0.9,
    "dim": 0.6,
    "m7b5": 0.8,
    "dim7": 0.7,
    "aug": 1.0,
    "sus4": 1.0,
}
_CHORDS = tuple(Chord(root, quality) for quality in _RESERVE for root in range(12))
# Relative weight of root, third, fifth, seventh, and of each pitch class outside the chord.
_TONES, _OUTSIDE = (0.32, 0.24, 0.24, 0.12), 0.03
# The four weights below were chosen on 180 scores (songs, hymns, quartets) with chord symbols derived otherwise.
_EVIDENCE = 5.0  # of a beat filled with notes
_BASS_IS_ROOT = 0.3
_CHANGE = 1.5  # what a new chord costs at a bar line
_CHANGE_WITHIN_BAR = 2.1
_OUTSIDE_KEY = 0.1  # for each chord tone outside the key
# A melody alone leaves its chords open: so many notes must sound at a time, on average.
_VOICES = 1.5
_LONGEST_NOTE = 16 * PPQ
_MOST_BEATS = 16_000


def estimate_chords(song: Song, key: Key | None) -> tuple[ChordChange, ...]:
    """The chords of a song, changing on beats; none when too few notes sound together to tell, or it is endless."""
    notes = sorted(chain.from_iterable(track.notes for track in song.tracks if not track.is_drums))
    beats = _beats(song.conductor.meter, song.end_tick) if notes else []
    if not beats or sum(note.duration for note in notes) < _VOICES * _sounding_ticks(notes):
        return ()
    heard = _hear(notes, beats)
    path = _smoothest(_fit(heard, key), _change_costs(song.conductor.meter, beats))
    return _changes(path, beats, first=bisect_right(beats, notes[0].onset) - 1)


def _beats(meter: MeterMap, end_tick: int) -> list[int]:
    """The starts of the beats until `end_tick`; empty when there are too many."""
    beats: list[int] = []
    tick = 0
    while tick < end_tick:
        bar = meter.bar_at(tick)
        beats += range(bar.start_tick, bar.end_tick, bar.meter.pulse_ticks)
        tick = bar.end_tick
        if len(beats) > _MOST_BEATS:
            return []
    return beats


def _sounding_ticks(notes: Sequence[Note]) -> int:
    """For how long at least one note sounds."""
    total, until = 0, 0
    for note in notes:
        total += max(0, note.end - max(until, note.onset))
        until = max(until, note.end)
    return total


@dataclass(frozen=True)
class _Heard:
    """By beat: `shares` (beats, 12) of the pitch classes, their sum 0..1, and `bass` pitch class (-1: silence)."""

    shares: Floats
    bass: NDArray[np.int64]


def _hear(notes: Sequence[Note], beats: Sequence[int]) -> _Heard:
    sounding = np.zeros((len(beats), 12))
    lowest = np.full(len(beats), 128)
    ends = [*beats[1:], beats[-1] + PPQ]
    for note in notes:
        end = min(note.end, note.onset + _LONGEST_NOTE)
        beat = bisect_right(beats, note.onset) - 1
        while beat < len(beats) and beats[beat] < end:
            sounding[beat, note.pitch % 12] += (min(end, ends[beat]) - max(note.onset, beats[beat])) / PPQ
            lowest[beat] = min(lowest[beat], note.pitch)
            beat += 1
    return _Heard(sounding / np.maximum(1.0, sounding.sum(1, keepdims=True)), np.where(lowest < 128, lowest % 12, -1))


def _fit(heard: _Heard, key: Key | None) -> Floats:
    """(beats, chords) nats."""
    fit: Floats = _EVIDENCE * heard.shares @ np.array([_template(chord) for chord in _CHORDS]).T
    roots = np.array([chord.root for chord in _CHORDS])
    fit += _BASS_IS_ROOT * (heard.bass[:, None] == roots)
    fit -= np.array([_RESERVE[chord.quality] for chord in _CHORDS])
    if key is not None:
        fit -= _OUTSIDE_KEY * np.array([len(chord.pitch_classes - key.scale) for chord in _CHORDS])
    return fit


def _template(chord: Chord) -> Floats:
    """(12,) log probabilities of the pitch classes."""
    weights = np.full(12, _OUTSIDE)
    # In the order of the intervals above the root: root, third, fifth, seventh.
    for tone, weight in zip(sorted(chord.pitch_classes, key=lambda p: (p - chord.root) % 12), _TONES, strict=False):
        weights[tone] = weight
    logarithms: Floats = np.log(weights / weights.sum())
    return logarithms


def _change_costs(meter: MeterMap, beats: Sequence[int]) -> list[float]:
    return [_CHANGE if meter.bar_at(beat).start_tick == beat else _CHANGE_WITHIN_BAR for beat in beats]


def _smoothest(fit: Floats, change_costs: Sequence[float]) -> list[int]:
    """The chord of each beat on the best path (Viterbi), where every change costs the same whatever it leads to."""
    best = fit[0].copy()
    came_from = np.zeros(fit.shape, dtype=np.int16)
    stay = np.arange(fit.shape[1], dtype=np.int16)
    for beat in range(1, len(fit)):
        leader = int(best.argmax())
        changed = best[leader] - change_costs[beat]
        came_from[beat] = np.where(best >= changed, stay, leader)
        best = np.maximum(best, changed) + fit[beat]
    path = [int(best.argmax())]
    for beat in range(len(fit) - 1, 0, -1):
        path.append(int(came_from[beat, path[-1]]))
    return path[::-1]


def _changes(path: Sequence[int], beats: Sequence[int], first: int) -> tuple[ChordChange, ...]:
    """Where the path changes, from beat `first` on, which has the first notes."""
    starts = [beat for beat in range(first, len(path)) if beat == first or path[beat] != path[beat - 1]]
    return tuple(ChordChange(beats[beat], _CHORDS[path[beat]]) for beat in starts)
