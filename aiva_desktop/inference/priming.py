"""What one network has read of a motif: kept, so that only what changed of the motif is ever read again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from operator import eq

import numpy as np

from aiva_desktop.inference.arrays import Floats, with_room
from aiva_desktop.inference.cells import Cells, Recurrence
from aiva_desktop.inference.input_gates import Chord, InputGates
from aiva_desktop.inference.memory import MemoryKeys, MemoryWeights

# Rows that are read between two chances to cancel: some milliseconds.
SLICE = 16
Row = tuple[tuple[int, ...], Chord]


class Primed:
    """The state before and after every row read so far, and theme memory's key of each.

    Rows are read one after the other by the very operations that write notes, so what is known of a row depends on it
    and on those before it alone, to the last bit: not on when it was read, nor on how many were read at once.
    """

    def __init__(self, inputs: InputGates, cells: Cells, memory: MemoryWeights | None = None) -> None:
        self._inputs = inputs
        self._cells = cells
        self._memory = memory
        self._rows: list[Row] = []
        self._states: Floats = np.zeros((1, cells.state_size), np.float32)
        self._keys: Floats = np.zeros((1, memory.key.outputs if memory else 0), np.float32)

    def read(self, rows: Sequence[Row]) -> Iterator[int]:
        """Have exactly `rows` read; yields how many are, every few rows that had to be read."""
        common = sum(1 for _ in takewhile(bool, map(eq, self._rows, rows)))
        del self._rows[common:]
        while len(self._rows) < len(rows):
            self._read_slice(rows[len(self._rows) : len(self._rows) + SLICE])
            yield len(self._rows)

    def _read_slice(self, rows: Sequence[Row]) -> None:
        first = len(self._rows)
        gates = self._inputs([columns for columns, _ in rows], [chord for _, chord in rows])
        self._states = with_room(self._states, 0, first + len(rows) + 1)
        self._keys = with_room(self._keys, 0, first + len(rows))
        recurrence = self.recurrence(1)
        for place in range(first, first + len(rows)):
            hidden = recurrence.step(gates[place - first : place - first + 1])
            self._states[place + 1] = recurrence.state[0, 0]
            if self._memory is not None:
                self._keys[place] = self._memory.key(hidden)[0][0]
        self._rows += rows

    def recurrence(self, candidates: int) -> Recurrence:
        """The state after the last row, once for each candidate."""
        state = self._states[len(self._rows)].reshape(1, 1, -1)
        return Recurrence(self._cells, np.repeat(state, candidates, axis=0))

    def keys(self, candidates: int) -> MemoryKeys | None:
        """A memory of all rows, once for each candidate; None for a network without theme memory."""
        return MemoryKeys(self._memory, self._keys[: len(self._rows)], candidates) if self._memory else None
