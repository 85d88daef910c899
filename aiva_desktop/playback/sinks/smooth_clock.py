"""A steady clock read from one that moves in steps."""

from __future__ import annotations

# How fast the estimate may fall back when the steps come later than they used to, in seconds a second.
_LEAK = 0.02
_FORGET_AFTER_S = 1.0


class SmoothClock:
    """Turns readings of a staircase clock (a sound card's, block by block) into a steady time.

    A reading is at most one step behind the true time, never ahead of it. So the latest time that any reading
    vouches for, carried on by the computer's clock, is the best estimate; it leaks slowly to follow drift.
    """

    def __init__(self) -> None:
        self._ahead_s: float | None = None
        self._read_at_s = 0.0

    def read(self, staircase_s: float, now_s: float) -> float:
        """The steady time, given a reading of the staircase and of the computer's clock at one moment."""
        ahead_s = staircase_s - now_s
        elapsed_s = now_s - self._read_at_s
        if self._ahead_s is None or elapsed_s > _FORGET_AFTER_S:
            self._ahead_s = ahead_s
        else:
            self._ahead_s = max(ahead_s, self._ahead_s - _LEAK * elapsed_s)
        self._read_at_s = now_s
        return now_s + self._ahead_s
