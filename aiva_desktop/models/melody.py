"""A melody as the networks read it: in steps, transposed to C major / A minor, bar by bar."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from aiva_desktop.models.vocabulary import TICKS_PER_STEP
from aiva_desktop.score.chords import ChordChange
from aiva_desktop.score.notes import Note
from aiva_desktop.score.pitch import Key, Mode
from aiva_desktop.score.time import MeterMap


@dataclass(frozen=True, slots=True)
class StepNote:
    """A note in steps, its pitch (0..127) transposed to the normalised key."""

    onset: int
    pitch: int
    duration: int
    velocity: int


def mode_input(key: Key | None) -> int:
    """The networks' input for a key's mode: 0 unknown, 1 major, 2 minor."""
    if key is None:
        return 0
    return 1 if key.mode is Mode.MAJOR else 2


def key_shift(key: Key | None) -> int:
    """Semitones to add (-6..5) so that `key` becomes C major or A minor; 0 for an unknown key."""
    if key is None:
        return 0
    home = key.tonic if key.mode is Mode.MAJOR else (key.tonic + 3) % 12
    return -home if home <= 6 else 12 - home


def to_step(tick: int) -> int:
    """The nearest grid step of a tick."""
    return round(tick / TICKS_PER_STEP)


def normalise(line: Sequence[Note], shift: int, origin_tick: int = 0) -> list[StepNote]:
    """A monophonic line on the grid, transposed by `shift`, counted from `origin_tick`.

    Notes that fall on one step keep the highest; pitches that would leave 0..127 move by octaves.
    """
    by_onset: dict[int, StepNote] = {}
    for note in line:
        onset, pitch = to_step(note.onset - origin_tick), _in_range(note.pitch + shift)
        duration = max(1, to_step(note.end - origin_tick) - onset)
        if onset not in by_onset or by_onset[onset].pitch < pitch:
            by_onset[onset] = StepNote(onset, pitch, duration, note.velocity)
    return [by_onset[onset] for onset in sorted(by_onset)]


def _in_range(pitch: int) -> int:
    while pitch < 0:
        pitch += 12
    while pitch > 127:
        pitch -= 12
    return pitch


class BarGrid:
    """Bar lines in steps, made as far as they are asked for. Bar 0 is bar `first_bar` of the meter map, at step 0."""

    def __init__(self, meter: MeterMap, first_bar: int = 0) -> None:
        self._meter = meter
        self._first_bar = first_bar
        self._origin_tick = meter.bar(first_bar).start_tick
        self._starts = [0]

    def start(self, index: int) -> int:
        """The step at which bar `index` (from 0) starts."""
        while index >= len(self._starts):
            tick = self._meter.bar(self._first_bar + len(self._starts)).start_tick
            self._starts.append(max(to_step(tick - self._origin_tick), self._starts[-1] + 1))
        return self._starts[index]

    def length(self, index: int) -> int:
        """The length of bar `index` in steps."""
        return self.start(index + 1) - self.start(index)

    def index(self, step: int) -> int:
        """The bar that contains `step`."""
        while self._starts[-1] <= step:
            self.start(len(self._starts))
        return bisect_right(self._starts, step) - 1


class ChordTrack:
    """The chord at each step as 13 numbers: 12 pitch classes of the normalised key, and whether there is one."""

    WIDTH = 13

    def __init__(self, changes: Sequence[ChordChange], shift: int, origin_tick: int = 0) -> None:
        self._steps = [to_step(change.tick - origin_tick) for change in changes]
        self._vectors = [_chord_vector(change, shift) for change in changes]
        self._none = (0.0,) * self.WIDTH

    def at(self, step: int) -> tuple[float, ...]:
        """The chord that sounds at `step`."""
        i = bisect_right(self._steps, step) - 1
        return self._vectors[i] if i >= 0 else self._none


def _chord_vector(change: ChordChange, shift: int) -> tuple[float, ...]:
    if change.chord is None:
        return (0.0,) * ChordTrack.WIDTH
    tones = change.chord.transposed(shift).pitch_classes
    return (*(1.0 if i in tones else 0.0 for i in range(12)), 1.0)
