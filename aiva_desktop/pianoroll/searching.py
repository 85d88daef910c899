"""Finding ticks in sorted arrays of them."""

from __future__ import annotations

from math import ceil, floor

import numpy as np
import numpy.typing as npt

IntArray = npt.NDArray[np.int64]
# Outside of what 64 bits hold there are no ticks.
_FURTHEST = 2**62


def count_before(ticks: IntArray, tick: float) -> int:
    """How many of `ticks` (rising) are less than `tick`."""
    # A whole number: numpy would turn the whole array into floats for the sake of one.
    return int(ticks.searchsorted(ceil(_held(tick))))


def count_until(ticks: IntArray, tick: float) -> int:
    """How many of `ticks` (rising) are not more than `tick`."""
    return int(ticks.searchsorted(floor(_held(tick)), side="right"))


def _held(tick: float) -> float:
    return min(_FURTHEST, max(-_FURTHEST, tick))
