"""The music of a comparison: melodies whose rows tell nothing of the past but the note before.

The networks of an engine also see what stood one, two, four and eight bars ago, a bar plan, and chords. Each of these
tells of notes further back without the cells having to remember them, so a comparison of what cells and theme memory
carry does without all three, in learning and in measuring.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import log

import numpy as np
import torch
from torch import Tensor

from aiva_desktop.models import melody_network, rhythm_network
from aiva_desktop.models.melody import ChordTrack
from aiva_desktop.models.melody_network import MelodyNetwork
from aiva_desktop.models.rhythm_network import RhythmNetwork
from aiva_desktop.models.scoring import MelodyBatch, score_melody, score_rhythm
from aiva_desktop.models.vocabulary import NO_GAP, NO_PITCH
from aiva_desktop.training.corpus import Piece
from aiva_desktop.training.dataset import Augmentation, Draw, Example, collate, drawn_by_notes, example_of_piece
from aiva_desktop.training.objectives import BATCH_NOTES, Loss

NoteNetwork = MelodyNetwork | RhythmNetwork


def plain_example(piece: Piece) -> Example:
    """A piece without chords, plan and lookback: the only notes of the past in row r are r and, as interval, r - 1."""
    example = example_of_piece(replace(piece, chords=ChordTrack((), 0)), with_plan=False)
    rhythm_rows, melody_rows = example.rhythm.copy(), example.melody.copy()
    rhythm_rows[:, rhythm_network.LOOKBACK] = NO_GAP
    melody_rows[:-1, melody_network.LOOKBACK] = NO_PITCH
    melody_rows[:, melody_network.ALIGNED] = 0
    return replace(example, rhythm=rhythm_rows, melody=melody_rows)


def target_nats(network: NoteNetwork, batch: MelodyBatch) -> Tensor:
    """Nats of what the network predicts of each note but the first, pitch or time: (batch, time - 1)."""
    if isinstance(network, MelodyNetwork):
        return -score_melody(network, batch)
    return -score_rhythm(network, batch).gaps


class PlainObjective:
    """Plain examples, augmented and in batches like the engine's, the same for every network of a comparison."""

    def __init__(self, network: NoteNetwork, train: Sequence[Example], held_out: Sequence[Example]) -> None:
        self.network = network
        self._augmentation = Augmentation()
        self._train = train
        self._held_out = held_out

    @property
    def lengths(self) -> list[int]:
        """How many notes an epoch reads of each piece."""
        return [min(len(example), self._augmentation.crop) for example in self._train]

    def epoch(self, rng: np.random.Generator) -> list[list[Draw]]:
        """Every piece once."""
        return drawn_by_notes(self.lengths, [1] * len(self._train), BATCH_NOTES, rng)

    def loss(self, draws: Sequence[Draw]) -> Loss:
        """Of the drawn pieces, augmented."""
        batch = collate([self._augmented(draw) for draw in draws])
        nats = target_nats(self.network, batch)[batch.targets_valid]
        return Loss(nats.sum(), nats.numel())

    def _augmented(self, draw: Draw) -> Example:
        return self._augmentation.apply(self._train[draw.example], np.random.default_rng(draw.seed))

    def validation(self) -> dict[str, float]:
        """Bits per note of the held-out pieces, as `select`."""
        return {"select": bits_per_note(self.network, self._held_out)}


@torch.no_grad()
def bits_per_note(network: NoteNetwork, examples: Sequence[Example]) -> float:
    """Of whole pieces, each with all its past, pooled over all notes but each piece's first."""
    nats, count = 0.0, 0
    for example in examples:
        scores = target_nats(network, collate([example]))
        nats, count = nats + float(scores.sum()), count + scores.numel()
    return nats / log(2) / max(1, count)
