"""Dynamics of phrases and bars, and how much of them comes to what is there."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from aiva_desktop.editing.dynamics import ramp
from aiva_desktop.editing.transforms import Notes
from aiva_desktop.score.beats import strong_period
from aiva_desktop.score.notes import Note
from aiva_desktop.score.time import PPQ, MeterMap

# How much softer than its peak a phrase begins and ends, and where in it the peak is (later than the middle).
ARCH_DEPTH, ARCH_PEAK = 28, 0.6
# Louder or softer than it was: the first beat of a bar, another strong beat, another beat, between beats.
ACCENTS = (10, 5, 0, -6)
RAMP_DEPTH = 40
# Played notes are this much early or late and still on their beat.
_ON_BEAT_TICKS = PPQ // 12


def phrase_arch(notes: Sequence[Note], meter: MeterMap, bars: int) -> Notes:
    """Each `bars` bars, counted from the bar of the first note, rise to a peak at the level there is, and fall."""
    first = meter.bar_at(min(note.onset for note in notes)).index

    def shaped(note: Note) -> Note:
        number = (meter.bar_at(note.onset).index - first) // bars
        start = meter.bar(first + number * bars).start_tick
        end = meter.bar(first + (number + 1) * bars).start_tick
        return _louder(note, -ARCH_DEPTH * _below_peak((note.onset - start) / (end - start)))

    return tuple(shaped(note) for note in notes)


def _below_peak(share: float) -> float:
    """0 at the peak to 1 at the start and a little less at the end, round as half a cosine."""
    way = share / ARCH_PEAK if share < ARCH_PEAK else 1 - 0.8 * (share - ARCH_PEAK) / (1 - ARCH_PEAK)
    return (1 + math.cos(math.pi * way)) / 2


def accented(notes: Sequence[Note], meter: MeterMap) -> Notes:
    """Strong beats louder, what stands between beats softer."""
    return tuple(_louder(note, ACCENTS[_weakness(note.onset, meter)]) for note in notes)


def _weakness(onset: int, meter: MeterMap) -> int:
    bar = meter.bar_at(onset + _ON_BEAT_TICKS)
    periods = (bar.meter.bar_ticks, strong_period(bar.meter), bar.meter.pulse_ticks)
    offset = onset - bar.start_tick
    on = (i for i, period in enumerate(periods) if min(offset % period, -offset % period) <= _ON_BEAT_TICKS)
    return next(on, len(ACCENTS) - 1)


def swelled(notes: Sequence[Note], depth: int = RAMP_DEPTH) -> Notes:
    """A crescendo (a diminuendo when the depth is negative) around the mean level that there is."""
    middle = sum(note.velocity for note in notes) / len(notes)
    first, last = middle - depth / 2, middle + depth / 2
    return ramp(notes, _clipped(first), _clipped(last))


def levelled(velocities: Sequence[int], mean: float) -> list[int]:
    """All louder or softer by the same, so that their mean is `mean`, as far as none leaves 1..127."""
    shift = round(mean - sum(velocities) / len(velocities))
    shift = max(1 - min(velocities), min(shift, 127 - max(velocities)))
    return [velocity + shift for velocity in velocities]


def blended(notes: Sequence[Note], velocities: Sequence[float], amount: float) -> Notes:
    """From each note's own velocity (`amount` 0) to the one it is given (1)."""
    return tuple(
        replace(note, velocity=_clipped(note.velocity + amount * (given - note.velocity)))
        for note, given in zip(notes, velocities, strict=True)
    )


def _louder(note: Note, by: float) -> Note:
    return replace(note, velocity=_clipped(note.velocity + by))


def _clipped(velocity: float) -> int:
    return min(127, max(1, round(velocity)))
