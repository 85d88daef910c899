"""The gate between writing freely and copying, one note at a time; see `models.mixture`."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from torch import nn

from aiva_desktop.inference.arrays import Floats, Ints, as_array, softmax
from aiva_desktop.models.matching import RUN_BUCKETS

_FAR_BELOW = np.float32(-1e4)


class Gate:
    """A gate's weights for what it reads beside the hidden state: two run buckets and the plan's degree."""

    def __init__(self, layer: nn.Linear, hidden: int) -> None:
        flags = as_array(layer.weight)[:, hidden:].T
        self._first, self._second, self._degree = np.split(flags, [RUN_BUCKETS, 2 * RUN_BUCKETS])

    def weights(
        self, logits: Floats, longest: Ints, degrees: Sequence[int], planned: Sequence[bool], recall: float
    ) -> Floats:
        """(candidates, sources), see `gate_weights`. `logits` are the hidden state's part and change in place.

        `longest` (2, candidates) are the buckets of the longest runs, or (2, 0) while there is no earlier place;
        `planned`: whether the plan says something.
        """
        logits[:, 1:] += np.float32(recall)
        logits += self._degree.take(degrees, axis=0)
        if longest.shape[1]:
            logits += self._first.take(longest[0], axis=0)
            logits += self._second.take(longest[1], axis=0)
        else:
            logits += self._first[0] + self._second[0]
            logits[:, 1:-1] = _FAR_BELOW
        for row, says in enumerate(planned):
            if not says:
                logits[row, -1] = _FAR_BELOW
        return softmax(logits)


def hidden_part(layer: nn.Linear, hidden: int) -> nn.Linear:
    """The part of a linear layer that reads the hidden state, which comes first, as a layer with the same bias."""
    part = nn.Linear(hidden, layer.out_features)
    part.weight, part.bias = nn.Parameter(layer.weight[:, :hidden]), layer.bias
    return part
