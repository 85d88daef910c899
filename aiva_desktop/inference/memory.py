"""Theme memory one note at a time, see `models.theme_memory`: keys of the places so far, and attention over them."""

from __future__ import annotations

import math

import numpy as np

from aiva_desktop.inference.arrays import Floats, Ints, as_array, softmax, with_room
from aiva_desktop.models.theme_memory import KEY_SIZE, ThemeMemory

_SCALE = np.float32(1 / math.sqrt(KEY_SIZE))


class MemoryBias:
    """What likeness adds to the scores, by head."""

    def __init__(self, memory: ThemeMemory) -> None:
        self.heads = memory.heads
        self._table = as_array(memory.bias_table()).T.copy()

    def of(self, likeness: Ints) -> Floats:
        """(rows, time) -> (heads, rows, time)."""
        bias: Floats = self._table.take(likeness, axis=1)
        return bias


class MemoryKeys:
    """The keys of the places so far, for several candidates at once, in a buffer that grows."""

    def __init__(self, bias: MemoryBias, keys: Floats, candidates: int) -> None:
        """`keys` (time, heads * key size) are those of the places that all candidates share."""
        self._bias = bias
        self._count = len(keys)
        split = keys.reshape(len(keys), bias.heads, KEY_SIZE).transpose(1, 0, 2)
        self._keys = np.zeros((bias.heads, candidates, self._count + 64, KEY_SIZE), np.float32)
        self._keys[:, :, : self._count] = split[:, None]

    def attend(self, query: Floats, key: Floats, likeness: Ints) -> Floats:
        """Weights (heads, candidates, time) over the places so far; then this place, with its `key`, is one more.

        `query` and `key` are (candidates, heads * key size), `likeness` (candidates, time).
        """
        keys = self._keys[:, :, : self._count]
        query *= _SCALE
        scores: Floats = np.matmul(keys, self._split(query)[..., None])[..., 0]
        scores += self._bias.of(likeness)
        self.append(key)
        return softmax(scores) if scores.size else scores

    def append(self, key: Floats) -> None:
        """One more place, with its key (candidates, heads * key size)."""
        self._keys = with_room(self._keys, 2, self._count + 1)
        self._keys[:, :, self._count] = self._split(key)
        self._count += 1

    def _split(self, joined: Floats) -> Floats:
        """(candidates, heads * key size) -> (heads, candidates, key size)."""
        return joined.reshape(len(joined), self._bias.heads, KEY_SIZE).transpose(1, 0, 2)

    def select(self, rows: list[int]) -> None:
        """Go on with these candidates only."""
        self._keys = self._keys[:, rows]
