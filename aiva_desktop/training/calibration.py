"""Makes continuations restate as often, and as closely, as the music of their style.

A plan that is drawn bar by bar drifts from the plans it was learned from: a bar drawn as a restatement makes the next
restatement likelier. The drift is measured on openings whose real continuation is known, and taken off the logits of
each group of degrees, a few times over.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray

from aiva_desktop.compose.requests import ANY_STYLE
from aiva_desktop.inference.engine import TorchEngine
from aiva_desktop.inference.networks import Networks
from aiva_desktop.models.plan import PLAN_DEGREES, Degree, label_bars
from aiva_desktop.models.plan_network import PlanNetwork
from aiva_desktop.models.vocabulary import STYLES
from aiva_desktop.score.notes import Note
from aiva_desktop.training.continuations import Asked, continuations
from aiva_desktop.training.openings import MOTIF_BARS, Opening

DEGREES = (Degree.NEW, *PLAN_DEGREES)
# Degrees that are moved together: what is planned as one of them often comes out as another, and a degree that the
# notes seldom follow would draw ever more of the plan to itself.
GROUPS: tuple[tuple[Degree, ...], ...] = (
    (Degree.NEW, Degree.ORNAMENTED),
    (Degree.EXACT,),
    (Degree.SEQUENCE, Degree.VARIED, Degree.CONTOUR, Degree.RHYTHM),
)
_GROUP = np.array([next(i for i, group in enumerate(GROUPS) if degree in group) for degree in DEGREES])
# Of the measured drift, the part that a round takes off. A plan is not always followed, so that moving it by the drift
# removes less than the drift; the last rounds take off less, or they would follow the noise.
STEPS = (1.0, 1.0, 0.7, 0.5, 0.3)
ROUNDS = len(STEPS)
# Bars of each group that count as seen in both, so that few openings change little.
PRIOR_BARS = 8.0
LIMIT = 2.0

Shares = NDArray[np.float64]


@dataclass(frozen=True)
class CalibrationReport:
    """One round of one style: shares of the bars by degree (NEW, then as `PLAN_DEGREES`), before the round's change."""

    style: str
    round: int
    real: Shares
    written: Shares


def calibrate(networks: Networks, openings: Sequence[Opening], seed: int = 1) -> Iterator[CalibrationReport]:
    """Set the plan network's calibration for every style that has openings, and for `any` over all of them.

    Yields a report after each round.
    """
    for number, style in enumerate(STYLES):
        chosen = [opening for opening in openings if style == ANY_STYLE or opening.style == number]
        if not chosen:
            continue
        weights = _weights(chosen)
        real = _counts([opening.real for opening in chosen], chosen, weights)
        for turn, step in enumerate(STEPS):
            engine = TorchEngine(networks)
            asked = Asked(style=style, seed=seed + turn)
            notes = [continued.takes[0] for continued in continuations(chosen, engine, asked)]
            written = _counts(notes, chosen, weights)
            yield CalibrationReport(style, turn + 1, real / real.sum(), written / written.sum())
            _adjust(networks.plan, number, step, real, written)


def _weights(openings: Sequence[Opening]) -> list[float]:
    """All styles count alike, however many openings they have; the mean is 1."""
    sizes = Counter(opening.style for opening in openings)
    return [len(openings) / len(sizes) / sizes[opening.style] for opening in openings]


def _counts(lines: Sequence[Sequence[Note]], openings: Sequence[Opening], weights: Sequence[float]) -> Shares:
    """How many of the bars after the motifs have each degree."""
    counts = np.zeros(len(DEGREES))
    for line, opening, weight in zip(lines, openings, weights, strict=True):
        for label in label_bars(opening.contents(line))[MOTIF_BARS:]:
            counts[DEGREES.index(label.degree)] += weight
    return counts


@torch.no_grad()
def _adjust(plan: PlanNetwork, style: int, step: float, real: Shares, written: Shares) -> None:
    groups = len(GROUPS)
    sums = np.bincount(_GROUP, real, groups), np.bincount(_GROUP, written, groups)
    drift = np.log((sums[0] + PRIOR_BARS) / (sums[1] + PRIOR_BARS))[_GROUP]
    moved = plan.calibration[style] + step * torch.from_numpy(drift).float()
    plan.calibration[style] = (moved - moved[0]).clamp(-LIMIT, LIMIT)
