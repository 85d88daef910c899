"""What each network learns: its examples, its batches, and the nats of a batch."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import torch
from torch import Tensor, nn

from aiva_desktop.compose.requests import ANY_STYLE
from aiva_desktop.models.dynamics_network import DynamicsNetwork, dynamics_rows
from aiva_desktop.models.history import no_plan, read_melody
from aiva_desktop.models.melody_network import MelodyNetwork
from aiva_desktop.models.plan import bar_contents, label_bars, plan_class
from aiva_desktop.models.plan_network import plan_columns
from aiva_desktop.models.rhythm_network import RhythmNetwork
from aiva_desktop.models.rows_network import RowsNetwork
from aiva_desktop.models.scoring import MelodyBatch, score_melody, score_rhythm
from aiva_desktop.models.vocabulary import STYLES
from aiva_desktop.training.corpus import Piece
from aiva_desktop.training.dataset import (
    Augmentation,
    Draw,
    Example,
    Ints,
    collate,
    drawn_by_notes,
    drawn_by_number,
    example_of_piece,
)

BATCH_NOTES = 2048
BATCH_PIECES = 8
LENGTH_WEIGHT = 0.5
# Share of the pieces whose dynamics are moved as a whole.
LEVEL_CHANGES = 0.5
# Share of the pieces whose style the small networks are not told.
STYLE_DROPS = 0.25


@dataclass(frozen=True)
class Loss:
    """Summed nats of a batch (with gradient) and how many targets they are of."""

    nats: Tensor
    count: int


class Objective(Protocol):
    """A network with its data.

    An epoch is a list of batches, and a batch a list of draws, so that several processes can each take their share of
    every batch; only then are the examples changed and put together.
    """

    @property
    def network(self) -> nn.Module:
        """What is trained."""
        ...

    def epoch(self, rng: np.random.Generator) -> list[list[Draw]]:
        """The batches of one pass over the training pieces; the same for equal states of `rng`."""
        ...

    def loss(self, draws: Sequence[Draw]) -> Loss:
        """The loss of one or more drawn examples, which depends on nothing but the draws and the weights."""
        ...

    def validation(self) -> dict[str, float]:
        """Bits per target on the held-out pieces, by name; `select` is what checkpoints are chosen by."""
        ...


def bits(log_probabilities: Tensor, mask: Tensor) -> tuple[float, int]:
    """Summed bits and count of the masked entries."""
    return -float(log_probabilities[mask].sum()) / float(np.log(2)), int(mask.sum())


class MelodyObjective:
    """For the rhythm and the melody network: both read whole melodies, with and without a plan."""

    def __init__(
        self,
        network: MelodyNetwork | RhythmNetwork,
        train: Sequence[Piece],
        held_out: Sequence[Piece],
        repeats: dict[int, int],
    ) -> None:
        self.network = network
        self._augmentation = Augmentation()
        self._train = [example_of_piece(piece) for piece in train]
        self._weights = [repeats.get(example.style, 1) for example in self._train]
        self._held_out = {
            "plan": [example_of_piece(piece).cropped(0, 1024) for piece in held_out],
            "free": [example_of_piece(piece, with_plan=False).cropped(0, 1024) for piece in held_out],
        }

    def epoch(self, rng: np.random.Generator) -> list[list[Draw]]:
        """Every piece once, rare styles more often."""
        lengths = [min(len(example), self._augmentation.crop) for example in self._train]
        return drawn_by_notes(lengths, self._weights, BATCH_NOTES, rng)

    def loss(self, draws: Sequence[Draw]) -> Loss:
        """Of the drawn pieces, augmented."""
        batch = collate([self._augmented(draw) for draw in draws])
        mask = batch.targets_valid
        if isinstance(self.network, MelodyNetwork):
            return Loss(-score_melody(self.network, batch)[mask].sum(), int(mask.sum()))
        scores = score_rhythm(self.network, batch)
        nats = -scores.gaps[mask].sum() - LENGTH_WEIGHT * scores.lengths[batch.valid].sum()
        return Loss(nats, int(mask.sum()))

    def _augmented(self, draw: Draw) -> Example:
        return self._augmentation.apply(self._train[draw.example], np.random.default_rng(draw.seed))

    def validation(self) -> dict[str, float]:
        """Bits per note with the true plan and with none; the mean over styles of both is `select`."""
        figures: dict[str, float] = {}
        for name, examples in self._held_out.items():
            by_style: dict[int, list[tuple[float, int]]] = {}
            for example in examples:
                batch = collate([example])
                by_style.setdefault(example.style, []).append(bits(self._scores(batch), batch.targets_valid))
            for style, sums in by_style.items():
                figures[f"{name}/{style}"] = sum(b for b, _ in sums) / sum(n for _, n in sums)
        figures["select"] = sum(figures.values()) / len(figures)
        return figures

    def _scores(self, batch: MelodyBatch) -> Tensor:
        if isinstance(self.network, MelodyNetwork):
            return score_melody(self.network, batch)
        return score_rhythm(self.network, batch).gaps


def plan_rows(piece: Piece) -> tuple[Ints, Ints]:
    """(bars, columns of `PlanNetwork`) inputs and (bars,) classes."""
    contents = bar_contents(piece.notes, piece.grid)
    labels = label_bars(contents)
    rows = [plan_columns(labels[:bar], contents, piece.grid.length(bar), piece.style) for bar in range(len(labels))]
    return np.array(rows, dtype=np.int64), np.array([plan_class(label) for label in labels], dtype=np.int64)


def velocity_rows(piece: Piece) -> tuple[Ints, Ints]:
    """(notes, columns of `DynamicsNetwork`) inputs and (notes,) velocities."""
    velocities = [note.velocity for note in piece.notes]
    history = read_melody(piece.notes, piece.grid, piece.chords, no_plan).history
    return np.array(dynamics_rows(history, velocities, piece.style)), np.array(velocities)


Rows = tuple[Ints, Ints]
Vary = Callable[[Rows, np.random.Generator], Rows]


def as_it_is(rows: Rows, rng: np.random.Generator) -> Rows:
    """No augmentation."""
    return rows


def without_style(rows: Rows, rng: np.random.Generator) -> Rows:
    """The last column is the style: now and then it is `any`, so that the network can do without knowing it."""
    inputs, classes = rows
    if rng.random() >= STYLE_DROPS:
        return rows
    unknown = inputs.copy()
    unknown[:, -1] = STYLES.index(ANY_STYLE)
    return unknown, classes


def louder_or_softer(rows: Rows, rng: np.random.Generator) -> Rows:
    """All velocities of a piece moved alike, so that the network learns changes and not the level."""
    inputs, velocities = without_style(rows, rng)
    shift = int(rng.integers(-24, 25)) if rng.random() < LEVEL_CHANGES else 0
    moved = inputs.copy()
    played = inputs[:, 0] != DynamicsNetwork.NO_VELOCITY
    moved[played, 0] = np.clip(inputs[played, 0] + shift, 1, 127)
    return moved, np.clip(velocities + shift, 1, 127)


class RowsObjective:
    """For the small networks: rows of integers in, one class a row out."""

    def __init__(
        self,
        network: RowsNetwork,
        train: Sequence[Rows],
        held_out: Sequence[Rows],
        vary: Vary = as_it_is,
    ) -> None:
        self.network = network
        self._vary = vary
        self._train = list(train)
        self._held_out = list(held_out)

    def epoch(self, rng: np.random.Generator) -> list[list[Draw]]:
        """Every piece once, eight at a time."""
        lengths = [len(targets) for _, targets in self._train]
        return drawn_by_number(lengths, BATCH_PIECES, rng)

    def loss(self, draws: Sequence[Draw]) -> Loss:
        """Of the drawn pieces, varied."""
        varied = [self._vary(self._train[draw.example], np.random.default_rng(draw.seed)) for draw in draws]
        inputs, targets = _padded(varied)
        mask = targets >= 0
        scores = score_rows(self.network, inputs, targets.clamp_min(0))
        return Loss(-scores[mask].sum(), int(mask.sum()))

    def validation(self) -> dict[str, float]:
        """Bits per row."""
        total, count = 0.0, 0
        for inputs, targets in self._held_out:
            rows, classes = torch.from_numpy(inputs)[None], torch.from_numpy(targets)[None]
            scores = score_rows(self.network, rows, classes)
            total -= float(scores.sum()) / float(np.log(2))
            count += classes.numel()
        return {"select": total / max(1, count)}


def score_rows(network: RowsNetwork, inputs: Tensor, targets: Tensor) -> Tensor:
    """Log probabilities (nats): (batch, time, columns) and (batch, time) -> (batch, time)."""
    hidden, _ = network.stack(network.embed(inputs))
    logits = network.write(network.dropout(hidden))
    return nn.functional.log_softmax(logits, -1).gather(-1, targets[..., None])[..., 0]


def _padded(pairs: Sequence[tuple[Ints, Ints]]) -> tuple[Tensor, Tensor]:
    longest = max(len(targets) for _, targets in pairs)
    inputs = [np.pad(rows, ((0, longest - len(rows)), (0, 0))) for rows, _ in pairs]
    targets = [np.pad(classes, (0, longest - len(classes)), constant_values=-1) for _, classes in pairs]
    return torch.from_numpy(np.stack(inputs)), torch.from_numpy(np.stack(targets))
