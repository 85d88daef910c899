from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
import torch
from helpers.corpora import tune, write_tunes
from helpers.melodies import wandering_piece

from aiva_desktop.midi.writer import write_midi
from aiva_desktop.models.checkpoint import load_checkpoint
from aiva_desktop.models.dynamics_network import DynamicsNetwork
from aiva_desktop.models.rows_network import SmallConfig
from aiva_desktop.training.objectives import RowsObjective, velocity_rows
from aiva_desktop.training.train import Shape, TrainingError, TrainingRequest, train
from aiva_desktop.training.trainer import Destination, Progress, Schedule, Trainer
from aiva_desktop.training.training_state import load_state

EPOCHS = 3


@pytest.fixture
def music(tmp_path: Path) -> Path:
    return write_tunes(tmp_path / "music", 5)


def request(music: Path, out: Path, **changes: object) -> TrainingRequest:
    fields = {"kinds": ("rhythm",), "shape": Shape(hidden=12), "schedule": Schedule(EPOCHS, seed=5), **changes}
    return TrainingRequest((music,), out, **fields)  # type: ignore[arg-type]


def trained(wanted: TrainingRequest) -> bytes:
    """All weights, as they are after the last epoch."""
    list(train(wanted, lambda line: None))
    state = load_state(wanted.out / "rhythm.state")
    return b"".join(state.weights[name].numpy().tobytes() for name in sorted(state.weights))


def test_the_same_seed_gives_the_same_weights_and_another_seed_others(music: Path, tmp_path: Path) -> None:
    first = trained(request(music, tmp_path / "a"))
    assert trained(request(music, tmp_path / "b")) == first
    assert trained(request(music, tmp_path / "c", schedule=Schedule(EPOCHS, seed=6))) != first


def test_stopped_anywhere_and_resumed_it_gives_the_same(music: Path, tmp_path: Path) -> None:
    whole = trained(request(music, tmp_path / "whole"))

    def interrupt(kind: str, progress: Progress) -> None:
        if progress.epoch == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(train(request(music, tmp_path / "stopped"), lambda line: None, interrupt))
    assert trained(request(music, tmp_path / "stopped")) == whole


def test_configuration_and_curves_are_kept(music: Path, tmp_path: Path) -> None:
    trained(request(music, tmp_path / "out"))
    about = json.loads((tmp_path / "out" / "rhythm.json").read_text())
    assert about["network"]["hidden"] == 12
    assert about["schedule"]["epochs"] == EPOCHS
    assert about["seed"] == 5
    assert about["data"]["learned"] == 4
    assert about["data"]["hash"] == json.loads((tmp_path / "out" / "corpus.json").read_text())["hash"]
    assert about["versions"]["torch"] == torch.__version__
    rows = list(csv.DictReader((tmp_path / "out" / "rhythm.csv").read_text().splitlines()))
    assert [int(row["epoch"]) for row in rows] == [1, 2, 3]
    assert [float(row["select"]) for row in rows] == [epoch["figures"]["select"] for epoch in about["epochs"]]


def test_fine_tuning_goes_on_from_a_checkpoint_and_keeps_it_until_it_is_better(music: Path, tmp_path: Path) -> None:
    first = request(music, tmp_path / "first", licence="mine")
    trained(first)
    told: list[str] = []
    spoilt = Schedule(1, learning_rate=1e3, seed=5)
    second = request(music, tmp_path / "second", start_from=first.out, shape=Shape(), schedule=spoilt, licence="yours")
    reports = [report for _, report in train(second, told.append)]
    before = json.loads((second.out / "rhythm.json").read_text())["before"]
    best = min(epoch["figures"]["select"] for epoch in json.loads((first.out / "rhythm.json").read_text())["epochs"])
    assert before["select"] == pytest.approx(best)
    assert not reports[0].is_best
    kept = load_checkpoint(second.out / "rhythm.safetensors")
    assert kept.licence == "mine; yours"
    assert kept.figures["epoch"] is None


def test_other_shapes_are_refused_with_a_sentence(music: Path, tmp_path: Path) -> None:
    trained(request(music, tmp_path / "first"))
    wrong = request(music, tmp_path / "second", start_from=tmp_path / "first", shape=Shape(hidden=16))
    with pytest.raises(TrainingError, match="has hidden 12, not 16; leave that option out"):
        trained(wrong)
    with pytest.raises(TrainingError, match="would be written over"):
        trained(request(music, tmp_path / "first", start_from=tmp_path / "first"))
    with pytest.raises(TrainingError, match="unfinished training of another rhythm network"):
        trained(request(music, tmp_path / "first", shape=Shape(hidden=16)))
    (tmp_path / "first" / "rhythm.state").write_bytes(b"no state")
    with pytest.raises(TrainingError, match="delete it to begin anew"):
        trained(request(music, tmp_path / "first"))


def test_music_that_changed_meanwhile_is_mentioned(music: Path, tmp_path: Path) -> None:
    trained(request(music, tmp_path / "out"))
    told: list[str] = []
    longer = Schedule(EPOCHS + 1, seed=5)
    list(train(request(music, tmp_path / "out", schedule=longer), told.append))
    assert not any("music has changed" in line for line in told)
    write_midi(tune(seed=99), music / "new.mid")
    list(train(request(music, tmp_path / "out", schedule=longer), told.append))
    assert any("music has changed" in line for line in told)


def test_a_kind_without_material_is_left_out_for_want_of_music(music: Path, tmp_path: Path) -> None:
    told: list[str] = []
    # The tunes have no chords, and a melody alone lets none be estimated.
    both = request(music, tmp_path / "out", kinds=("rhythm", "harmony"))
    assert {kind for kind, _ in train(both, told.append)} == {"rhythm"}
    assert any("not trained for want of music: harmony (0 pieces" in line for line in told)


class Scripted(RowsObjective):
    """Held-out figures that are known beforehand."""

    def __init__(self, figures: list[float]) -> None:
        rows = [velocity_rows(wandering_piece(12, seed)) for seed in range(2)]
        super().__init__(DynamicsNetwork(SmallConfig(hidden=4, embedding=2)), rows, rows)
        self.figures = figures

    def validation(self) -> dict[str, float]:
        return {"select": self.figures.pop(0)}


def test_training_ends_when_nothing_gets_better_and_stays_ended(tmp_path: Path) -> None:
    schedule = Schedule(epochs=9, patience=2)
    destination = Destination("dynamics", tmp_path, "")
    reports = list(Trainer(Scripted([5, 4, 4.5, 4.2, 1]), schedule, destination).run())
    assert [report.is_best for report in reports] == [True, True, False, False]
    assert not list(Trainer(Scripted([]), schedule, destination).run())
