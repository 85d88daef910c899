"""The metronome: which beats click. Pure; the meter and the ticks are arguments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from aiva_desktop.playback.messages import MidiEvent, TimedMessage, note_off, note_on
from aiva_desktop.score.song import DRUM_CHANNEL
from aiva_desktop.score.time import PPQ, BarSpan, MeterMap

MAX_COUNT_IN_BARS = 4
# General MIDI's high and low wood block: short, and seldom part of the music.
_ACCENT_PITCH, _BEAT_PITCH = 76, 77
_CLICK_SHARE = 4


@dataclass(frozen=True)
class Metronome:
    """`volume` 0..1. `is_on`: while playing. Counting in is heard unless `is_mute_counting`."""

    is_on: bool = False
    volume: float = 0.7
    is_mute_counting: bool = False

    def click_events(self, meter: MeterMap, from_tick: int, until_tick: int) -> list[MidiEvent]:
        """The clicks in [from_tick, until_tick) on the drum channel; the felt beats, each bar's first accented."""
        if not self.is_on or until_tick <= from_tick:
            return []
        events = (event for bar in _bars(meter, from_tick, until_tick) for event in self._bar_events(bar))
        return [event for event in events if from_tick <= event.tick < until_tick]

    def count_in_events(self, meter: MeterMap, tick: int, bars: int) -> list[MidiEvent]:
        """`bars` whole bars of clicks in the meter at `tick`, as if they began at tick 0."""
        alone = MeterMap.constant(meter.meter_at(tick))
        counting = Metronome(is_on=not self.is_mute_counting, volume=self.volume)
        return counting.click_events(alone, 0, count_in_ticks(meter, tick, bars))

    def _bar_events(self, bar: BarSpan) -> Iterator[MidiEvent]:
        velocity = max(1, round(127 * self.volume))
        step = bar.meter.pulse_ticks
        for tick in range(bar.start_tick, bar.end_tick, step):
            pitch = _ACCENT_PITCH if tick == bar.start_tick else _BEAT_PITCH
            loudness = velocity if tick == bar.start_tick else max(1, velocity * 3 // 4)
            yield MidiEvent(tick, note_on(DRUM_CHANNEL, pitch, loudness))
            yield MidiEvent(tick + max(1, step // _CLICK_SHARE), note_off(DRUM_CHANNEL, pitch))


def count_in_ticks(meter: MeterMap, tick: int, bars: int) -> int:
    """How long `bars` bars last in the meter at `tick`."""
    return bars * meter.meter_at(tick).bar_ticks


@dataclass(frozen=True)
class CountIn:
    """Clicks timed from the start of counting in, and how long that lasts."""

    length_s: float
    clicks: Sequence[TimedMessage]


NO_COUNT_IN = CountIn(0.0, ())


def timed_count_in(metronome: Metronome, meter: MeterMap, tick: int, bars: int, bpm: float) -> CountIn:
    """`bars` bars of clicks in the meter at `tick`."""
    tick_s = 60 / (bpm * PPQ)
    events = metronome.count_in_events(meter, tick, bars)
    clicks = [TimedMessage(event.tick * tick_s, event.data) for event in events]
    return CountIn(count_in_ticks(meter, tick, bars) * tick_s, clicks)


def _bars(meter: MeterMap, from_tick: int, until_tick: int) -> Iterator[BarSpan]:
    """The bars that reach into the window; the one before it too, for a click's end that lies just behind the line."""
    bar = meter.bar_at(max(0, meter.bar_at(from_tick).start_tick - 1))
    while bar.start_tick < until_tick:
        yield bar
        bar = meter.bar(bar.index + 1)
