from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from helpers.corpora import write_tunes

from aiva_desktop.training.train import Shape, TrainingRequest, train
from aiva_desktop.training.trainer import Schedule
from aiva_desktop.training.training_state import load_state


def test_two_processes_go_on_where_one_stopped_and_follow_its_curve(tmp_path: Path) -> None:
    music = write_tunes(tmp_path / "music", 7)
    # Without dropout nothing is left to chance: the gradients of half batches must add up to the whole one's.
    shape, schedule = Shape(hidden=12, dropout=0.0), Schedule(4, seed=5)
    alone = TrainingRequest((music,), tmp_path / "alone", ("rhythm",), shape, schedule)
    curve = [report for _, report in train(alone, lambda line: None)]
    begun = train(TrainingRequest((music,), tmp_path / "two", ("rhythm",), shape, schedule), lambda line: None)
    next(begun)
    begun.close()  # type: ignore[attr-defined]

    options = ["--networks", "rhythm", "--hidden", "12", "--dropout", "0", "--epochs", "4", "--seed", "5"]
    torchrun = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2"]
    command = [*torchrun, "-m", "aiva_desktop", "train", str(music), "--out", str(tmp_path / "two"), *options]
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=120, check=False, env={**os.environ, "OMP_NUM_THREADS": "1"}
    )
    assert done.returncode == 0, done.stderr

    together = load_state(tmp_path / "two" / "rhythm.state").curve
    assert [report.epoch for report in together] == [0, 1, 2, 3]
    assert [report.train_bits for report in together] == pytest.approx([r.train_bits for r in curve], rel=1e-4)
    assert [r.figures["select"] for r in together] == pytest.approx([r.figures["select"] for r in curve], rel=1e-4)
    # The first process alone prints.
    assert done.stdout.count("epoch 4 of 4") == 1
