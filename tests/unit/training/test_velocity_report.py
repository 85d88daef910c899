from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest
import torch

from aiva_desktop.models.performance_network import COLUMNS, DRUMS, PerformanceConfig, PerformanceNetwork
from aiva_desktop.models.performance_rows import known_rows
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Conductor, Song, Track
from aiva_desktop.score.time import PPQ
from aiva_desktop.training.performance_objective import track_examples
from aiva_desktop.training.velocity_report import (
    VelocityBits,
    gauss_bits,
    histogram_bits,
    laplace_bits,
    velocity_bits,
)


def beats(count: int = 40) -> tuple[Note, ...]:
    """Loud and soft in turn, sometimes two together."""
    hits = [Note(k * PPQ // 2, 36 if k % 2 == 0 else 38, 60, 100 if k % 2 == 0 else 60) for k in range(count)]
    hats = [Note(k * PPQ, 42, 60, 40 + k) for k in range(count // 2)]
    return tuple(sorted(hits + hats))


def drums() -> Song:
    return Song((Track(1, "Drums", beats(), channel=9),))


def test_the_histogram_is_the_entropy() -> None:
    assert histogram_bits(np.array([50, 50, 90, 90])) == pytest.approx(4.0)
    assert histogram_bits(np.array([77] * 9)) == pytest.approx(0.0)


@pytest.mark.parametrize("bits", [laplace_bits, gauss_bits])
def test_the_baselines_are_distributions_of_127_velocities(bits: object) -> None:
    assert callable(bits)
    even = np.arange(1, 128)
    # However wide, no distribution says an even spread in less than log2(127) bits each.
    assert bits(even) >= 127 * math.log2(127) - 1e-6
    assert bits(np.array([64] * 50)) < 50
    assert bits(np.array([64] * 50 + [90])) < bits(np.array([30, 64, 90] * 17))


def test_every_track_is_counted_with_all_its_notes() -> None:
    network = PerformanceNetwork(PerformanceConfig(hidden=8, embedding=2)).eval()
    examples = list(track_examples(drums(), Path("beat.mid"), "any"))
    [(music, bits)] = velocity_bits(network, examples)
    assert music == DRUMS
    assert (bits.notes, bits.tracks) == (60, 1)
    assert bits.network > 0
    assert (bits + VelocityBits()).per_note()["network"] == pytest.approx(bits.network / 60)


def test_a_row_never_knows_its_own_velocity_nor_later_ones() -> None:
    notes, conductor = beats(), Conductor()
    changed = (*notes[:30], *(Note(n.onset, n.pitch, n.duration, 127 - n.velocity) for n in notes[30:]))
    before, after = known_rows(notes, conductor, DRUMS), known_rows(changed, conductor, DRUMS)
    assert before[:31] == after[:31]
    assert before[31] != after[31]


@pytest.mark.parametrize("music", ["any", DRUMS, "piano as played"])
def test_every_column_fits_its_table(music: str) -> None:
    extreme = (Note(0, 0, 1, 1), Note(1, 127, 10**6, 127), Note(10**7, 64, 5, 64))
    for row in known_rows(extreme, Conductor(), music):
        assert len(row) == len(COLUMNS)
        assert all(0 <= value < values for value, values in zip(row, COLUMNS, strict=True))


def test_a_track_of_one_velocity_has_nothing_to_teach() -> None:
    song = Song((Track(1, "Melody", tuple(Note(k * PPQ, 60, 60, 80) for k in range(20))),))
    assert list(track_examples(song, Path("flat.mid"), "any")) == []


def test_the_bundled_network_hears_an_accent_pattern() -> None:
    from aiva_desktop.inference.engine import engine_folder
    from aiva_desktop.models.checkpoint import load_checkpoint

    network = load_checkpoint(engine_folder() / "performance.safetensors").network
    assert isinstance(network, PerformanceNetwork)
    [(_, bits)] = velocity_bits(network, track_examples(drums(), Path("beat.mid"), "any"))
    figures = bits.per_note()
    assert figures["network"] < figures["own_mean_gauss"]
    assert not torch.is_inference_mode_enabled()
