"""A recurrent stack one step at a time, and its inputs folded into its first layer.

An embedding is a table and a cell's input weights are a matrix, so their product is a table too: made once, a step
looks up one row for each input column and adds them, and reads no input weights at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
from torch import Tensor, nn

from aiva_desktop.inference.arrays import Floats, Ints, as_array, times
from aiva_desktop.models.recurrent import CellName, RecurrentStack

Chord = tuple[float, ...]


class _Layer(NamedTuple):
    """`inputs` and `recurrent` are (in, gates); the biases (gates,)."""

    inputs: Floats
    recurrent: Floats
    input_bias: Floats
    recurrent_bias: Floats


class Cells:
    """Weights of a stack; the state of its rows is (rows, `state_size`): hidden of each layer, then an LSTM's cells."""

    def __init__(self, stack: RecurrentStack) -> None:
        self.hidden = stack.hidden
        self._cell = stack.cell
        self._layers = [self._layer(stack, layer) for layer in range(stack.layers)]
        self.state_size = stack.hidden * stack.layers * (2 if stack.cell == "lstm" else 1)

    def _layer(self, stack: RecurrentStack, layer: int) -> _Layer:
        names = ("weight_ih", "weight_hh", "bias_ih", "bias_hh")
        weights = [_arranged(stack.cell, getattr(stack.sequence, f"{name}_l{layer}")) for name in names]
        return _Layer(*(part.T.copy() for part in weights))

    @property
    def first(self) -> _Layer:
        """The layer that reads the inputs."""
        return self._layers[0]

    def step(self, gates: Floats, state: Floats) -> Floats:
        """One step of every row.

        `gates` (rows, gates) is what the inputs give to the first layer, see `InputGates`; it and `state` change in
        place. Returns the top layer's hidden state (rows, hidden), a view of `state`.
        """
        size, count = self.hidden, len(self._layers)
        hidden = state[:, :size]
        for index, layer in enumerate(self._layers):
            if index:
                gates = times(hidden, layer.inputs)
                gates += layer.input_bias
            hidden = state[:, index * size : (index + 1) * size]
            recurrent = times(hidden, layer.recurrent)
            recurrent += layer.recurrent_bias
            if self._cell == "lstm":
                place = (count + index) * size
                _lstm(gates, recurrent, hidden, state[:, place : place + size])
            elif self._cell == "gru":
                _gru(gates, recurrent, hidden)
            else:
                gates += recurrent
                np.tanh(gates, out=hidden)
        return hidden


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


def _sigmoid_of_tanh(gates: Floats) -> None:
    gates *= 0.5
    gates += 0.5


def _lstm(gates: Floats, recurrent: Floats, hidden: Floats, cell: Floats) -> None:
    size = hidden.shape[1]
    gates += recurrent
    np.tanh(gates, out=gates)
    _sigmoid_of_tanh(gates[:, : 3 * size])
    entering = gates[:, :size]
    entering *= gates[:, 3 * size :]
    cell *= gates[:, size : 2 * size]
    cell += entering
    np.tanh(cell, out=hidden)
    hidden *= gates[:, 2 * size : 3 * size]


def _gru(gates: Floats, recurrent: Floats, hidden: Floats) -> None:
    """With the reset gate after the matrix, as torch has it."""
    size = hidden.shape[1]
    sigmoids, candidate = recurrent[:, : 2 * size], recurrent[:, 2 * size :]
    sigmoids += gates[:, : 2 * size]
    np.tanh(sigmoids, out=sigmoids)
    _sigmoid_of_tanh(sigmoids)
    candidate *= sigmoids[:, :size]
    candidate += gates[:, 2 * size :]
    np.tanh(candidate, out=candidate)
    hidden -= candidate
    hidden *= sigmoids[:, size:]
    hidden += candidate


class InputGates:
    """What each value of each input column gives to the gates of the first layer, and what each chord does."""

    def __init__(self, cells: Cells, tables: Iterable[nn.Embedding]) -> None:
        """`tables` holds the embedding of each input column, in the order in which the network joins them.

        What the first layer reads beside them are chords.
        """
        first, tables = cells.first, list(tables)
        ends = np.cumsum([table.embedding_dim for table in tables])
        parts = np.split(first.inputs, ends)
        gates = [as_array(table.weight) @ part for table, part in zip(tables, parts[:-1], strict=True)]
        gates[0] += first.input_bias
        self._gates = np.concatenate(gates)
        self._offsets = np.cumsum([0, *(table.num_embeddings for table in tables[:-1])])
        self._chord_weights = parts[-1]
        self._chords: dict[Chord, Floats] = {}

    def __call__(self, columns: Sequence[Sequence[int]], chords: Sequence[Chord] = ()) -> Floats:
        """(rows, gates) of rows of integers; `chords`: one a row, for the networks that read chords."""
        rows: Ints = np.array(columns)
        rows += self._offsets
        gates: Floats = np.add.reduce(self._gates.take(rows, axis=0), axis=1)
        for row, chord in enumerate(chords):
            gates[row] += self._of_chord(chord)
        return gates

    def _of_chord(self, chord: Chord) -> Floats:
        if chord not in self._chords:
            self._chords[chord] = np.array(chord, np.float32) @ self._chord_weights
        return self._chords[chord]
