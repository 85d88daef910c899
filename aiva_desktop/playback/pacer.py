"""Whoever leads instead of the song's own tempo."""

from __future__ import annotations

from typing import Protocol


class Pacer(Protocol):
    """A clock from outside, counted in the song's ticks; where a loop turns they count on."""

    def seconds_to(self, tick: int) -> float:
        """How long from now until it is at `tick`; negative when that has passed."""
