import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiva_desktop.pianoroll.viewport import (
    MAX_CONTENT_PX,
    MAX_PX_PER_TICK,
    MAX_ROW_PX,
    MIN_PX_PER_TICK,
    MIN_ROW_PX,
    Viewport,
)

viewports = st.builds(
    Viewport,
    width=st.integers(200, 3000),
    height=st.integers(100, 2000),
    px_per_tick=st.floats(0.01, 4),
    row_px=st.integers(MIN_ROW_PX, MAX_ROW_PX),
    left_px=st.integers(0, 100_000),
).map(lambda view: view.centred_on_pitch(60))


@given(viewports, st.integers(0, 10**6))
def test_ticks_and_pixels_are_inverse(view: Viewport, tick: int) -> None:
    assert view.tick_at(view.x_of(tick)) == pytest.approx(tick, abs=1e-6)


@given(viewports, st.integers(0, 127))
def test_every_pixel_of_a_row_is_its_pitch(view: Viewport, pitch: int) -> None:
    top = view.y_of(pitch)
    assert {view.pitch_at(y) for y in (top, top + 0.5, top + view.row_px - 1)} == {pitch}


def test_places_above_and_below_the_rows_count_as_the_last_row() -> None:
    view = Viewport(height=10_000)
    assert view.pitch_at(-50) == 127
    assert view.pitch_at(9_999) == 0


@given(viewports, st.floats(0.5, 2), st.floats(0, 1))
def test_zooming_time_keeps_the_tick_under_the_pointer(view: Viewport, factor: float, share: float) -> None:
    x = share * view.width
    tick = view.tick_at(x)
    zoomed = view.zoomed_time(factor, x)
    if zoomed.left_px > 0:
        assert zoomed.x_of(tick) == pytest.approx(x, abs=1)
    assert MIN_PX_PER_TICK <= zoomed.px_per_tick <= MAX_PX_PER_TICK


@given(viewports, st.sampled_from([0.9, 1.1]), st.floats(0, 1))
def test_zooming_pitch_always_moves_and_keeps_the_row_under_the_pointer(
    view: Viewport, factor: float, share: float
) -> None:
    y = share * view.height
    rows_above = (y + view.top_px) / view.row_px
    zoomed = view.zoomed_pitch(factor, y)
    at_the_limit = view.row_px == (MAX_ROW_PX if factor > 1 else MIN_ROW_PX)
    assert (zoomed.row_px != view.row_px) or at_the_limit
    if 0 < zoomed.top_px < zoomed.content_height - zoomed.height:
        assert (y + zoomed.top_px) / zoomed.row_px == pytest.approx(rows_above, abs=1 / zoomed.row_px)


@given(viewports, st.floats(-1e9, 1e12), st.floats(-1e9, 1e12))
def test_scrolling_stays_inside(view: Viewport, left: float, top: float) -> None:
    scrolled = view.scrolled_to(left, top)
    assert 0 <= scrolled.left_px <= MAX_CONTENT_PX
    assert 0 <= scrolled.top_px <= max(0, scrolled.content_height - scrolled.height)


def test_a_window_taller_than_all_rows_shows_them_from_the_top() -> None:
    view = Viewport(height=10_000).centred_on_pitch(60)
    assert view.top_px == 0
    assert view.pitches_seen == (0, 127)


@given(viewports, st.integers(0, 10**6), st.integers(1, 10**6), st.integers(0, 127), st.integers(0, 127))
def test_fitting_shows_all_that_was_asked_for(view: Viewport, start: int, length: int, a: int, b: int) -> None:
    low, high = sorted((a, b))
    fitted = view.fitted_time(start, start + length).fitted_pitch(low, high)
    assert fitted.x_of(start) >= -1
    if fitted.px_per_tick < MAX_PX_PER_TICK:
        assert fitted.x_of(start + length) <= fitted.width + 1
    if fitted.row_px > MIN_ROW_PX:
        assert fitted.y_of(high) >= 0
        assert fitted.y_of(low) + fitted.row_px <= fitted.height


@given(viewports, st.integers(0, 10**6), st.integers(0, 127))
def test_showing_brings_a_place_into_sight(view: Viewport, tick: int, pitch: int) -> None:
    shown = view.showing(tick, pitch)
    assert 0 <= shown.x_of(tick) <= shown.width
    assert 0 <= shown.y_of(pitch) <= shown.height - min(shown.row_px, shown.height)


def test_showing_what_is_in_sight_changes_nothing() -> None:
    view = Viewport().centred_on_pitch(60)
    assert view.showing(100, 60) == view


@given(viewports, st.floats(0, 1e15))
def test_the_content_never_outgrows_what_scroll_bars_count(view: Viewport, end_tick: float) -> None:
    assert 0 <= view.content_width(end_tick) <= MAX_CONTENT_PX


def test_resizing_keeps_the_corner_where_it_can() -> None:
    view = Viewport(left_px=500).centred_on_pitch(60)
    assert view.resized(900, 300).left_px == 500
    assert view.resized(0, 0).width == 1
