"""How well each next note is foretold: accuracy, calibration, and how much is taken from the memory."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from aiva_desktop.inference.networks import Networks
from aiva_desktop.models.distributions import Distributions, gap_distributions, pitch_distributions
from aiva_desktop.training.corpus import Piece
from aiva_desktop.training.dataset import collate, example_of_piece

BINS = 10
SHARES = ("free", "memory", "plan")
_COUNT, _CONFIDENCE, _RIGHT = range(3)


def _no_bins() -> NDArray[np.float64]:
    return np.zeros((BINS, 3))


@dataclass(frozen=True)
class Prediction:
    """Sums over `notes` predicted notes.

    `first`: the most probable token was right; `three`: the right one was among the three most probable. `bins`
    (BINS, 3): by the probability of the most probable token, in tenths, how many there were, the sum of that
    probability, and how many were right. `shares` (3,): probability mass written freely, from memory, from the plan.
    """

    notes: int = 0
    first: int = 0
    three: int = 0
    bins: NDArray[np.float64] = field(default_factory=_no_bins)
    shares: NDArray[np.float64] = field(default_factory=lambda: np.zeros(len(SHARES)))

    def __add__(self, other: Prediction) -> Prediction:
        return Prediction(
            self.notes + other.notes,
            self.first + other.first,
            self.three + other.three,
            self.bins + other.bins,
            self.shares + other.shares,
        )

    @property
    def calibration_error(self) -> float:
        """Expected calibration error (Guo et al. 2017): the mean distance from probability to share of right ones."""
        return float(np.abs(self.bins[:, _CONFIDENCE] - self.bins[:, _RIGHT]).sum() / max(1, self.notes))

    def reliability(self) -> list[dict[str, float | None]]:
        """One row a bin; None where a bin is empty."""
        return [
            {
                "from": number / BINS,
                "to": (number + 1) / BINS,
                "notes": int(count),
                "probability": confidence / count if count else None,
                "right": right / count if count else None,
            }
            for number, (count, confidence, right) in enumerate(self.bins.tolist())
        ]

    def figures(self) -> dict[str, object]:
        """As `aiva-desktop evaluate --json` prints them."""
        notes = max(1, self.notes)
        return {
            "top_1": self.first / notes,
            "top_3": self.three / notes,
            "calibration_error": self.calibration_error,
            "mass": {name: float(share) / notes for name, share in zip(SHARES, self.shares, strict=True)},
            "reliability": self.reliability(),
        }


def prediction_of(distributions: Distributions, targets: Tensor) -> Prediction:
    """Of a batch without padding; `targets` (batch, rows)."""
    probabilities, wanted = distributions.probabilities.flatten(0, 1), targets.flatten()
    most, best = probabilities.max(-1)
    right = best == wanted
    ahead = (probabilities > probabilities.gather(-1, wanted[:, None])).sum(-1)
    return Prediction(
        notes=len(wanted),
        first=int(right.sum()),
        three=int((ahead < 3).sum()),
        bins=_binned(most.double().numpy(), right.double().numpy()),
        shares=distributions.shares.flatten(0, 1).double().sum(0).numpy(),
    )


def _binned(confidence: NDArray[np.float64], right: NDArray[np.float64]) -> NDArray[np.float64]:
    bins = np.minimum((confidence * BINS).astype(int), BINS - 1)
    sums = [np.bincount(bins, values, BINS) for values in (np.ones_like(confidence), confidence, right)]
    return np.stack(sums, 1)


@dataclass(frozen=True)
class Predictions:
    """Of the gap to the next onset, and of the pitch there."""

    rhythm: Prediction = field(default_factory=Prediction)
    pitch: Prediction = field(default_factory=Prediction)

    def __add__(self, other: Predictions) -> Predictions:
        return Predictions(self.rhythm + other.rhythm, self.pitch + other.pitch)


@torch.inference_mode()
def predictions_of(piece: Piece, networks: Networks, with_plan: bool) -> Predictions:
    """Predict each note of a piece from those before it, told the plan that its bars show or told none."""
    batch = collate([example_of_piece(piece, with_plan)])
    return Predictions(
        prediction_of(gap_distributions(networks.rhythm, batch), batch.gaps[:, 1:]),
        prediction_of(pitch_distributions(networks.melody, batch), batch.pitches[:, 1:]),
    )
