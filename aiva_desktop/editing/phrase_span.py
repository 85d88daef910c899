"""How long a phrase is in its meter: how far behind it its next statement starts."""

from __future__ import annotations

from collections.abc import Sequence

from aiva_desktop.editing.groups import last_end
from aiva_desktop.score.beats import strong_period
from aiva_desktop.score.notes import Note
from aiva_desktop.score.time import PPQ, MeterMap

# Played notes may end this much late without taking another beat.
LATE_TICKS = PPQ // 8


def period_of(notes: Sequence[Note], meter: MeterMap) -> int:
    """Ticks from a phrase to a statement right behind it that stands in the meter as the phrase does.

    A beat for what is no longer than a beat, then the half of a bar where bars have one, then whole bars.
    """
    start = min(note.onset for note in notes)
    length = max(1, last_end(notes) - start - LATE_TICKS)
    bar = meter.bar_at(start)
    for short in (bar.meter.pulse_ticks, strong_period(bar.meter)):
        if length <= short < bar.meter.bar_ticks:
            return short
    offset, index = start - bar.start_tick, bar.index + 1
    while meter.bar(index).start_tick + offset < start + length:
        index += 1
    return meter.bar(index).start_tick + offset - start
