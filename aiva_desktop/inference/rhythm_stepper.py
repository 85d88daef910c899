"""The rhythm network one note at a time, for several candidates at once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from torch import nn

from aiva_desktop.inference import note_rows
from aiva_desktop.inference.arrays import Floats, Readout, as_array, scattered, softmax
from aiva_desktop.inference.cells import Cells
from aiva_desktop.inference.gate import Copying, Gate, GateFlags, hidden_part
from aiva_desktop.inference.input_gates import Chord, InputGates
from aiva_desktop.inference.memory import MemoryKeys, MemoryWeights
from aiva_desktop.inference.note_rows import NoteRows
from aiva_desktop.inference.priming import Primed
from aiva_desktop.models import rhythm_network
from aiva_desktop.models.mixture import TINY
from aiva_desktop.models.rhythm_network import RhythmNetwork
from aiva_desktop.models.vocabulary import GAP_CLASSES, GAP_INPUTS, NO_GAP


class RhythmWeights:
    """A rhythm network folded for stepping; made once."""

    def __init__(self, network: RhythmNetwork) -> None:
        hidden = network.config.hidden
        first, _, second = network.length_head
        assert isinstance(first, nn.Linear)
        assert isinstance(second, nn.Linear)
        self.cells = Cells(network.stack)
        self.inputs = InputGates(self.cells, network.tables())
        self.memory = MemoryWeights(network.memory) if network.memory else None
        self.gate = GateFlags(network.gate, hidden)
        copying = [*self.memory.layers, hidden_part(network.gate, hidden)] if self.memory else []
        self.readout = Readout(network.write, hidden_part(first, hidden), *copying)
        self.length_of_gap = as_array(network.gap.weight @ first.weight[:, hidden:].T)
        self.length = Readout(second)


class RhythmStepper:
    """Says when the next note comes and how long the last one was."""

    def __init__(self, weights: RhythmWeights, motif: Primed, candidates: int, copying: Copying) -> None:
        """Go on after the rows that were read."""
        self._weights = weights
        self._recurrence = motif.recurrence(candidates)
        self._gate = Gate(weights.gate, copying)
        self._keys = motif.keys(candidates)
        if self._keys is not None:
            self._keys.hide(copying.hidden)
        self._length: Floats = np.zeros((0, 0), np.float32)

    def read(self, columns: Sequence[Sequence[int]], chords: Sequence[Chord]) -> None:
        """Read a row of the motif in which candidates differ."""
        hidden = self._recurrence.step(self._weights.inputs(columns, chords))
        if self._keys is not None and self._weights.memory is not None:
            self._keys.append(self._weights.memory.key(hidden)[0])

    def next_gap(self, columns: Sequence[Sequence[int]], chords: Sequence[Chord], rows: NoteRows) -> Floats:
        """Log probabilities of the gap after the last note, (candidates, GAP_CLASSES); `columns` of `RhythmNetwork`."""
        hidden = self._recurrence.step(self._weights.inputs(columns, chords))
        free, self._length, *copying = self._weights.readout(hidden)
        probabilities = softmax(free)
        if self._keys is not None:
            query, key, logits = copying
            weights = _attention(self._keys, query, rows)
            self._keys.append(key)
            planned = [row[rhythm_network.PLAN_GAP] for row in columns]
            degrees = [row[rhythm_network.DEGREE] for row in columns]
            longest = rows.longest_runs(note_rows.GAP) if rows.has_earlier else []
            gate = self._gate.weights(logits, longest, degrees, [gap != NO_GAP for gap in planned])
            _mix(probabilities, gate, weights, rows, planned)
        np.maximum(probabilities, TINY, out=probabilities)
        return np.log(probabilities, out=probabilities)

    def length(self, gaps: Sequence[int]) -> Floats:
        """Logits of the last note's length, given the gap token after it (`NO_GAP`: none): (candidates, lengths)."""
        middle = self._length + self._weights.length_of_gap.take(gaps, axis=0)
        np.maximum(middle, 0, out=middle)
        return self._weights.length(middle[:, None])[0]

    def select(self, rows: list[int]) -> None:
        """Go on with these candidates only."""
        self._recurrence, self._length = self._recurrence.selected(rows), self._length[rows]
        if self._keys is not None:
            self._keys.select(rows)


def _attention(keys: MemoryKeys, query: Floats, rows: NoteRows) -> Floats:
    """Over the notes before the last: do they stand where the last one stands?"""
    same_position = rows.before(note_rows.POSITION) == rows.last(note_rows.POSITION)
    lags = rows.last(note_rows.BAR) - rows.before(note_rows.BAR)
    return keys.attend(query, rows.likeness(note_rows.GAP, same_position * note_rows.SAME_POSITION, lags))


def _mix(probabilities: Floats, gate: Floats, weights: Floats, rows: NoteRows, planned: Sequence[int]) -> None:
    """Replace what is written freely by its mixture with what is copied."""
    probabilities *= gate[:, :1]
    weights *= gate.T[1:-1, :, None]
    copied = scattered(rows.after(note_rows.GAP), np.add.reduce(weights, axis=0), GAP_INPUTS)
    probabilities += copied[:, :GAP_CLASSES]
    for row, gap in enumerate(planned):
        if gap != NO_GAP:
            probabilities[row, gap] += gate[row, -1]
