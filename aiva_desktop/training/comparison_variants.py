"""The networks of a comparison: three cells, with and without theme memory, of like size."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast, get_args

from torch import nn

from aiva_desktop.models.recurrent import CellName
from aiva_desktop.training.comparison_data import NoteNetwork
from aiva_desktop.training.starting_point import Shape, fresh

# From the plainest to the one with most gates.
CELLS: tuple[CellName, ...] = ("rnn", "gru", "lstm")
assert set(CELLS) == set(get_args(CellName))
# Weight matrices a cell.
GATES: dict[CellName, int] = {"rnn": 1, "gru": 3, "lstm": 4}
DROPOUT = 0.15


@dataclass(frozen=True)
class Variant:
    """One network to train. `kind` is melody or rhythm."""

    kind: str
    cell: CellName
    memory: bool
    hidden: int
    layers: int
    seed: int

    @property
    def name(self) -> str:
        """For file names and tables."""
        return f"{self.cell}+memory" if self.memory else self.cell

    def untrained(self) -> NoteNetwork:
        """With its usual random weights, the same for equal seeds."""
        shape = Shape(self.cell, self.hidden, self.layers, self.memory, DROPOUT)
        return cast(NoteNetwork, fresh(self.kind, shape, self.seed, "").network)


def variants(kind: str, lstm_hidden: int, layers: int, seed: int) -> list[Variant]:
    """All six, their cells with about as many weights as an LSTM's of `lstm_hidden` units."""
    inputs = Variant(kind, "lstm", False, lstm_hidden, layers, seed).untrained().stack.sequence.input_size
    budget = cell_weights("lstm", inputs, lstm_hidden, layers)
    hidden = {cell: hidden_for(cell, inputs, layers, budget) for cell in CELLS}
    return [Variant(kind, cell, memory, hidden[cell], layers, seed) for memory in (False, True) for cell in CELLS]


def cell_weights(cell: CellName, inputs: int, hidden: int, layers: int) -> int:
    """How many weights the cells have, biases included (two a gate, as torch counts)."""
    widths = [inputs] + [hidden] * (layers - 1)
    return sum(GATES[cell] * hidden * (width + hidden + 2) for width in widths)


def hidden_for(cell: CellName, inputs: int, layers: int, budget: int) -> int:
    """The number of units a layer whose weights come closest to `budget`."""
    hidden = 1
    while cell_weights(cell, inputs, hidden, layers) < budget:
        hidden += 1
    before, after = (cell_weights(cell, inputs, units, layers) for units in (hidden - 1, hidden))
    return max(1, hidden - 1) if budget - before < after - budget else hidden


def count(module: nn.Module) -> int:
    """All weights of a network or a part."""
    return sum(weight.numel() for weight in module.parameters())
