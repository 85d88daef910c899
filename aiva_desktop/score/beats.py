"""Which beats of a bar are strong."""

from __future__ import annotations

from aiva_desktop.score.time import Meter, MeterMap

# Meters of this many felt beats have a second strong beat in their middle.
_QUADRUPLE = 4


def strong_period(meter: Meter) -> int:
    """Ticks from one strong beat of a bar to the next.

    The first beat is strong; in meters of four felt beats, or a multiple (4/4, 12/8), every other one. In meters that
    divide otherwise, 7/8 and 5/4 too, only the first is: where their groups begin is not written down.
    """
    beats = meter.bar_ticks // meter.pulse_ticks
    return 2 * meter.pulse_ticks if beats % _QUADRUPLE == 0 else meter.bar_ticks


def is_strong(meter: MeterMap, tick: int) -> bool:
    """Whether a strong beat falls on `tick`."""
    bar = meter.bar_at(tick)
    return (tick - bar.start_tick) % strong_period(bar.meter) == 0
