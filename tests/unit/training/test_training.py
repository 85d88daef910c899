from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import torch
from helpers.corpora import tune, write_tunes
from helpers.melodies import untrained_networks, wandering_piece

from aiva_desktop.inference.networks import load_networks
from aiva_desktop.midi.writer import write_midi
from aiva_desktop.models.melody_network import PLAN_PITCH
from aiva_desktop.models.scoring import score_melody, score_rhythm
from aiva_desktop.models.vocabulary import NO_PITCH
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song, Track
from aiva_desktop.training.corpus import Piece, Rejected, midi_files, read_pieces
from aiva_desktop.training.dataset import PITCH, Augmentation, collate, example_of_piece, transposed
from aiva_desktop.training.evaluate import Bits, evaluate, piece_bits, side_bits
from aiva_desktop.training.train import Shape, TrainingError, TrainingRequest, train
from aiva_desktop.training.trainer import Schedule


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    music = write_tunes(tmp_path / "music", 6)
    (music / "broken.mid").write_bytes(b"MThd nonsense")
    write_midi(Song((Track(1, "Melody", (Note(0, 60, 480),)),)), music / "short.mid")
    return music


def run(folder: Path, out: Path, epochs: int, *kinds: str) -> list[float]:
    request = TrainingRequest(
        (folder,), out, kinds or ("melody",), shape=Shape(hidden=16), schedule=Schedule(epochs, seed=3)
    )
    return [report.train_bits for _, report in train(request, lambda line: None)]


def test_files_are_used_or_rejected_with_a_reason(folder: Path) -> None:
    found = list(read_pieces(midi_files([folder])))
    assert sum(isinstance(one, Piece) for one in found) == 6
    reasons = {one.path.name: one.reason for one in found if isinstance(one, Rejected)}
    assert set(reasons) == {"broken.mid", "short.mid"}
    assert "1 notes" in reasons["short.mid"]


def test_pieces_in_all_keys_read_alike(tmp_path: Path) -> None:
    for shift in range(6):
        write_midi(tune(seed=0, shift=shift), tmp_path / f"tune-{shift}.mid")
    pieces = [one for one in read_pieces(midi_files([tmp_path])) if isinstance(one, Piece)]
    classes = {tuple(note.pitch % 12 for note in piece.notes) for piece in pieces}
    assert len(classes) == 1


def test_training_learns_resumes_and_repeats(folder: Path, tmp_path: Path) -> None:
    whole = run(folder, tmp_path / "a", 4)
    assert whole[-1] < whole[0]
    assert run(folder, tmp_path / "b", 4) == whole
    request = TrainingRequest(
        (folder,), tmp_path / "c", ("melody",), shape=Shape(hidden=16), schedule=Schedule(4, seed=3)
    )
    first = train(request, lambda line: None)
    halves = [next(first)[1].train_bits, next(first)[1].train_bits]
    first.close()  # type: ignore[attr-defined]
    halves += run(folder, tmp_path / "c", 4)
    assert halves == pytest.approx(whole, rel=1e-4)


def test_all_four_networks_make_an_engine(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "engine"
    run(folder, out, 1, "rhythm", "melody", "plan", "dynamics")
    assert load_networks(out).melody.config.hidden == 16
    assert json.loads((out / "corpus.json").read_text())["rejected"]


def test_too_little_music_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(TrainingError, match="too little music"):
        run(tmp_path / "empty", tmp_path / "out", 1)


def test_transposing_moves_pitches_and_nothing_else() -> None:
    example = example_of_piece(wandering_piece())
    moved = transposed(example, 5)
    assert (moved.by_note[:, PITCH] == example.by_note[:, PITCH] + 5).all()
    none = example.melody[:, PLAN_PITCH] == NO_PITCH
    assert (moved.melody[none, PLAN_PITCH] == NO_PITCH).all()
    assert (moved.rhythm == example.rhythm).all()


def test_augmented_crops_stay_within_range() -> None:
    example = example_of_piece(wandering_piece(200))
    rng = np.random.default_rng(1)
    for _ in range(50):
        crop = Augmentation(crop=64, wrong_key=1.0, octave=1.0).apply(example, rng)
        assert len(crop) == 64
        assert crop.by_note[:, PITCH].min() >= 0
        assert crop.by_note[:, PITCH].max() <= 127


@torch.inference_mode()
def test_padding_changes_no_score() -> None:
    networks = untrained_networks()
    short, long = example_of_piece(wandering_piece(12)), example_of_piece(wandering_piece(30, seed=9))
    alone, padded = collate([short]), collate([short, long])
    n = len(short)
    assert torch.allclose(
        score_melody(networks.melody, alone)[0], score_melody(networks.melody, padded)[0, : n - 1], atol=1e-4
    )
    assert torch.allclose(
        score_rhythm(networks.rhythm, alone).lengths[0], score_rhythm(networks.rhythm, padded).lengths[0, :n], atol=1e-4
    )


def test_evaluation_counts_all_it_was_told() -> None:
    piece, networks = wandering_piece(), untrained_networks()
    bits = piece_bits(piece, networks)
    assert bits.notes == len(piece.notes) - 1
    # One bit for "planned or not", then the key and the bar lengths: never less.
    assert bits.plan >= 1 + side_bits(piece) > 3
    total = sum(evaluate([piece, piece], networks), Bits())
    assert total.pieces == 2
    assert set(total.per_note()) >= {"rhythm_bits", "pitch_bits", "plan_bits", "duration_bits", "velocity_bits"}
