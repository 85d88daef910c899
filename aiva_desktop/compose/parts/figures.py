"""Figures that play chords: held, joined, broken, Alberti, waltz and strummed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from aiva_desktop.compose.parts.spans import ChordSpan, Pulse, pulses_of
from aiva_desktop.compose.parts.strokes import Stroke
from aiva_desktop.compose.parts.voice_leading import Voicing
from aiva_desktop.score.time import PPQ, MeterMap

# From one string of a strummed chord to the next.
_STRING_TICKS = PPQ // 40
_LEAST_TICKS = PPQ // 16

Figure = Callable[[Sequence[ChordSpan], Sequence[Voicing], MeterMap], list[Stroke]]


def block(spans: Sequence[ChordSpan], voicings: Sequence[Voicing], meter: MeterMap) -> list[Stroke]:
    """Every chord as a whole, for as long as it lasts."""
    return [
        Stroke(span.start, span.end, pitch) for span, voicing in zip(spans, voicings, strict=True) for pitch in voicing
    ]


def pad(spans: Sequence[ChordSpan], voicings: Sequence[Voicing], meter: MeterMap) -> list[Stroke]:
    """Every chord as a whole; notes that it has in common with the next are held over."""
    sounding: dict[int, Stroke] = {}
    finished: list[Stroke] = []
    for span, voicing in zip(spans, voicings, strict=True):
        kept = {pitch: one for pitch, one in sounding.items() if pitch in voicing and one.end == span.start}
        finished += [one for pitch, one in sounding.items() if pitch not in kept]
        starts = {pitch: kept[pitch].start if pitch in kept else span.start for pitch in voicing}
        sounding = {pitch: Stroke(start, span.end, pitch) for pitch, start in starts.items()}
    return [*finished, *sounding.values()]


def broken(spans: Sequence[ChordSpan], voicings: Sequence[Voicing], meter: MeterMap) -> list[Stroke]:
    """Up and down the chord, two notes a beat, three in compound meters."""
    return _divided(spans, voicings, meter, lambda size: [*range(size), *range(size - 2, 0, -1)])


def alberti(spans: Sequence[ChordSpan], voicings: Sequence[Voicing], meter: MeterMap) -> list[Stroke]:
    """Lowest, highest, middle, highest, two notes a beat; the left hand of many a sonata."""
    return _divided(spans, voicings, meter, lambda size: [0, size - 1, size // 2, size - 1])


def _divided(
    spans: Sequence[ChordSpan], voicings: Sequence[Voicing], meter: MeterMap, order: Callable[[int], list[int]]
) -> list[Stroke]:
    """One note of the chord after the other, in the order of `order(voices)`, begun anew with each bar and chord."""
    strokes: list[Stroke] = []
    for span, voicing in zip(spans, voicings, strict=True):
        places, at = order(len(voicing)), 0
        for pulse in pulses_of(span, meter):
            if pulse.number == 0:
                at = 0
            for start, end in _parts(pulse, meter):
                strokes.append(Stroke(start, end, voicing[places[at % len(places)]]))
                at += 1
    return strokes


def _parts(pulse: Pulse, meter: MeterMap) -> Iterator[tuple[int, int]]:
    """A pulse in twos, in threes where the meter divides it so; what is too short to divide stays whole."""
    beat = meter.meter_at(pulse.start).beat_ticks
    length = pulse.end - pulse.start
    unit = beat if 2 * beat <= length else length // 2
    if unit < _LEAST_TICKS:
        yield pulse.start, pulse.end
        return
    starts = list(range(pulse.start, pulse.end, unit))
    if pulse.end - starts[-1] < unit and len(starts) > 1:
        starts.pop()
    yield from zip(starts, [*starts[1:], pulse.end], strict=True)


def waltz(spans: Sequence[ChordSpan], voicings: Sequence[Voicing], meter: MeterMap) -> list[Stroke]:
    """The lowest note on the first beat of a bar or chord, the others on the beats after it."""
    strokes: list[Stroke] = []
    for span, voicing in zip(spans, voicings, strict=True):
        for pulse in pulses_of(span, meter):
            is_first = pulse.number == 0 or pulse.is_first_of_chord
            pitches = voicing[:1] if is_first else voicing[1:] or voicing
            strokes += [Stroke(pulse.start, pulse.end, pitch) for pitch in pitches]
    return strokes


def strum(spans: Sequence[ChordSpan], voicings: Sequence[Voicing], meter: MeterMap) -> list[Stroke]:
    """A stroke on every beat, string after string: downwards on one, upwards on the next."""
    strokes: list[Stroke] = []
    for span, voicing in zip(spans, voicings, strict=True):
        for pulse in pulses_of(span, meter):
            strings = voicing if pulse.number % 2 == 0 else tuple(reversed(voicing))
            delay = min(_STRING_TICKS, (pulse.end - pulse.start - 1) // len(strings))
            strokes += [Stroke(pulse.start + i * delay, pulse.end, pitch) for i, pitch in enumerate(strings)]
    return strokes
