"""Chord symbols as stretches of time, and a bar's pulses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from aiva_desktop.score.chords import Chord, ChordChange
from aiva_desktop.score.time import BarSpan, MeterMap

# In meters such as 5/8 and 7/8, whose groups are not written down: twos, and what is left goes to the last group.
_GROUP = 2


@dataclass(frozen=True, slots=True)
class ChordSpan:
    """`chord` sounds from `start` to `end` (ticks, end > start)."""

    start: int
    end: int
    chord: Chord


def chord_spans(changes: Sequence[ChordChange], start_tick: int, end_tick: int) -> list[ChordSpan]:
    """The chords between two ticks; stretches without a chord are left out, a repeated symbol goes on."""
    ticks = [(change.tick, change.chord) for change in changes] + [(max(end_tick, _last(changes)), None)]
    spans: list[ChordSpan] = []
    for (tick, chord), (until, _) in pairwise(ticks):
        start, end = max(tick, start_tick), min(until, end_tick)
        if chord is None or end <= start:
            continue
        if spans and spans[-1].end == start and spans[-1].chord == chord:
            spans[-1] = ChordSpan(spans[-1].start, end, chord)
        else:
            spans.append(ChordSpan(start, end, chord))
    return spans


def _last(changes: Sequence[ChordChange]) -> int:
    return changes[-1].tick if changes else 0


def pulses(bar: BarSpan) -> list[int]:
    """The ticks of the felt beats of a bar: quarters in 3/4, dotted quarters in 6/8, 2 + 2 + 3 eighths in 7/8."""
    meter = bar.meter
    if meter.denominator >= 8 and meter.numerator > 3 and meter.numerator % 3:
        firsts = (
            range(0, meter.numerator - _GROUP, _GROUP) if meter.numerator % _GROUP else range(0, meter.numerator, 2)
        )
        ticks = [bar.start_tick + first * meter.beat_ticks for first in firsts]
    else:
        ticks = list(range(bar.start_tick, bar.end_tick, meter.pulse_ticks))
    return [tick for tick in ticks if tick < bar.end_tick]


@dataclass(frozen=True, slots=True)
class Pulse:
    """A felt beat, or what a chord has of it: from `start` to `end` (ticks). `number` counts in the bar from 0."""

    start: int
    end: int
    number: int
    is_first_of_chord: bool


def pulses_of(span: ChordSpan, meter: MeterMap) -> Iterator[Pulse]:
    """The pulses during a chord; the first and the last may be cut short by it."""
    bar, is_first = meter.bar_at(span.start), True
    while bar.start_tick < span.end:
        ticks = [*pulses(bar), bar.end_tick]
        for number, (tick, until) in enumerate(pairwise(ticks)):
            start, end = max(tick, span.start), min(until, span.end)
            if start < end:
                yield Pulse(start, end, number, is_first)
                is_first = False
        bar = meter.bar(bar.index + 1)
