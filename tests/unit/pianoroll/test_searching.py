"""Ticks found in arrays of them, whole or between."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from aiva_desktop.pianoroll.searching import count_before, count_until


@given(st.lists(st.integers(0, 50)), st.floats(-5, 60))
def test_it_counts_as_a_loop_would(ticks: list[int], tick: float) -> None:
    rising = np.array(sorted(ticks), dtype=np.int64)
    assert count_before(rising, tick) == sum(one < tick for one in ticks)
    assert count_until(rising, tick) == sum(one <= tick for one in ticks)


def test_endless_ticks_are_before_and_after_all() -> None:
    ticks = np.arange(5, dtype=np.int64)
    assert (count_before(ticks, float("inf")), count_until(ticks, float("-inf"))) == (5, 0)
