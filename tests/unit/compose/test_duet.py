"""The turns of a duet, moment by moment, without a clock. At 120 bpm a bar of 4/4 is two seconds, 960 ticks one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from aiva_desktop.compose.duet import (
    ASK_S,
    LAST_CALL_S,
    LATE_S,
    Act,
    Ask,
    CutShort,
    FillIn,
    Keep,
    Now,
    Phase,
    Read,
    Retract,
    Turn,
    step,
)
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Conductor
from aiva_desktop.score.time import TempoMap
from aiva_desktop.settings import DuetSettings, TurnEnd

BAR, SECOND = 1920, 960
PHRASE = tuple(Note(480 * i, 60 + i, 400) for i in range(4))
AT_LINE = DuetSettings(phrase_bars=1)
AFTER_PAUSE = DuetSettings(turn_end=TurnEnd.PAUSE, pause_beats=1)


def now(tick: float, phrase: tuple[Note, ...] = PHRASE, **known: object) -> Now:
    return replace(Now(tick, Conductor(), phrase), **known)  # type: ignore[arg-type]


def asked(settings: DuetSettings = AT_LINE) -> Turn:
    turn, act = step(Turn(), now(BAR - ASK_S * SECOND), settings)
    assert isinstance(act, Ask)
    assert turn.phase is Phase.ASKED
    return turn


def answering() -> Turn:
    turn, act = step(asked(), now(BAR, written_until=BAR), AT_LINE)
    assert (turn.phase, act) == (Phase.ANSWERING, None)
    return turn


def test_nothing_happens_until_something_is_played() -> None:
    assert step(Turn(), now(5 * BAR, ()), AT_LINE) == (Turn(), None)


def test_the_phrase_is_read_ahead_once_a_beat() -> None:
    turn, act = step(Turn(), now(500, PHRASE[:2]), AT_LINE)
    assert act == Read(BAR)
    assert step(turn, now(520, PHRASE[:2]), AT_LINE) == (turn, None)
    assert step(turn, now(700, PHRASE[:3]), AT_LINE) == (turn, None), "not yet a beat"
    assert step(turn, now(980, PHRASE[:3]), AT_LINE)[1] == Read(BAR)


def test_the_answer_is_asked_for_in_time() -> None:
    early = step(Turn(read_notes=4), now(BAR - ASK_S * SECOND - 20), AT_LINE)
    assert early == (Turn(read_notes=4), None)
    answer = asked().answer
    assert answer is not None
    assert (answer.start_tick, answer.end_tick, answer.bars, answer.heard) == (BAR, 2 * BAR, 1, 4)


def test_what_is_played_after_that_is_told_while_there_is_time() -> None:
    more = (*PHRASE, Note(1700, 70, 10))
    turn, act = step(asked(), now(BAR - LAST_CALL_S * SECOND - 10, more), AT_LINE)
    assert isinstance(act, Ask)
    assert act.answer.heard == 5
    assert step(turn, now(BAR - LAST_CALL_S * SECOND + 10, (*more, more[-1]), written_until=BAR), AT_LINE)[1] is None


def test_after_a_pause_a_phrase_may_go_on() -> None:
    phrase = PHRASE[:2]
    turn, act = step(Turn(), now(BAR - ASK_S * SECOND, phrase), AFTER_PAUSE)
    assert isinstance(act, Ask)
    turn, act = step(turn, now(BAR - 100, (*phrase, Note(BAR - 110, 60, 10)), is_held=True), AFTER_PAUSE)
    assert isinstance(act, Retract)
    assert turn.phase is Phase.YOURS


def test_while_a_key_is_down_there_is_no_pause() -> None:
    assert not isinstance(step(Turn(), now(4 * BAR, is_held=True), AFTER_PAUSE)[1], Ask)


def test_a_pause_that_ends_too_late_for_the_line_is_answered_on_the_next_one() -> None:
    _, act = step(Turn(), now(BAR - 0.1 * SECOND, PHRASE[:2]), AFTER_PAUSE)
    assert isinstance(act, Ask)
    assert act.answer.start_tick == 2 * BAR


def test_a_late_answer_is_put_off_by_a_bar_that_the_theme_fills() -> None:
    waiting = step(asked(), now(BAR - LATE_S * SECOND - 10), AT_LINE)
    assert waiting[1] is None
    turn, act = step(asked(), now(BAR - LATE_S * SECOND + 10), AT_LINE)
    assert act == FillIn(BAR, 2 * BAR)
    assert turn.answer is not None
    assert (turn.answer.start_tick, turn.answer.put_off) == (2 * BAR, BAR)
    assert step(turn, now(BAR + 100), AT_LINE) == (turn, None), "one bar is filled"
    assert step(turn, now(2 * BAR - LATE_S * SECOND + 10), AT_LINE)[1] == FillIn(2 * BAR, 3 * BAR)


def test_the_turn_is_kept_when_the_answer_has_ended() -> None:
    done = {"written_until": 2 * BAR, "is_written": True}
    assert step(answering(), now(2 * BAR - 1, **done), AT_LINE)[1] is None
    turn, act = step(answering(), now(2 * BAR, **done), AT_LINE)
    assert act == Keep(2 * BAR - 480), "an upbeat belongs to the next phrase"
    assert turn.phase is Phase.YOURS


def test_an_answer_that_stalls_is_cut_at_a_bar_line() -> None:
    turn, act = step(Turn(), now(BAR - ASK_S * SECOND), replace(AT_LINE, answer_bars=4))
    turn, act = step(turn, now(BAR, written_until=2 * BAR), AT_LINE)
    assert (turn.phase, act) == (Phase.ANSWERING, None)
    assert step(turn, now(2 * BAR - LATE_S * SECOND - 10, written_until=2 * BAR), AT_LINE)[1] is None
    turn, act = step(turn, now(2 * BAR - LATE_S * SECOND + 10, written_until=2 * BAR), AT_LINE)
    assert act == CutShort(2 * BAR)
    assert step(turn, now(2 * BAR, is_written=True), AT_LINE)[1] == Keep(2 * BAR - 480)


@pytest.mark.parametrize("bpm", [1.0, 60.0, 240.0, 10_000.0])
def test_at_any_tempo_turns_come_round(bpm: float) -> None:
    """Played moment by moment, with an engine that answers within 100 ms."""
    conductor = Conductor(tempo=TempoMap.constant(bpm))
    turn, acts, asked_at, tick = Turn(), list[Act](), None, 0.0
    step_ticks = bpm * 480 / 60 * 0.016
    for _ in range(int(3 * BAR / step_ticks) + 200):
        phrase = tuple(note for note in PHRASE if note.onset <= tick)
        ready = asked_at is not None and tick - asked_at > bpm * 8 * 0.1
        turn, act = step(turn, Now(tick, conductor, phrase, False, BAR if ready else None, ready), AT_LINE)
        asked_at = tick if isinstance(act, Ask) else asked_at
        if act is not None:
            acts.append(act)
        if isinstance(act, Keep):
            break
        tick += step_ticks
    assert isinstance(acts[-1], Keep)
    assert any(isinstance(act, Ask) for act in acts)
    if bpm <= 240:
        assert not any(isinstance(act, FillIn) for act in acts)
