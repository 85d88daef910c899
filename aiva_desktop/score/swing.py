"""Swing: the second eighth of each beat comes later, and what lies between moves along."""

from __future__ import annotations

from aiva_desktop.score.time import PPQ, MeterMap

STRAIGHT, HARDEST = 0.5, 0.75
_EIGHTH = PPQ // 2


def swung(tick: int, meter: MeterMap, ratio: float) -> int:
    """Where a tick written straight is played.

    `ratio` 0.5 (straight) to 0.75 is where in the beat its second eighth falls. Meters that count in eighths or
    faster, 6/8 and 7/8 among them, have no beats to swing: they stay as they are.
    """
    if ratio == STRAIGHT:
        return tick
    bar = meter.bar_at(tick)
    if bar.meter.beat_ticks < PPQ:
        return tick
    beat, within = divmod(tick - bar.start_tick, PPQ)
    late = within - _EIGHTH
    played = 2 * ratio * within if late <= 0 else ratio * PPQ + 2 * (1 - ratio) * late
    return min(bar.start_tick + beat * PPQ + round(played), bar.end_tick)


def straightened(tick: int, meter: MeterMap, ratio: float) -> int:
    """Where a tick played with this swing is written: the inverse of `swung`, to the tick."""
    if ratio == STRAIGHT:
        return tick
    bar = meter.bar_at(tick)
    if bar.meter.beat_ticks < PPQ:
        return tick
    beat, within = divmod(tick - bar.start_tick, PPQ)
    late = within - ratio * PPQ
    written = within / (2 * ratio) if late <= 0 else _EIGHTH + late / (2 * (1 - ratio))
    return min(bar.start_tick + beat * PPQ + round(written), bar.end_tick)
