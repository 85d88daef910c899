"""Musical time: ticks, meters, tempo and the maps that change them during a song.

All positions and lengths in the app are integer ticks at `PPQ` ticks per quarter note, whatever file
they came from. 480 divides exactly into triplets, quintuplets and 128th notes.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from aiva_desktop.language import tr

PPQ = 480
MIN_BPM = 1.0
MAX_BPM = 10_000.0
MAX_METER_NUMERATOR = 255


@dataclass(frozen=True, slots=True, order=True)
class Meter:
    """A time signature.

    `numerator` is 1..255 and `denominator` a power of two, 1..64, as Standard MIDI Files allow.

    Raises:
        ValueError: when either is out of range.
    """

    numerator: int = 4
    denominator: int = 4

    def __post_init__(self) -> None:
        if not 1 <= self.numerator <= MAX_METER_NUMERATOR:
            raise ValueError(
                tr("a meter has 1 to {most} beats, not {beats}", most=MAX_METER_NUMERATOR, beats=self.numerator)
            )
        if self.denominator not in (1, 2, 4, 8, 16, 32, 64):
            raise ValueError(tr("a meter's beat is 1, 2, 4, ... 64, not {beat}", beat=self.denominator))

    @property
    def beat_ticks(self) -> int:
        """Length in ticks of the beat that the denominator names."""
        return 4 * PPQ // self.denominator

    @property
    def bar_ticks(self) -> int:
        """Length of a whole bar in ticks."""
        return self.numerator * self.beat_ticks

    @property
    def pulse_ticks(self) -> int:
        """Length of the felt beat: three denominator beats in compound meters (6/8, 9/8, 12/8), else one."""
        compound = self.denominator >= 8 and self.numerator % 3 == 0 and self.numerator > 3
        return self.beat_ticks * 3 if compound else self.beat_ticks

    def __str__(self) -> str:
        return f"{self.numerator}/{self.denominator}"

    @classmethod
    def parse(cls, text: str) -> Meter:
        """Read "3/4". Raises ValueError with a sentence for anything else."""
        numerator, slash, denominator = text.partition("/")
        if not slash or not numerator.strip().isdecimal() or not denominator.strip().isdecimal():
            raise ValueError(tr("a meter looks like 3/4, not {text!r}", text=text))
        return cls(int(numerator), int(denominator))


@dataclass(frozen=True, slots=True)
class Click:
    """What a MIDI file's time signature says beside the meter (RP-001, Standard MIDI Files 1.0).

    `clocks` MIDI clocks go by from one click of a metronome to the next; `thirty_seconds` notated 32nd notes
    take 24 MIDI clocks. Both are 0..255; most files have 24 and 8.
    """

    clocks: int
    thirty_seconds: int = 8

    @classmethod
    def of(cls, meter: Meter) -> Click:
        """One click on each felt beat."""
        return cls(min(255, meter.pulse_ticks // (PPQ // 24)))


@dataclass(frozen=True, slots=True)
class MeterChange:
    """From `tick` on, bars are in `meter`. A change always starts a new bar.

    `click` is what a MIDI file says, where that is not a click on each felt beat.
    """

    tick: int
    meter: Meter
    click: Click | None = None

    def in_meter(self, meter: Meter) -> MeterChange:
        """This change, to `meter`; what a file said of another meter does not hold for it."""
        return MeterChange(self.tick, meter, self.click if meter == self.meter else None)


@dataclass(frozen=True, slots=True)
class TempoChange:
    """From `tick` on, `bpm` quarter notes a minute (whatever the meter)."""

    tick: int
    bpm: float

    def __post_init__(self) -> None:
        if not MIN_BPM <= self.bpm <= MAX_BPM:
            raise ValueError(
                tr("a tempo is {low:g} to {high:g} bpm, not {bpm:g}", low=MIN_BPM, high=MAX_BPM, bpm=self.bpm)
            )


@dataclass(frozen=True, slots=True)
class BarSpan:
    """One bar: its 0-based `index`, where it starts, where the next one starts, and its nominal meter."""

    index: int
    start_tick: int
    end_tick: int
    meter: Meter


@dataclass(frozen=True)
class MeterMap:
    """All meters of a song. The first change is at tick 0, ticks strictly rise.

    A change that does not fall on a bar line cuts the bar before it short, as notation programs do.
    """

    changes: tuple[MeterChange, ...] = (MeterChange(0, Meter()),)

    def __post_init__(self) -> None:
        if not self.changes or self.changes[0].tick != 0:
            raise ValueError("a meter map starts at tick 0")
        if any(b.tick <= a.tick for a, b in pairwise(self.changes)):
            raise ValueError("meter changes must be in rising order")

    @classmethod
    def constant(cls, meter: Meter) -> MeterMap:
        """The same meter throughout."""
        return cls((MeterChange(0, meter),))

    @cached_property
    def _ticks(self) -> list[int]:
        return [change.tick for change in self.changes]

    @cached_property
    def _first_bars(self) -> list[int]:
        bars = [0]
        for before, after in pairwise(self.changes):
            bars.append(bars[-1] + -(-(after.tick - before.tick) // before.meter.bar_ticks))
        return bars

    def meter_at(self, tick: int) -> Meter:
        """The meter in force at `tick`."""
        return self.changes[max(0, bisect_right(self._ticks, tick) - 1)].meter

    def bar_at(self, tick: int) -> BarSpan:
        """The bar that contains `tick` (negative ticks count as 0)."""
        tick = max(0, tick)
        i = bisect_right(self._ticks, tick) - 1
        change = self.changes[i]
        offset = (tick - change.tick) // change.meter.bar_ticks
        return self._span(i, offset)

    def bar(self, index: int) -> BarSpan:
        """The bar number `index`, counted from 0."""
        i = bisect_right(self._first_bars, max(0, index)) - 1
        return self._span(i, max(0, index) - self._first_bars[i])

    def _span(self, i: int, offset: int) -> BarSpan:
        change = self.changes[i]
        start = change.tick + offset * change.meter.bar_ticks
        end = start + change.meter.bar_ticks
        if i + 1 < len(self.changes):
            end = min(end, self.changes[i + 1].tick)
        return BarSpan(self._first_bars[i] + offset, start, end, change.meter)

    def next_bar_line(self, tick: int) -> int:
        """The first bar line at or after `tick`."""
        span = self.bar_at(tick)
        return span.start_tick if span.start_tick >= tick else span.end_tick

    def position(self, tick: int) -> tuple[int, int, int]:
        """(bar, beat, tick within the beat), bar and beat counted from 1, as transports show it."""
        span = self.bar_at(tick)
        beat, rest = divmod(max(0, tick) - span.start_tick, span.meter.beat_ticks)
        return span.index + 1, beat + 1, rest


@dataclass(frozen=True)
class TempoMap:
    """All tempi of a song. The first change is at tick 0, ticks strictly rise."""

    changes: tuple[TempoChange, ...] = (TempoChange(0, 120.0),)

    def __post_init__(self) -> None:
        if not self.changes or self.changes[0].tick != 0:
            raise ValueError("a tempo map starts at tick 0")
        if any(b.tick <= a.tick for a, b in pairwise(self.changes)):
            raise ValueError("tempo changes must be in rising order")

    @classmethod
    def constant(cls, bpm: float) -> TempoMap:
        """The same tempo throughout."""
        return cls((TempoChange(0, bpm),))

    @cached_property
    def _ticks(self) -> list[int]:
        return [change.tick for change in self.changes]

    @cached_property
    def _seconds(self) -> list[float]:
        seconds = [0.0]
        for before, after in pairwise(self.changes):
            seconds.append(seconds[-1] + (after.tick - before.tick) * _seconds_per_tick(before.bpm))
        return seconds

    def bpm_at(self, tick: int) -> float:
        """The tempo in force at `tick`, in quarter notes a minute."""
        return self.changes[max(0, bisect_right(self._ticks, tick) - 1)].bpm

    def seconds_at(self, tick: float) -> float:
        """Seconds from the start of the song to `tick` (fractions allowed)."""
        i = max(0, bisect_right(self._ticks, tick) - 1)
        change = self.changes[i]
        return self._seconds[i] + (tick - change.tick) * _seconds_per_tick(change.bpm)

    def tick_at(self, seconds: float) -> float:
        """The inverse of `seconds_at`."""
        i = max(0, bisect_right(self._seconds, seconds) - 1)
        change = self.changes[i]
        return change.tick + (seconds - self._seconds[i]) / _seconds_per_tick(change.bpm)


def _seconds_per_tick(bpm: float) -> float:
    return 60.0 / (bpm * PPQ)
