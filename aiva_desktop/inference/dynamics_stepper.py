"""The dynamics network one note at a time, for several candidates at once."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

from aiva_desktop.models.dynamics_network import DynamicsNetwork


class DynamicsStepper:
    """Says how loud the next note is."""

    def __init__(self, network: DynamicsNetwork, motif: Sequence[Sequence[int]], candidates: int) -> None:
        """`motif` are the rows of its notes, see `DynamicsNetwork`."""
        self._network = network
        _, state = network.stack(network.embed(torch.tensor(motif)[None]))
        self._state = tuple(part.repeat(1, candidates, 1) for part in state)

    def next_velocity(self, rows: Sequence[Sequence[int]]) -> Tensor:
        """Probabilities (candidates, 128) of the velocity of the note that each row describes."""
        hidden, self._state = self._network.stack.step(self._network.embed(torch.tensor(rows)), self._state)
        probabilities: Tensor = self._network.write(hidden).softmax(-1)
        probabilities[:, 0] = 0.0  # velocity 0 would be a note-off
        return probabilities

    def select(self, rows: Tensor) -> None:
        """Go on with these candidates only."""
        self._state = tuple(part[:, rows] for part in self._state)
