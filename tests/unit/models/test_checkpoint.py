from __future__ import annotations

import json
import pickle
from contextlib import suppress
from pathlib import Path

import pytest
import torch
from helpers.melodies import untrained_networks
from hypothesis import given, settings
from hypothesis import strategies as st
from safetensors.torch import save_file

from aiva_desktop.models.checkpoint import CheckpointError, load_checkpoint, save_checkpoint, vocabulary_fingerprint


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    path = tmp_path / "melody.safetensors"
    save_checkpoint(path, "melody", untrained_networks().melody, "own work", {"bits": 1.5})
    return path


def resaved(path: Path, **metadata: str) -> Path:
    network = untrained_networks().melody
    known = {
        "format": "1",
        "kind": "melody",
        "config": json.dumps(network.config.to_dict()),
        "vocabulary": vocabulary_fingerprint(),
    }
    save_file(network.state_dict(), path, known | metadata)
    return path


def test_what_was_saved_comes_back(saved: Path) -> None:
    loaded = load_checkpoint(saved)
    assert loaded.kind == "melody"
    assert loaded.licence == "own work"
    assert loaded.figures == {"bits": 1.5}
    original = untrained_networks().melody.state_dict()
    assert all(torch.equal(tensor, original[name]) for name, tensor in loaded.network.state_dict().items())


def test_a_missing_file_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(CheckpointError, match="there is no checkpoint"):
        load_checkpoint(tmp_path / "none.safetensors")


@pytest.mark.parametrize(
    ("metadata", "complaint"),
    [
        ({"format": "99"}, "format"),
        ({"vocabulary": "other"}, "vocabulary"),
        ({"config": "{"}, "damaged"),
        ({"config": "[1]"}, "damaged"),
        ({"config": '{"hidden": 24, "surprise": 1}'}, "newer"),
        ({"config": '{"hidden": 999999999}'}, "out of range"),
        ({"config": '{"cell": "quantum"}'}, "do not fit"),
        ({"config": '{"hidden": 25, "embedding": 8}'}, "do not fit"),
        ({"kind": "oracle"}, "does not know"),
    ],
)
def test_a_foreign_file_is_refused(tmp_path: Path, metadata: dict[str, str], complaint: str) -> None:
    with pytest.raises(CheckpointError, match=complaint):
        load_checkpoint(resaved(tmp_path / "x.safetensors", **metadata))


def test_a_pickle_is_refused_and_not_run(tmp_path: Path) -> None:
    path = tmp_path / "melody.safetensors"
    mark = tmp_path / "ran"

    class Bomb:
        def __reduce__(self) -> tuple[object, tuple[str]]:
            return Path.touch, (str(mark),)

    path.write_bytes(pickle.dumps(Bomb()))
    with pytest.raises(CheckpointError):
        load_checkpoint(path)
    assert not mark.exists()


@settings(max_examples=40, deadline=None)
@given(cut=st.integers(0, 4000), flip=st.integers(0, 3000))
def test_damage_never_crashes(tmp_path_factory: pytest.TempPathFactory, cut: int, flip: int) -> None:
    folder = tmp_path_factory.mktemp("damage")
    data = bytearray(resaved(folder / "good.safetensors").read_bytes())
    data[flip] ^= 0x5A
    damaged = folder / "bad.safetensors"
    damaged.write_bytes(bytes(data[: len(data) - cut]))
    with suppress(CheckpointError):  # any other error fails the test
        assert load_checkpoint(damaged).kind == "melody"
