from __future__ import annotations

import pytest
import torch
from helpers.melodies import untrained_networks, wandering_piece

from aiva_desktop.models.distributions import Distributions
from aiva_desktop.training.evaluate import Bits, piece_bits
from aiva_desktop.training.evaluation import evaluate_pieces
from aiva_desktop.training.predictions import Prediction, prediction_of


def test_accuracy_and_calibration_of_known_guesses() -> None:
    probabilities = torch.tensor(
        [[0.85, 0.10, 0.03, 0.02], [0.85, 0.10, 0.03, 0.02], [0.25, 0.45, 0.20, 0.10], [0.10, 0.20, 0.25, 0.45]]
    )
    shares = torch.tensor([[0.5, 0.25, 0.25]]).expand(4, 3)
    one = prediction_of(Distributions(probabilities[None], shares[None]), torch.tensor([[0, 3, 1, 1]]))
    assert (one.notes, one.first, one.three) == (4, 2, 3)
    # 0.85 twice, right once; 0.45 twice, right once.
    assert one.calibration_error == pytest.approx((abs(1.7 - 1) + abs(0.9 - 1)) / 4)
    rows = one.reliability()
    assert rows[8] == pytest.approx({"from": 0.8, "to": 0.9, "notes": 2, "probability": 0.85, "right": 0.5})
    assert rows[0]["right"] is None
    assert (one.shares / 4).tolist() == pytest.approx([0.5, 0.25, 0.25])
    both = one + one + Prediction()
    assert (both.notes, both.first) == (8, 4)
    assert both.calibration_error == pytest.approx(one.calibration_error)


def test_pieces_are_read_with_chords_and_without() -> None:
    piece, networks = wandering_piece(), untrained_networks()
    [one] = evaluate_pieces([piece], networks, "folder")
    assert one.style == "folk"
    assert one.without_chords.bits == piece_bits(piece, networks)
    # The piece has no chords: both are the same.
    assert one.with_chords.bits == one.without_chords.bits
    figures = (one.without_chords.as_dict(), Bits().per_note())
    assert set(figures[1]) < set(figures[0])
    assert one.without_chords.plan_told.rhythm.notes == len(piece.notes) - 1
