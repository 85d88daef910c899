"""Makes continuations restate as often, and as closely, as the music of their style.

A plan that is drawn bar by bar drifts from the plans it was learned from: a bar drawn as a restatement makes the next
restatement likelier. And a style that is told by the motif is sometimes mistaken for another. Both are measured on
openings whose real continuation is known, and taken off the logits of each group of degrees, a few times over.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from aiva_desktop.compose.requests import ANY_STYLE
from aiva_desktop.inference.engine import TorchEngine
from aiva_desktop.inference.networks import Networks
from aiva_desktop.models.plan import PLAN_DEGREES, Degree
from aiva_desktop.models.vocabulary import STYLES
from aiva_desktop.score.notes import Note
from aiva_desktop.training.bar_recall import LEVELS, Closeness, count_recalls
from aiva_desktop.training.continuations import FOLDER_STYLE, Asked, continuations
from aiva_desktop.training.openings import MOTIF_BARS, Opening

DEGREES = (Degree.NEW, *PLAN_DEGREES)
# Degrees that are moved together, from the closest to the loosest: what is planned as one of them often comes out as
# another of its group. Which group a bar counts for is told by what it recalls, not by its plan.
GROUPS: tuple[tuple[Degree, ...], ...] = (
    (Degree.EXACT,),
    (Degree.SEQUENCE,),
    (Degree.VARIED, Degree.CONTOUR, Degree.RHYTHM),
    (Degree.NEW, Degree.ORNAMENTED),
)
_LEVELS = [LEVELS.index(level) for level in (Closeness.EXACT, Closeness.TRANSPOSED, Closeness.RHYTHM)]
_GROUP = np.array([next(i for i, group in enumerate(GROUPS) if degree in group) for degree in DEGREES])
# Of the measured drift, the part that a round takes off. A plan is not always followed, so that moving it by the drift
# removes less than the drift; the last rounds take off less, or they would follow the noise.
STEPS = (1.0, 1.0, 0.7, 0.5, 0.3)
ROUNDS = len(STEPS)
# Continuations of each opening; their mean is less a matter of chance, and a batch of them costs little more than one.
TAKES = 4
# Bars of each group that count as seen in both, so that few openings change little.
PRIOR_BARS = 8.0
LIMIT = 2.0

Shares = NDArray[np.float64]


@dataclass(frozen=True)
class CalibrationReport:
    """One round of one style: shares of the bars by `GROUPS`, before the round's change.

    `asked` is the style that was asked for: `style` itself, or `any`, where the motif tells.
    """

    style: str
    asked: str
    round: int
    real: Shares
    written: Shares


def calibrate(networks: Networks, openings: Sequence[Opening], seed: int = 1) -> Iterator[CalibrationReport]:
    """Set the plan network's calibrations for every style that has openings: first named, then told by the motif.

    Yields a report after each round of each.
    """
    any_style = STYLES.index(ANY_STYLE)
    known = [opening for opening in openings if opening.style != any_style]
    named, heard = networks.plan.calibration, networks.plan.heard_calibration
    yield from _calibrated(
        networks, known, [opening.style for opening in known], named, Asked(FOLDER_STYLE, takes=TAKES, seed=seed)
    )
    with torch.no_grad():
        heard.copy_(named)
    if networks.style is None:
        # All are drawn as `any`, and all styles together are brought to what they do on the whole.
        yield from _calibrated(networks, openings, [any_style] * len(openings), heard, Asked(takes=TAKES, seed=seed))
    else:
        yield from _calibrated(
            networks, known, [opening.style for opening in known], heard, Asked(takes=TAKES, seed=seed)
        )


def _calibrated(
    networks: Networks, openings: Sequence[Opening], rows: Sequence[int], calibration: Tensor, asked: Asked
) -> Iterator[CalibrationReport]:
    """Bring the openings of each row of `calibration` to what really followed them."""
    real = [_counts(opening, opening.real) for opening in openings]
    for turn, step in enumerate(STEPS):
        engine = TorchEngine(networks)
        written = [
            np.mean([_counts(continued.opening, take) for take in continued.takes], 0)
            for continued in continuations(openings, engine, replace(asked, seed=asked.seed + turn))
        ]
        for row in sorted(set(rows)):
            chosen = [i for i, other in enumerate(rows) if other == row]
            happened, came_out = np.sum([real[i] for i in chosen], 0), np.sum([written[i] for i in chosen], 0)
            _adjust(calibration, row, step, happened, came_out)
            named = STYLES[row] if asked.style == FOLDER_STYLE else ANY_STYLE
            yield CalibrationReport(STYLES[row], named, turn + 1, _shares(happened), _shares(came_out))


def _counts(opening: Opening, notes: Sequence[Note]) -> Shares:
    """How many of the bars after the motif are of each group, by what they recall."""
    recalls = count_recalls(opening.contents(notes), MOTIF_BARS)
    reached = recalls.recalls[_LEVELS]
    return np.diff(np.concatenate([[0.0], reached, [recalls.bars]]))


def _shares(counts: Shares) -> Shares:
    return counts / max(1.0, float(counts.sum()))


@torch.no_grad()
def _adjust(calibration: Tensor, row: int, step: float, real: Shares, written: Shares) -> None:
    """Move one row by the drift, NEW staying where it is."""
    drift = np.log((real + PRIOR_BARS) / (written + PRIOR_BARS))[_GROUP]
    moved = calibration[row] + step * torch.from_numpy(drift).float()
    calibration[row] = (moved - moved[0]).clamp(-LIMIT, LIMIT)
