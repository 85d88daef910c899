"""The grid: snapping to divisions of the bar in any meter, and the lines to draw."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, IntEnum
from functools import lru_cache

from aiva_desktop.language import marked
from aiva_desktop.score.time import PPQ, BarSpan, Meter, MeterMap

# Adaptive snapping takes the finest division whose lines stand at least this far apart.
ADAPTIVE_PX = 14
# Lines closer than this are not drawn.
LINE_PX = 6
BAR_LINE_PX = 10


class Snap(Enum):
    """What positions snap to.

    `label`, marked for translation, is what a menu shows; `ticks` is 0 where the division is not fixed.
    """

    ADAPTIVE = (marked("Adaptive"), 0)
    ADAPTIVE_TRIPLET = (marked("Adaptive triplets"), 0)
    ADAPTIVE_DOTTED = (marked("Adaptive dotted"), 0)
    BAR = (marked("Bar"), 0)
    HALF = ("1/2", 2 * PPQ)
    QUARTER = ("1/4", PPQ)
    EIGHTH = ("1/8", PPQ // 2)
    SIXTEENTH = ("1/16", PPQ // 4)
    THIRTY_SECOND = ("1/32", PPQ // 8)
    SIXTY_FOURTH = ("1/64", PPQ // 16)
    QUARTER_TRIPLET = (marked("1/4 triplet"), 2 * PPQ // 3)
    EIGHTH_TRIPLET = (marked("1/8 triplet"), PPQ // 3)
    SIXTEENTH_TRIPLET = (marked("1/16 triplet"), PPQ // 6)
    THIRTY_SECOND_TRIPLET = (marked("1/32 triplet"), PPQ // 12)
    QUARTER_DOTTED = (marked("1/4 dotted"), 3 * PPQ // 2)
    EIGHTH_DOTTED = (marked("1/8 dotted"), 3 * PPQ // 4)
    SIXTEENTH_DOTTED = (marked("1/16 dotted"), 3 * PPQ // 8)
    OFF = (marked("Off"), 0)

    def __init__(self, label: str, ticks: int) -> None:
        self.label = label
        self.ticks = ticks

    @property
    def is_adaptive(self) -> bool:
        """Whether the division goes with the zoom."""
        return self in (Snap.ADAPTIVE, Snap.ADAPTIVE_TRIPLET, Snap.ADAPTIVE_DOTTED)


class Level(IntEnum):
    """How heavy a grid line is."""

    DIVISION = 0
    BEAT = 1
    BAR = 2


@dataclass(frozen=True, slots=True)
class GridLine:
    """A vertical line at `tick`."""

    tick: int
    level: Level


_SHORTEST_ADAPTIVE = PPQ // 8
# From a half note's to a 32nd's: three in the place of two, or half as long again.
_FAMILIES = {
    Snap.ADAPTIVE_TRIPLET: tuple(4 * PPQ // 3 >> n for n in range(4, -1, -1)),
    Snap.ADAPTIVE_DOTTED: tuple(3 * PPQ >> n for n in range(5, -1, -1)),
}


@dataclass(frozen=True, slots=True)
class Grid:
    """Divisions of the bars of `meter`, counted anew from each bar line. `px_per_tick` is the zoom it is seen at."""

    meter: MeterMap
    snap: Snap = Snap.ADAPTIVE
    px_per_tick: float = 0.1

    def step_at(self, tick: float) -> int:
        """The length in ticks of one division around `tick`; 1 when snapping is off."""
        return self._step_in(self.meter.meter_at(int(max(0, tick))))

    def _step_in(self, meter: Meter) -> int:
        if self.snap is Snap.OFF:
            return 1
        if self.snap is Snap.BAR:
            return meter.bar_ticks
        return _adaptive_step(self.snap, meter, self.px_per_tick) if self.snap.is_adaptive else self.snap.ticks

    def note_length_at(self, tick: float) -> int:
        """The length in ticks of a note drawn with one click: one division, a quarter note when snapping is off."""
        return PPQ if self.snap is Snap.OFF else self.step_at(tick)

    def floor(self, tick: float) -> int:
        """The last grid position at or before `tick` (0 before the song)."""
        tick = max(0.0, tick)
        span = self.meter.bar_at(int(tick))
        step = self._step_in(span.meter)
        return span.start_tick + int((tick - span.start_tick) // step) * step

    def ceil(self, tick: float) -> int:
        """The first grid position at or after `tick`."""
        below = self.floor(tick)
        return below if below >= tick else self._next(below)

    def nearest(self, tick: float) -> int:
        """The grid position closest to `tick`."""
        below = self.floor(tick)
        above = self._next(below)
        return below if tick - below < above - tick else above

    def after(self, tick: int) -> int:
        """The first grid position later than `tick`."""
        return self._next(self.floor(tick))

    def before(self, tick: int) -> int:
        """The last grid position earlier than `tick`; one step before the song when `tick` is at its start."""
        return self.floor(tick - 1) if tick > 0 else tick - self.step_at(0)

    def _next(self, position: int) -> int:
        span = self.meter.bar_at(position)
        return min(position + self._step_in(span.meter), span.end_tick)

    def lines(self, start_tick: float, end_tick: float) -> Iterator[GridLine]:
        """The lines from `start_tick` to `end_tick`, in order: as many as fit on the screen, however long the song."""
        for span in self.bars(start_tick, end_tick, BAR_LINE_PX):
            yield GridLine(span.start_tick, Level.BAR)
            yield from self._lines_inside(span, start_tick, end_tick)

    def bars(self, start_tick: float, end_tick: float, least_px: float) -> Iterator[BarSpan]:
        """The bars in sight, every second, fourth, eighth ... one where bar lines are closer than `least_px`."""
        least_ticks = least_px / self.px_per_tick
        tick = self.meter.bar_at(int(max(0, start_tick))).start_tick
        while tick < end_tick:
            span = self.meter.bar_at(tick)
            stride = _stride(span.meter.bar_ticks, least_ticks)
            if span.index % stride == 0:
                yield span
            following = self.meter.bar((span.index // stride + 1) * stride).start_tick
            # Bars cut short by meter changes may stand arbitrarily close: step over what a pixel or two would hold.
            tick = max(following, self.meter.next_bar_line(int(tick + least_ticks / 5)))

    def _lines_inside(self, span: BarSpan, start_tick: float, end_tick: float) -> Iterator[GridLine]:
        pulse = span.meter.pulse_ticks
        step = self.step_at(span.start_tick)
        step = pulse if step == 1 or step * self.px_per_tick < LINE_PX else step
        if step * self.px_per_tick < LINE_PX:
            return
        first, last = span.start_tick, span.end_tick
        ticks = {*range(first + step, last, step), *range(first + pulse, last, pulse)}
        for tick in sorted(tick for tick in ticks if start_tick <= tick <= end_tick):
            is_beat = (tick - span.start_tick) % pulse == 0
            yield GridLine(tick, Level.BEAT if is_beat else Level.DIVISION)


# Quantizing asks for it note by note.
@lru_cache(maxsize=64)
def _adaptive_step(snap: Snap, meter: Meter, px_per_tick: float) -> int:
    steps = (step for step in _FAMILIES.get(snap) or _straight(meter) if step < meter.bar_ticks)
    return next((step for step in steps if step * px_per_tick >= ADAPTIVE_PX), meter.bar_ticks)


def _straight(meter: Meter) -> list[int]:
    beat = meter.beat_ticks
    halvings = (beat >> n for n in range(6))
    return sorted({step for step in halvings if step >= _SHORTEST_ADAPTIVE} | {beat, meter.pulse_ticks})


def _stride(bar_ticks: int, least_ticks: float) -> int:
    stride = 1
    while bar_ticks * stride < least_ticks:
        stride *= 2
    return stride
