from __future__ import annotations

from aiva_desktop.training.bar_recall import Closeness, closeness, count_recalls

THEME = ((0, 60), (24, 64), (48, 67))
UP_A_FIFTH = ((0, 67), (24, 71), (48, 74))
UP_A_STEP = ((0, 62), (24, 65), (48, 69))
SAME_RHYTHM = ((0, 67), (24, 60), (48, 71))
BUSY = ((0, 60), (12, 62), (24, 64), (48, 67))
OTHER = ((0, 70), (6, 73), (30, 61), (50, 66), (60, 60))


def test_levels_of_closeness() -> None:
    assert closeness(THEME, THEME) is Closeness.EXACT
    assert closeness(UP_A_STEP, THEME) is Closeness.TRANSPOSED
    assert closeness(UP_A_FIFTH, THEME) is Closeness.TRANSPOSED
    # A semitone up leaves the scale: no sequence by scale steps, but a transposition.
    assert closeness(tuple((o, p + 1) for o, p in THEME), THEME) is Closeness.TRANSPOSED
    assert closeness(SAME_RHYTHM, THEME) is Closeness.RHYTHM
    assert closeness(((0, 65),), ((0, 60),)) is Closeness.RHYTHM
    assert closeness(BUSY, THEME) is Closeness.SIMILAR
    assert closeness(OTHER, THEME) is Closeness.NONE
    assert closeness((), ()) is Closeness.NONE


def test_recalls_are_cumulative_by_level_and_counted_by_lag() -> None:
    counts = count_recalls([THEME, OTHER, THEME, UP_A_STEP, SAME_RHYTHM, (), BUSY, OTHER], first=2)
    assert (counts.bars, counts.empty) == (5, 1)
    # THEME (2 back) and OTHER (6 back) exactly, then UP_A_STEP, SAME_RHYTHM, BUSY.
    assert counts.recalls.tolist() == [2, 3, 4, 5]
    exact = dict(zip(("1", "2", "4", "8", "other"), counts.by_lag[0], strict=True))
    assert exact == {"1": 0, "2": 1, "4": 0, "8": 0, "other": 1}
    transposed = counts.by_lag[1].tolist()
    assert transposed == [1, 1, 0, 0, 1]


def test_a_bar_recalls_the_nearest_and_the_farther_one_alike() -> None:
    counts = count_recalls([THEME] * 9, first=8)
    assert counts.by_lag[0].tolist() == [1, 1, 1, 1, 0]
    assert counts.recalls.tolist() == [1, 1, 1, 1]
