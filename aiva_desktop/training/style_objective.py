"""What the style network learns: the style of a melody from parts of its beginning, all styles alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn

from aiva_desktop.compose.requests import ANY_STYLE
from aiva_desktop.models.plan import BarContent, bar_contents
from aiva_desktop.models.style_features import LEAST_NOTES, Numbers, style_features
from aiva_desktop.models.style_network import StyleNetwork
from aiva_desktop.models.vocabulary import STYLES
from aiva_desktop.training.corpus import Piece, UnusableError
from aiva_desktop.training.dataset import Draw, drawn_by_number
from aiva_desktop.training.objectives import Loss

# Motifs as composers bring them: (first bar, number of bars), counted from the first bar with notes.
WINDOWS = ((0, 2), (0, 4), (0, 6), (0, 8), (0, 16), (2, 4), (2, 6), (4, 4), (4, 8), (8, 8))
# The held-out figure is that of the first eight bars.
HELD_OUT_WINDOW = WINDOWS.index((0, 8))
_BATCH = 64
_LEAST_SPREAD = 1e-3


@dataclass(frozen=True)
class StyleExample:
    """One melody: its class, and the features of each of `WINDOWS` that has notes enough (None: too few)."""

    style_class: int
    windows: tuple[Numbers | None, ...]


def style_example(piece: Piece) -> StyleExample:
    """What the network learns from a piece.

    Raises:
        UnusableError: when the style is not known.
    """
    if piece.style == STYLES.index(ANY_STYLE):
        raise UnusableError("its style is not known")
    bars = bar_contents(piece.notes, piece.grid)
    # A song may wait for its singer; a motif begins with its first note.
    first = next(bar for bar, content in enumerate(bars) if content)
    lengths = [piece.grid.length(bar) for bar in range(first, len(bars))]
    return StyleExample(
        piece.style - 1,
        tuple(_features(bars[first:], lengths, start, start + count, piece.mode) for start, count in WINDOWS),
    )


def _features(bars: Sequence[BarContent], lengths: Sequence[int], start: int, end: int, mode: int) -> Numbers | None:
    contents = bars[start:end]
    if sum(map(len, contents)) < LEAST_NOTES:
        return None
    return style_features(contents, lengths[start:end], mode)


class StyleObjective:
    """For the style network: every window of every piece once an epoch."""

    def __init__(self, network: StyleNetwork, train: Sequence[StyleExample], held_out: Sequence[StyleExample]) -> None:
        self.network = network
        self._train = [(one, example.style_class) for example in train for one in example.windows if one is not None]
        windows = [(example.windows[HELD_OUT_WINDOW], example.style_class) for example in held_out]
        self._held_out = [(one, style) for one, style in windows if one is not None]
        self._weights = _balance(self._train)
        self._held_out_weights = _balance(self._held_out)
        _normalise(network, [one for one, _ in self._train])

    def epoch(self, rng: np.random.Generator) -> list[list[Draw]]:
        """Every window once."""
        return drawn_by_number([1] * len(self._train), _BATCH, rng)

    def loss(self, draws: Sequence[Draw]) -> Loss:
        """Rare styles weigh more."""
        scores, weights = self._scores([self._train[draw.example] for draw in draws], self._weights)
        return Loss(-(scores * weights).sum(), len(draws))

    def validation(self) -> dict[str, float]:
        """Bits per melody, all styles alike."""
        if not self._held_out:
            return {"select": 0.0}
        scores, weights = self._scores(self._held_out, self._held_out_weights)
        return {"select": -float((scores * weights).sum() / weights.sum()) / float(np.log(2))}

    def _scores(self, examples: Sequence[tuple[Numbers, int]], weights: Tensor) -> tuple[Tensor, Tensor]:
        """Log probabilities of the right styles (nats), and their weights."""
        classes = torch.tensor([style for _, style in examples])
        logits = self.network(torch.from_numpy(np.stack([one for one, _ in examples])))
        scores = nn.functional.log_softmax(logits, -1).gather(-1, classes[:, None])[:, 0]
        return scores, weights[classes]


def _balance(examples: Sequence[tuple[Numbers, int]]) -> Tensor:
    """A weight for each style, so that all have the same sum and the mean over examples is 1."""
    counts = Counter(style for _, style in examples)
    mean = len(examples) / max(1, len(counts))
    return torch.tensor([mean / counts[style] if counts[style] else 0.0 for style in range(len(STYLES) - 1)])


@torch.no_grad()
def _normalise(network: StyleNetwork, examples: Sequence[Numbers]) -> None:
    numbers = np.stack(examples)
    network.mean.copy_(torch.from_numpy(numbers.mean(0)))
    network.spread.copy_(torch.from_numpy(numbers.std(0)).clamp_min(_LEAST_SPREAD))
