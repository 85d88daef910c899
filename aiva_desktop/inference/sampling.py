"""Drawing tokens from distributions, reproducibly."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from aiva_desktop.inference.arrays import Floats

# The greatest share of all that float32 tells from all.
_BELOW_ONE = 1 - 2**-23
# A temperature below its inverse takes the most probable token as well.
_STEEPEST = 1e30

# Seeds of the batches that one request is written in lie so far apart.
SEED_STEP = 7919


class Sampler:
    """One random stream a candidate: candidate k of seed s draws the same, however many candidates there are.

    `temperature` 0 takes the most probable token.
    """

    def __init__(self, seed: int, candidates: int, temperature: float) -> None:
        self._streams = [np.random.default_rng((abs(seed), k)) for k in range(candidates)]
        self._temperature = temperature

    def draw(self, logits: Floats, candidates: Sequence[int]) -> list[int]:
        """One token a row of `logits` (rows, classes), which changes; row i belongs to candidate `candidates[i]`.

        Every row has a finite logit; classes of -inf are never drawn.
        """
        points = [self._streams[candidate].random() for candidate in candidates]
        if self._temperature == 0.0:
            return [int(token) for token in logits.argmax(-1)]
        logits -= np.maximum.reduce(logits, axis=-1, keepdims=True)
        logits *= np.float32(min(1 / self._temperature, _STEEPEST))
        sums = np.add.accumulate(np.exp(logits, out=logits), axis=-1)
        return [_place(row, point) for row, point in zip(sums, points, strict=True)]


def _place(sums: Floats, point: float) -> int:
    """The first class up to which the sum exceeds the share `point` of all: never one that adds nothing."""
    return int(sums.searchsorted(sums[-1] * np.float32(min(point, _BELOW_ONE)), "right"))
