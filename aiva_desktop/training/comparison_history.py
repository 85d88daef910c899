"""How far back a network hears: its loss with only the last k notes to know, and its gradients k notes back.

`Bengio, Simard and Frasconi (1994)` and `Hochreiter (1991)` showed why gradients vanish on their way back through a
plain recurrent network; here it is measured, on real melodies, for every cell alike.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass, replace
from math import log
from typing import Any

import torch
from torch import Tensor, nn

from aiva_desktop.models.scoring import MelodyBatch
from aiva_desktop.training.comparison_data import NoteNetwork, plain_example, target_nats
from aiva_desktop.training.corpus import Piece
from aiva_desktop.training.dataset import Example, collate

BATCH_WINDOWS = 16


@dataclass(frozen=True)
class Place:
    """Note number `note` of a piece, to be predicted from notes before it."""

    piece: Piece
    note: int


def places_with_past(pieces: Sequence[Piece], past: int, most: int) -> list[Place]:
    """Notes with at least `past` notes before them, spread evenly over all there are, `most` of them at most."""
    places = [Place(piece, note) for piece in pieces for note in range(past, len(piece.notes))]
    step = max(1.0, len(places) / most)
    return [places[int(i * step)] for i in range(min(most, len(places)))]


def window(place: Place, notes: int) -> Example:
    """The melody as if it had begun `notes` notes before the place, which is its last note; bars keep their numbers."""
    piece = place.piece
    return plain_example(replace(piece, notes=piece.notes[place.note - notes : place.note + 1]))


def windows(places: Sequence[Place], notes: int) -> list[MelodyBatch]:
    """All places with so many notes of history, in batches."""
    examples = [window(place, notes) for place in places]
    return [collate(examples[i : i + BATCH_WINDOWS]) for i in range(0, len(examples), BATCH_WINDOWS)]


@torch.no_grad()
def bits_of_last(network: NoteNetwork, batches: Sequence[MelodyBatch]) -> float:
    """Bits per note of the windows' last notes."""
    nats = torch.cat([target_nats(network, batch)[:, -1] for batch in batches])
    return float(nats.mean()) / log(2)


def gradient_norms(network: NoteNetwork, batches: Sequence[MelodyBatch], through_memory: bool) -> list[float]:
    """How much the input of the cells k notes back moves the loss of a window's last note, k = 1, 2, ...

    The mean over the windows of the Euclidean norm of d nats / d input of the first layer, in double precision.
    Without `through_memory` the keys of theme memory are held fast, which leaves the way through the cells alone.
    """
    exact = deepcopy(network).double().eval()
    norms = torch.cat([_norms(exact, _double(batch), through_memory) for batch in batches])
    return [float(norm) for norm in norms.mean(0).flip(0)]


def _norms(network: NoteNetwork, batch: MelodyBatch, through_memory: bool) -> Tensor:
    """(batch, rows)."""
    with _inputs_of(network.stack) as inputs, _held_fast(network, not through_memory):
        nats = target_nats(network, batch)
    (gradient,) = torch.autograd.grad(nats[:, -1].sum(), inputs)
    norms: Tensor = gradient[:, : nats.shape[1]].norm(dim=-1)
    return norms


@contextmanager
def _inputs_of(stack: nn.Module) -> Iterator[list[Tensor]]:
    """What the stack is given, as it is given."""
    inputs: list[Tensor] = []

    def keep(module: nn.Module, given: tuple[Tensor, ...]) -> None:
        inputs.append(given[0])

    hook = stack.register_forward_pre_hook(keep)
    try:
        yield inputs
    finally:
        hook.remove()


@contextmanager
def _held_fast(network: NoteNetwork, held: bool) -> Iterator[None]:
    """Without gradients through the keys of theme memory."""
    if network.memory is None or not held:
        yield
        return

    def detached(module: nn.Module, given: Any, keys: Tensor) -> Tensor:
        return keys.detach()

    hook = network.memory.key.register_forward_hook(detached)
    try:
        yield
    finally:
        hook.remove()


def _double(batch: MelodyBatch) -> MelodyBatch:
    return replace(batch, melody_chords=batch.melody_chords.double(), rhythm_chords=batch.rhythm_chords.double())
