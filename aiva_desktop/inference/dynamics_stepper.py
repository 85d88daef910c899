"""The dynamics network one note at a time, for several candidates at once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from torch import nn

from aiva_desktop.inference.arrays import Floats, Readout
from aiva_desktop.inference.cells import Cells
from aiva_desktop.inference.input_gates import InputGates
from aiva_desktop.inference.priming import Primed
from aiva_desktop.models.rows_network import RowsNetwork


class RowsWeights:
    """A network of rows (dynamics, plan) folded for stepping; made once."""

    def __init__(self, network: RowsNetwork) -> None:
        self.cells = Cells(network.stack)
        tables = [table for table in network.tables if isinstance(table, nn.Embedding)]
        self.inputs = InputGates(self.cells, tables)
        self.readout = Readout(network.write)


class DynamicsStepper:
    """Says how loud the next note is."""

    def __init__(self, weights: RowsWeights, motif: Primed, candidates: int) -> None:
        """Go on after the rows that were read."""
        self._weights = weights
        self._recurrence = motif.recurrence(candidates)

    def next_velocity(self, columns: Sequence[Sequence[int]]) -> Floats:
        """Logits (candidates, 128) of the velocity of the note that each row of `DynamicsNetwork` describes."""
        hidden = self._recurrence.step(self._weights.inputs(columns))
        logits = self._weights.readout(hidden)[0]
        logits[:, 0] = -np.inf  # velocity 0 would be a note-off
        return logits

    def select(self, rows: list[int]) -> None:
        """Go on with these candidates only."""
        self._recurrence = self._recurrence.selected(rows)
