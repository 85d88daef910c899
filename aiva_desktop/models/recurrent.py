"""A stack of recurrent cells that runs over whole sequences or one step at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import torch
from torch import Tensor, nn

CellName = Literal["lstm", "gru", "rnn"]
# Hidden state, and for an LSTM the cell state: each (layers, batch, hidden).
State = tuple[Tensor, ...]

_SEQUENCE: dict[str, Callable[..., nn.RNNBase]] = {"lstm": nn.LSTM, "gru": nn.GRU, "rnn": nn.RNN}


class RecurrentStack(nn.Module):
    """`layers` cells of `hidden` units: LSTM (Hochreiter and Schmidhuber 1997), GRU (Cho et al. 2014) or plain RNN.

    Raises:
        ValueError: for another cell name.
    """

    def __init__(self, cell: CellName, inputs: int, hidden: int, layers: int, dropout: float = 0.0) -> None:
        super().__init__()
        if cell not in _SEQUENCE:
            raise ValueError(f"a cell is lstm, gru or rnn, not {cell!r}")
        self.cell = cell
        self.hidden = hidden
        self.layers = layers
        between = dropout if layers > 1 else 0.0
        self.sequence = _SEQUENCE[cell](inputs, hidden, num_layers=layers, batch_first=True, dropout=between)
        if cell == "lstm":
            self._open_forget_gates()

    def _open_forget_gates(self) -> None:
        """Start remembering: forget-gate bias 1 (Gers et al. 2000, Jozefowicz et al. 2015)."""
        with torch.no_grad():
            for layer in range(self.layers):
                bias = getattr(self.sequence, f"bias_ih_l{layer}")
                bias[self.hidden : 2 * self.hidden].fill_(1.0)

    def zero_state(self, batch: int) -> State:
        """The state before anything was read."""
        zeros = torch.zeros(self.layers, batch, self.hidden)
        return (zeros, zeros.clone()) if self.cell == "lstm" else (zeros,)

    def forward(self, inputs: Tensor) -> tuple[Tensor, State]:
        """(batch, time, inputs) -> (batch, time, hidden) and the state at the end."""
        outputs, state = self.sequence(inputs)
        return outputs, state if isinstance(state, tuple) else (state,)

    def step(self, inputs: Tensor, state: State) -> tuple[Tensor, State]:
        """One step: (batch, inputs) -> (batch, hidden) and the next state.

        Runs the cells themselves: on CPUs one step through the sequence kernel costs ten times as much.
        """
        advanced = []
        for layer in range(self.layers):
            before = tuple(part[layer] for part in state)
            after = self._cell_step(inputs, before, self._weights(layer))
            advanced.append(after)
            inputs = after[0]
        return inputs, tuple(torch.stack(parts) for parts in zip(*advanced, strict=True))

    def _weights(self, layer: int) -> tuple[Tensor, ...]:
        names = ("weight_ih", "weight_hh", "bias_ih", "bias_hh")
        return tuple(getattr(self.sequence, f"{name}_l{layer}") for name in names)

    def _cell_step(self, inputs: Tensor, before: State, weights: tuple[Tensor, ...]) -> State:
        if self.cell == "lstm":
            h, c = torch.lstm_cell(inputs, before, *weights)
            return h, c
        if self.cell == "gru":
            return (torch.gru_cell(inputs, before[0], *weights),)
        return (torch.rnn_tanh_cell(inputs, before[0], *weights),)
