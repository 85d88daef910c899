"""What a network over piano rolls learns, and how it is measured: nats per frame, as in the paper's table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn

from aiva_desktop.training.dataset import Draw, drawn_by_number
from aiva_desktop.training.objectives import Loss
from aiva_desktop.training.polyphonic_data import Roll, transposed
from aiva_desktop.training.polyphonic_network import CLOCK_PERIOD, Averaged

EVALUATED_TOGETHER = 16


@dataclass(frozen=True)
class Recipe:
    """How the pieces are read: `batch` at a time, no more than `crop` frames, a `transposed` share moved to any key."""

    batch: int = 2
    crop: int = 512
    transposed: float = 0.0
    furthest: int = 6


class PolyphonicObjective:
    """Frame t + 1 from frames 1 to t of whole pieces; the first frame of a piece is given."""

    def __init__(self, network: Averaged, train: Sequence[Roll], valid: Sequence[Roll], recipe: Recipe) -> None:
        self.network = network
        self._train = train
        self._valid = valid
        self._recipe = recipe

    def epoch(self, rng: np.random.Generator) -> list[list[Draw]]:
        """Every piece once."""
        lengths = [min(len(roll), self._recipe.crop) for roll in self._train]
        return drawn_by_number(lengths, self._recipe.batch, rng)

    def loss(self, draws: Sequence[Draw]) -> Loss:
        """Of the drawn pieces, cropped and transposed. The step before is taken into the mean of the weights."""
        self.network.follow()
        rolls = [self._varied(self._train[draw.example], np.random.default_rng(draw.seed)) for draw in draws]
        return frame_loss(self.network, rolls)

    def _varied(self, roll: Roll, rng: np.random.Generator) -> Roll:
        recipe = self._recipe
        if rng.random() < recipe.transposed:
            roll = transposed(roll, int(rng.integers(-recipe.furthest, recipe.furthest + 1)))
        start = CLOCK_PERIOD * int(rng.integers(max(0, len(roll) - recipe.crop) // CLOCK_PERIOD + 1))
        return roll[start : start + recipe.crop]

    def validation(self) -> dict[str, float]:
        """Nats per frame of the part that checkpoints are chosen on."""
        return {"select": nats_per_frame(self.network, self._valid)}


def frame_loss(network: nn.Module, rolls: Sequence[Roll]) -> Loss:
    """Summed nats of all frames but the first of each piece, and how many frames they are."""
    frames, valid = _padded(rolls)
    logits = network(frames[:, :-1])
    nats = nn.functional.binary_cross_entropy_with_logits(logits, frames[:, 1:], reduction="none").sum(-1)
    counted = valid[:, 1:]
    return Loss(nats[counted].sum(), int(counted.sum()))


@torch.no_grad()
def nats_per_frame(network: nn.Module, rolls: Sequence[Roll]) -> float:
    """Over whole pieces, pooled over frames. The network is in evaluation mode."""
    ordered = sorted(rolls, key=len)
    groups = [ordered[i : i + EVALUATED_TOGETHER] for i in range(0, len(ordered), EVALUATED_TOGETHER)]
    losses = [frame_loss(network, group) for group in groups]
    return sum(float(loss.nats) for loss in losses) / sum(loss.count for loss in losses)


def _padded(rolls: Sequence[Roll]) -> tuple[Tensor, Tensor]:
    """(batch, time, 88) frames and (batch, time) which of them are there."""
    longest = max(len(roll) for roll in rolls)
    frames = np.zeros((len(rolls), longest, rolls[0].shape[1]), dtype=np.float32)
    valid = np.zeros((len(rolls), longest), dtype=bool)
    for row, roll in enumerate(rolls):
        frames[row, : len(roll)] = roll
        valid[row, : len(roll)] = True
    return torch.from_numpy(frames), torch.from_numpy(valid)
