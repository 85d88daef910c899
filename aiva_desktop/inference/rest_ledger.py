"""How much of the time was silent so far, and how much silence the next note may leave."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from aiva_desktop.compose.controls import Rests
from aiva_desktop.inference.arrays import Ints

# Rests come in phrases: the shares have to be right over so many bars, and at the end.
BARS_OF_GRACE = 2
_ROUNDING = 1e-6


@dataclass
class RestLedger:
    """Steps that are over and how many of them were silent; `grace` steps may run ahead of the shares."""

    rests: Rests
    grace: int
    time: int = 0
    silence: int = 0

    def excess(self, fewest: Ints, most: Ints, times: Ints, remaining: Ints) -> Ints:
        """By how many steps the shares are missed at best, once `times` more steps are over; 0 where they are kept.

        Of those steps `fewest` to `most` can be silent. `remaining` steps are left then, in which what is missing can
        be made good; of silence only a half of what would just do, as every note has to sound for a while.
        """
        over = self.time + times
        least_share, most_share = self.rests.least, self.rests.most
        low = least_share * over - np.minimum(least_share * self.grace, (1 - least_share) * remaining / 2)
        high = most_share * over + most_share * np.minimum(self.grace, remaining)
        missed = np.maximum(low - self.silence - most, fewest - high + self.silence)
        steps: Ints = np.ceil(np.maximum(missed, 0) - _ROUNDING).astype(np.int64)
        return steps

    def pass_by(self, time: int, silence: int) -> None:
        """So many steps are over, so many of them silent."""
        self.time += time
        self.silence += silence
