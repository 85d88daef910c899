"""How well the performance network predicts the velocities of whole tracks, beside what each track's own mean tells.

The baselines are given for free what the network has to find out: the track's mean and spread, or even how often each
velocity occurs in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray

from aiva_desktop.models.performance_network import PerformanceNetwork
from aiva_desktop.training.performance_objective import TrackExample, note_bits

_VELOCITIES = np.arange(1, 128)
# Of a spread of zero every other velocity would be impossible.
_LEAST_SPREAD = 0.3


@dataclass(frozen=True)
class VelocityBits:
    """Summed bits of all notes, the first included, of some tracks."""

    network: float = 0.0
    laplace: float = 0.0
    gauss: float = 0.0
    histogram: float = 0.0
    notes: int = 0
    tracks: int = 0

    def __add__(self, other: VelocityBits) -> VelocityBits:
        return VelocityBits(
            self.network + other.network,
            self.laplace + other.laplace,
            self.gauss + other.gauss,
            self.histogram + other.histogram,
            self.notes + other.notes,
            self.tracks + other.tracks,
        )

    def per_note(self) -> dict[str, float | int]:
        """Bits per note by predictor, and what they are of."""
        notes = max(1, self.notes)
        return {
            "network": self.network / notes,
            "own_mean_laplace": self.laplace / notes,
            "own_mean_gauss": self.gauss / notes,
            "own_histogram": self.histogram / notes,
            "notes": self.notes,
            "tracks": self.tracks,
        }


@torch.inference_mode()
def velocity_bits(network: PerformanceNetwork, examples: Iterable[TrackExample]) -> Iterator[tuple[str, VelocityBits]]:
    """The kind of music and the bits of each track in turn."""
    for example in examples:
        velocities = example.velocities.astype(np.int64)
        yield (
            example.music,
            VelocityBits(
                float(note_bits(network, example).sum()),
                laplace_bits(velocities),
                gauss_bits(velocities),
                histogram_bits(velocities),
                len(velocities),
                1,
            ),
        )


def laplace_bits(velocities: NDArray[np.int64]) -> float:
    """Around the mean, as wide as the mean distance from it."""
    distance = np.abs(_VELOCITIES - velocities.mean())
    width = max(_LEAST_SPREAD, float(np.abs(velocities - velocities.mean()).mean()))
    return _bits(-distance / width, velocities)


def gauss_bits(velocities: NDArray[np.int64]) -> float:
    """Around the mean, as wide as the standard deviation."""
    width = max(_LEAST_SPREAD, float(velocities.std()))
    return _bits(-0.5 * ((_VELOCITIES - velocities.mean()) / width) ** 2, velocities)


def histogram_bits(velocities: NDArray[np.int64]) -> float:
    """By how often each velocity occurs in the track itself: knows all of it but the order."""
    counts = np.bincount(velocities)
    counts = counts[counts > 0]
    return float(-(counts * np.log2(counts / counts.sum())).sum())


def _bits(log_weights: NDArray[np.float64], velocities: NDArray[np.int64]) -> float:
    """Of the velocities under a distribution over 1..127 given by unnormalised nats."""
    log_total = np.logaddexp.reduce(log_weights)
    return float(-(log_weights[velocities - 1] - log_total).sum() / np.log(2))
