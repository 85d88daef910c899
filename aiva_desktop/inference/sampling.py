"""Drawing tokens from distributions, reproducibly."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

_SMALLEST = 1e-12


class Sampler:
    """One random stream a candidate: candidate k of seed s draws the same, however many candidates there are.

    `temperature` 0 takes the most probable token.
    """

    def __init__(self, seed: int, candidates: int, temperature: float) -> None:
        self._streams = [np.random.default_rng((abs(seed), k)) for k in range(candidates)]
        self._temperature = temperature

    def draw(self, probabilities: Tensor, candidates: Sequence[int]) -> list[int]:
        """One token a row of `probabilities` (rows, classes); row i belongs to candidate `candidates[i]`."""
        table = probabilities.double().numpy()
        return [self._draw_one(row, candidate) for row, candidate in zip(table, candidates, strict=True)]

    def _draw_one(self, row: NDArray[np.float64], candidate: int) -> int:
        point = self._streams[candidate].random()
        if self._temperature == 0.0:
            return int(row.argmax())
        with np.errstate(divide="ignore"):
            logits = np.log(row) / self._temperature
        weights = np.exp(logits - logits.max())
        total = np.cumsum(weights)
        return int(np.searchsorted(total, point * total[-1], side="right").clip(0, len(row) - 1))


def restricted(probabilities: Tensor, allowed: Tensor) -> Tensor:
    """Probabilities of the allowed classes only; where none of them had any, all allowed ones alike.

    Both are (rows, classes); every row allows at least one class.
    """
    kept = probabilities.clamp_min(_SMALLEST) * allowed
    return kept / kept.sum(-1, keepdim=True)


def one_hot_or_zero(tokens: Tensor, classes: int) -> Tensor:
    """(rows,) -> (rows, classes); tokens outside 0..classes - 1 give a row of zeros."""
    inside = (tokens >= 0) & (tokens < classes)
    hot = torch.nn.functional.one_hot(tokens.clamp(0, classes - 1), classes).float()
    return hot * inside[:, None]
