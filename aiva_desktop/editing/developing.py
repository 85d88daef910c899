"""Developing a phrase: each kind of variation as a frozen value that turns notes into notes.

Notes that start together are one event. A variation changes all the notes it is given, or refuses with a sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction
from typing import Protocol

from aiva_desktop.editing import transforms, variations
from aiva_desktop.editing.groups import by_onset, check_pitches
from aiva_desktop.editing.phrase_span import period_of
from aiva_desktop.editing.transforms import CannotEditError, Notes
from aiva_desktop.language import tr
from aiva_desktop.score.key_steps import pitch_at, steps_of
from aiva_desktop.score.notes import Note
from aiva_desktop.score.pitch import Key
from aiva_desktop.score.time import MeterMap

MAX_TIMES = 16
MAX_STEPS = 24
SMALLEST_FACTOR, GREATEST_FACTOR = Fraction(1, 8), Fraction(8)


@dataclass(frozen=True)
class Setting:
    """Where a phrase stands: the meter, and the key that steps are counted in."""

    meter: MeterMap
    key: Key


class Variation(Protocol):
    """Turns a phrase (sorted, not empty) into another one that starts where it does."""

    def applied(self, notes: Notes, setting: Setting) -> Notes:
        """The varied phrase, sorted. Raises CannotEditError."""
        ...


class Measure(StrEnum):
    """What intervals are counted in."""

    SCALE = "scale"
    SEMITONES = "semitones"


def raised(notes: Sequence[Note], steps: int, measure: Measure, key: Key) -> Notes:
    """All notes `steps` steps of the key, or semitones, higher. Raises CannotEditError."""
    if measure is Measure.SCALE:
        return transforms.transpose_in_scale(notes, steps, key)
    return transforms.transpose(notes, steps)


@dataclass(frozen=True)
class Transpose:
    """`steps` higher (lower when negative)."""

    steps: int = 1
    measure: Measure = Measure.SCALE

    def applied(self, notes: Notes, setting: Setting) -> Notes:
        """See `Variation`."""
        return raised(notes, self.steps, self.measure, setting.key)


@dataclass(frozen=True)
class Sequencing:
    """The phrase itself, then `times` (1..16) more, each `steps` higher than the one before."""

    times: int = 2
    steps: int = 1
    measure: Measure = Measure.SCALE

    def applied(self, notes: Notes, setting: Setting) -> Notes:
        """See `Variation`."""
        if not 1 <= self.times <= MAX_TIMES:
            raise CannotEditError(
                tr("A sequence goes on 1 to {most} times, not {times}.", most=MAX_TIMES, times=self.times)
            )
        whole, copy = list(notes), tuple(notes)
        for k in range(1, self.times + 1):
            higher = raised(notes, k * self.steps, self.measure, setting.key)
            behind = copy[0].onset + period_of(copy, setting.meter) - notes[0].onset
            copy = transforms.move(higher, behind, 0)
            whole += copy
        return tuple(whole)


@dataclass(frozen=True)
class Invert:
    """Upside down around `axis` (a pitch; None: the first note): what rose falls as far."""

    axis: int | None = None
    measure: Measure = Measure.SCALE

    def applied(self, notes: Notes, setting: Setting) -> Notes:
        """See `Variation`."""
        axis = max(by_onset(notes)[0]).pitch if self.axis is None else self.axis
        pitches = [self._mirrored(note.pitch, axis, setting.key) for note in notes]
        check_pitches(pitches)
        return tuple(sorted(replace(note, pitch=pitch) for note, pitch in zip(notes, pitches, strict=True)))

    def _mirrored(self, pitch: int, axis: int, key: Key) -> int:
        if self.measure is Measure.SEMITONES:
            return 2 * axis - pitch
        (step, alteration), (centre, off) = steps_of(pitch, key), steps_of(axis, key)
        return pitch_at(2 * centre - step, 2 * off - alteration, key)


class Reversed(StrEnum):
    """What goes from last to first."""

    BOTH = "both"
    PITCHES = "pitches"
    RHYTHM = "rhythm"


@dataclass(frozen=True)
class Retrograde:
    """From last to first: the whole, the pitches on the rhythm as it is, or the rhythm under the pitches."""

    what: Reversed = Reversed.BOTH

    def applied(self, notes: Notes, setting: Setting) -> Notes:
        """See `Variation`."""
        if self.what is Reversed.PITCHES:
            return _pitches_reversed(notes)
        mirrored = variations.mirrored(notes)
        return mirrored if self.what is Reversed.BOTH else _pitches_reversed(mirrored)


def _pitches_reversed(notes: Notes) -> Notes:
    """Each event takes the pitches of the one as far from the end; it is as long and as loud as it was."""
    events = by_onset(notes)
    return tuple(
        sorted(
            replace(place[min(i, len(place) - 1)], pitch=note.pitch)
            for place, pitches in zip(events, reversed(events), strict=True)
            for i, note in enumerate(pitches)
        )
    )


@dataclass(frozen=True)
class Stretch:
    """All onsets and lengths times `factor` (1/8..8): above 1 augments, below diminishes."""

    factor: Fraction = variations.DOUBLE

    def applied(self, notes: Notes, setting: Setting) -> Notes:
        """See `Variation`."""
        if not SMALLEST_FACTOR <= self.factor <= GREATEST_FACTOR:
            raise CannotEditError(
                tr(
                    "The factor is {low} to {high}, not {factor}.",
                    low=SMALLEST_FACTOR,
                    high=GREATEST_FACTOR,
                    factor=self.factor,
                )
            )
        return variations.stretched(notes, self.factor)


@dataclass(frozen=True)
class Displace:
    """The same phrase `beats` felt beats later (earlier when negative)."""

    beats: Fraction = Fraction(1, 2)

    def applied(self, notes: Notes, setting: Setting) -> Notes:
        """See `Variation`."""
        pulse = setting.meter.meter_at(notes[0].onset).pulse_ticks
        return transforms.move(notes, round(self.beats * pulse), 0)


def developed(notes: Notes, variation: Variation, setting: Setting) -> Notes:
    """The varied phrase put right behind the phrase, which stays; only what is new.

    Raises:
        CannotEditError: where the variation refuses.
    """
    varied = variation.applied(notes, setting)
    if len(varied) > len(notes) and varied[: len(notes)] == tuple(notes):
        return varied[len(notes) :]
    return transforms.move(varied, period_of(notes, setting.meter), 0)


def making_way(track: Sequence[Note], phrase: Sequence[Note], new: Sequence[Note]) -> Notes:
    """The notes of a track, beside the phrase, that start where the `new` ones stand."""
    start, end = min(note.onset for note in new), max(note.end for note in new)
    own = frozenset(phrase)
    return tuple(note for note in track if start <= note.onset < end and note not in own)
