"""When a phrase is over, and where its answer begins."""

from __future__ import annotations

import pytest

from aiva_desktop.compose.duet_rules import answer_start, answer_to, first_bar
from aiva_desktop.score.notes import Note
from aiva_desktop.score.time import Meter, MeterChange, MeterMap
from aiva_desktop.settings import DuetSettings, TurnEnd

BAR = 1920
FOUR = MeterMap()
AT_LINE = DuetSettings(phrase_bars=2)
AFTER_PAUSE = DuetSettings(turn_end=TurnEnd.PAUSE, pause_beats=2)


def played(*onsets: int, length: int = 240) -> tuple[Note, ...]:
    return tuple(Note(onset, 60, length) for onset in onsets)


@pytest.mark.parametrize(
    ("onset", "bar"),
    [(0, 0), (480, 0), (BAR - 480, 1), (BAR - 500, 1), (BAR - 600, 0), (BAR - 40, 1), (BAR + 10, 1)],
)
def test_an_upbeat_and_a_note_just_before_the_line_count_to_the_next_bar(onset: int, bar: int) -> None:
    assert first_bar(played(onset), FOUR) == bar


def test_in_one_beat_bars_there_are_no_upbeats() -> None:
    assert first_bar(played(480), MeterMap.constant(Meter(1, 4))) == 1


def test_at_the_bar_line_held_notes_do_not_put_the_answer_off() -> None:
    assert answer_start(played(0, 480), True, FOUR, AT_LINE) == 2 * BAR
    assert answer_start(played(BAR - 480, BAR), False, FOUR, AT_LINE) == 3 * BAR


def test_a_change_of_meter_is_counted_in_bars() -> None:
    meter = MeterMap((MeterChange(0, Meter(4, 4)), MeterChange(BAR, Meter(3, 4))))
    assert answer_start(played(0), False, meter, AT_LINE) == BAR + 1440
    assert answer_to(played(0), BAR + 1440, meter, AT_LINE).end_tick == BAR + 3 * 1440


def test_after_a_pause_the_next_bar_line_is_the_answer_s() -> None:
    assert answer_start(played(0, 480), False, FOUR, AFTER_PAUSE) == BAR
    assert answer_start(played(0, 480, 1200), False, FOUR, AFTER_PAUSE) == 2 * BAR
    assert answer_start(played(0, 480), True, FOUR, AFTER_PAUSE) is None


def test_a_pause_that_misses_the_line_by_a_hair_has_met_it() -> None:
    assert answer_start(played(0, 740), False, FOUR, AFTER_PAUSE) == BAR


@pytest.mark.parametrize(
    ("settings", "onsets", "bars"),
    [
        (AT_LINE, (0,), 2),
        (DuetSettings(phrase_bars=2, answer_bars=4), (0,), 4),
        (AFTER_PAUSE, (0, BAR, 2 * BAR), 3),
        (AFTER_PAUSE, (BAR - 480, BAR), 1),
        (AFTER_PAUSE, (0, 25 * BAR), 16),
    ],
)
def test_an_answer_is_as_long_as_the_phrase_or_as_was_set(
    settings: DuetSettings, onsets: tuple[int, ...], bars: int
) -> None:
    start = 30 * BAR
    answer = answer_to(played(*onsets), start, FOUR, settings)
    assert (answer.bars, answer.start_tick, answer.end_tick) == (bars, start, start + bars * BAR)
    assert answer.heard == len(onsets)
