"""Whose turn it is, in words and in bars."""

from __future__ import annotations

from aiva_desktop.compose.duet import Now, Phase, Turn
from aiva_desktop.compose.duet_rules import EARLY_TICKS, first_bar
from aiva_desktop.compose.play_on import bars_ahead
from aiva_desktop.language import tr
from aiva_desktop.settings import DuetSettings, TurnEnd


def turn_in_words(turn: Turn, now: Now, settings: DuetSettings, *, is_playing: bool) -> tuple[str, float, int]:
    """What the strip says, how many bars of the turn are over, and how many it has."""
    if turn.phase is Phase.ANSWERING and turn.answer is not None:
        return _answering(turn, now)
    if not is_playing:
        return tr("You play: your first note starts"), 0.0, _bars_of_phrase(settings)
    if settings.turn_end is TurnEnd.PAUSE or not now.phrase:
        return tr("You play"), 0.0, _bars_of_phrase(settings)
    meter = now.conductor.meter
    begin = meter.bar(first_bar(now.phrase, meter)).start_tick
    played = bars_ahead(begin, max(begin, meter.bar_at(int(now.tick)).start_tick), meter)
    bar = min(settings.phrase_bars, int(played) + 1)
    text = tr("You play, bar {bar} of {bars}", bar=bar, bars=settings.phrase_bars)
    here = meter.bar_at(int(now.tick))
    inside = (now.tick - here.start_tick) / (here.end_tick - here.start_tick)
    return text, (played + inside if now.tick > begin + EARLY_TICKS else 0.0), settings.phrase_bars


def _answering(turn: Turn, now: Now) -> tuple[str, float, int]:
    answer, meter = turn.answer, now.conductor.meter
    assert answer is not None
    first, here = meter.bar_at(answer.start_tick).index, meter.bar_at(int(now.tick))
    done = here.index - first
    inside = (now.tick - here.start_tick) / (here.end_tick - here.start_tick)
    text = tr("Answering, bar {bar} of {bars}", bar=max(1, min(answer.bars, done + 1)), bars=answer.bars)
    return text, max(0.0, done + inside), answer.bars


def _bars_of_phrase(settings: DuetSettings) -> int:
    return settings.phrase_bars if settings.turn_end is TurnEnd.BAR_LINE else 0
