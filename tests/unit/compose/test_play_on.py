"""How far ahead the music is written when the engine plays on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from aiva_desktop.compose.duet import LATE_S
from aiva_desktop.compose.play_on import (
    MAX_BARS,
    Buffer,
    End,
    Fill,
    Stretch,
    Write,
    arrived,
    bars_ahead,
    step,
)
from aiva_desktop.score.time import Meter, MeterChange, MeterMap, TempoMap

BAR = 1920
FOUR, TEMPO = MeterMap(), TempoMap()


def test_bars_ahead_count_parts_of_the_playhead_s_bar() -> None:
    assert bars_ahead(0, 4 * BAR, FOUR) == 4
    assert bars_ahead(BAR / 2, 4 * BAR, FOUR) == 3.5
    assert bars_ahead(5 * BAR, 4 * BAR, FOUR) == 0
    mixed = MeterMap((MeterChange(0, Meter(4, 4)), MeterChange(BAR, Meter(3, 4))))
    assert bars_ahead(960, BAR + 2 * 1440, mixed) == 2.5


def test_little_is_asked_for_while_little_is_left() -> None:
    stretches = []
    buffer = Buffer(BAR)
    for _ in range(6):
        buffer, act = step(buffer, 0.0, FOUR, TEMPO, 8)
        assert isinstance(act, Write)
        stretches.append(act.stretch.bars)
        assert step(buffer, 0.0, FOUR, TEMPO, 8) == (buffer, None), "one at a time"
        buffer = arrived(buffer)
        if buffer.until_tick >= 8 * BAR:
            break
    assert stretches == [1, 2, 4]
    assert step(buffer, 0.0, FOUR, TEMPO, 8) == (buffer, None)
    assert buffer.written == 7


def test_when_the_music_is_about_to_end_the_theme_fills_a_bar() -> None:
    buffer = Buffer(4 * BAR, Stretch(4 * BAR, 5 * BAR, 1))
    soon = 4 * BAR - LATE_S * 960
    assert step(buffer, soon - 10, FOUR, TEMPO, 4) == (buffer, None)
    buffer, act = step(buffer, soon + 10, FOUR, TEMPO, 4)
    assert act == Fill(Stretch(4 * BAR, 5 * BAR, 1), 0)
    assert (buffer.until_tick, buffer.asked) == (5 * BAR, None)
    buffer, act = step(buffer, soon + 10, FOUR, TEMPO, 4)
    assert act == Write(Stretch(5 * BAR, 6 * BAR, 1))
    _, act = step(replace(buffer), soon + BAR + 10, FOUR, TEMPO, 4)
    assert act == Fill(Stretch(5 * BAR, 6 * BAR, 1), 1)


def test_it_ends_after_some_hours() -> None:
    buffer = Buffer(MAX_BARS * BAR, written=MAX_BARS)
    assert step(buffer, (MAX_BARS - 1) * BAR, FOUR, TEMPO, 4)[1] == End()


@pytest.mark.parametrize("bpm", [60.0, 240.0, 480.0])
@pytest.mark.parametrize("wanted", [2, 4, 16])
def test_with_an_engine_that_takes_a_tenth_of_a_second_nothing_is_ever_late(bpm: float, wanted: int) -> None:
    tempo, frame = TempoMap.constant(bpm), 0.016
    buffer, asked_at, low, time = Buffer(4 * BAR), 0.0, 99.0, 0.0
    while time < 60:
        tick = tempo.tick_at(time)
        buffer, act = step(buffer, tick, FOUR, tempo, wanted)
        assert not isinstance(act, Fill)
        if isinstance(act, Write):
            asked_at = time
        if buffer.asked is not None and time > asked_at + 0.1:
            buffer = arrived(buffer)
        low = min(low, bars_ahead(tick, buffer.until_tick, FOUR)) if time > 10 else low
        time += frame
    assert low > wanted - 1
