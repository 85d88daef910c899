"""The few array operations that stepping needs, on plain float32 arrays: at this size a call costs what it computes."""

from __future__ import annotations

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from torch import Tensor, nn

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
Number = TypeVar("Number", np.float32, np.int64)


def as_array(weights: Tensor) -> Floats:
    """A network's weights, row after row, for good: later training does not change them."""
    array: Floats = weights.detach().to("cpu").float().numpy().copy()
    return array


def softmax(logits: Floats) -> Floats:
    """Over the last axis, in place."""
    logits -= np.maximum.reduce(logits, axis=-1, keepdims=True)
    np.exp(logits, out=logits)
    logits /= np.add.reduce(logits, axis=-1, keepdims=True)
    return logits


def with_room(array: NDArray[Number], axis: int, length: int) -> NDArray[Number]:
    """The array itself, or a copy of at least twice its length along `axis`, when `length` does not fit."""
    if length <= array.shape[axis]:
        return array
    shape = list(array.shape)
    shape[axis] = max(length, 2 * shape[axis])
    larger = np.zeros(shape, array.dtype)
    larger[tuple(slice(n) for n in array.shape)] = array
    return larger


def scattered(tokens: Ints, masses: Floats, classes: int) -> NDArray[np.float64]:
    """The mass each token gets: (..., rows, time) tokens in 0..classes - 1 and masses -> (rows, classes)."""
    rows = tokens.shape[-2]
    if rows > 1:
        tokens = tokens + (np.arange(rows) * classes)[:, None]
    sums = np.bincount(tokens.ravel(), masses.ravel(), rows * classes)
    return sums.reshape(rows, classes).view(np.float64)


class Readout:
    """Several linear layers that read one hidden state, as one matrix."""

    def __init__(self, *layers: nn.Linear) -> None:
        """Layers with the same inputs; calling returns their outputs in the same order."""
        self._weights = np.concatenate([as_array(layer.weight) for layer in layers]).T.copy()
        self._bias = np.concatenate([as_array(layer.bias) for layer in layers])
        ends: list[int] = np.cumsum([layer.out_features for layer in layers]).tolist()
        self.outputs = ends[-1]
        self._parts = [slice(start, end) for start, end in zip([0, *ends], ends, strict=False)]

    def __call__(self, hidden: Floats) -> list[Floats]:
        """(rows, 1, hidden) -> (rows, outputs) of each layer; they may be changed in place."""
        joined: Floats = np.matmul(hidden, self._weights)[:, 0]
        joined += self._bias
        return [joined[:, part] for part in self._parts]
