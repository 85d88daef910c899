"""The engine, one note at a time, must give every note the probability that training gave it."""

from __future__ import annotations

import pytest
import torch
from helpers.melodies import untrained_networks, wandering_piece

from aiva_desktop.inference.melody_stepper import MelodyStepper
from aiva_desktop.inference.note_rows import NoteRows
from aiva_desktop.inference.rhythm_stepper import RhythmStepper
from aiva_desktop.models.history import read_melody
from aiva_desktop.models.scoring import MelodyBatch, score_melody, score_rhythm
from aiva_desktop.score.time import Meter
from aiva_desktop.training.corpus import Piece
from aiva_desktop.training.dataset import collate, example_of_piece, plan_of_piece

PRIMED = 7


def first_notes(piece: Piece, count: int) -> MelodyBatch:
    return collate([example_of_piece(piece).cropped(0, count)])


@pytest.mark.parametrize("meter", [Meter(4, 4), Meter(3, 4), Meter(7, 8)])
@torch.inference_mode()
def test_streaming_agrees_with_teacher_forcing(meter: Meter) -> None:
    piece, networks = wandering_piece(meter=meter), untrained_networks()
    reading = read_melody(piece.notes, piece.grid, piece.chords, plan_of_piece(piece))
    past, whole = reading.history, collate([example_of_piece(piece)])
    expected_gaps = score_rhythm(networks.rhythm, whole).gaps[0]
    expected_pitches = score_melody(networks.melody, whole)[0]
    assert any(row.plan_pitch < 128 for row in reading.pitch)

    motif = first_notes(piece, PRIMED)
    rhythm, melody = RhythmStepper(networks.rhythm, motif), MelodyStepper(networks.melody, motif)
    rows = NoteRows.of_batch(motif)
    for i in range(PRIMED, len(piece.notes)):
        gaps = rhythm.next_gap([reading.rhythm[i - 1]], piece.style, piece.mode, rows, 0.0)
        choices = melody.next_pitch([reading.pitch[i - 1]], piece.style, piece.mode, rows, [past.bars[i]], 0.0)
        assert float(gaps.sum()) == pytest.approx(1.0, abs=1e-5)
        assert float(gaps[0, past.gaps[i]].log()) == pytest.approx(float(expected_gaps[i - 1]), abs=1e-3)
        given = float(choices.probabilities[0, past.pitches[i]].log())
        assert given == pytest.approx(float(expected_pitches[i - 1]), abs=1e-3)
        note = (past.gaps[i], past.pitches[i], past.intervals[i], past.positions[i], past.bars[i])
        rows = rows.appended([note])


@torch.inference_mode()
def test_one_primed_note_is_enough() -> None:
    piece, networks = wandering_piece(), untrained_networks()
    motif = first_notes(piece, 1)
    reading = read_melody(piece.notes, piece.grid, piece.chords, plan_of_piece(piece))
    rhythm = RhythmStepper(networks.rhythm, motif)
    gaps = rhythm.next_gap([reading.rhythm[0]], piece.style, piece.mode, NoteRows.of_batch(motif), 0.0)
    expected = score_rhythm(networks.rhythm, collate([example_of_piece(piece)])).gaps[0, 0]
    assert float(gaps[0, reading.history.gaps[1]].log()) == pytest.approx(float(expected), abs=1e-3)
