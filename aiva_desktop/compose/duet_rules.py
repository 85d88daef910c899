"""When a played phrase is over, where its answer begins and how long that is. Pure: ticks in, ticks out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from aiva_desktop.score.notes import Note
from aiva_desktop.score.time import PPQ, MeterMap
from aiva_desktop.settings import DuetSettings, TurnEnd

# A note played this close before a line was meant to be on it.
EARLY_TICKS = PPQ // 8
MAX_ANSWER_BARS = 16


@dataclass(frozen=True)
class Answer:
    """`bars` bars from the bar line `start_tick` to the bar line `end_tick`.

    `heard` counts the notes of the phrase that the engine was told of. An answer that was late has been moved
    `put_off` ticks from where it was asked for.
    """

    start_tick: int
    end_tick: int
    bars: int
    heard: int
    put_off: int = 0

    def moved(self, by: int) -> Answer:
        """The same answer, `by` ticks later."""
        return Answer(self.start_tick + by, self.end_tick + by, self.bars, self.heard, self.put_off + by)


def first_bar(phrase: Sequence[Note], meter: MeterMap) -> int:
    """The bar (from 0) that a phrase counts from: that of its first note, but an upbeat belongs to the next one."""
    onset = phrase[0].onset + EARLY_TICKS
    bar = meter.bar_at(onset)
    last_beat = bar.end_tick - bar.meter.pulse_ticks
    return bar.index + 1 if bar.start_tick < last_beat <= onset else bar.index


def answer_start(phrase: Sequence[Note], is_held: bool, meter: MeterMap, settings: DuetSettings) -> int | None:
    """The bar line on which the answer to `phrase` (sorted, not empty) begins, if nothing else is played.

    At the bar line: after so many bars, whatever is held. After a pause: the first bar line that comes so many beats
    after the last key went up; None while one is down.
    """
    if settings.turn_end is TurnEnd.BAR_LINE:
        return meter.bar(first_bar(phrase, meter) + settings.phrase_bars).start_tick
    if is_held:
        return None
    last_end = max(note.end for note in phrase)
    pause = settings.pause_beats * meter.meter_at(last_end).pulse_ticks
    return meter.next_bar_line(last_end + pause - EARLY_TICKS)


def answer_to(phrase: Sequence[Note], start_tick: int, meter: MeterMap, settings: DuetSettings) -> Answer:
    """The answer that begins on the bar line `start_tick`: as many bars as were played in, or as the settings say."""
    played = meter.bar_at(min(phrase[-1].onset + EARLY_TICKS, start_tick - 1)).index - first_bar(phrase, meter) + 1
    if settings.turn_end is TurnEnd.BAR_LINE:
        played = settings.phrase_bars
    bars = settings.answer_bars or max(1, min(MAX_ANSWER_BARS, played))
    end_tick = meter.bar(meter.bar_at(start_tick).index + bars).start_tick
    return Answer(start_tick, end_tick, bars, len(phrase))
