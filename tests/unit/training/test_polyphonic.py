from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest
import torch
from scipy.io import savemat

from aiva_desktop.models.recurrent import CellName
from aiva_desktop.training.polyphonic import PolyphonicRequest, score_test_part, train_polyphonic
from aiva_desktop.training.polyphonic_data import PianoRollError, read_piano_rolls
from aiva_desktop.training.polyphonic_network import PolyphonicConfig
from aiva_desktop.training.polyphonic_objective import Recipe, nats_per_frame
from aiva_desktop.training.trainer import Schedule


def roll(frames: int, first: int) -> np.ndarray:
    """Two keys in turn."""
    keys = np.zeros((frames, 88))
    keys[np.arange(frames), first + np.arange(frames) % 2] = 1
    return keys


def cells(rolls: list[np.ndarray]) -> np.ndarray:
    array = np.empty((1, len(rolls)), dtype=object)
    for i, one in enumerate(rolls):
        array[0, i] = one
    return array


def written(path: Path) -> Path:
    parts = {name: cells([roll(20 + k, 30 + k) for k in range(3)]) for name in ("traindata", "validdata", "testdata")}
    savemat(path, parts)
    return path


def test_a_file_has_three_parts(tmp_path: Path) -> None:
    rolls = read_piano_rolls(written(tmp_path / "tiny.mat"))
    assert [len(part) for part in (rolls.train, rolls.valid, rolls.test)] == [3, 3, 3]
    assert rolls.train[1].shape == (21, 88)


@pytest.mark.parametrize("content", [b"", b"MATLAB 5.0 MAT-file" + bytes(500), bytes(range(256)) * 8])
def test_a_damaged_file_is_refused_with_a_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "bad.mat"
    path.write_bytes(content)
    with pytest.raises(PianoRollError) as refused:
        read_piano_rolls(path)
    assert str(refused.value)


def test_values_that_are_no_keys_are_refused(tmp_path: Path) -> None:
    parts = {name: cells([roll(20, 30) * 7]) for name in ("traindata", "validdata", "testdata")}
    savemat(tmp_path / "sevens.mat", parts)
    with pytest.raises(PianoRollError):
        read_piano_rolls(tmp_path / "sevens.mat")


def test_nats_are_summed_over_keys_and_pooled_over_frames() -> None:
    class Coin(torch.nn.Module):
        def forward(self, frames: torch.Tensor) -> torch.Tensor:
            return torch.zeros(frames.shape)

    rolls = [roll(5, 30).astype(np.float32), roll(30, 40).astype(np.float32)]
    assert nats_per_frame(Coin(), rolls) == pytest.approx(88 * math.log(2))


@pytest.mark.parametrize("cell", ["lstm", "gru", "rnn"])
def test_two_keys_in_turn_are_learned_and_the_test_part_scored_once(tmp_path: Path, cell: CellName) -> None:
    file = written(tmp_path / "tiny.mat")
    request = PolyphonicRequest(
        file, tmp_path, PolyphonicConfig(cell, 16, 1, 0.0, 0.0), Recipe(1, 96, 0.0), Schedule(12, 2e-2, patience=12)
    )
    curve = [report.figures["select"] for report in train_polyphonic(request)]
    assert min(curve) < curve[0]
    figures = score_test_part(request)
    assert figures["valid_nats_per_frame"] == pytest.approx(min(curve), rel=1e-4)
    assert figures["frames_tested"] == 19 + 20 + 21
    assert score_test_part(request) == figures
