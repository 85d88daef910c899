"""The engine, one note at a time, must give every note the probability that training gave it."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from helpers.melodies import wandering_piece

from aiva_desktop.inference.dynamics_stepper import DynamicsStepper, RowsWeights
from aiva_desktop.inference.gate import Copying
from aiva_desktop.inference.melody_stepper import MelodyStepper, MelodyWeights, log_probabilities
from aiva_desktop.inference.note_rows import NoteRows, note_fields
from aiva_desktop.inference.priming import Primed, Row
from aiva_desktop.inference.rhythm_stepper import RhythmStepper, RhythmWeights
from aiva_desktop.models import melody_network, rhythm_network
from aiva_desktop.models.dynamics_network import DynamicsNetwork, dynamics_rows
from aiva_desktop.models.history import Reading, read_melody
from aiva_desktop.models.melody_network import MelodyConfig, MelodyNetwork
from aiva_desktop.models.recurrent import CellName
from aiva_desktop.models.rhythm_network import RhythmConfig, RhythmNetwork
from aiva_desktop.models.rows_network import SmallConfig
from aiva_desktop.models.scoring import score_melody, score_rhythm
from aiva_desktop.score.chords import Chord, ChordChange
from aiva_desktop.score.time import Meter
from aiva_desktop.training.corpus import Piece
from aiva_desktop.training.dataset import collate, example_of_piece, plan_of_piece

PRIMED = 7
# Nats; float32 leaves about a hundredth of it.
CLOSE = 1e-4
CELLS: list[CellName] = ["lstm", "gru", "rnn"]


def stirred(network: torch.nn.Module) -> None:
    """Large enough weights to make every part of a network matter."""
    with torch.no_grad():
        for weight in network.parameters():
            weight.add_(0.3 * torch.randn_like(weight))


def rhythm_network_of(**changes: object) -> RhythmNetwork:
    torch.manual_seed(1)
    network = RhythmNetwork(RhythmConfig(**({"hidden": 24, "embedding": 8} | changes))).eval()  # type: ignore[arg-type]
    stirred(network)
    return network


def melody_network_of(**changes: object) -> MelodyNetwork:
    torch.manual_seed(2)
    network = MelodyNetwork(MelodyConfig(**({"hidden": 24, "embedding": 8} | changes))).eval()  # type: ignore[arg-type]
    stirred(network)
    return network


def reading_of(piece: Piece) -> Reading:
    return read_melody(piece.notes, piece.grid, piece.chords, plan_of_piece(piece))


def rhythm_rows(piece: Piece, reading: Reading) -> list[Row]:
    return [(tuple(rhythm_network.columns(row, piece.style, piece.mode)), row.chord) for row in reading.rhythm]


def melody_rows(piece: Piece, reading: Reading) -> list[Row]:
    return [(tuple(melody_network.columns(row, piece.style, piece.mode)), row.chord) for row in reading.pitch]


def note_rows(reading: Reading, count: int) -> NoteRows:
    return NoteRows([note_fields(reading.history, i) for i in range(count)])


def read(primed: Primed, rows: list[Row]) -> Primed:
    for _ in primed.read(rows):
        pass
    return primed


@torch.inference_mode()
def compare_rhythm(network: RhythmNetwork, piece: Piece, first: int = PRIMED) -> None:
    reading, expected = reading_of(piece), score_rhythm(network, collate([example_of_piece(piece)]))
    weights, history, rows = RhythmWeights(network), reading.history, rhythm_rows(piece, reading)
    stepper = RhythmStepper(
        weights, read(Primed(weights.inputs, weights.cells, weights.memory), rows[: first - 1]), 1, Copying()
    )
    notes = note_rows(reading, first)
    streamed = []
    for i in range(first, len(piece.notes)):
        columns, chord = rows[i - 1]
        gaps = stepper.next_gap([columns], [chord], notes)
        lengths = stepper.length([history.gaps[i]])
        lengths -= np.log(np.exp(lengths).sum())
        assert np.exp(gaps).sum() == pytest.approx(1.0, abs=1e-5)
        streamed.append((gaps[0, history.gaps[i]], lengths[0, history.lengths[i - 1]]))
        notes.append([note_fields(history, i)])
    wanted = torch.stack([expected.gaps[0], expected.lengths[0, :-1]], 1).numpy()[first - 1 :]
    np.testing.assert_allclose(streamed, wanted, atol=CLOSE)


@torch.inference_mode()
def compare_melody(network: MelodyNetwork, piece: Piece, first: int = PRIMED) -> None:
    reading, expected = reading_of(piece), score_melody(network, collate([example_of_piece(piece)]))[0]
    weights, history, rows = MelodyWeights(network), reading.history, melody_rows(piece, reading)
    stepper = MelodyStepper(
        weights, read(Primed(weights.inputs, weights.cells, weights.memory), rows[: first - 1]), 1, Copying()
    )
    notes = note_rows(reading, first)
    streamed = []
    for i in range(first, len(piece.notes)):
        columns, chord = rows[i - 1]
        choices = stepper.next_pitch([columns], [chord], notes, [(history.bars[i], history.positions[i])])
        assert choices.probabilities.sum() <= 1 + 1e-5  # what is copied beyond the range of pitches is lost
        streamed.append(log_probabilities(choices)[0, history.pitches[i]])
        notes.append([note_fields(history, i)])
    np.testing.assert_allclose(streamed, expected.numpy()[first - 1 :], atol=CLOSE)


@pytest.mark.parametrize("meter", [Meter(4, 4), Meter(3, 4), Meter(7, 8), Meter(12, 4)])
def test_streaming_agrees_with_teacher_forcing(meter: Meter) -> None:
    piece = wandering_piece(meter=meter)
    assert any(row.plan_pitch < 128 for row in reading_of(piece).pitch)
    compare_rhythm(rhythm_network_of(), piece)
    compare_melody(melody_network_of(), piece)


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize(("layers", "memory"), [(1, True), (3, False)])
def test_any_architecture(cell: CellName, layers: int, memory: bool) -> None:
    piece = wandering_piece()
    compare_rhythm(rhythm_network_of(cell=cell, layers=layers, memory=memory), piece)
    compare_melody(melody_network_of(cell=cell, layers=layers, memory=memory), piece)


def test_chords_are_heard() -> None:
    changes = [ChordChange(960 * i, Chord(root)) for i, root in enumerate((0, 5, 7, 0))]
    piece = wandering_piece(chords=changes)
    assert len({row.chord for row in reading_of(piece).pitch}) == 3
    compare_rhythm(rhythm_network_of(), piece)
    compare_melody(melody_network_of(), piece)


def test_a_theme_that_goes_on_for_longer_than_runs_are_counted() -> None:
    piece = wandering_piece(notes=90)
    compare_rhythm(rhythm_network_of(), piece, first=150)
    compare_melody(melody_network_of(), piece, first=150)


def test_one_primed_note_is_enough() -> None:
    compare_rhythm(rhythm_network_of(), wandering_piece(notes=4), first=1)
    compare_melody(melody_network_of(), wandering_piece(notes=4), first=1)


@pytest.mark.parametrize("cell", CELLS)
@torch.inference_mode()
def test_velocities_agree_with_teacher_forcing(cell: CellName) -> None:
    torch.manual_seed(3)
    network = DynamicsNetwork(SmallConfig(cell=cell, hidden=12, embedding=4, layers=2)).eval()
    stirred(network)
    piece = wandering_piece()
    rows = dynamics_rows(reading_of(piece).history, [note.velocity for note in piece.notes], piece.style)
    expected = network.write(network.stack(network.embed(torch.tensor([rows])))[0])[0].numpy()
    weights = RowsWeights(network)
    primed = read(Primed(weights.inputs, weights.cells), [(tuple(row), ()) for row in rows[:PRIMED]])
    stepper = DynamicsStepper(weights, primed, 1)
    streamed = np.concatenate([stepper.next_velocity([row]) for row in rows[PRIMED:]])
    assert (streamed[:, 0] == -np.inf).all()
    np.testing.assert_allclose(streamed[:, 1:], expected[PRIMED:, 1:], atol=CLOSE)
