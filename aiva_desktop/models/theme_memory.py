"""Theme memory: attention over the melody's own earlier places, used as a source to copy from.

The weight of place s, seen from place r, is the product of two learned vectors (what the hidden states say) plus a
learned bias by likeness (`matching`): how long the notes before both agree, same beat, bars between. A gate mixes what
is copied with what the network would write freely: a pointer mixture after See et al. (2017) and Merity et al. (2017),
with a copy relative to the pitch where the melody is, so that themes return transposed.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn

from aiva_desktop.models.matching import RUN_BUCKETS

_FAR_BELOW = -1e4
KEY_SIZE = 48


class ThemeMemory(nn.Module):
    """`heads` attentions over earlier rows. `features` is the number of likeness values beside the two runs."""

    def __init__(self, hidden: int, heads: int, features: int) -> None:
        super().__init__()
        self.heads = heads
        self.query = nn.Linear(hidden, heads * KEY_SIZE)
        self.key = nn.Linear(hidden, heads * KEY_SIZE)
        slope = 0.5 * torch.arange(RUN_BUCKETS, dtype=torch.float32)
        self.first_run_bias = nn.Parameter(slope[:, None, None].repeat(1, features, heads))
        self.second_run_bias = nn.Parameter(slope[:, None, None].repeat(1, features, heads))

    def bias_table(self) -> Tensor:
        """(run buckets * run buckets * features, heads)."""
        both = self.first_run_bias[:, None] + self.second_run_bias[None]
        return both.flatten(0, 2)

    def keys(self, hidden: Tensor) -> Tensor:
        """(batch, time, hidden) -> (batch, time, heads * key size)."""
        keys: Tensor = self.key(hidden)
        return keys

    def forward(self, hidden: Tensor, likeness: Tensor, keys: Tensor, seen: Tensor) -> Tensor:
        """Attention weights.

        `hidden` (batch, rows, hidden), `likeness` (batch, rows, time), `keys` (batch, time, heads * key size), `seen`
        (batch, rows, time) bool. Returns (batch, heads, rows, time); a row that has seen nothing is all zero.
        """
        query = self._split(self.query(hidden))
        scores = query @ self._split(keys).transpose(-1, -2) / math.sqrt(KEY_SIZE)
        bias = nn.functional.embedding(likeness, self.bias_table())  # (batch, rows, time, heads)
        scores = scores + bias.permute(0, 3, 1, 2)
        mask = seen[:, None]
        weights = scores.masked_fill(~mask, _FAR_BELOW).softmax(-1)
        return weights * mask

    def _split(self, joined: Tensor) -> Tensor:
        """(batch, n, heads * key size) -> (batch, heads, n, key size)."""
        batch, n, _ = joined.shape
        return joined.view(batch, n, self.heads, KEY_SIZE).transpose(1, 2)
