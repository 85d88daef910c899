"""How long one note takes when notes come one at a time, as they are written in the app."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator

import torch

from aiva_desktop.inference.gate import Copying
from aiva_desktop.inference.melody_stepper import MelodyStepper, MelodyWeights
from aiva_desktop.inference.note_rows import NoteRows, note_fields
from aiva_desktop.inference.priming import Primed
from aiva_desktop.inference.rhythm_stepper import RhythmStepper, RhythmWeights
from aiva_desktop.models.history import History, no_plan, read_melody
from aiva_desktop.models.melody_network import MelodyNetwork
from aiva_desktop.models.rhythm_network import RhythmNetwork
from aiva_desktop.training.comparison_data import NoteNetwork, plain_example
from aiva_desktop.training.corpus import Piece
from aiva_desktop.training.dataset import Example

# Notes read beforehand, as a motif is, and notes timed after them, as far as the piece goes.
MOTIF_NOTES = 64
TIMED_NOTES = 256
RUNS = 5
_NO_CHORD = (0.0,) * 13

Step = Callable[[int, NoteRows], object]


@torch.no_grad()
def ms_per_step(network: NoteNetwork, piece: Piece) -> float:
    """The median time of a step of one candidate in milliseconds, the notes being those of `piece`.

    Of several runs the fastest counts: other programs can only slow one down.
    """
    example = plain_example(piece)
    history = read_melody(piece.notes, piece.grid, piece.chords, no_plan).history
    read = min(MOTIF_NOTES, len(example) // 2)
    return min(
        statistics.median(_timed(_stepping(network, example, history, read), history, read)) for _ in range(RUNS)
    )


def _timed(step: Step, history: History, read: int) -> Iterator[float]:
    notes = NoteRows([note_fields(history, i) for i in range(read)])
    for note in range(read, min(len(history.onsets), read + TIMED_NOTES)):
        started = time.perf_counter()
        step(note, notes)
        notes.append([note_fields(history, note)])
        yield 1000 * (time.perf_counter() - started)


def _stepping(network: NoteNetwork, example: Example, history: History, read: int) -> Step:
    """What predicts note i (or when it comes), once the notes before it are known; `read` notes are read already."""
    if isinstance(network, MelodyNetwork):
        return _melody_stepping(network, example, history, read)
    return _rhythm_stepping(network, example, read)


def _melody_stepping(network: MelodyNetwork, example: Example, history: History, read: int) -> Step:
    weights = MelodyWeights(network)
    rows = [tuple(row) for row in example.melody.tolist()]
    motif = Primed(weights.inputs, weights.cells, weights.memory)
    for _ in motif.read([(row, _NO_CHORD) for row in rows[: read - 1]]):
        pass
    stepper = MelodyStepper(weights, motif, 1, Copying())
    places = list(zip(history.bars, history.positions, strict=True))
    return lambda note, notes: stepper.next_pitch([rows[note - 1]], [_NO_CHORD], notes, [places[note]])


def _rhythm_stepping(network: RhythmNetwork, example: Example, read: int) -> Step:
    weights = RhythmWeights(network)
    rows = [tuple(row) for row in example.rhythm.tolist()]
    motif = Primed(weights.inputs, weights.cells, weights.memory)
    for _ in motif.read([(row, _NO_CHORD) for row in rows[: read - 1]]):
        pass
    stepper = RhythmStepper(weights, motif, 1, Copying())
    return lambda note, notes: stepper.next_gap([rows[note - 1]], [_NO_CHORD], notes)
