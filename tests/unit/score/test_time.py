from __future__ import annotations

from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiva_desktop.score.time import PPQ, Meter, MeterChange, MeterMap, TempoChange, TempoMap

METERS = st.builds(Meter, st.integers(1, 13), st.sampled_from([1, 2, 4, 8, 16, 32, 64]))


@st.composite
def meter_maps(draw: st.DrawFn) -> MeterMap:
    gaps = draw(st.lists(st.integers(1, 20_000), max_size=5))
    ticks = list(accumulate(gaps, initial=0))
    return MeterMap(tuple(MeterChange(tick, draw(METERS)) for tick in ticks))


@st.composite
def tempo_maps(draw: st.DrawFn) -> TempoMap:
    gaps = draw(st.lists(st.integers(1, 20_000), max_size=5))
    ticks = accumulate(gaps, initial=0)
    return TempoMap(tuple(TempoChange(tick, draw(st.floats(4, 1000))) for tick in ticks))


@pytest.mark.parametrize(
    ("text", "bar", "beat", "pulse"),
    [
        ("4/4", 4, 1, 1),
        ("3/4", 3, 1, 1),
        ("6/8", 3, 0.5, 1.5),
        ("2/2", 4, 2, 2),
        ("3/8", 1.5, 0.5, 0.5),
        ("7/8", 3.5, 0.5, 0.5),
    ],
)
def test_lengths_of_a_meter_in_quarters(text: str, bar: float, beat: float, pulse: float) -> None:
    meter = Meter.parse(text)
    assert (meter.bar_ticks, meter.beat_ticks, meter.pulse_ticks) == (bar * PPQ, beat * PPQ, pulse * PPQ)
    assert str(meter) == text


@pytest.mark.parametrize("text", ["", "4", "4/", "/4", "0/4", "4/3", "256/4", "4/128", "a/b", "-3/4", "4/4/4"])
def test_what_is_no_meter_gets_a_sentence(text: str) -> None:
    with pytest.raises(ValueError, match=r"a meter"):
        Meter.parse(text)


@given(meter_maps(), st.integers(0, 100_000))
def test_every_tick_lies_in_the_bar_that_is_told(meters: MeterMap, tick: int) -> None:
    span = meters.bar_at(tick)
    assert span.start_tick <= tick < span.end_tick
    assert meters.bar(span.index) == span
    assert span.end_tick - span.start_tick <= span.meter.bar_ticks


@given(meter_maps())
def test_bars_follow_each_other_without_a_gap(meters: MeterMap) -> None:
    spans = [meters.bar(i) for i in range(60)]
    assert spans[0].start_tick == 0
    assert all(a.end_tick == b.start_tick and a.index + 1 == b.index for a, b in pairwise(spans))


@given(meter_maps(), st.integers(0, 100_000))
def test_next_bar_line_is_the_first_at_or_after(meters: MeterMap, tick: int) -> None:
    line = meters.next_bar_line(tick)
    assert line >= tick
    assert meters.bar_at(line).start_tick == line
    assert line == tick or meters.bar_at(tick).end_tick == line


def test_a_change_within_a_bar_cuts_it_short() -> None:
    meters = MeterMap((MeterChange(0, Meter(4, 4)), MeterChange(PPQ, Meter(3, 4))))
    assert meters.bar(0).end_tick == PPQ
    assert meters.bar(1).end_tick == 4 * PPQ
    assert meters.meter_at(PPQ - 1) == Meter(4, 4)
    assert meters.meter_at(PPQ) == Meter(3, 4)


def test_position_counts_from_one() -> None:
    meters = MeterMap((MeterChange(0, Meter(3, 4)), MeterChange(6 * PPQ, Meter(6, 8))))
    assert meters.position(0) == (1, 1, 0)
    assert meters.position(4 * PPQ + 5) == (2, 2, 5)
    assert meters.position(6 * PPQ + 250) == (3, 2, 10)
    assert meters.position(-3) == (1, 1, 0)


@pytest.mark.parametrize("ticks", [(), (1,), (0, 0), (0, 5, 5), (0, 5, 3)])
def test_maps_start_at_zero_and_rise(ticks: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=r"map starts|rising"):
        MeterMap(tuple(MeterChange(tick, Meter()) for tick in ticks))
    with pytest.raises(ValueError, match=r"map starts|rising"):
        TempoMap(tuple(TempoChange(tick, 120) for tick in ticks))


@given(tempo_maps(), st.floats(0, 200_000))
def test_ticks_and_seconds_are_inverse(tempi: TempoMap, tick: float) -> None:
    assert tempi.tick_at(tempi.seconds_at(tick)) == pytest.approx(tick, abs=1e-5)


@given(tempo_maps(), st.integers(0, 100_000), st.integers(1, 1000))
def test_time_never_stands_still(tempi: TempoMap, tick: int, step: int) -> None:
    assert tempi.seconds_at(tick + step) > tempi.seconds_at(tick)


def test_seconds_across_a_tempo_change() -> None:
    tempi = TempoMap((TempoChange(0, 120), TempoChange(2 * PPQ, 60)))
    assert tempi.seconds_at(2 * PPQ) == pytest.approx(1.0)
    assert tempi.seconds_at(3 * PPQ) == pytest.approx(2.0)
    assert tempi.tick_at(1.5) == pytest.approx(2.5 * PPQ)
    assert (tempi.bpm_at(2 * PPQ - 1), tempi.bpm_at(2 * PPQ)) == (120, 60)


@pytest.mark.parametrize("bpm", [0, -1, 0.5, 10_001, float("inf"), float("nan")])
def test_impossible_tempi_get_a_sentence(bpm: float) -> None:
    with pytest.raises(ValueError, match="a tempo is"):
        TempoChange(0, bpm)
