"""Playing on without end: how far ahead of the playhead the music is written, and what to write next. Pure.

`step` is called some 60 times a second with what is known then, and says what to do now. docs/duet.md has the table.
"""

from __future__ import annotations

from dataclasses import dataclass

from aiva_desktop.compose.duet import LATE_S
from aiva_desktop.score.time import MeterMap, TempoMap

# A session ends here: whatever goes on without anybody listening should.
MAX_BARS = 2000


@dataclass(frozen=True)
class Stretch:
    """`bars` bars from the bar line `start_tick` to the bar line `end_tick`."""

    start_tick: int
    end_tick: int
    bars: int


@dataclass(frozen=True)
class Buffer:
    """The music is there up to the bar line `until_tick`; `asked` is what the engine writes behind it.

    `filled` counts the bars that the theme has filled, `written` all bars that came so far.
    """

    until_tick: int
    asked: Stretch | None = None
    filled: int = 0
    written: int = 0


@dataclass(frozen=True)
class Write:
    """Ask the engine for this stretch."""

    stretch: Stretch


@dataclass(frozen=True)
class Fill:
    """The engine is late: leave what it writes, and let bar number `turn` of the theme (from 0) fill the stretch."""

    stretch: Stretch
    turn: int


@dataclass(frozen=True)
class End:
    """So much was written that it is time to ask whether anybody listens."""


Act = Write | Fill | End


def bars_ahead(tick: float, until_tick: int, meter: MeterMap) -> float:
    """How many bars lie between the playhead and `until_tick`; of the playhead's own bar what is left."""
    if tick >= until_tick:
        return 0.0
    here, last = meter.bar_at(int(tick)), meter.bar_at(until_tick)
    return last.index - here.index - (tick - here.start_tick) / (here.end_tick - here.start_tick)


def stretch_from(start_tick: int, bars: int, meter: MeterMap) -> Stretch:
    """`bars` bars from a bar line."""
    end_tick = meter.bar(meter.bar_at(start_tick).index + bars).start_tick
    return Stretch(start_tick, end_tick, bars)


def step(buffer: Buffer, tick: float, meter: MeterMap, tempo: TempoMap, wanted_bars: int) -> tuple[Buffer, Act | None]:
    """The buffer after this moment, and what is to be done, with `wanted_bars` (1 or more) to be ahead."""
    if tempo.seconds_at(buffer.until_tick) - tempo.seconds_at(tick) < LATE_S:
        return _filled(buffer, meter)
    ahead = bars_ahead(tick, buffer.until_tick, meter)
    if buffer.asked is not None or ahead >= wanted_bars:
        return buffer, None
    if buffer.written >= MAX_BARS:
        return buffer, End()
    # Little at a time while there is little left: it comes sooner.
    bars = max(1, min(int(ahead), wanted_bars // 2))
    stretch = stretch_from(buffer.until_tick, bars, meter)
    return Buffer(buffer.until_tick, stretch, buffer.filled, buffer.written), Write(stretch)


def _filled(buffer: Buffer, meter: MeterMap) -> tuple[Buffer, Act | None]:
    stretch = stretch_from(buffer.until_tick, 1, meter)
    after = Buffer(stretch.end_tick, None, buffer.filled + 1, buffer.written + 1)
    return after, Fill(stretch, buffer.filled)


def arrived(buffer: Buffer) -> Buffer:
    """What was asked for is in the song."""
    assert buffer.asked is not None
    return Buffer(buffer.asked.end_tick, None, buffer.filled, buffer.written + buffer.asked.bars)
