"""A recurrent stack one step at a time, for several rows (candidates) at once, on buffers made once.

All arrays of rows have a middle axis of length 1: so a product with a matrix is one matrix-vector product a row. Up to
four rows cost no more than as one matrix product, eight a third more; and a row's result does not depend on how many
rows there are, to the last bit.
"""

from __future__ import annotations

from typing import NamedTuple, Protocol

import numpy as np
from torch import Tensor

from aiva_desktop.inference.arrays import Floats, as_array
from aiva_desktop.models.recurrent import CellName, RecurrentStack


class LayerWeights(NamedTuple):
    """`inputs` and `recurrent` are (in, gates).

    `bias` (gates,) holds all that may be added to what the inputs give, `recurrent_bias` (hidden,) what may not: that
    of a GRU's candidate.
    """

    inputs: Floats
    recurrent: Floats
    bias: Floats
    recurrent_bias: Floats


class Cells:
    """The weights of a stack; the state of its rows is (rows, 1, `state_size`): all layers' hidden, then cells."""

    def __init__(self, stack: RecurrentStack) -> None:
        self.cell = stack.cell
        self.hidden = stack.hidden
        self.layers = [_layer_weights(stack, layer) for layer in range(stack.layers)]
        self.gates = self.layers[0].bias.size
        self.state_size = stack.hidden * stack.layers * (2 if stack.cell == "lstm" else 1)


def _layer_weights(stack: RecurrentStack, layer: int) -> LayerWeights:
    names = ("weight_ih", "weight_hh", "bias_ih", "bias_hh")
    inputs, recurrent, bias, recurrent_bias = (
        _arranged(stack.cell, getattr(stack.sequence, f"{name}_l{layer}")) for name in names
    )
    apart = 2 * stack.hidden if stack.cell == "gru" else len(bias)
    bias[:apart] += recurrent_bias[:apart]
    return LayerWeights(inputs.T.copy(), recurrent.T.copy(), bias, recurrent_bias[apart:])


def _arranged(cell: CellName, weights: Tensor) -> Floats:
    """Gates as the steps below take them: the sigmoid ones first, and halved: sigmoid(x) = (1 + tanh(x / 2)) / 2."""
    rows = as_array(weights)
    if cell == "rnn":
        return rows
    parts = np.split(rows, 4 if cell == "lstm" else 3)
    if cell == "lstm":
        entry, forget, candidate, output = parts
        parts = [entry, forget, output, candidate]
    return np.concatenate([*(part * np.float32(0.5) for part in parts[:-1]), parts[-1]])


def _parts(array: Floats, size: int) -> list[Floats]:
    """Views of `size` numbers each, along the last axis."""
    return [array[..., start : start + size] for start in range(0, array.shape[-1], size)]


class _Layer(Protocol):
    """One layer's rows: `step` advances their state by what the inputs give to the gates, (rows, 1, gates)."""

    def step(self, gates: Floats) -> None: ...


class _Lstm:
    """Long short-term memory (Hochreiter and Schmidhuber 1997)."""

    def __init__(self, weights: LayerWeights, hidden: Floats, cell: Floats) -> None:
        size = hidden.shape[2]
        self._recurrent, self._hidden, self._cell = weights.recurrent, hidden, cell
        self._gates = np.zeros((len(hidden), 1, 4 * size), np.float32)
        self._sigmoids = self._gates[..., : 3 * size]
        self._entry, self._forget, self._output, self._candidate = _parts(self._gates, size)

    def step(self, gates: Floats) -> None:
        own, sigmoids, entry, hidden, cell = self._gates, self._sigmoids, self._entry, self._hidden, self._cell
        np.matmul(hidden, self._recurrent, out=own)
        own += gates
        np.tanh(own, out=own)
        sigmoids *= 0.5
        sigmoids += 0.5
        entry *= self._candidate
        cell *= self._forget
        cell += entry
        np.tanh(cell, out=hidden)
        hidden *= self._output


class _Gru:
    """Gated recurrent unit (Cho et al. 2014), with the reset gate after the matrix, as torch has it."""

    def __init__(self, weights: LayerWeights, hidden: Floats) -> None:
        self._size = size = hidden.shape[2]
        self._recurrent, self._bias, self._hidden = weights.recurrent, weights.recurrent_bias, hidden
        self._gates = np.zeros((len(hidden), 1, 3 * size), np.float32)
        self._sigmoids = self._gates[..., : 2 * size]
        self._reset, self._update, self._candidate = _parts(self._gates, size)

    def step(self, gates: Floats) -> None:
        sigmoids, candidate, hidden, apart = self._sigmoids, self._candidate, self._hidden, 2 * self._size
        np.matmul(hidden, self._recurrent, out=self._gates)
        sigmoids += gates[..., :apart]
        np.tanh(sigmoids, out=sigmoids)
        sigmoids *= 0.5
        sigmoids += 0.5
        candidate += self._bias
        candidate *= self._reset
        candidate += gates[..., apart:]
        np.tanh(candidate, out=candidate)
        hidden -= candidate
        hidden *= self._update
        hidden += candidate


class _Plain:
    """A recurrent network without gates (Elman 1990)."""

    def __init__(self, weights: LayerWeights, hidden: Floats) -> None:
        self._recurrent, self._hidden = weights.recurrent, hidden

    def step(self, gates: Floats) -> None:
        gates += np.matmul(self._hidden, self._recurrent)
        np.tanh(gates, out=self._hidden)


class Recurrence:
    """The state of some rows, and how it goes on."""

    def __init__(self, cells: Cells, state: Floats) -> None:
        """`state` (rows, 1, `cells.state_size`) changes in place with every step."""
        self.state = state
        self._cells = cells
        parts = _parts(state, cells.hidden)
        self._hidden = parts[: len(cells.layers)]
        self._layers = self._layers_of(parts[len(cells.layers) :])
        self._gates = np.zeros((len(state), 1, cells.gates), np.float32)

    def _layers_of(self, memories: list[Floats]) -> list[_Layer]:
        weights = self._cells.layers
        if self._cells.cell == "lstm":
            return [_Lstm(*parts) for parts in zip(weights, self._hidden, memories, strict=True)]
        kind = _Gru if self._cells.cell == "gru" else _Plain
        return [kind(*parts) for parts in zip(weights, self._hidden, strict=True)]

    def step(self, gates: Floats) -> Floats:
        """One step of every row.

        `gates` (rows, 1, gates) is what the inputs give to the first layer, see `InputGates`; it may change. Returns
        the top layer's hidden state (rows, 1, hidden), a view of `state`.
        """
        self._layers[0].step(gates)
        for layer, weights, below in zip(self._layers[1:], self._cells.layers[1:], self._hidden, strict=False):
            np.matmul(below, weights.inputs, out=self._gates)
            self._gates += weights.bias
            layer.step(self._gates)
        return self._hidden[-1]

    def selected(self, rows: list[int]) -> Recurrence:
        """Only these rows."""
        return Recurrence(self._cells, self.state[rows])
