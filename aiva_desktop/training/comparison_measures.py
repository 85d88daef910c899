"""What is measured of each network of a comparison."""

from __future__ import annotations

import time
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass, field

import numpy as np
import torch

from aiva_desktop.models.vocabulary import STYLES
from aiva_desktop.training.comparison_data import NoteNetwork, PlainObjective, bits_per_note, plain_example
from aiva_desktop.training.comparison_history import bits_of_last, gradient_norms, places_with_past, windows
from aiva_desktop.training.comparison_speed import ms_per_step
from aiva_desktop.training.comparison_variants import Variant, count
from aiva_desktop.training.corpus import Piece
from aiva_desktop.training.dataset import Example
from aiva_desktop.training.training_state import TrainingError

LONGEST = 256
MOST_PLACES = 1024
MOST_GRADIENTS = 128
TIMED_BATCHES = 6


@dataclass(frozen=True)
class Gradients:
    """Mean gradient norms k notes back, k = 1, 2, ...: through the cells alone, and through theme memory as well."""

    cells: list[float]
    all_ways: list[float]


@dataclass(frozen=True)
class Measured:
    """The figures of one network; bits are per note of the validation pieces.

    `seconds_per_epoch` is processor time on one thread, `ms_per_step` time per note of one candidate as it streams.
    `bits_with` has the bits of the same notes with only so many notes of history, each note having at least the most.
    """

    variant: Variant
    weights: int
    cell_weights: int
    seconds_per_epoch: float
    ms_per_step: float
    bits: float
    bits_by_style: dict[str, float] = field(default_factory=dict)
    bits_with: dict[int, float] = field(default_factory=dict)
    untrained: Gradients | None = None
    trained: Gradients | None = None


def distances(longest: int) -> list[int]:
    """1, 2, 4, ... up to `longest`."""
    return [2**power for power in range(longest.bit_length())]


class Measures:
    """Reads the validation pieces once, then measures network by network on the same notes."""

    def __init__(self, learn: Sequence[Example], validation: Sequence[Piece], longest: int = LONGEST) -> None:
        """`longest` is the most notes of history.

        Raises:
            TrainingError: when no piece is that long.
        """
        places = places_with_past(validation, longest, MOST_PLACES)
        if not places:
            raise TrainingError(
                f"no validation melody has more than {longest} notes; name folders with longer ones, or ask for less "
                "history with --longest"
            )
        self.places = len(places)
        self._learn = learn
        self._whole = [plain_example(piece) for piece in validation]
        self._windows = {notes: windows(places, notes) for notes in distances(longest)}
        self._gradient_windows = windows(places[:: -(-len(places) // MOST_GRADIENTS)], longest)
        self._longest_piece = max(validation, key=lambda piece: len(piece.notes))

    def of(self, variant: Variant, network: NoteNetwork) -> Measured:
        """Measure a trained network."""
        network.eval()
        return Measured(
            variant,
            weights=count(network),
            cell_weights=count(network.stack),
            seconds_per_epoch=self._seconds_per_epoch(network),
            ms_per_step=ms_per_step(network, self._longest_piece),
            bits=bits_per_note(network, self._whole),
            bits_by_style=self._bits_by_style(network),
            bits_with={notes: bits_of_last(network, batches) for notes, batches in self._windows.items()},
            untrained=self._gradients(variant.untrained()),
            trained=self._gradients(network),
        )

    def _bits_by_style(self, network: NoteNetwork) -> dict[str, float]:
        by_style: dict[str, list[Example]] = {}
        for example in self._whole:
            by_style.setdefault(STYLES[example.style], []).append(example)
        return {style: bits_per_note(network, examples) for style, examples in sorted(by_style.items())}

    def _gradients(self, network: NoteNetwork) -> Gradients:
        cells = gradient_norms(network, self._gradient_windows, through_memory=False)
        if network.memory is None:
            return Gradients(cells, cells)
        return Gradients(cells, gradient_norms(network, self._gradient_windows, through_memory=True))

    def _seconds_per_epoch(self, network: NoteNetwork) -> float:
        """Of an epoch's batches some are learned from, by a copy of the network; the time is scaled to all notes."""
        learner = deepcopy(network).train()
        objective = PlainObjective(learner, self._learn, [])
        optimizer = torch.optim.AdamW(learner.parameters())
        batches = objective.epoch(np.random.default_rng(0))
        started, notes = time.process_time(), 0
        for batch in batches[:TIMED_BATCHES]:
            optimizer.zero_grad()
            loss = objective.loss(batch)
            torch.autograd.backward(loss.nats)
            optimizer.step()
            notes += loss.count
        return (time.process_time() - started) * sum(objective.lengths) / notes
