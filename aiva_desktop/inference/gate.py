"""The gate between writing freely and copying, one note at a time; see `models.mixture`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from torch import nn

from aiva_desktop.inference.arrays import Floats, Ints, as_array, softmax
from aiva_desktop.models.matching import RUN_BUCKETS

_FAR_BELOW = np.float32(-1e4)


class GateFlags:
    """What two run buckets and the plan's degree give to a gate's logits, (n, sources) each."""

    def __init__(self, layer: nn.Linear, hidden: int) -> None:
        flags = as_array(layer.weight)[:, hidden:].T
        self.first_run, self.second_run, self.degree = np.split(flags, [RUN_BUCKETS, 2 * RUN_BUCKETS])


@dataclass(frozen=True)
class Copying:
    """How much is copied, and from where not.

    `recall` is added to the logits of all copying, `pull` to those of the plan's source; theme memory does not copy
    from the places `hidden`, of the motif.
    """

    recall: float = 0.0
    pull: float = 0.0
    hidden: Ints = field(default_factory=lambda: np.zeros(0, np.int64))


class Gate:
    """A gate at one setting of theme recall: all that its flags can say is in one table."""

    def __init__(self, flags: GateFlags, copying: Copying) -> None:
        """Takes the weights as they are now."""
        degrees = np.repeat(flags.degree[:, None], 2, axis=1)  # (degrees, planned, sources)
        degrees[..., 1:] += np.float32(copying.recall)
        degrees[..., -1] += np.float32(copying.pull)
        degrees[:, 0, -1] = _FAR_BELOW
        runs = flags.first_run[:, None] + flags.second_run[None]
        table = runs[:, :, None, None] + degrees
        self._table = table.reshape(-1, table.shape[-1])
        beginning = table[0, 0].copy()
        beginning[..., 1:-1] = _FAR_BELOW
        self._beginning = beginning.reshape(-1, table.shape[-1])

    def weights(
        self, logits: Floats, longest: Sequence[tuple[int, int]], degrees: Sequence[int], planned: Sequence[bool]
    ) -> Floats:
        """(candidates, sources), see `gate_weights`. `logits` are the hidden state's part and change in place.

        `longest` holds each candidate's buckets of its longest runs, or nothing while there is no earlier place;
        `planned`: whether the plan says something.
        """
        states = [2 * degree + says for degree, says in zip(degrees, planned, strict=True)]
        if longest:
            pairs, count = [RUN_BUCKETS * first + second for first, second in longest], len(self._beginning)
            logits += self._table.take([count * a + b for a, b in zip(pairs, states, strict=True)], axis=0)
        else:
            logits += self._beginning.take(states, axis=0)
        return softmax(logits)


def hidden_part(layer: nn.Linear, hidden: int) -> nn.Linear:
    """The part of a linear layer that reads the hidden state, which comes first, as a layer with the same bias."""
    part = nn.Linear(hidden, layer.out_features)
    part.weight, part.bias = nn.Parameter(layer.weight[:, :hidden]), layer.bias
    return part
