"""The rhythm network one note at a time, for several candidates at once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from torch import nn

from aiva_desktop.inference import note_rows
from aiva_desktop.inference.arrays import Floats, Readout, as_array, scattered, softmax
from aiva_desktop.inference.cells import Cells, Chord, InputGates
from aiva_desktop.inference.gate import Gate, hidden_part
from aiva_desktop.inference.memory import MemoryBias, MemoryKeys
from aiva_desktop.inference.note_rows import NoteRows
from aiva_desktop.inference.priming import Primed
from aiva_desktop.models import rhythm_network
from aiva_desktop.models.mixture import TINY
from aiva_desktop.models.rhythm_network import RhythmNetwork
from aiva_desktop.models.vocabulary import GAP_CLASSES, GAP_INPUTS, NO_GAP


class RhythmWeights:
    """A rhythm network folded for stepping; made once."""

    def __init__(self, network: RhythmNetwork) -> None:
        memory, hidden = network.memory, network.config.hidden
        first, _, second = network.length_head
        assert isinstance(first, nn.Linear)
        assert isinstance(second, nn.Linear)
        self.cells = Cells(network.stack)
        self.inputs = InputGates(self.cells, network.tables())
        self.keys = Readout(memory.key) if memory else None
        copying = [memory.query, memory.key, hidden_part(network.gate, hidden)] if memory else []
        self.readout = Readout(network.write, hidden_part(first, hidden), *copying)
        self.bias = MemoryBias(memory) if memory else None
        self.gate = Gate(network.gate, hidden)
        self.length_of_gap = as_array(network.gap.weight @ first.weight[:, hidden:].T)
        self.length = Readout(second)


class RhythmStepper:
    """Says when the next note comes and how long the last one was."""

    def __init__(self, weights: RhythmWeights, motif: Primed, candidates: int) -> None:
        """Go on after the rows that were read."""
        self._weights = weights
        self._state = motif.state(candidates)
        self._keys = motif.keys(weights.bias, candidates) if weights.bias else None
        self._length: Floats = np.zeros((0, 0), np.float32)

    def read(self, columns: Sequence[Sequence[int]], chords: Sequence[Chord]) -> None:
        """Read a row of the motif in which candidates differ."""
        hidden = self._weights.cells.step(self._weights.inputs(columns, chords), self._state)
        if self._keys is not None and self._weights.keys is not None:
            self._keys.append(self._weights.keys(hidden)[0])

    def next_gap(
        self, columns: Sequence[Sequence[int]], chords: Sequence[Chord], rows: NoteRows, recall: float
    ) -> Floats:
        """Log probabilities of the gap after the last note, (candidates, GAP_CLASSES); `columns` of `RhythmNetwork`."""
        hidden = self._weights.cells.step(self._weights.inputs(columns, chords), self._state)
        free, self._length, *copying = self._weights.readout(hidden)
        probabilities = softmax(free)
        if copying and self._keys is not None:
            query, key, logits = copying
            weights = self._attend(self._keys, query, key, rows)
            planned = [row[rhythm_network.PLAN_GAP] for row in columns]
            degrees = [row[rhythm_network.DEGREE] for row in columns]
            longest = rows.longest_runs(note_rows.WHOLE, note_rows.GAP)
            gate = self._weights.gate.weights(logits, longest, degrees, [gap != NO_GAP for gap in planned], recall)
            _mix(probabilities, gate, weights, rows, planned)
        return np.log(np.maximum(probabilities, TINY))

    def _attend(self, keys: MemoryKeys, query: Floats, key: Floats, rows: NoteRows) -> Floats:
        same_position = rows.before(note_rows.POSITION) == rows.last(note_rows.POSITION)
        lags = rows.last(note_rows.BAR) - rows.before(note_rows.BAR)
        return keys.attend(query, key, rows.likeness(note_rows.GAP, [same_position], lags))

    def length(self, gaps: Sequence[int]) -> Floats:
        """Logits of the last note's length, given the gap token after it (`NO_GAP`: none): (candidates, lengths)."""
        middle = self._length + self._weights.length_of_gap.take(gaps, axis=0)
        return self._weights.length(np.maximum(middle, 0, out=middle))[0]

    def select(self, rows: list[int]) -> None:
        """Go on with these candidates only."""
        self._state, self._length = self._state[rows], self._length[rows]
        if self._keys is not None:
            self._keys.select(rows)


def _mix(probabilities: Floats, gate: Floats, weights: Floats, rows: NoteRows, planned: Sequence[int]) -> None:
    """Replace what is written freely by its mixture with what is copied."""
    probabilities *= gate[:, :1]
    copied = np.add.reduce(weights * gate.T[1:-1, :, None], axis=0)
    probabilities += scattered(rows.after(note_rows.GAP), copied, GAP_INPUTS)[:, :GAP_CLASSES]
    for row, gap in enumerate(planned):
        if gap != NO_GAP:
            probabilities[row, gap] += gate[row, -1]
