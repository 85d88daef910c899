"""A track note by note as the performance network reads it."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from aiva_desktop.models.performance_network import (
    BAR_INPUTS,
    DENSITY_INPUTS,
    DRUM_PITCHES,
    DRUMS,
    FREE_PIANO,
    MUSIC,
    NO_VELOCITY,
    SLOT_INPUTS,
    TEMPO_INPUTS,
)
from aiva_desktop.models.vocabulary import NO_INTERVAL, interval_input
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Conductor
from aiva_desktop.score.time import PPQ

# Notes that start within this of each other sound as one chord, as no hands strike quite together.
CHORD_TICKS = 30
SLOT_TICKS = PPQ // 4
_OFFSET_TICKS = 12
_FURTHEST_OFFSET = 5
_NO_OFFSET = 11
_NO_SLOT = SLOT_INPUTS - 1
_RECENT = 12
_SLOWEST_BPM = 30.0
# Upper ends of the classes of a time in ticks, each a quarter longer than the one before.
_TIME_EDGES = tuple(math.ceil(12 * 1.25**k) for k in range(32))
NO_TIME = len(_TIME_EDGES) + 1
_RANKS = 4
_ALONE = _RANKS * _RANKS


class TrackRows:
    """The rows of a track's notes, one after the other, as their velocities become known."""

    def __init__(self, notes: Sequence[Note], conductor: Conductor, music: str) -> None:
        """`notes` in order of onset, then pitch; their velocities are not looked at. `music` is one of `MUSIC`."""
        self._notes = notes
        self._conductor = conductor
        self._kind = MUSIC.index(music)
        self._drums = music == DRUMS
        self._has_bars = music != FREE_PIANO
        self._onsets = [note.onset for note in notes]
        self._velocities: list[int] = []
        self._sum = 0
        self._by_pitch: dict[int, list[int]] = {}

    def next_row(self) -> list[int]:
        """Of the first note whose velocity is not known yet."""
        i = len(self._velocities)
        note = self._notes[i]
        return [
            *self._heard(i, note),
            note.pitch + (DRUM_PITCHES if self._drums else 0),
            interval_input(note.pitch - self._notes[i - 1].pitch) if i else NO_INTERVAL,
            time_class(note.onset - self._onsets[i - 1]) if i else NO_TIME,
            time_class(self._onsets[i + 1] - note.onset) if i + 1 < len(self._notes) else NO_TIME,
            time_class(note.duration),
            self._place(i),
            *self._in_bar(note.onset),
            min(i - bisect_left(self._onsets, note.onset - PPQ), DENSITY_INPUTS - 1),
            *self._surroundings(note.onset),
            self._kind,
        ]

    def append(self, velocity: int) -> None:
        """The velocity (1..127) of the note that `next_row` was about."""
        self._by_pitch.setdefault(self._notes[len(self._velocities)].pitch, []).append(len(self._velocities))
        self._velocities.append(velocity)
        self._sum += velocity

    def _heard(self, i: int, note: Note) -> list[int]:
        before = self._by_pitch.get(note.pitch, [])
        recent = self._velocities[-_RECENT:]
        return [
            self._velocities[-1] if i else NO_VELOCITY,
            self._velocities[-2] if i >= 2 else NO_VELOCITY,
            self._velocities[before[-1]] if before else NO_VELOCITY,
            self._velocities[before[-2]] if len(before) >= 2 else NO_VELOCITY,
            self._bars_ago(note, before, 1),
            self._bars_ago(note, before, 2),
            round(self._sum / i) if i else NO_VELOCITY,
            round(sum(recent) / len(recent)) if i else NO_VELOCITY,
        ]

    def _bars_ago(self, note: Note, before: Sequence[int], bars: int) -> int:
        """What the same pitch had at about the same place so many bars ago."""
        if not self._has_bars or not before:
            return NO_VELOCITY
        bar = self._conductor.meter.bar_at(note.onset)
        then = note.onset - bars * (bar.end_tick - bar.start_tick)
        place = bisect_right(before, then, key=self._onsets.__getitem__)
        near = [j for j in before[max(0, place - 1) : place + 1] if abs(self._onsets[j] - then) <= SLOT_TICKS // 2]
        if not near:
            return NO_VELOCITY
        return self._velocities[min(near, key=lambda j: abs(self._onsets[j] - then))]

    def _place(self, i: int) -> int:
        """How many notes of the chord lie below and above, 3 at most each."""
        onset, pitch = self._onsets[i], self._notes[i].pitch
        first, last = bisect_left(self._onsets, onset - CHORD_TICKS), bisect_right(self._onsets, onset + CHORD_TICKS)
        if last - first == 1:
            return _ALONE
        chord = self._notes[first:last]
        below, above = sum(n.pitch < pitch for n in chord), sum(n.pitch > pitch for n in chord)
        return min(below, _RANKS - 1) * _RANKS + min(above, _RANKS - 1)

    def _in_bar(self, onset: int) -> tuple[int, int]:
        """The nearest 16th of the bar, and how far off it is."""
        if not self._has_bars:
            return _NO_SLOT, _NO_OFFSET
        ticks = onset - self._conductor.meter.bar_at(onset).start_tick
        slot = (ticks + SLOT_TICKS // 2) // SLOT_TICKS
        offset = (ticks - slot * SLOT_TICKS + _OFFSET_TICKS // 2) // _OFFSET_TICKS
        off = max(-_FURTHEST_OFFSET, min(_FURTHEST_OFFSET, offset)) + _FURTHEST_OFFSET
        return min(slot, _NO_SLOT - 1), off

    def _surroundings(self, onset: int) -> tuple[int, int]:
        """Length of the bar in eighths, and the tempo in quarters of an octave; the last class of each: none."""
        if not self._has_bars:
            return BAR_INPUTS - 1, TEMPO_INPUTS - 1
        bar = self._conductor.meter.bar_at(onset)
        eighths = (bar.end_tick - bar.start_tick) * 2 // PPQ
        tempo = round(4 * math.log2(max(_SLOWEST_BPM, self._conductor.tempo.bpm_at(onset)) / _SLOWEST_BPM))
        return min(eighths, BAR_INPUTS - 2), min(tempo, TEMPO_INPUTS - 2)


def time_class(ticks: int) -> int:
    """A time in ticks as a network input: fine where it is short."""
    return bisect_right(_TIME_EDGES, ticks)


def known_rows(notes: Sequence[Note], conductor: Conductor, music: str) -> list[list[int]]:
    """The rows of a track whose velocities are known."""
    rows, track = [], TrackRows(notes, conductor, music)
    for note in notes:
        rows.append(track.next_row())
        track.append(note.velocity)
    return rows
