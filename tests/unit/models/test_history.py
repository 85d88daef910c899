from __future__ import annotations

from aiva_desktop.models.history import History
from aiva_desktop.models.melody import BarGrid, ChordTrack
from aiva_desktop.models.plan import NEW_BAR, BarPlan, Degree
from aiva_desktop.models.vocabulary import NO_GAP, NO_PITCH, gap_token
from aiva_desktop.score.time import Meter, MeterChange, MeterMap

BAR = 96


def history(plan: dict[int, BarPlan] | None = None, meter: MeterMap | None = None) -> History:
    labels = plan or {}
    return History(BarGrid(meter or MeterMap()), ChordTrack((), 0), lambda bar: labels.get(bar, NEW_BAR))


def written(past: History, *notes: tuple[int, int]) -> History:
    for onset, pitch in notes:
        past.append(onset, pitch)
        past.close_note(0)
    return past


def test_lookback_repeats_what_came_a_bar_ago() -> None:
    past = written(history(), (0, 60), (36, 62), (BAR, 60))
    assert past.rhythm_inputs().lookback_gaps == (gap_token(36), NO_GAP, NO_GAP, NO_GAP)
    inputs = past.pitch_inputs(BAR + 36)
    assert inputs.lookback_pitches == (62, NO_PITCH, NO_PITCH, NO_PITCH)
    assert inputs.lookback_aligned == 1


def test_a_planned_bar_points_to_its_source() -> None:
    past = written(history({1: BarPlan(Degree.EXACT, 1)}), (0, 60), (36, 62), (BAR, 60))
    assert past.rhythm_inputs().plan_gap == gap_token(36)
    assert past.pitch_inputs(BAR + 36).plan_pitch == 62


def test_the_plan_reaches_into_the_next_bar() -> None:
    past = written(history({0: BarPlan(Degree.NEW), 1: BarPlan(Degree.EXACT, 1)}), (24, 60), (72, 62))
    # Bar 0 is new, so nothing is planned in it; bar 1 restates it from its own start on.
    assert past.rhythm_inputs().plan_gap == NO_GAP
    plan = {1: BarPlan(Degree.EXACT, 1), 2: BarPlan(Degree.EXACT, 1)}
    past = written(history(plan), (24, 60), (72, 62), (BAR + 24, 60), (BAR + 72, 62))
    assert past.rhythm_inputs().plan_gap == gap_token(48)


def test_a_sequence_moves_by_scale_steps() -> None:
    past = written(history({1: BarPlan(Degree.SEQUENCE, 1)}), (0, 60), (48, 64), (BAR, 62))
    assert past.pitch_inputs(BAR + 48).plan_pitch == 65  # D F, as C E was


def test_bars_follow_a_change_of_meter() -> None:
    meter = MeterMap((MeterChange(0, Meter(4, 4)), MeterChange(1920, Meter(7, 8))))
    past = written(history(meter=meter), (0, 60), (BAR + 84, 60))
    assert past.bars == [0, 2]
    assert past.positions == [0, 0]
    assert past.rhythm_inputs().bar_length == 84 // 6
