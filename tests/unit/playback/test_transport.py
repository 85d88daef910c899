from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiva_desktop.playback.transport import After, Loop, Stretch, Transport, TransportState
from aiva_desktop.score.time import TempoChange, TempoMap

# 120 bpm: 960 ticks a second.


def run(transport: Transport, until_s: float, step_s: float = 0.02) -> list[Stretch]:
    """All stretches that a player stepping every `step_s` gets."""
    stretches, now_s = [], 0.0
    while now_s < until_s:
        stretches += transport.advance(now_s, now_s + 0.1)
        if transport.is_over(now_s):
            transport.stop(now_s)
        now_s += step_s
    return stretches


def test_it_plays_to_the_end_and_stops() -> None:
    transport = Transport(end_tick=1920)
    assert transport.state is TransportState.STOPPED
    transport.play(0, 0.0)
    stretches = run(transport, 3.0)
    assert [s.after for s in stretches].count(After.SONG_END) == 1
    assert stretches[-1].end_s == pytest.approx(2.0)
    assert transport.state is TransportState.STOPPED
    assert transport.view().tick_at(99.0) == 1920


def test_stretches_follow_each_other_without_gap() -> None:
    transport = Transport(end_tick=9600)
    transport.play(100, 0.0)
    stretches = run(transport, 2.0, 0.017)
    assert stretches[0].from_tick == 100
    assert all(a.until_tick == b.from_tick for a, b in pairwise(stretches))


def test_position_waits_for_the_start_and_rests_on_stop() -> None:
    transport = Transport(end_tick=9600)
    transport.play(480, 1.0)
    assert transport.view().tick_at(0.5) == 480
    assert transport.view().tick_at(1.5) == pytest.approx(960)
    transport.stop(1.5)
    assert transport.view().tick_at(7.0) == pytest.approx(960)


def test_a_loop_turns_exactly_at_its_end() -> None:
    transport = Transport(end_tick=9600, loop=Loop(480, 960))
    transport.play(0, 0.0)
    turns = [s for s in run(transport, 3.0) if s.after is After.LOOP_START]
    assert [s.end_s for s in turns] == pytest.approx([1.0 + 0.5 * i for i in range(len(turns))])
    assert len(turns) == 5
    assert transport.view().tick_at(2.75) == pytest.approx(720)
    assert transport.is_playing


def test_a_loop_behind_the_position_is_left_alone() -> None:
    transport = Transport(end_tick=1920, loop=Loop(0, 480))
    transport.play(960, 0.0)
    assert all(s.after is not After.LOOP_START for s in run(transport, 2.0))
    assert not transport.is_playing


def test_a_loop_beyond_the_song_goes_on() -> None:
    transport = Transport(end_tick=1920, loop=Loop(2400, 2880))
    transport.play(2400, 0.0)
    assert sum(s.after is After.LOOP_START for s in run(transport, 2.0)) >= 3
    assert transport.is_playing


def test_a_loop_too_short_to_hear_is_ignored() -> None:
    transport = Transport(end_tick=960, loop=Loop(100, 105))
    transport.play(0, 0.0)
    run(transport, 2.0)
    assert not transport.is_playing


@pytest.mark.parametrize(("start", "end"), [(0, 0), (5, 3), (-1, 3)])
def test_impossible_loops(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="a loop ends after it starts"):
        Loop(start, end)


def test_where_play_starts() -> None:
    transport = Transport(end_tick=1920)
    transport.rest_at(480)
    assert transport.start_tick(None) == 480
    assert transport.start_tick(7) == 7
    assert transport.start_tick(-3) == 0
    transport.rest_at(1920)
    assert transport.start_tick(None) == 0
    transport.loop = Loop(480, 960)
    assert transport.start_tick(None) == 480


def test_a_new_tempo_holds_from_the_head_on() -> None:
    transport = Transport(end_tick=96_000)
    transport.play(0, 0.0)
    list(transport.advance(0.0, 1.0))
    transport.follow_song(TempoMap.constant(240), 96_000)
    assert transport.view().tick_at(0.5) == pytest.approx(480)
    list(transport.advance(1.0, 1.1))
    assert transport.view().tick_at(1.5) == pytest.approx(960 + 960)


def test_after_a_standstill_it_goes_on_instead_of_rushing() -> None:
    transport = Transport(end_tick=96_000)
    transport.play(0, 0.0)
    list(transport.advance(0.0, 0.1))
    stretches = list(transport.advance(5.0, 5.1))
    assert stretches[0].from_tick == 96
    assert stretches[0].leg.time_at(96) == pytest.approx(5.0)


@given(
    st.lists(st.tuples(st.integers(1, 5000), st.floats(20, 500)), max_size=4, unique_by=lambda c: c[0]),
    st.integers(0, 4000),
    st.floats(0.001, 0.09),
)
def test_each_tick_is_handed_out_once_at_its_time(changes: list[tuple[int, float]], start: int, step_s: float) -> None:
    tempo = TempoMap((TempoChange(0, 120), *(TempoChange(tick, bpm) for tick, bpm in sorted(changes))))
    transport = Transport(tempo=tempo, end_tick=6000)
    transport.play(start, 0.0)
    stretches = run(transport, 60.0, max(step_s, 0.03))
    assert stretches[0].from_tick == start
    assert all(a.until_tick == b.from_tick for a, b in pairwise(stretches))
    assert stretches[-1].until_tick == 6000
    for stretch in stretches:
        expected_s = tempo.seconds_at(stretch.from_tick) - tempo.seconds_at(start)
        assert stretch.leg.time_at(stretch.from_tick) == pytest.approx(expected_s)
