"""The rhythm network one note at a time, for several candidates at once."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

from aiva_desktop.inference.note_rows import NoteRows
from aiva_desktop.inference.sampling import one_hot_or_zero
from aiva_desktop.inference.stepping import Stepper, available_sources, longest_run, scattered
from aiva_desktop.models import matching, rhythm_network
from aiva_desktop.models.history import RhythmInputs
from aiva_desktop.models.mixture import gate_weights, mixed_distribution
from aiva_desktop.models.rhythm_network import RhythmNetwork
from aiva_desktop.models.scoring import MelodyBatch
from aiva_desktop.models.vocabulary import GAP_CLASSES, NO_GAP


class RhythmStepper:
    """Says when the next note comes and how long the last one was."""

    def __init__(self, network: RhythmNetwork, motif: MelodyBatch) -> None:
        """Read the motif (a row a candidate) up to its last note, which the first `next_gap` reads."""
        self._network = network
        self._stepper = Stepper(network, motif.rhythm[:, :-1], motif.rhythm_chords[:, :-1])

    def next_gap(self, inputs: Sequence[RhythmInputs], style: int, mode: int, rows: NoteRows, recall: float) -> Tensor:
        """Probabilities of the gap after the last note, (candidates, GAP_CLASSES)."""
        ids = torch.tensor([rhythm_network.columns(row, style, mode) for row in inputs])
        hidden = self._stepper.step(ids, torch.tensor([row.chord for row in inputs]))
        free: Tensor = self._network.write(hidden)
        if self._network.memory is None:
            return free.softmax(-1)
        runs, gap_runs = rows.whole_runs[:, :-1], rows.gap_runs[:, :-1]
        likeness = matching.rhythm_likeness(runs[:, None], gap_runs[:, None], rows.last_places(), rows.places_before())
        weights = self._stepper.attend(likeness)
        tokens, planned = rows.places_after().gaps, ids[:, rhythm_network.PLAN_GAP]
        copied = [scattered(weights[:, head], tokens, GAP_CLASSES) for head in range(weights.shape[1])]
        copied.append(one_hot_or_zero(planned, GAP_CLASSES))
        logits = self._network.gate_logits(hidden, longest_run(runs), longest_run(gap_runs), ids)
        gate = gate_weights(logits, available_sources(logits, planned != NO_GAP, rows), recall)
        return mixed_distribution(free, gate, torch.stack(copied, 1))

    def length(self, gaps: Sequence[int]) -> Tensor:
        """Probabilities of the last note's length, given the gap token after it (`NO_GAP`: none), a candidate each."""
        return self._network.length_logits(self._stepper.hidden, torch.tensor(gaps)).softmax(-1)

    def select(self, rows: Tensor) -> None:
        """Go on with these candidates only."""
        self._stepper.select(rows)
