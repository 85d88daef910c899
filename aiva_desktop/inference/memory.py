"""Theme memory one note at a time, see `models.theme_memory`: keys of the places so far, and attention over them."""

from __future__ import annotations

import math

import numpy as np
from torch import nn

from aiva_desktop.inference.arrays import Floats, Ints, Readout, as_array, softmax, with_room
from aiva_desktop.models.matching import PITCH_FEATURES
from aiva_desktop.models.theme_memory import KEY_SIZE, ThemeMemory

_FAR_BELOW = np.float32(-1e4)


class MemoryWeights:
    """Theme memory folded for stepping; made once. `layers`: of queries, scaled as attention does, and of keys."""

    def __init__(self, memory: ThemeMemory) -> None:
        self.heads = memory.heads
        self.key = Readout(memory.key)
        query = nn.Linear(memory.query.in_features, memory.query.out_features)
        query.weight = nn.Parameter(memory.query.weight / math.sqrt(KEY_SIZE))
        query.bias = nn.Parameter(memory.query.bias / math.sqrt(KEY_SIZE))
        self.layers = (query, memory.key)
        self._bias = _bias_by_place(memory)

    def bias(self, likeness: Ints) -> Floats:
        """What likeness adds to the scores: (rows, time) -> (heads, rows, time)."""
        bias: Floats = self._bias.take(likeness, axis=1)
        return bias


def _bias_by_place(memory: ThemeMemory) -> Floats:
    """(heads, run buckets * run buckets * PITCH_FEATURES): the same for any gap, where likeness has no gaps."""
    features = memory.first_run_bias.shape[1]
    table = as_array(memory.bias_table()).reshape(-1, 1, features, memory.heads)
    table = table.repeat(PITCH_FEATURES // features, axis=1)
    return table.reshape(-1, memory.heads).T.copy()


class MemoryKeys:
    """The keys of the places so far, for several candidates at once, in a buffer that grows."""

    def __init__(self, weights: MemoryWeights, keys: Floats, candidates: int) -> None:
        """`keys` (time, heads * key size) are those of the places that all candidates share."""
        self._weights = weights
        self._count = len(keys)
        split = keys.reshape(len(keys), weights.heads, KEY_SIZE).transpose(1, 0, 2)
        self._keys = np.zeros((weights.heads, candidates, self._count + 64, KEY_SIZE), np.float32)
        self._keys[:, :, : self._count] = split[:, None]
        self._hidden: Ints = np.zeros(0, np.int64)

    def hide(self, places: Ints) -> None:
        """From now on nothing is copied from these places."""
        self._hidden = places

    def attend(self, query: Floats, likeness: Ints) -> Floats:
        """Weights (heads, candidates, time) over the places so far.

        `query` is (candidates, heads * key size), `likeness` (candidates, time).
        """
        keys = self._keys[:, :, : self._count]
        scores: Floats = np.matmul(keys, self._split(query)[..., None])[..., 0]
        if scores.size:
            scores += self._weights.bias(likeness)
            scores[:, :, self._hidden] = _FAR_BELOW
            softmax(scores)
        return scores

    def append(self, key: Floats) -> None:
        """One more place, with its key (candidates, heads * key size)."""
        self._keys = with_room(self._keys, 2, self._count + 1)
        self._keys[:, :, self._count] = self._split(key)
        self._count += 1

    def _split(self, joined: Floats) -> Floats:
        """(candidates, heads * key size) -> (heads, candidates, key size)."""
        return joined.reshape(len(joined), self._weights.heads, KEY_SIZE).transpose(1, 0, 2)

    def select(self, rows: list[int]) -> None:
        """Go on with these candidates only."""
        self._keys = self._keys[:, rows]
