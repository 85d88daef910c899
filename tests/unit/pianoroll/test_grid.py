from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiva_desktop.pianoroll.grid import Grid, Level, Snap
from aiva_desktop.score.time import PPQ, Meter, MeterChange, MeterMap

CHANGING = MeterMap(
    (MeterChange(0, Meter(4, 4)), MeterChange(1920, Meter(3, 4)), MeterChange(4000, Meter(7, 8)))
)  # the second bar in 3/4 is cut short at 4000
COMPOUND = MeterMap.constant(Meter(6, 8))

meters = st.builds(Meter, st.integers(1, 19), st.sampled_from([1, 2, 4, 8, 16, 32, 64]))


@st.composite
def meter_maps(draw: st.DrawFn) -> MeterMap:
    ticks = sorted(draw(st.sets(st.integers(1, 20_000), max_size=4)))
    return MeterMap(tuple(MeterChange(tick, draw(meters)) for tick in (0, *ticks)))


grids = st.builds(Grid, meter_maps(), st.sampled_from(Snap), st.floats(0.001, 4))


def test_triplets_and_straight_divisions_have_their_lengths() -> None:
    lengths = {snap: Grid(MeterMap(), snap).step_at(0) for snap in Snap if snap.ticks}
    assert lengths[Snap.SIXTEENTH] * 4 == lengths[Snap.EIGHTH] * 2 == lengths[Snap.QUARTER] == PPQ
    assert lengths[Snap.QUARTER_TRIPLET] * 3 == 2 * PPQ
    assert lengths[Snap.EIGHTH_TRIPLET] * 3 == lengths[Snap.SIXTEENTH_TRIPLET] * 6 == PPQ


def test_snapping_goes_to_the_nearest_division() -> None:
    grid = Grid(MeterMap(), Snap.SIXTEENTH)
    assert [grid.nearest(tick) for tick in (0, 59, 60, 119, 120, 181)] == [0, 0, 120, 120, 120, 240]
    assert [grid.floor(tick) for tick in (-5, 0, 119, 120)] == [0, 0, 0, 120]
    assert [grid.ceil(tick) for tick in (0, 1, 120, 121)] == [0, 120, 120, 240]


def test_without_snapping_every_tick_is_a_position() -> None:
    grid = Grid(MeterMap(), Snap.OFF)
    assert [grid.nearest(tick) for tick in (0.4, 17, 17.6)] == [0, 17, 18]
    assert grid.note_length_at(0) == PPQ


def test_bars_snap_to_bar_lines_of_changing_meters() -> None:
    grid = Grid(CHANGING, Snap.BAR)
    assert [grid.nearest(tick) for tick in (900, 1000, 2600, 2700, 3900, 4100)] == [0, 1920, 1920, 3360, 4000, 4000]


def test_divisions_start_anew_after_a_bar_that_was_cut_short() -> None:
    grid = Grid(CHANGING, Snap.QUARTER)
    assert grid.ceil(3900) == 4000
    assert grid.nearest(4479) == 4480


@pytest.mark.parametrize(
    ("snap", "steps"),
    [
        (Snap.ADAPTIVE_TRIPLET, [1920, 640, 320, 160, 80, 40]),
        (Snap.ADAPTIVE_DOTTED, [1920, 720, 360, 180, 90, 45]),
    ],
)
def test_adaptive_triplets_and_dots_get_finer_with_the_zoom(snap: Snap, steps: list[int]) -> None:
    assert [Grid(MeterMap(), snap, px).step_at(0) for px in (0.001, 0.022, 0.044, 0.09, 0.18, 2.0)] == steps


def test_adaptive_divisions_are_never_longer_than_the_bar() -> None:
    short = MeterMap.constant(Meter(1, 4))
    steps = {Grid(short, snap, 0.022).step_at(0) for snap in Snap if snap.is_adaptive}
    assert steps == {480}


def test_adaptive_triplets_snap_to_thirds_of_the_beat() -> None:
    grid = Grid(MeterMap(), Snap.ADAPTIVE_TRIPLET, 0.1)
    assert [grid.nearest(tick) for tick in (100, 300, 470, 1919)] == [160, 320, 480, 1920]


def test_adaptive_snapping_gets_finer_with_the_zoom() -> None:
    steps = [Grid(MeterMap(), Snap.ADAPTIVE, px).step_at(0) for px in (0.001, 0.02, 0.03, 0.06, 0.2, 2.0)]
    assert steps == [1920, 1920, 480, 240, 120, 60]


def test_adaptive_snapping_knows_the_beats_of_compound_and_long_meters() -> None:
    assert Grid(COMPOUND, Snap.ADAPTIVE, 0.03).step_at(0) == 720
    assert Grid(MeterMap.constant(Meter(2, 2)), Snap.ADAPTIVE, 0.03).step_at(0) == 480


@given(grids, st.floats(-1000, 60_000))
def test_floor_nearest_and_ceil_agree(grid: Grid, tick: float) -> None:
    below, above, near = grid.floor(tick), grid.ceil(tick), grid.nearest(tick)
    inside = max(0.0, tick)
    assert 0 <= below <= inside <= above
    assert near in (below, above) or near == grid.after(below)
    assert abs(near - inside) <= grid.step_at(below)


@given(grids, st.integers(0, 60_000))
def test_positions_are_their_own_neighbours(grid: Grid, tick: int) -> None:
    position = grid.floor(tick)
    assert grid.floor(position) == grid.nearest(position) == grid.ceil(position) == position
    assert grid.before(grid.after(position)) == position
    assert grid.after(position) > position


def test_before_the_start_is_one_step_before_it() -> None:
    assert Grid(MeterMap(), Snap.EIGHTH).before(0) == -240


@given(grids, st.floats(0, 50_000), st.integers(100, 4000))
def test_lines_rise_and_are_never_more_than_pixels_allow(grid: Grid, start: float, width: int) -> None:
    lines = list(grid.lines(start, start + width / grid.px_per_tick))
    assert all(a.tick < b.tick for a, b in pairwise(lines))
    assert len(lines) <= width


def test_lines_know_bars_beats_and_divisions() -> None:
    lines = {line.tick: line.level for line in Grid(COMPOUND, Snap.EIGHTH, 0.1).lines(0, 1440)}
    assert lines == {
        0: Level.BAR,
        240: Level.DIVISION,
        480: Level.DIVISION,
        720: Level.BEAT,
        960: Level.DIVISION,
        1200: Level.DIVISION,
    }


def test_beats_show_between_triplets() -> None:
    lines = {line.tick: line.level for line in Grid(MeterMap(), Snap.QUARTER_TRIPLET, 0.1).lines(0, 1920)}
    assert lines[480] is Level.BEAT
    assert lines[320] is Level.DIVISION


def test_far_out_only_every_so_many_bars_are_left() -> None:
    bars = list(Grid(MeterMap(), Snap.ADAPTIVE, 0.001).bars(0, 10**6, 10))
    assert {bar.index % 8 for bar in bars} == {0}
    assert len(bars) <= 100


@pytest.mark.parametrize("px_per_tick", [1 / 50_000, 0.001, 0.05])
def test_a_meter_change_at_every_tick_costs_no_more_than_the_screen_holds(px_per_tick: float) -> None:
    hostile = MeterMap(tuple(MeterChange(tick, Meter()) for tick in range(20_000)))
    lines = list(Grid(hostile, Snap.ADAPTIVE, px_per_tick).lines(0, 1600 / px_per_tick))
    assert len(lines) <= 1600
