"""The inputs of a network folded into its first layer.

An embedding is a table and a cell's input weights are a matrix, so their product is a table too: made once, a step
looks up one row for each input column and adds them, and reads no input weights at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from torch import nn

from aiva_desktop.inference.arrays import Floats, as_array
from aiva_desktop.inference.cells import Cells

Chord = tuple[float, ...]


class InputGates:
    """What each value of each input column gives to the gates of the first layer, and what each chord does."""

    def __init__(self, cells: Cells, tables: Iterable[nn.Embedding]) -> None:
        """`tables` holds the embedding of each input column, in the order in which the network joins them.

        What the first layer reads beside them are chords.
        """
        first, tables = cells.layers[0], list(tables)
        ends = np.cumsum([table.embedding_dim for table in tables])
        *columns, self._chord_weights = np.split(first.inputs, ends)
        gates = [as_array(table.weight) @ column for table, column in zip(tables, columns, strict=True)]
        gates[0] += first.bias
        self._gates = np.concatenate(gates)
        self._offsets = np.cumsum([0, *(table.num_embeddings for table in tables[:-1])])
        self._chords: dict[Chord, Floats | None] = {}

    def __call__(self, columns: Sequence[Sequence[int]], chords: Sequence[Chord] = ()) -> Floats:
        """(rows, 1, gates) of rows of integers; `chords`: one a row, for the networks that read chords."""
        rows = np.array(columns)
        rows += self._offsets
        gates: Floats = np.add.reduce(self._gates.take(rows, axis=0), axis=1, keepdims=True)
        for row, chord in enumerate(chords):
            if (given := self._of_chord(chord)) is not None:
                gates[row] += given
        return gates

    def _of_chord(self, chord: Chord) -> Floats | None:
        if chord not in self._chords:
            self._chords[chord] = np.array(chord, np.float32) @ self._chord_weights if any(chord) else None
        return self._chords[chord]
