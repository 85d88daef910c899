from __future__ import annotations

import random
from statistics import pstdev

import pytest

from aiva_desktop.playback.clock import CONTINUE, PULSE, START, STOP, position
from aiva_desktop.playback.clock_follower import LOST_AFTER_S, ClockFollower, Heard, PulseFilter

BEAT = 24


def pulses(bpm: float, count: int, start_s: float = 0.0) -> list[float]:
    return [start_s + i * 60 / bpm / BEAT for i in range(count)]


def started(follower: ClockFollower, times: list[float]) -> None:
    follower.hear(times[0] - 0.001, START)
    for time_s in times:
        follower.hear(time_s, PULSE)


def test_start_counts_from_the_first_pulse() -> None:
    follower = ClockFollower()
    assert follower.hear(0.0, START) is None
    assert follower.hear(0.1, PULSE) is Heard.START
    assert follower.tick == 0
    for time_s in pulses(120, 24, 0.1)[1:]:
        assert follower.hear(time_s, PULSE) is None
    assert follower.tick == 23 * 20
    assert follower.bpm == pytest.approx(120)
    assert follower.time_of(480) == pytest.approx(0.1 + 0.5)


def test_continue_goes_on_from_the_song_position() -> None:
    follower = ClockFollower()
    follower.hear(0.0, position(16))
    follower.hear(0.0, CONTINUE)
    assert follower.hear(0.5, PULSE) is Heard.START
    assert follower.tick == 1920


def test_stop_and_continue_stay_where_it_was() -> None:
    follower = ClockFollower()
    started(follower, pulses(120, 49))
    assert follower.hear(1.01, STOP) is Heard.STOP
    assert follower.hear(1.02, STOP) is None
    follower.hear(1.1, PULSE)
    follower.hear(2.0, CONTINUE)
    assert follower.hear(2.01, PULSE) is Heard.START
    assert follower.tick == 960


def test_a_position_while_running_jumps_with_the_next_pulse() -> None:
    follower = ClockFollower()
    started(follower, pulses(120, 48))
    follower.hear(0.99, position(0))
    assert follower.hear(1.0, PULSE) is Heard.START
    assert follower.tick == 0


def test_a_clock_that_stops_coming_is_lost() -> None:
    follower = ClockFollower()
    started(follower, pulses(120, 48))
    last_s = pulses(120, 48)[-1]
    assert not follower.is_lost(last_s + LOST_AFTER_S - 0.01)
    assert follower.is_lost(last_s + LOST_AFTER_S + 0.01)
    follower.lose()
    assert not follower.is_lost(99)
    assert follower.bpm is None


@pytest.mark.parametrize(
    ("jitter_ms", "phase_ms", "bpm"), [(0, 0.001, 0.001), (1, 0.6, 0.6), (3, 1.6, 1.6), (5, 2.6, 2.6)]
)
def test_jitter_is_smoothed(jitter_ms: float, phase_ms: float, bpm: float) -> None:
    """The deviation, once settled, of the phase and of the tempo; `jitter_ms` is that of the pulses."""
    source, tracked = random.Random(1), PulseFilter()
    phases, tempos = [], []
    for i, true_s in enumerate(pulses(120, 2000)):
        tracked.pulse(true_s + source.gauss(0, jitter_ms / 1000))
        if i > 200:
            phases.append(1000 * (tracked.phase_s - true_s))
            tempos.append(60 / tracked.period_s / BEAT)
    assert pstdev(phases) <= phase_ms
    assert pstdev(tempos) <= bpm
    assert sum(tempos) / len(tempos) == pytest.approx(120, abs=0.05)


@pytest.mark.parametrize(("before", "after"), [(120, 121), (120, 140), (120, 60), (90, 300)])
def test_a_new_tempo_is_followed_within_four_beats(before: float, after: float) -> None:
    first = pulses(before, 200)
    tracked = PulseFilter()
    for time_s in first + pulses(after, 4 * BEAT, first[-1] + 60 / after / BEAT):
        tracked.pulse(time_s)
    assert 60 / tracked.period_s / BEAT == pytest.approx(after, rel=0.004)


def test_a_slow_ritardando_is_followed_closely() -> None:
    tracked, time_s, worst = PulseFilter(), 0.0, 0.0
    for i in range(1200):
        bpm = 120 - 40 * i / 1200
        time_s += 60 / bpm / BEAT
        tracked.pulse(time_s)
        worst = max(worst, abs(tracked.phase_s - time_s)) if i > 100 else 0.0
    assert worst < 0.0055


def test_two_clocks_that_drift_apart_stay_together() -> None:
    """A tenth of a percent, a hundred times what quartz clocks differ by, over ten minutes."""
    tracked = PulseFilter()
    for time_s in pulses(120 * 1.001, 600 * 48):
        tracked.pulse(time_s)
        last_s = time_s
    assert abs(tracked.phase_s - last_s) < 1e-6


def test_no_message_breaks_it() -> None:
    source, follower = random.Random(3), ClockFollower()
    words = [PULSE, START, STOP, CONTINUE, b"\xf2\x7f\x7f", b"\xf2", b"\xf6"]
    for _ in range(5000):
        follower.hear(source.uniform(-1e3, 1e3), source.choice(words))
        assert follower.time_of(0) == follower.time_of(0)
