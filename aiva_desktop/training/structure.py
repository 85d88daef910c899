"""The structure report: bars that the engine wrote after real openings, beside the bars that really followed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from aiva_desktop.models.melody import BarGrid, key_shift
from aiva_desktop.models.vocabulary import STYLES
from aiva_desktop.score.notes import Note
from aiva_desktop.training.bar_recall import LAGS, LEVELS, RecallCounts, count_recalls, no_recalls
from aiva_desktop.training.continuations import Continued
from aiva_desktop.training.features import FEATURES, Features, features_of, overlap
from aiva_desktop.training.openings import MOTIF_BARS, Opening

RESAMPLES = 2000
LAG_NAMES = (*(str(lag) for lag in LAGS), "other")


@dataclass(frozen=True)
class Measured:
    """The bars after one motif: what they recall and what they are like (None: too few notes to say)."""

    recalls: RecallCounts
    features: Features | None


@dataclass(frozen=True)
class MeasuredPiece:
    """What really followed an opening, and each take of the engine."""

    style: str
    real: Measured
    takes: tuple[Measured, ...]


@dataclass(frozen=True)
class Ratio:
    """A share of bars as `written` and as it `real`ly was; written over real with its 95% interval.

    None stands for no finite number: the bars of real pieces, or of too many of them, recall nothing.
    """

    written: float
    real: float
    ratio: float | None = None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True)
class FeatureComparison:
    """A feature's means; how far pieces are from their own continuation, and two real pieces from each other."""

    written: float
    real: float
    distance: float
    distance_of_others: float
    overlap: float


@dataclass(frozen=True)
class StructureFigures:
    """The report on one style; recalls and lags by closeness, `lags` then by distance in bars."""

    pieces: int
    bars: float
    written_bars_without_onsets: float
    real_bars_without_onsets: float
    recalls: dict[str, Ratio]
    lags: dict[str, dict[str, Ratio]]
    features: dict[str, FeatureComparison]


def measure(continued: Continued) -> MeasuredPiece:
    """Measure one piece."""
    opening = continued.opening
    takes = tuple(_measured(opening, take) for take in continued.takes)
    return MeasuredPiece(STYLES[opening.style], _measured(opening, opening.real), takes)


def _measured(opening: Opening, notes: Sequence[Note]) -> Measured:
    contents = opening.contents(notes)
    grid = BarGrid(opening.request.meter, opening.first_bar)
    lengths = [grid.length(bar) for bar in range(MOTIF_BARS, len(contents))]
    features = features_of(contents[MOTIF_BARS:], lengths, _normalised_scale(opening))
    return Measured(count_recalls(contents, MOTIF_BARS), features)


def _normalised_scale(opening: Opening) -> frozenset[int]:
    key = opening.request.key
    if key is None:
        return frozenset(range(12))
    return frozenset((pitch_class + key_shift(key)) % 12 for pitch_class in key.scale)


def figures(pieces: Sequence[MeasuredPiece], seed: int) -> StructureFigures:
    """Sum up pieces (one at least); bars count alike, takes are averaged."""
    real = [piece.real.recalls for piece in pieces]
    written = [_mean(take.recalls for take in piece.takes) for piece in pieces]
    ratios = _Ratios([counts.bars for counts in written], [counts.bars for counts in real], seed)
    return StructureFigures(
        pieces=len(pieces),
        bars=sum(counts.bars for counts in real),
        written_bars_without_onsets=sum(counts.empty for counts in written),
        real_bars_without_onsets=sum(counts.empty for counts in real),
        recalls={
            level.name.lower(): ratios.of([w.recalls[row] for w in written], [r.recalls[row] for r in real])
            for row, level in enumerate(LEVELS)
        },
        lags={
            level.name.lower(): {
                lag: ratios.of([w.by_lag[row, k] for w in written], [r.by_lag[row, k] for r in real])
                for k, lag in enumerate(LAG_NAMES)
            }
            for row, level in enumerate(LEVELS)
        },
        features=_compared_features(pieces, seed),
    )


def _mean(counts: Iterable[RecallCounts]) -> RecallCounts:
    counted = list(counts)
    total, takes = sum(counted, no_recalls()), max(1, len(counted))
    return RecallCounts(total.bars / takes, total.empty / takes, total.recalls / takes, total.by_lag / takes)


class _Ratios:
    """Written over real shares of bars, with bootstrap intervals over pieces (Efron 1979)."""

    def __init__(self, written_bars: Sequence[float], real_bars: Sequence[float], seed: int) -> None:
        self._bars = np.array(written_bars, float), np.array(real_bars, float)
        pieces = len(self._bars[0])
        self._samples = np.random.default_rng(seed).integers(pieces, size=(RESAMPLES, pieces))

    def of(self, written: Sequence[float], real: Sequence[float]) -> Ratio:
        """From the counted bars of each piece."""
        counts = np.array(written, float), np.array(real, float)
        shares = [float(c.sum() / max(1.0, bars.sum())) for c, bars in zip(counts, self._bars, strict=True)]
        if shares[1] == 0:
            return Ratio(shares[0], shares[1])
        sampled = [_shares(c[self._samples], bars[self._samples]) for c, bars in zip(counts, self._bars, strict=True)]
        # A draw of pieces that never recall has no finite ratio: the interval may have no upper end.
        ratios = np.divide(sampled[0], sampled[1], out=np.full(RESAMPLES, np.inf), where=sampled[1] > 0)
        low, high = np.quantile(ratios, [0.025, 0.975], method="nearest")
        return Ratio(shares[0], shares[1], shares[0] / shares[1], _finite(low), _finite(high))


def _finite(value: float) -> float | None:
    return float(value) if np.isfinite(value) else None


def _shares(counts: NDArray[np.float64], bars: NDArray[np.float64]) -> NDArray[np.float64]:
    shares: NDArray[np.float64] = counts.sum(1) / np.maximum(bars.sum(1), 1.0)
    return shares


def _compared_features(pieces: Sequence[MeasuredPiece], seed: int) -> dict[str, FeatureComparison]:
    usable = [
        (piece.real.features, takes)
        for piece in pieces
        if piece.real.features and (takes := [take.features for take in piece.takes if take.features])
    ]
    if not usable:
        return {}
    others = np.random.default_rng(seed).permutation(len(usable))
    return {name: _compared(name, usable, others) for name in FEATURES}


def _compared(
    name: str, pieces: Sequence[tuple[Features, Sequence[Features]]], order: NDArray[np.int64]
) -> FeatureComparison:
    real = np.array([features[name] for features, _ in pieces])
    written = [[take[name] for take in takes] for _, takes in pieces]
    distances = [np.abs(np.array(takes) - one).mean() for takes, one in zip(written, real, strict=True)]
    # Each piece beside the next one in a drawn order: never beside itself, if there are two.
    between = np.abs(real[order] - real[np.roll(order, 1)])
    return FeatureComparison(
        written=float(np.mean([np.mean(takes) for takes in written])),
        real=float(real.mean()),
        distance=float(np.mean(distances)),
        distance_of_others=float(between.mean()),
        overlap=overlap([value for takes in written for value in takes], real.tolist()),
    )
